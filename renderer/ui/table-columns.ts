import type { ReactNode } from 'react';

export interface TableColumn<Row> {
  readonly id: string;
  readonly title: string;
  /** Width in px; for a growing column the least it may have. */
  readonly width: number;
  /** Its share of what is left over; without it the width is fixed. */
  readonly grow?: number | undefined;
  /** Of a growing column: the widest that helps; the others share what it leaves. */
  readonly most?: number | undefined;
  /** Leaves when room is short, the lowest first; without it the column always stays. */
  readonly leaves?: number | undefined;
  readonly align?: 'start' | 'end' | 'center' | undefined;
  /** The column that names the row: 600 and blue in a selected row. */
  readonly names?: boolean | undefined;
  readonly sortable?: boolean | undefined;
  readonly cell: (row: Row, index: number) => ReactNode;
  /** The whole text where it may be cut. */
  readonly hint?: ((row: Row) => string) | undefined;
}

/** What layout needs to know of a column. */
export type ColumnMeasure = Pick<TableColumn<never>, 'id' | 'width' | 'grow' | 'most' | 'leaves'>;

/** The columns that have room in `available` px, in their order; the lowest `leaves` goes first. */
export function visibleColumns<Column extends ColumnMeasure>(
  columns: readonly Column[],
  available: number,
): readonly Column[] {
  let staying = columns;
  let sum = columns.reduce((total, column) => total + column.width, 0);
  while (sum > available) {
    const next = firstToLeave(staying);
    if (next === undefined) return staying;
    sum -= next.width;
    staying = staying.filter((column) => column !== next);
  }
  return staying;
}

/** The columns as a CSS grid; a growing one gives way below its width only where no column could leave any more. */
export function gridTemplate(columns: readonly ColumnMeasure[], available: number): string {
  const tight = columns.reduce((total, column) => total + column.width, 0) > available;
  const fixed = columns.reduce((total, { width, grow }) => total + (grow === undefined ? width : 0), 0);
  const shares = columns.reduce((total, { grow = 0 }) => total + grow, 0);
  // Somebody has to take the rest: without another that grows the most does not hold.
  const limited = columns.some(({ grow, most }) => grow !== undefined && most === undefined);
  return columns
    .map(({ width, grow, most }) => {
      if (grow === undefined) return `${width}px`;
      const share = ((available - fixed) * grow) / shares;
      return limited && most !== undefined && share > most ? `${most}px` : `minmax(${tight ? 64 : width}px, ${grow}fr)`;
    })
    .join(' ');
}

/** Columns measured for words larger or smaller than usual. */
export function scaleColumns<Column extends ColumnMeasure>(
  columns: readonly Column[],
  scale: number,
): readonly Column[] {
  return scale === 1
    ? columns
    : columns.map((column) => ({
        ...column,
        width: Math.round(column.width * scale),
        most: column.most === undefined ? undefined : Math.round(column.most * scale),
      }));
}

function firstToLeave<Column extends ColumnMeasure>(columns: readonly Column[]): Column | undefined {
  let found: Column | undefined;
  for (const column of columns) {
    if (column.leaves === undefined) continue;
    if (found?.leaves === undefined || column.leaves < found.leaves) found = column;
  }
  return found;
}
