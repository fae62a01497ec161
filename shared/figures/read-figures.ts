import { candidateOf, type Candidate } from './candidate.ts';
import { excludedFlags } from './excluded-spans.ts';
import type { Figure } from './figure.ts';
import { clauseStart, toHalfWidth } from './half-width.ts';
import { interpret, type Meaning } from './interpret-figure.ts';
import type { Direction } from './lead-words.ts';
import { readDues, type DueMatch } from './read-due.ts';
import { measureOf } from './read-measure.ts';
import { readNumbers, type NumberToken } from './read-number.ts';
import { perOf } from './read-per.ts';
import { readQuantity } from './read-quantity.ts';
import { readRanks } from './read-rank.ts';
import type { Reading } from './reading.ts';
import { readWordTargets } from './read-word-targets.ts';
import { REJECTION_RULES } from './rejection-rules.ts';

/**
 * The countable targets of a Chinese goal sentence, in the order of the text, never overlapping.
 * Offsets are UTF-16 and `text` is the exact slice. Never throws; what is doubtful is left out.
 */
export function readFigures(text: string): Figure[] {
  if (!MAY_HOLD_FIGURE.test(text)) return [];
  const plain = toHalfWidth(text);
  const flags = excludedFlags(plain);
  const quantities = readQuantities(plain, text, flags);
  const words = [...readRanks(plain), ...readWordTargets(plain)].filter((word) => !isNamed(flags, word));
  const readings = withoutOverlaps([...quantities, ...words]);
  const dues = readDues(plain);
  const figures: Figure[] = [];
  for (const reading of readings) figures.push(describe(plain, text, reading, figures.at(-1) ?? null, dues));
  return figures;
}

// 大多数目标没有数字，先用一眼能看出的字筛掉。
const MAY_HOLD_FIGURE = /[0-9０-９零一二两三四五六七八九十百千番]|覆盖|减半|倍增/;

// 名次里的“第一”会被序数规则盖住，所以看它左右是不是都在名称里。
function isNamed(flags: Uint8Array, word: Reading): boolean {
  if (word.kind !== 'rank') return flags[word.start] === 1;
  return word.start > 0 && flags[word.start - 1] === 1 && flags[word.end] === 1;
}

type Inheritance = { readonly end: number; readonly unit: string; readonly direction: Direction | null };

function readQuantities(plain: string, text: string, flags: Uint8Array): Reading[] {
  const tokens = readNumbers(plain, text).filter((token) => !isExcluded(flags, token));
  const readings: Reading[] = [];
  let inheritance: Inheritance = { end: 0, unit: '', direction: null };
  for (let index = 0; index < tokens.length;) {
    const quantity = readQuantity(plain, tokens, index);
    index += quantity?.used ?? 1;
    if (quantity === null) continue;
    const candidate = candidateOf(plain, quantity, inheritance.end);
    if (REJECTION_RULES.some((rule) => rule.rejects(candidate))) continue;
    const meaning = interpret(candidate, inheritedDirection(candidate, inheritance));
    readings.push(toReading(candidate, meaning));
    inheritance = { end: quantity.end, unit: quantity.unit, direction: meaning.direction };
  }
  return readings;
}

function isExcluded(flags: Uint8Array, token: NumberToken): boolean {
  for (let at = token.start; at < token.end; at += 1) if (flags[at] === 1) return true;
  return false;
}

// I12 “下降1%和2%”“增长5%以上、力争6%”：第二个数接着第一个的升降说。
function inheritedDirection({ plain, lead, quantity }: Candidate, before: Inheritance): Direction | null {
  if (before.direction === null || before.unit !== quantity.unit || lead.change !== null || lead.reach) return null;
  const gap = plain.slice(before.end, lead.peeledTo);
  return /^[ 、和及与或,]{1,3}$/.test(gap) ? before.direction : null;
}

function toReading({ quantity, lead, before, after }: Candidate, meaning: Meaning): Reading {
  const { value, valueMax, unit, comparator, kind } = meaning;
  // 各1次：各 说明是分别算的，算进文字。
  const start = lead.start === quantity.start && before.endsWith('各') ? quantity.start - 1 : lead.start;
  // 0撤销率：零后面要杜绝的事算进文字，也就是被量的东西。
  const ended = value === 0 && unit === '' ? (/^[^,;:、\d]{1,10}/.exec(after)?.[0] ?? '') : '';
  const end = quantity.end + ended.length;
  const measure = ended === '' ? null : ended;
  return { start, end, value, valueMax, unit, comparator, kind, measureEnd: Math.min(start, lead.peeledTo), measure };
}

// 100%全覆盖 是一个目标：有数字的在先。
function withoutOverlaps(readings: readonly Reading[]): Reading[] {
  const sorted = [...readings].sort((left, right) => left.start - right.start || right.end - left.end);
  const kept: Reading[] = [];
  for (const reading of sorted) {
    const last = kept.at(-1);
    const touches = last !== undefined && reading.start < last.end;
    const repeats =
      last !== undefined && last.kind === 'coverage' && reading.kind === 'coverage' && reading.start - last.end <= 2;
    if (!touches && !repeats) kept.push(reading);
  }
  return kept;
}

function describe(
  plain: string,
  text: string,
  reading: Reading,
  last: Figure | null,
  dues: readonly DueMatch[],
): Figure {
  const { start, end, value, valueMax, unit, comparator, kind } = reading;
  const counted = kind === 'count' || kind === 'level' || kind === 'once';
  const before = plain.slice(clauseStart(plain, start), start);
  return {
    text: text.slice(start, end),
    start,
    end,
    value,
    valueMax,
    unit,
    comparator,
    kind,
    measure: measureOf(plain, text, reading, last?.end ?? 0) || measureBefore(plain, text, reading, last),
    per: counted ? perOf({ before: text.startsWith('各', start) ? `${before}各` : before }) : null,
    due: dueOf(plain, text, start, dues),
  };
}

// “总额达到1200亿元、增长7%”接着说同一件事；“提高案件受理数量,较去年增长3%”说的是前一分句。
function measureBefore(plain: string, text: string, reading: Reading, last: Figure | null): string {
  const from = last?.end ?? 0;
  const comma = plain.lastIndexOf(',', reading.start - 1);
  const between = plain.slice(from, reading.start);
  if (last !== null && (comma < from || /^[^,;]{0,2},[^,;]{0,4}$/.test(between)) && !between.includes(';'))
    return last.measure;
  if (comma <= from) return '';
  const clause = { ...reading, start: comma, end: comma, measureEnd: comma };
  return measureOf(plain, text, clause, from);
}

function lastDueBefore(dues: readonly DueMatch[], start: number): DueMatch | undefined {
  let last: DueMatch | undefined;
  for (const due of dues) {
    if (due.end > start) break;
    last = due;
  }
  return last;
}

// 同一句（分号、句号之间）里，指标之前最近的期限。
function dueOf(plain: string, text: string, start: number, dues: readonly DueMatch[]): string | null {
  const last = lastDueBefore(dues, start);
  if (last === undefined || plain.lastIndexOf(';', start) >= last.end) return null;
  return text.slice(last.start, last.end);
}
