// Which number formats show a date or per cent (ECMA-376 part 1, 18.8.30 and 18.8.31, with the East Asian built-in ones).
import type { NumberKind } from './serial-date.ts';

// 27 to 36 and 50 to 58 are those of Chinese Excel and WPS; 32 to 35, 55 and 56 are times there.
const BUILT_IN_DATES = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];
const BUILT_IN_TIMES = [18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56];
const BUILT_IN_ELAPSED = [46];
const BUILT_IN_PERCENTS = [9, 10];

/** The kind of a format that the file does not define itself. */
export function builtInKind(id: number): NumberKind {
  if (BUILT_IN_DATES.includes(id)) return 'date';
  if (BUILT_IN_TIMES.includes(id)) return 'time';
  if (BUILT_IN_ELAPSED.includes(id)) return 'elapsed';
  return BUILT_IN_PERCENTS.includes(id) ? 'percent' : 'none';
}

/** The kind of a format code: what stands quoted, escaped or in brackets is no part of the date. */
export function formatKind(code: string): NumberKind {
  const first = firstSection(code.replace(/\\.|_.|\*./gs, ''));
  const isElapsed = /\[(h+|m+|s+)\]/i.test(first);
  const letters = first
    .replace(/\[[^\]]*\]/g, '')
    .replace(/"[^"]*"?/g, '')
    .replace(/general|g\/通用格式|standard/gi, '')
    // 0.00E+00 is scientific; AM/PM and its Chinese form go with a time.
    .replace(/e[+-]/gi, '')
    .replace(/am\/pm|a\/p|上午\/下午/gi, 'h');
  if (isElapsed) return 'elapsed';
  if (/[yde]|aaa/i.test(letters) || (/m/i.test(letters) && !/[hs]/i.test(letters))) return 'date';
  if (/[hs]/i.test(letters)) return 'time';
  return letters.includes('%') ? 'percent' : 'none';
}

function firstSection(code: string): string {
  let isQuoted = false;
  for (let at = 0; at < code.length; at += 1) {
    if (code[at] === '"') isQuoted = !isQuoted;
    if (code[at] === ';' && !isQuoted) return code.slice(0, at);
  }
  return code;
}
