/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a table of rows that are not all in the page is a grid */
import { memo, type ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { ColumnEdge } from '../column-edge.tsx';
import type { PlacedColumn } from './grid-columns.ts';

interface GridHeadProps<Row> {
  readonly columns: readonly PlacedColumn<Row>[];
  readonly from: number;
  readonly to: number;
  readonly onResize: (columnId: string, width: number) => void;
}

function GridHeadPlain<Row>({ columns, from, to, onResize }: GridHeadProps<Row>): ReactNode {
  return (
    <div className="ui-grid-head" role="row" tabIndex={-1} aria-rowindex={1}>
      {columns.map(({ column, left }, at) => (
        <div
          key={column.id}
          role="columnheader"
          tabIndex={-1}
          aria-colindex={at + 1}
          data-head={at}
          className={classNames(
            'ui-grid-cell',
            column.align === 'end' && 'is-end',
            column.pinned && 'is-pinned',
            column.pinned && columns[at + 1]?.column.pinned !== true && 'is-last-pinned',
            at >= from && at <= to && 'is-selected',
          )}
          style={column.pinned ? { left } : undefined}
        >
          {column.title}
          <ColumnEdge onResize={(width) => onResize(column.id, width)} />
        </div>
      ))}
    </div>
  );
}

/** The names of the columns; they stay in sight. A click selects the whole column. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- memo() drops the type parameter, this gives it back
export const GridHead = memo(GridHeadPlain) as typeof GridHeadPlain;
