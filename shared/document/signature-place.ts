// Where 署名 and 成文日期 stand (GB/T 9704-2012 7.3.5), worked out from their texts.
import { textWidth } from '../base/width.ts';
import { CHARACTER_TWIPS, PORTRAIT, textWidthTwips } from './page.ts';
import { titleLines } from './title-lines.ts';

export interface SignaturePlace {
  /** One line, or more for a name too long for one. */
  readonly issuerLines: readonly string[];
  readonly issuerRightTwips: number;
  readonly dateRightTwips: number;
}

const AVAILABLE_TWIPS = textWidthTwips(PORTRAIT);
const TWO_CHARACTERS = 2 * CHARACTER_TWIPS;
const FOUR_CHARACTERS = 4 * CHARACTER_TWIPS;
// A longer name leaves less than two 字 on either side.
const LONGEST_LINE_CHARACTERS = Math.floor((AVAILABLE_TWIPS - 2 * TWO_CHARACTERS) / CHARACTER_TWIPS);

/** Right indents in twips; both lines are set flush right without run spacing, 汉字 one 字 wide, digits half. */
export function signaturePlace(issuer: string, date: string, sealed: boolean): SignaturePlace {
  const issuerLines = titleLines(issuer, { longest: LONGEST_LINE_CHARACTERS });
  const issuerWidth = Math.max(...issuerLines.map(printedWidthTwips));
  const dateWidth = printedWidthTwips(date);
  const right = sealed ? sealedPlace(issuerWidth, dateWidth) : unsealedPlace(issuerWidth, dateWidth);
  return { issuerLines, ...right };
}

/** The width of 3号 text without run spacing. */
export function printedWidthTwips(text: string): number {
  return (textWidth(text) * CHARACTER_TWIPS) / 2;
}

type RightIndents = Pick<SignaturePlace, 'issuerRightTwips' | 'dateRightTwips'>;

/** 7.3.5.1: the date ends four 字 from the right, 署名 is centred on it. */
function sealedPlace(issuerWidth: number, dateWidth: number): RightIndents {
  const issuerRightTwips = Math.round(FOUR_CHARACTERS + (dateWidth - issuerWidth) / 2);
  if (issuerRightTwips >= 0) return { issuerRightTwips, dateRightTwips: FOUR_CHARACTERS };
  // A long name would leave the 版心: it ends at the edge, and the date stays under its middle.
  return { issuerRightTwips: 0, dateRightTwips: Math.round((issuerWidth - dateWidth) / 2) };
}

/** 7.3.5.2: 署名 ends two 字 from the right, the date begins two 字 after it; the longer date goes first. */
function unsealedPlace(issuerWidth: number, dateWidth: number): RightIndents {
  if (dateWidth > issuerWidth) {
    return {
      issuerRightTwips: 2 * TWO_CHARACTERS + dateWidth - issuerWidth,
      dateRightTwips: TWO_CHARACTERS,
    };
  }
  return { issuerRightTwips: TWO_CHARACTERS, dateRightTwips: issuerWidth - dateWidth };
}
