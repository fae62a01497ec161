import { allMatches } from './all-matches.ts';
import type { Due, MonthPart } from './milestone.ts';
import { readNumeral } from './read-number.ts';

/** Date words in a text, with what they mean. */
export type DueMatch = { readonly start: number; readonly end: number; readonly due: Due };

const YEAR = '(?:(20\\d\\d)年度?|今年|本年度?|当年)?';
const NUMBER = '(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const TAIL = '(?:之前|以前|前|底前|底|末前|末|内)?';
const BEFORE = '(?:截止到|截至|截止|到|于|在|至)?';

/** D01 quarter, D02 date, D03 month, D04 half-year, D05 end of the year. */
const DUE = new RegExp(
  [
    `(?<quarter>${BEFORE}${YEAR}(?<!每|前)第?([一二三四1-4])季度${TAIL})`,
    `(?<date>${BEFORE}${YEAR}(?<!\\d|每年)${NUMBER}月([0-3]?\\d|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]${TAIL})`,
    `(?<month>${BEFORE}${YEAR}(?<![\\d十每]|每年|十)${NUMBER}月份?(上旬|中旬|下旬|初|中|底|末)?(?:之前|以前|前|内)?)`,
    `(?<half>${BEFORE}${YEAR}(?<!每年)(上半年|下半年)${TAIL})`,
    `(?<yearEnd>${BEFORE}(?:(20\\d\\d)年|今年|本年|当年)?(?:年底|年末|岁末)(?:之前|以前|前)?|(?<!\\d|[一二三四五六七八九十两几每隔])年内|${BEFORE}(20\\d\\d)年(?:底|末)(?:之前|以前|前)?|到(20\\d\\d)年(?=[,，]|$))`,
  ].join('|'),
  'g',
);

/**
 * Every date that something can be due by. 每季度, 前三季度, 2019年以来 and plain years are none;
 * 三季度 is the third quarter, 上半年 the second, 下半年 and 年内 the end of the year.
 */
export function readDues(plain: string): DueMatch[] {
  const dues: DueMatch[] = [];
  for (const match of allMatches(DUE, plain)) {
    const due = toDue(match);
    if (due === null || isSpan(plain, match.index, match[0])) continue;
    dues.push({ start: match.index, end: match.index + match[0].length, due });
  }
  return dues;
}

/** The date in words such as `Figure.due` holds (年内, 12月底, 三季度); null when they name none. */
export function readDue(words: string): Due | null {
  return readDues(words)[0]?.due ?? null;
}

// 9月以来、3月至5月、1-9月：一段时间，不是期限。
function isSpan(plain: string, start: number, words: string): boolean {
  const after = plain.slice(start + words.length, start + words.length + 3);
  if (/^(?:以来|起|开始|[-~至]\d|[至到][一二三四五六七八九十\d]|的)/.test(after)) return true;
  const before = plain.slice(Math.max(0, start - 2), start);
  return /\d[-~至]$/.test(before) || (/^[至到]/.test(words) && /[月日]$/.test(before));
}

function toDue(match: RegExpExecArray): Due | null {
  const groups = match.groups ?? {};
  if (groups['quarter'] !== undefined) return quarterDue(match[2], match[3]);
  if (groups['date'] !== undefined) return dateDue(match[5], match[6], match[7]);
  if (groups['month'] !== undefined) return monthDue(match[9], match[10], match[11]);
  if (groups['half'] !== undefined) {
    const year = yearOf(match[13]);
    return match[14] === '上半年' ? { kind: 'quarter', year, quarter: 2 } : { kind: 'yearEnd', year };
  }
  return { kind: 'yearEnd', year: yearOf(match[16] ?? match[17] ?? match[18]) };
}

function quarterDue(year: string | undefined, written: string | undefined): Due | null {
  const quarter = readNumeral(written ?? '');
  if (quarter !== 1 && quarter !== 2 && quarter !== 3 && quarter !== 4) return null;
  return { kind: 'quarter', year: yearOf(year), quarter };
}

function dateDue(year: string | undefined, month: string | undefined, day: string | undefined): Due | null {
  const monthNumber = readNumeral(month ?? '');
  const dayNumber = readNumeral(day ?? '');
  if (monthNumber === null || dayNumber === null || dayNumber < 1 || dayNumber > 31) return null;
  return { kind: 'date', year: yearOf(year), month: monthNumber, day: dayNumber };
}

function monthDue(year: string | undefined, month: string | undefined, tail: string | undefined): Due | null {
  const number = readNumeral(month ?? '');
  if (number === null) return null;
  return { kind: 'month', year: yearOf(year), month: number, part: monthPart(tail) };
}

function monthPart(tail: string | undefined): MonthPart {
  if (tail === '上旬' || tail === '初') return 'early';
  return tail === '中旬' || tail === '中' ? 'middle' : 'end';
}

function yearOf(written: string | undefined): number | null {
  return written === undefined ? null : Number(written);
}
