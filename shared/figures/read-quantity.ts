import type { Comparator } from './figure.ts';
import type { NumberToken } from './read-number.ts';
import { readUnit } from './units.ts';

/** A number or a range with its unit and the comparator behind it: 3-5个, 6份以上, 500家左右. */
export type Quantity = {
  readonly start: number;
  readonly end: number;
  /** Where the unit ends: before 以上 and the like. */
  readonly unitEnd: number;
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: string;
  /** The unit without 万 and 亿. */
  readonly base: string;
  readonly trail: Comparator | null;
  /** 内, 以内 written behind. */
  readonly within: boolean;
  readonly style: NumberToken['style'];
  /** How many number tokens were used up: 2 for a range. */
  readonly used: 1 | 2;
};

const RANGE_MARK = /^ *(?:[-~]{1,2}|至|到) *$/;
// C09 数字之后的比较词，长的在前。
const TRAILS: readonly (readonly [string, Comparator])[] = [
  ['(含)以上', '>='],
  ['(含)以下', '<='],
  ['及以上', '>='],
  ['及以下', '<='],
  ['以上', '>='],
  ['以内', '<='],
  ['之内', '<='],
  ['以下', '<='],
  ['之下', '<='],
  ['左右', '='],
  ['上下', '='],
  ['内', '<='],
];

/** Reads the quantity that begins with `tokens[index]`. */
export function readQuantity(plain: string, tokens: readonly NumberToken[], index: number): Quantity | null {
  const first = tokens[index];
  if (first === undefined) return null;
  const unit = unitOf(plain, first);
  const second = tokens[index + 1];
  if (second !== undefined && isRange(plain, unit.end, second, unit.unit, first)) {
    const last = unitOf(plain, second);
    const value = first.value * (unit.unit === '' ? last.multiplier : unit.multiplier);
    return finish(plain, first, { ...last, value, valueMax: second.value * last.multiplier, used: 2 });
  }
  return finish(plain, first, { ...unit, value: first.value * unit.multiplier, valueMax: null, used: 1 });
}

type UnitRead = { unit: string; base: string; end: number; multiplier: number; more: boolean };

function unitOf(plain: string, token: NumberToken): UnitRead {
  if (token.percent === '') return readUnit(plain, token.end);
  return { unit: token.percent, base: token.percent, end: token.end, multiplier: 1, more: false };
}

// 3-5个、8%—10%、3至5家；前一个数可以不带单位，带了就须一样。
function isRange(plain: string, unitEnd: number, second: NumberToken, unit: string, first: NumberToken): boolean {
  if (second.start - unitEnd > 4 || second.style !== first.style) return false;
  if (!RANGE_MARK.test(plain.slice(unitEnd, second.start))) return false;
  const next = unitOf(plain, second);
  return unit === '' || unit === next.unit || next.unit.startsWith(unit);
}

type Draft = UnitRead & { value: number; valueMax: number | null; used: 1 | 2 };

function finish(plain: string, first: NumberToken, draft: Draft): Quantity {
  let unitEnd = draft.end;
  // 台(套)、条(个)：括号里是另一种量词，算作文字的一部分。
  const other = /^\([个套件次户家条名]\)/.exec(plain.slice(unitEnd, unitEnd + 3));
  if (other !== null && draft.base !== '') unitEnd += 3;
  let at = unitEnd;
  while (plain.charAt(at) === ' ') at += 1;
  const trail = TRAILS.find(([word]) => plain.startsWith(word, at) && !isOtherWord(plain, at, word));
  return {
    start: first.start,
    end: trail === undefined ? unitEnd : at + trail[0].length,
    unitEnd,
    value: draft.value,
    valueMax: draft.valueMax,
    unit: draft.unit,
    base: draft.base,
    trail: trail?.[1] ?? (draft.more ? '>=' : null),
    within: trail?.[1] === '<=' && trail[0].endsWith('内'),
    style: first.style,
    used: draft.used,
  };
}

// 内 也是别的词的开头：内容、内部、内涝。
function isOtherWord(plain: string, at: number, word: string): boolean {
  return word === '内' && /^内[容部涝河外生销控需贸资]/.test(plain.slice(at, at + 2));
}
