// `B3` and `A1:C3`, as row and column numbers from 0.

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export type CellPlace = { readonly row: number; readonly column: number };
/** All four included. */
export type CellRange = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

const REFERENCE = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/;

/** The letters of a column from 0: `A`, `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function cellReference({ row, column }: CellPlace): string {
  return `${columnLetters(column)}${row + 1}`;
}

export function rangeReference({ top, left, bottom, right }: CellRange): string {
  return `${cellReference({ row: top, column: left })}:${cellReference({ row: bottom, column: right })}`;
}

/** Null when it is none or lies outside of the largest sheet. */
export function parseCellReference(text: string): CellPlace | null {
  const match = REFERENCE.exec(text);
  if (!match) return null;
  const [, letters = '', digits = ''] = match;
  let column = 0;
  for (let index = 0; index < letters.length; index += 1) column = column * 26 + letters.charCodeAt(index) - 64;
  const row = Number(digits);
  return row > MAX_ROWS || column > MAX_COLUMNS ? null : { row: row - 1, column: column - 1 };
}

/** `A1:C3`, or one cell; null when it is none. */
export function parseRangeReference(text: string): CellRange | null {
  const [first = '', second = first, more] = text.split(':');
  const from = parseCellReference(first);
  const to = parseCellReference(second);
  if (!from || !to || more !== undefined) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}
