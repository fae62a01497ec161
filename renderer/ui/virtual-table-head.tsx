/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a table of rows that are not all in the page is a grid */
import type { ReactNode } from 'react';
import { CheckBox } from './check-box.tsx';
import { ColumnEdge } from './column-edge.tsx';
import { Icon } from './icon.tsx';
import type { TableColumn } from './table-columns.ts';
import type { TickAll } from './use-table-input.ts';

export interface TableSort {
  readonly column: string;
  readonly descending: boolean;
}

interface TableHeadProps<Row> {
  readonly columns: readonly TableColumn<Row>[];
  readonly sort: TableSort | undefined;
  readonly onSort: ((columnId: string) => void) | undefined;
  readonly onResize: ((columnId: string, width: number) => void) | undefined;
  readonly ticks: TickAll | undefined;
}

/** The line of names over the rows; it stays in sight. */
export function TableHead<Row>({ columns, sort, onSort, onResize, ticks }: TableHeadProps<Row>): ReactNode {
  return (
    <div className="ui-table-head" role="row" aria-rowindex={1} tabIndex={-1}>
      {ticks === undefined ? null : (
        <div className="ui-table-tick" role="columnheader" tabIndex={-1}>
          <CheckBox
            label="全选"
            labelUnseen
            checked={ticks.state === 'all'}
            partly={ticks.state === 'some'}
            onChange={ticks.toggle}
          />
        </div>
      )}
      {columns.map((column) => {
        const direction = sort?.column === column.id ? (sort.descending ? 'descending' : 'ascending') : undefined;
        return (
          <div
            key={column.id}
            role="columnheader"
            tabIndex={-1}
            aria-sort={direction}
            className={`ui-cell is-${column.align ?? 'start'}`}
          >
            {column.sortable && onSort !== undefined ? (
              <button type="button" className="ui-table-sort" onClick={() => onSort(column.id)}>
                {column.title}
                {direction === undefined ? null : <Icon name={direction === 'descending' ? 'down' : 'up'} size={12} />}
              </button>
            ) : (
              column.title
            )}
            {onResize === undefined ? null : <ColumnEdge onResize={(width) => onResize(column.id, width)} />}
          </div>
        );
      })}
    </div>
  );
}
