// Which cells are shown per cent, as runs down the columns: a column of a thousand rows is one.
import { rangeReference, parseRangeReference } from './cell-reference.ts';
import type { RawSheet } from './raw-book.ts';

type Run = { readonly column: number; readonly top: number; bottom: number };

/** Takes cells in any order; those that follow each other down a column join. */
export class PercentRuns {
  readonly #runs: Run[] = [];
  readonly #last = new Map<number, Run>();

  add(row: number, column: number): void {
    const last = this.#last.get(column);
    if (last?.bottom === row - 1) last.bottom = row;
    else if (last?.bottom !== row) {
      const run = { column, top: row, bottom: row };
      this.#last.set(column, run);
      this.#runs.push(run);
    }
  }

  asField(): Pick<RawSheet, 'percents'> {
    if (this.#runs.length === 0) return {};
    return {
      percents: this.#runs.map(({ column, top, bottom }) =>
        rangeReference({ top, left: column, bottom, right: column }),
      ),
    };
  }
}

/** Whether a cell lies in one of a sheet's runs; asked once for each cell. */
export function percentCells({ percents = [], rows }: RawSheet): (row: number, column: number) => boolean {
  const byColumn = new Map<number, Set<number>>();
  for (const reference of percents) {
    const run = parseRangeReference(reference);
    if (!run) continue;
    const known = byColumn.get(run.left) ?? new Set();
    byColumn.set(run.left, known);
    for (let row = run.top; row <= Math.min(run.bottom, rows.length - 1); row += 1) known.add(row);
  }
  return (row, column) => byColumn.get(column)?.has(row) === true;
}
