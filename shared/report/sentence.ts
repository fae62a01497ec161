// Small makers of sentences whose parts know where they come from.
import { chineseNumeral } from '../base/numerals.ts';
import type { ReportParagraph, StatisticName, TextPart } from './report-model.ts';

export function plain(text: string): TextPart {
  return { text, source: [], bound: null };
}

/** What stands for a heading at the start of a paragraph. */
export function lead(text: string): TextPart {
  return { text, source: [], bound: null, lead: true };
}

/** Text made from records. */
export function from(text: string, ...source: string[]): TextPart {
  return { text, source, bound: null };
}

/** A number of the statistics. */
export function bound(text: string | number, name: StatisticName): TextPart {
  return { text: String(text), source: [], bound: name };
}

/** The parts with a separator between each two and an end after the last. */
export function joinParts(groups: readonly (readonly TextPart[])[], separator: string, end: string): TextPart[] {
  return groups.flatMap((group, index) => [...group, plain(index === groups.length - 1 ? end : separator)]);
}

/** Paragraphs that begin 一是, 二是, 三是; a single one begins without. */
export function enumerate(paragraphs: readonly ReportParagraph[]): ReportParagraph[] {
  if (paragraphs.length < 2) return [...paragraphs];
  return paragraphs.map((paragraph, index) => [plain(`${chineseNumeral(index + 1)}是`), ...paragraph]);
}

export function paragraphText(paragraph: ReportParagraph): string {
  return paragraph.map(({ text }) => text).join('');
}

const LIST_MARK = /^\s*(?:\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[)）]|[①-⑳]|[-•·]\s)\s*/;
const ENDS = /[。；;，,、\s]+$/u;

/** A text that was typed in lines, with or without numbers, as one sentence or more that ends in 。 */
export function proseOf(text: string): string {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.replace(LIST_MARK, '').replace(ENDS, ''))
    .filter((line) => line !== '');
  const numbered = text.split(/\r?\n/).filter((line) => LIST_MARK.test(line)).length > 1;
  return lines.length === 0 ? '' : `${lines.join(numbered ? '；' : '。')}。`;
}

/** Whole sentences up to a length in 字; the first one is always kept. */
export function firstSentences(text: string, length: number): string {
  return firstPieces(sentencesOf(text), length);
}

/** Whole clauses up to a length in 字, without closing punctuation; the first one is always kept. */
export function firstClauses(text: string, length: number): string {
  return firstPieces(proseOf(text).match(/[^。；]+[。；]/gu) ?? [], length).replace(ENDS, '');
}

/** The sentences of a typed text, each ending in 。 */
export function sentencesOf(text: string): string[] {
  return proseOf(text).match(/[^。]+。/gu) ?? [];
}

/** A clause in so many 字 at most: whole parts where some fit, otherwise cut with ……. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const whole = firstPieces(text.match(/[^，；。]+[，；。]?/gu) ?? [], length).replace(ENDS, '');
  return whole.length <= length && whole !== ''
    ? whole
    : `${Array.from(text)
        .slice(0, Math.max(1, length - 2))
        .join('')}……`;
}

/** As many pieces as fit a length; the first is always kept. */
export function firstPieces(pieces: readonly string[], length: number): string {
  let kept = '';
  for (const piece of pieces) {
    if (kept !== '' && kept.length + piece.length > length) break;
    kept += piece;
  }
  return kept;
}

/** Without its closing punctuation, to stand within a sentence. */
export function clause(text: string): string {
  return proseOf(text).replace(ENDS, '');
}
