/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a table of rows that are not all in the page is a grid */
import { memo, type ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import type { PlacedColumn } from './grid-columns.ts';

interface GridRowProps<Row> {
  readonly id: string;
  readonly row: Row;
  readonly index: number;
  /** px from the first row's top. */
  readonly offset: number;
  readonly columns: readonly PlacedColumn<Row>[];
  /** The selected columns of this row; none where `from` is past `to`. */
  readonly from: number;
  readonly to: number;
  /** The active cell's column, or -1. */
  readonly active: number;
  /** What was not taken here, by column: why. */
  readonly marks: ReadonlyMap<string, string> | undefined;
  readonly locked: boolean;
}

function GridRowPlain<Row>(props: GridRowProps<Row>): ReactNode {
  const { id, row, index, offset, columns, from, to, active, marks, locked } = props;
  return (
    <div
      className="ui-grid-row"
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${offset}px)` }}
    >
      {columns.map(({ column, left }, at) => {
        const mark = marks?.get(column.id);
        const selected = at >= from && at <= to;
        const { pinned } = column;
        return (
          <div
            key={column.id}
            id={`${id}-${at}`}
            role={column.names ? 'rowheader' : 'gridcell'}
            tabIndex={-1}
            data-cell={`${index}:${at}`}
            aria-colindex={at + 1}
            aria-selected={selected}
            aria-readonly={locked || column.readOnly === true}
            aria-invalid={mark === undefined ? undefined : true}
            className={classNames(
              'ui-grid-cell',
              column.align === 'end' && 'is-end',
              pinned && 'is-pinned',
              pinned && columns[at + 1]?.column.pinned !== true && 'is-last-pinned',
              column.readOnly && 'is-read',
              selected && 'is-selected',
              pinned && from <= to && 'is-beside',
              at === active && 'is-active',
              mark !== undefined && 'is-marked',
            )}
            style={pinned ? { left } : undefined}
            title={mark ?? column.hint?.(row)}
          >
            {column.cell === undefined ? <span className="ui-grid-text">{column.text(row)}</span> : column.cell(row)}
          </div>
        );
      })}
    </div>
  );
}

/** One row; the focus stays in the grid's editor, which names the cell it stands on. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- memo() drops the type parameter, this gives it back
export const GridRow = memo(GridRowPlain) as typeof GridRowPlain;
