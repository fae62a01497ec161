// A sheet as people see it: merged cells filled, hidden rows and columns known.
import { cellReference, columnLetters, parseRangeReference } from './cell-reference.ts';
import { percentCells } from './percent-runs.ts';
import type { RawCell, RawSheet } from './raw-book.ts';

export type TableView = {
  readonly name: string;
  readonly isHidden: boolean;
  /** Merged cells hold the value of their first one; text that is blank is null; what is shown per cent is text, `70%`. */
  readonly rows: readonly (readonly RawCell[])[];
  /** Cells whose value comes from a merge, as `row,column` from 0. */
  readonly filled: ReadonlySet<string>;
  /** Rows and columns from 0. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
};

export function viewSheet(sheet: RawSheet): TableView {
  const isPercent = percentCells(sheet);
  const rows = sheet.rows.map((row, at) =>
    row.map((cell, column) => (isPercent(at, column) ? percentText(cell) : plainCell(cell))),
  );
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const letters = new Set(sheet.hiddenColumns);
  const hiddenColumns = Array.from({ length: width }, (_, column) => column).filter((column) =>
    letters.has(columnLetters(column)),
  );
  return {
    name: sheet.name,
    isHidden: sheet.state !== 'visible',
    rows,
    filled: fillMerges(rows, width, sheet.merges),
    hiddenRows: new Set(sheet.hiddenRows.map((row) => row - 1)),
    hiddenColumns: new Set(hiddenColumns),
  };
}

export function isFilled(view: TableView, row: number, column: number): boolean {
  return view.filled.has(`${row},${column}`);
}

/** More rows than any form or list of projects has: what holds more is something else, and is not gone through. */
const MOST_ROWS = 20_000;

export function isTooLong(sheet: RawSheet): boolean {
  let rows = 0;
  for (const row of sheet.rows) if (row.length > 0) rows += 1;
  return rows > MOST_ROWS;
}

/** `填报表!C7` names the sheet too; here only the cell. */
export function cellName(row: number, column: number): string {
  return cellReference({ row, column });
}

/** A cell as text: numbers without the noise of binary fractions, line ends of any system as one. */
export function cellText(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell.replace(/_x000[dD]_/g, '').replace(/\r\n?|\u2028|\u2029|\v/g, '\n');
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return String(Number(cell.toPrecision(15)));
}

/** What a spreadsheet shows where a formula failed. */
const ERRORS = /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$|^Err:\d{3}$/i;

export function isErrorCell(cell: RawCell | undefined): boolean {
  return typeof cell === 'string' && ERRORS.test(cell.trim());
}

export function isRowEmpty(row: readonly RawCell[] | undefined): boolean {
  return row === undefined || row.every((cell) => cell === null);
}

/** As it is seen, and every digit of it: 0.7 as 70%. */
function percentText(cell: RawCell): RawCell {
  return typeof cell === 'number' ? `${Number((cell * 100).toPrecision(15))}%` : plainCell(cell);
}

function plainCell(cell: RawCell): RawCell {
  return typeof cell === 'string' && cell.trim() === '' ? null : cell;
}

/** So many cells are filled on a sheet, and no more: a merge may cover all of it. */
const MOST_FILLED = 200_000;

function fillMerges(rows: RawCell[][], width: number, merges: readonly string[]): Set<string> {
  const filled = new Set<string>();
  for (const merge of merges) {
    const range = parseRangeReference(merge);
    const value = range && rows[range.top]?.[range.left];
    if (!range || value === null || value === undefined) continue;
    // A merge may reach to the sheet's far corner; only what holds rows is filled.
    for (let row = range.top; row <= Math.min(range.bottom, rows.length - 1); row += 1) {
      const cells = rows[row] ?? [];
      for (let column = range.left; column <= Math.min(range.right, width - 1); column += 1) {
        if (row === range.top && column === range.left) continue;
        if (filled.size >= MOST_FILLED) return filled;
        while (cells.length <= column) cells.push(null);
        cells[column] = value;
        filled.add(`${row},${column}`);
      }
    }
  }
  return filled;
}
