import { allMatches } from './all-matches.ts';

/** A number as it stands in a text: 20, 1.2, 三, 一百二十, 百分之九十 (then `percent` is set). */
export type NumberToken = {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly style: 'digits' | 'hanzi';
  readonly percent: '' | '%' | '‰';
};

const DIGIT_VALUES: ReadonlyMap<string, number> = new Map(
  Array.from('零一二三四五六七八九', (character, value): [string, number] => [character, value]),
);
const DIGITS: ReadonlyMap<string, number> = new Map([...DIGIT_VALUES, ['〇', 0], ['○', 0], ['两', 2]]);
const PLACES: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const MYRIAD = 10_000;

// 千分位只认半角逗号加三位数字；中文逗号转成的半角逗号在 readNumbers 里另行排除。
const NUMBER =
  /百分百|[百千]分之(?:\d{1,6}(?:\.\d{1,6})?|[零一二两三四五六七八九十百点]{1,9})|\d{1,3}(?:,\d{3}){1,4}(?![\d,])(?:\.\d{1,6})?|\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千]+(?:万[零一二两三四五六七八九十百千]{2,})?/g;

/**
 * All numbers of a half-width text, left to right. `original` is the text before narrowing: a `,` counts as a thousands
 * mark only where it was a half-width comma already.
 */
export function readNumbers(plain: string, original: string): NumberToken[] {
  const tokens: NumberToken[] = [];
  for (const match of allMatches(NUMBER, plain)) {
    const written = match[0];
    const start = match.index;
    if (written.includes(',') && original.slice(start, start + written.length) !== written) {
      tokens.push(...splitAtCommas(written, start));
      continue;
    }
    const token = toToken(written, start);
    if (token !== null) tokens.push(token);
  }
  return tokens;
}

function splitAtCommas(written: string, start: number): NumberToken[] {
  const tokens: NumberToken[] = [];
  let at = start;
  for (const part of written.split(',')) {
    tokens.push({ start: at, end: at + part.length, value: Number(part), style: 'digits', percent: '' });
    at += part.length + 1;
  }
  return tokens;
}

function toToken(written: string, start: number): NumberToken | null {
  const end = start + written.length;
  if (written === '百分百') return { start, end, value: 100, style: 'hanzi', percent: '%' };
  if (written.startsWith('百分之') || written.startsWith('千分之')) {
    const value = readNumeral(written.slice(3));
    if (value === null) return null;
    return { start, end, value, style: 'hanzi', percent: written.startsWith('百') ? '%' : '‰' };
  }
  const value = readNumeral(written);
  if (value === null) return null;
  return { start, end, value, style: /\d/.test(written) ? 'digits' : 'hanzi', percent: '' };
}

/** 1,200 → 1200, 一百二十 → 120, 三点五 → 3.5; null for what is no numeral, as 三五 or 二三十. */
export function readNumeral(written: string): number | null {
  if (/^\d/.test(written)) {
    const value = Number(written.replaceAll(',', ''));
    return Number.isFinite(value) ? value : null;
  }
  const [whole = '', fraction] = written.split('点');
  const value = readWhole(whole);
  if (value === null || fraction === undefined) return value;
  const digits = Array.from(fraction, (character) => DIGITS.get(character));
  if (digits.length === 0 || digits.includes(undefined)) return null;
  return Number(`${value}.${digits.join('')}`);
}

function readWhole(written: string): number | null {
  if (written === '百' || written === '千') return PLACES.get(written) ?? null;
  const [high = '', low] = written.split('万');
  const value = readUnderMyriad(high);
  if (low === undefined || value === null) return value;
  const rest = readUnderMyriad(low.replace(/^零/, ''));
  return rest === null ? null : value * MYRIAD + rest;
}

// 每个数位之后须是更小的数位：一百二十 可以，二三十、三五 不行（那是约数）。
function readUnderMyriad(written: string): number | null {
  let total = 0;
  let pending: number | null = null;
  let lastPlace = Number.POSITIVE_INFINITY;
  for (const character of written) {
    const digit = DIGITS.get(character);
    const place = PLACES.get(character);
    if (digit !== undefined) {
      if (pending !== null && pending !== 0) return null;
      pending = digit;
      continue;
    }
    if (place === undefined || place >= lastPlace) return null;
    if (pending === null && place !== 10) return null;
    total += (pending ?? 1) * place;
    pending = null;
    lastPlace = place;
  }
  return written === '' ? null : total + (pending ?? 0);
}
