// Where the elements of 版头 stand (GB/T 9704-2012 7.2), worked out from their texts: read by the writer and the preview.
import { textWidth } from '../base/width.ts';
import type { FontRole, Letterhead } from './document.ts';
import { CHARACTER_TWIPS, LETTERHEAD, LINE_TWIPS, PORTRAIT, textWidthTwips } from './page.ts';
import { printedWidthTwips } from './signature-place.ts';

export interface LetterheadPlace {
  readonly mark: MarkSize;
  /** Between the first line, where 紧急程度 stands, and the mark. */
  readonly spaceAboveMarkTwips: number;
  /** 发文字号 and 签发人, from above; each 579 high, the first of them two lines under the mark. */
  readonly lines: readonly NumberLine[];
  /** Between the last of them and the red rule. */
  readonly spaceAboveRuleTwips: number;
  /** All of 版头 with the rule. */
  readonly heightTwips: number;
}

export interface MarkSize {
  readonly sizePoints: number;
  /** The characters' width; below 100 they are drawn narrower than they are high. */
  readonly scalePercent: number;
  readonly lineTwips: number;
}

export interface NumberLine {
  readonly centred: boolean;
  readonly pieces: readonly NumberPiece[];
}

export interface NumberPiece {
  readonly text: string;
  readonly font: FontRole;
  /** From the left edge of the 版心; 0 on a centred line. */
  readonly leftTwips: number;
}

const WIDTH_TWIPS = textWidthTwips(PORTRAIT);

export function letterheadPlace(letterhead: Letterhead): LetterheadPlace {
  const mark = markSize(letterhead.issuerMark);
  const lines = numberLines(letterhead);
  const spaceAboveRuleTwips = LETTERHEAD.ruleDistanceTwips - LETTERHEAD.underCharactersTwips;
  return {
    mark,
    spaceAboveMarkTwips: LETTERHEAD.markTopTwips - LINE_TWIPS - LETTERHEAD.markClearanceTwips,
    lines,
    spaceAboveRuleTwips,
    heightTwips:
      LETTERHEAD.markTopTwips +
      mark.lineTwips +
      (LETTERHEAD.linesBeforeNumber + lines.length) * LINE_TWIPS +
      spaceAboveRuleTwips +
      (LETTERHEAD.ruleEighths / 8) * 20,
  };
}

/** The largest size that keeps the mark on one line; names of more than about thirteen 字 are drawn narrower first. */
export function markSize(issuerMark: string): MarkSize {
  const { markLargestPoints, markReadablePoints, markNarrowestPercent, markLineRatio } = LETTERHEAD;
  // Half a point is left, so that no rounding breaks the line.
  const points = WIDTH_TWIPS / 20 - 0.5;
  const characters = Math.max(1, textWidth(issuerMark) / 2);
  const wide = points / characters;
  const narrow = wide / (markNarrowestPercent / 100);
  const size = Math.min(markLargestPoints, Math.max(wide, Math.min(markReadablePoints, narrow)));
  const sizePoints = Math.floor(size * 2) / 2;
  return {
    sizePoints,
    scalePercent: Math.min(100, Math.floor((wide / sizePoints) * 100)),
    lineTwips: Math.round(sizePoints * 20 * markLineRatio),
  };
}

/** 7.2.5, 7.2.6: centred alone; with 签发人 left one 字 in, on the line of the last name, the names right one 字 in. */
function numberLines({ number, signers }: Letterhead): NumberLine[] {
  if (signers.length === 0) return [{ centred: true, pieces: [{ text: number, font: 'body', leftTwips: 0 }] }];
  const block = signerBlock(signers, printedWidthTwips(number));
  const left = WIDTH_TWIPS - CHARACTER_TWIPS - block.widthTwips;
  return block.rows.map((names, index, rows) => ({
    centred: false,
    pieces: [
      ...(index === rows.length - 1 ? [{ text: number, font: 'body' as const, leftTwips: CHARACTER_TWIPS }] : []),
      ...(index === 0 ? [{ text: SIGNER_LEAD, font: 'body' as const, leftTwips: left }] : []),
      { text: names, font: 'level2' as const, leftTwips: left + printedWidthTwips(SIGNER_LEAD) },
    ],
  }));
}

const SIGNER_LEAD = '签发人：';

interface SignerBlock {
  readonly rows: readonly string[];
  readonly widthTwips: number;
}

/** Two names a line, the lines' first names under each other; one a line where two would reach 发文字号. */
function signerBlock(signers: readonly string[], numberTwips: number): SignerBlock {
  // 签发人 may still be blank: three 字 are left for the name.
  if (signers.every((name) => name === '')) {
    return { rows: [''], widthTwips: printedWidthTwips(SIGNER_LEAD) + 3 * CHARACTER_TWIPS };
  }
  const longest = Math.max(...signers.map(textWidth));
  const names = signers.length === 1 ? signers : signers.map((name) => padded(name, longest));
  const rowsOf = (perRow: number): SignerBlock => {
    const rows = Array.from({ length: Math.ceil(names.length / perRow) }, (_, row) =>
      names
        .slice(row * perRow, (row + 1) * perRow)
        .join('　')
        .trimEnd(),
    );
    return { rows, widthTwips: printedWidthTwips(SIGNER_LEAD) + Math.max(...rows.map(printedWidthTwips)) };
  };
  const pairs = rowsOf(2);
  const room = WIDTH_TWIPS - 3 * CHARACTER_TWIPS - numberTwips;
  return pairs.widthTwips <= room ? pairs : rowsOf(1);
}

/** 张三 stands as wide as 欧阳春: the gap goes between its two 字. */
function padded(name: string, width: number): string {
  const characters = Array.from(name);
  const missing = Math.floor((width - textWidth(name)) / 2);
  if (missing <= 0) return name;
  if (characters.length === 2) return characters.join('　'.repeat(missing));
  return name + '　'.repeat(missing);
}
