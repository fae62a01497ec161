import { allMatches } from './all-matches.ts';
import { EXCLUSION_RULES } from './exclusion-rules.ts';
import { ENDED_WORD } from './read-word-targets.ts';

export type Span = { readonly start: number; readonly end: number };

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
  ['【', '】'],
]);
// 引号里是名称；再长的就不是名称，而是漏了后引号。
const LONGEST_QUOTE = 60;

/** The stretches of a half-width text that hold no target, as one flag per UTF-16 unit. */
export function excludedFlags(plain: string): Uint8Array {
  const flags = new Uint8Array(plain.length);
  for (const span of quotedSpans(plain)) flags.fill(1, span.start, span.end);
  for (const rule of EXCLUSION_RULES) {
    for (const match of allMatches(rule.pattern, plain)) flags.fill(1, match.index, match.index + match[0].length);
  }
  return flags;
}

/** X01: what stands in quotes or in 《》 is a name (“五个一”, “八五”, 《…2023年…》). An unpaired mark quotes nothing. */
export function quotedSpans(plain: string): Span[] {
  const spans: Span[] = [];
  for (let index = 0; index < plain.length; index += 1) {
    const close = plain.charAt(index) === '"' ? '"' : PAIRS.get(plain.charAt(index));
    if (close === undefined) continue;
    const end = closingMark(plain, index, close);
    if (end < 0) continue;
    // “零发生”“零差错” 加了引号仍是目标，不是名称。
    if (!ENDED_WORD.test(plain.slice(index + 1, end))) spans.push({ start: index, end: end + 1 });
    index = end;
  }
  return spans;
}

function closingMark(plain: string, open: number, close: string): number {
  const opening = plain.charAt(open);
  const last = Math.min(plain.length, open + LONGEST_QUOTE);
  for (let index = open + 1; index < last; index += 1) {
    const character = plain.charAt(index);
    if (character === close) return index;
    // 又一个前引号：前一个没有配对。
    if (character === opening || character === '\n') return -1;
  }
  return -1;
}
