// The head of a table: found by its words in the first rows; two rows may make one head.
import type { RawCell } from './raw-book.ts';
import { matchHead, plainHead, type ColumnField } from './head-words.ts';
import { cellText, isFilled, type TableView } from './table-view.ts';

const ROWS_LOOKED_AT = 15;

export type TableHead = {
  /** From 0; the data begins after `last`. */
  readonly first: number;
  readonly last: number;
  /** By column: the head's words, two rows joined, and what it means. */
  readonly columns: readonly HeadColumn[];
};

export type HeadColumn = {
  readonly head: string;
  /** Null: nothing known, kept and shown. */
  readonly field: ColumnField | null;
  /** Another column means the same and says it better. */
  readonly isDouble: boolean;
};

/** Null when no row names at least two of the fields. */
export function findHead(view: TableView, own: ReadonlyMap<string, ColumnField> = new Map()): TableHead | null {
  let best: { head: TableHead; score: number } | null = null;
  for (let row = 0; row < Math.min(ROWS_LOOKED_AT, view.rows.length); row += 1) {
    for (const last of [row, row + 1]) {
      if (last > row && !isSecondHeadRow(view, last, own)) continue;
      const head = { first: row, last, columns: headColumns(view, row, last, own) };
      // A second row must add something: what stands above a head is no part of it.
      const score = scoreOf(head) - (last > row ? 0.5 : 0);
      if (score >= 2 && (best === null || score > best.score)) best = { head, score };
    }
  }
  return best?.head ?? null;
}

/** Whether a row says the head once more, as under a page break or in a pasted second table. */
export function repeatsHead(view: TableView, head: TableHead, row: number): boolean {
  const cells = view.rows[row] ?? [];
  let same = 0;
  let others = 0;
  head.columns.forEach(({ head: words }, column) => {
    const text = plainHead(cellText(cells[column]));
    if (text === '') return;
    if (words !== '' && plainHead(words).endsWith(text)) same += 1;
    else others += 1;
  });
  return same >= 2 && others === 0;
}

function headColumns(
  view: TableView,
  first: number,
  last: number,
  own: ReadonlyMap<string, ColumnField>,
): HeadColumn[] {
  const width = Math.max(...view.rows.slice(first, last + 1).map((row) => row.length), 0);
  const matches = Array.from({ length: width }, (_, column) => {
    const words = headWords(view, first, last, column);
    const child = words.at(-1) ?? '';
    const head = words.join('');
    // The lower row says more exactly what the column is; 本期 under 进展情况 needs both.
    const match = words.length > 1 ? (strongOnly(matchHead(child, own)) ?? matchHead(head, own)) : matchHead(head, own);
    return { head, match };
  });
  return matches.map(({ head, match }, column) => {
    if (!match) return { head, field: null, isDouble: false };
    const better = matches.some(
      (other, at) =>
        at !== column &&
        other.match?.field === match.field &&
        (other.match.strength > match.strength || (other.match.strength === match.strength && at < column)),
    );
    const isContext = match.field === 'last';
    return { head, field: better && !isContext ? null : match.field, isDouble: better && !isContext };
  });
}

function strongOnly(match: ReturnType<typeof matchHead>): ReturnType<typeof matchHead> {
  return match && match.strength === 3 ? match : null;
}

function headWords(view: TableView, first: number, last: number, column: number): string[] {
  const words: string[] = [];
  for (let row = first; row <= last; row += 1) {
    const text = cellText(view.rows[row]?.[column]).trim();
    // A head merged over both rows says its words once.
    if (text !== '' && text !== words.at(-1)) words.push(text);
  }
  return words;
}

function scoreOf({ columns }: TableHead): number {
  const known = columns.filter(({ field }) => field !== null && field !== 'last');
  const names = known.some(({ field }) => field === 'title' || field === 'figureName' || field === 'goalText');
  return known.length === 1 ? 0 : known.length + (names ? 1 : 0);
}

/** The row under a head belongs to it when a head above it is merged, and what it says are heads itself. */
function isSecondHeadRow(view: TableView, row: number, own: ReadonlyMap<string, ColumnField>): boolean {
  const cells: readonly RawCell[] = view.rows[row] ?? [];
  const said = cells.flatMap((cell, column) => (cell === null || isFilled(view, row, column) ? [] : [cellText(cell)]));
  if (said.length === 0 || said.some((text) => text.length > 20)) return false;
  const above = view.rows[row - 1] ?? [];
  const isGrouped = above.some(
    (cell, column) => cell !== null && (isFilled(view, row - 1, column) || isFilled(view, row, column)),
  );
  const hasGaps =
    above.length < cells.length || cells.some((cell, column) => cell !== null && (above[column] ?? null) === null);
  const known = said.filter((text) => matchHead(text, own) !== null).length;
  return (isGrouped || hasGaps) && known >= 1 && known * 2 >= said.length;
}
