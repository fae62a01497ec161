// Sizes that do not fit into 32 bits, or whose writer took no chances (APPNOTE 4.5.3).
import { damaged } from '../refused.ts';

const ZIP64_EXTRA = 0x0001;
const ELSEWHERE = 0xffffffff;

/** The values with each that is all ones taken from the extra field, where they stand in the same order. */
export function zip64Values(view: DataView, start: number, end: number, values: readonly number[]): number[] {
  if (end > view.byteLength) throw damaged('zip');
  if (!values.includes(ELSEWHERE)) return [...values];
  let at = findExtra(view, start, end);
  // Without the field the number is meant as it stands, or is checked by the caller.
  if (at === null) return [...values];
  const fieldEnd = at + 4 + view.getUint16(at + 2, true);
  if (fieldEnd > end) throw damaged('zip');
  at += 4;
  const found: number[] = [];
  for (const value of values) {
    if (value !== ELSEWHERE) {
      found.push(value);
      continue;
    }
    if (at + 8 > fieldEnd) throw damaged('zip');
    found.push(Number(view.getBigUint64(at, true)));
    at += 8;
  }
  return found;
}

function findExtra(view: DataView, start: number, end: number): number | null {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === ZIP64_EXTRA) return at;
  }
  return null;
}
