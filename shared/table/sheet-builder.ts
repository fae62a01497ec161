// Puts cells at their places and gives the sheet. Sparse: an empty row costs nothing, however far the last cell lies.
import { fail, ok, type Result } from '../base/result.ts';
import { columnLetters, rangeReference, MAX_COLUMNS, MAX_ROWS, type CellRange } from './cell-reference.ts';
import { PercentRuns } from './percent-runs.ts';
import type { RawCell, RawRow, RawSheet, SheetState } from './raw-book.ts';

/** What one book may hold. A cell counts with the empty ones left of it; a text as often as it is used. */
export const BOOK_LIMITS = { cells: 3_000_000, characters: 40_000_000, merges: 100_000, mergeSteps: 20_000_000 };

/** What is left of the limits, for all sheets of a book together. */
export type BookBudget = { cells: number; characters: number };

export function bookBudget(): BookBudget {
  return { cells: BOOK_LIMITS.cells, characters: BOOK_LIMITS.characters };
}

/** `outside`: beyond the largest sheet. `twice`: another value stands there already. `cells`, `text`: too much. */
export type PlaceProblem = 'outside' | 'twice' | 'cells' | 'text';

const EMPTY_ROW: RawRow = [];

export class SheetBuilder {
  readonly #budget: BookBudget;
  readonly #rows: (RawCell[] | undefined)[] = [];
  readonly #merges: CellRange[] = [];
  readonly #hiddenRows: [number, number][] = [];
  readonly #hiddenColumns: [number, number][] = [];
  readonly #percents = new PercentRuns();
  #mergeSteps = BOOK_LIMITS.mergeSteps;
  #width = 0;

  constructor(budget: BookBudget) {
    this.#budget = budget;
  }

  /** Empty text is no value. Null when the cell was taken in. */
  put(row: number, column: number, value: RawCell): PlaceProblem | null {
    if (value === null || value === '') return null;
    if (row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) return 'outside';
    const cells = (this.#rows[row] ??= []);
    const present = cells[column];
    if (present !== undefined && present !== null) return present === value ? null : 'twice';
    this.#budget.cells -= Math.max(0, column + 1 - cells.length);
    if (this.#budget.cells < 0) return 'cells';
    if (typeof value === 'string') {
      this.#budget.characters -= value.length;
      if (this.#budget.characters < 0) return 'text';
    }
    while (cells.length < column) cells.push(null);
    cells[column] = value;
    if (column >= this.#width) this.#width = column + 1;
    return null;
  }

  /** The number that was put there is shown per cent. */
  showPercent(row: number, column: number): void {
    this.#percents.add(row, column);
  }

  /** False when there are too many. A single cell is no merge. */
  merge(range: CellRange): boolean {
    if (range.top === range.bottom && range.left === range.right) return true;
    return this.#merges.push(range) <= BOOK_LIMITS.merges;
  }

  /** Rows from 0, both included. */
  hideRows(from: number, to: number): void {
    this.#hiddenRows.push([from, to]);
  }

  hideColumns(from: number, to: number): void {
    this.#hiddenColumns.push([from, to]);
  }

  /** `dropped` counts values that stood under a merge, where no program shows them. */
  build(name: string, state: SheetState): Result<{ sheet: RawSheet; dropped: number }, 'cells'> {
    let dropped = 0;
    for (const range of this.#merges) {
      const count = this.#clearUnder(range);
      if (count === null) return fail('cells');
      dropped += count;
    }
    const rows = this.#trimmedRows();
    return ok({
      sheet: {
        name,
        state,
        rows,
        merges: [...this.#merges].sort((a, b) => a.top - b.top || a.left - b.left).map(rangeReference),
        hiddenRows: within(this.#hiddenRows, rows.length).map((row) => row + 1),
        hiddenColumns: within(this.#hiddenColumns, this.#width).map(columnLetters),
        ...this.#percents.asField(),
      },
      dropped,
    });
  }

  #clearUnder({ top, left, bottom, right }: CellRange): number | null {
    let dropped = 0;
    for (let row = top; row <= Math.min(bottom, this.#rows.length - 1); row += 1) {
      this.#mergeSteps -= 1;
      const cells = this.#rows[row] ?? [];
      for (let column = left; column <= Math.min(right, cells.length - 1); column += 1) {
        this.#mergeSteps -= 1;
        if ((row === top && column === left) || cells[column] === null) continue;
        cells[column] = null;
        dropped += 1;
      }
      if (this.#mergeSteps < 0) return null;
    }
    return dropped;
  }

  #trimmedRows(): RawRow[] {
    const rows: RawRow[] = [];
    let used = 0;
    for (let row = 0; row < this.#rows.length; row += 1) {
      const cells = this.#rows[row] ?? [];
      let length = cells.length;
      while (length > 0 && cells[length - 1] === null) length -= 1;
      cells.length = length;
      // One empty row for all: a million of them weigh next to nothing.
      rows.push(length === 0 ? EMPTY_ROW : cells);
      if (length > 0) used = row + 1;
    }
    rows.length = used;
    return rows;
  }
}

/** The numbers of all ranges below a length, each once, in order. */
function within(ranges: readonly (readonly [number, number])[], length: number): number[] {
  const sorted = [...ranges].sort(([a], [b]) => a - b);
  const numbers: number[] = [];
  let next = 0;
  for (const [from, to] of sorted) {
    for (let number = Math.max(from, next); number <= Math.min(to, length - 1); number += 1) numbers.push(number);
    next = Math.max(next, to + 1);
  }
  return numbers;
}
