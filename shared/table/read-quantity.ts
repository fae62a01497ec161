// A number as units write it into a cell: 90万, １２, 70%, 1,200, 约80家.
import { readNumber } from '../base/read-number.ts';

export type Quantity = {
  readonly value: number;
  /** What stood after the number, without 万 and 亿: `%`, 家. */
  readonly unit: string;
  /** 万 or 亿 that was multiplied in: 10,000 or 100,000,000; else 1. */
  readonly scale: number;
};

const QUANTITY = /^([+-]?[\d,]*\.?\d+)(万|亿)?([^\d\s.,]{0,6})$/;
/** What people write where there is nothing to tell. */
const NOTHING = /^(无|暂无|没有|-+|—+|\/+|\\|未填|不涉及|\.)$/;

/** Null: nothing given; undefined: no number, to be asked. */
export function readQuantity(text: string): Quantity | null | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  if (plain === '' || NOTHING.test(plain)) return null;
  const match = QUANTITY.exec(plain);
  if (!match) return undefined;
  const [, digits = '', large, unit = ''] = match;
  const number = readNumber(digits);
  if (number === null || number === undefined || !isGrouped(digits)) return undefined;
  const scale = large === '万' ? 10_000 : large === '亿' ? 100_000_000 : 1;
  return { value: Number((number * scale).toPrecision(15)), unit, scale };
}

/** Commas stand before groups of three; `3,5` is a list and no number. */
function isGrouped(digits: string): boolean {
  return !digits.includes(',') || /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits);
}
