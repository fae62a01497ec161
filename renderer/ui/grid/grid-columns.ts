import type { ReactNode } from 'react';

export interface GridColumn<Row> {
  readonly id: string;
  readonly title: string;
  /** Width in px; what is left over goes to the growing ones. */
  readonly width: number;
  readonly grow?: number | undefined;
  readonly align?: 'start' | 'end' | undefined;
  /** Stays at the left while the others are scrolled; pinned columns come first. */
  readonly pinned?: boolean | undefined;
  /** Names the row for a screen reader. */
  readonly names?: boolean | undefined;
  /** The whole text of a cell: what is copied, and what one edits. */
  readonly text: (row: Row) => string;
  /** What is drawn; without it, the text over as many lines as the row has. */
  readonly cell?: ((row: Row) => ReactNode) | undefined;
  readonly hint?: ((row: Row) => string) | undefined;
  /** What the cell may hold; given, the editor lists it. */
  readonly options?: readonly string[] | undefined;
  readonly readOnly?: boolean | undefined;
}

/** A column with its place in px from the grid's left edge. */
export interface PlacedColumn<Row> {
  readonly column: GridColumn<Row>;
  readonly left: number;
  readonly width: number;
}

/** The columns from left to right; `scale` is the size of the words against 14 px. */
export function placeColumns<Row>(
  columns: readonly GridColumn<Row>[],
  available: number,
  scale: number,
): readonly PlacedColumn<Row>[] {
  const sum = columns.reduce((total, { width }) => total + Math.round(width * scale), 0);
  const shares = columns.reduce((total, { grow = 0 }) => total + grow, 0);
  const spare = shares === 0 ? 0 : Math.max(0, available - sum) / shares;
  let left = 0;
  return columns.map((column) => {
    const width = Math.round(column.width * scale) + Math.floor(spare * (column.grow ?? 0));
    const placed = { column, left, width };
    left += width;
    return placed;
  });
}

/** px that the pinned columns take. */
export function pinnedWidth<Row>(columns: readonly PlacedColumn<Row>[]): number {
  return columns.reduce((width, placed) => (placed.column.pinned ? placed.left + placed.width : width), 0);
}
