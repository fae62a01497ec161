// 版记 (GB/T 9704-2012 7.4) as lines, and the page that it stands on: read by the writer and the preview.
import { textWidth } from '../base/width.ts';
import type { Block, Imprint, OfficialDocument } from './document.ts';
import { IMPRINT, PORTRAIT, textWidthTwips } from './page.ts';
import { titleLines } from './title-lines.ts';

export interface ImprintText {
  /** `抄送：…。`, or null; its second line stands under the first name. */
  readonly copyTo: string | null;
  readonly printerLines: readonly string[];
  /** With 印发. */
  readonly printDate: string;
  /** A long name leaves the date no room: it goes to a line of its own. */
  readonly dateBelow: boolean;
  /** From the first rule to the last. */
  readonly heightTwips: number;
}

/** 4号 字: 抄送： is three of them. */
export const COPY_LEAD = '抄送：';

const ROOM = (textWidthTwips(PORTRAIT) - 2 * IMPRINT.insetTwips) / IMPRINT.insetTwips;

export function imprintText({ copyTo, printer, printDate }: Imprint): ImprintText {
  const names = copyTo.replace(/[。．.\s]+$/u, '');
  const date = printDate === '' ? '' : `${printDate}印发`;
  const printerLines = titleLines(printer, { longest: Math.floor(ROOM) });
  const lastLine = printerLines[printerLines.length - 1] ?? '';
  const dateBelow = date !== '' && lastLine !== '' && (textWidth(lastLine) + 2 + textWidth(date)) / 2 > ROOM;
  const printLines = printerLines.length + (dateBelow ? 1 : 0);
  const copyLines = names === '' ? 0 : lineCount(`${names}。`, Math.floor(ROOM - COPY_LEAD.length));
  const rules = 2 * ruleTwips(IMPRINT.thickRuleEighths) + (names === '' ? 0 : ruleTwips(IMPRINT.thinRuleEighths));
  return {
    copyTo: names === '' ? null : `${COPY_LEAD}${names}。`,
    printerLines,
    printDate: date,
    dateBelow,
    heightTwips: (copyLines + printLines) * IMPRINT.lineTwips + rules,
  };
}

function ruleTwips(eighths: number): number {
  return IMPRINT.ruleLineTwips + (eighths / 8) * 20;
}

// A mark that no line may begin with takes the 字 before it along.
function lineCount(text: string, characters: number): number {
  let lines = 1;
  let used = 0;
  let before = 0;
  for (const character of text) {
    const width = textWidth(character) / 2;
    if (used + width > characters) {
      lines += 1;
      used = /[，、；。：）》”’]/u.test(character) ? before : 0;
    }
    used += width;
    before = width;
  }
  return lines;
}

/**
 * `with`: at the foot of the last part's last page. `own`: on an upright page of its own without a number, after
 * landscape pages or where an even page is asked for.
 */
export function imprintPage({ imprint, parts, options }: OfficialDocument): 'none' | 'with' | 'own' {
  if (imprint === null) return 'none';
  const last = parts[parts.length - 1];
  return last?.page === 'portrait' && options.imprintPage !== 'even' ? 'with' : 'own';
}

/** 版记 never stands alone on a page: the last paragraph goes along, 附注 with its date and 署名. */
export function keptToEnd(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) =>
    block.type === 'paragraph' && (block.role === 'date' || index === blocks.length - 1)
      ? { ...block, keepWithNext: true as const }
      : block,
  );
}
