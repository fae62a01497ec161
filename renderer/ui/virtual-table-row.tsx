/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a table of rows that are not all in the page is a grid */
import { memo, type ReactNode } from 'react';
import { CheckBox } from './check-box.tsx';
import { classNames } from './class-names.ts';
import type { TableColumn } from './table-columns.ts';
import type { RowInput } from './use-table-input.ts';

interface TableRowProps<Row> {
  readonly id: string;
  readonly row: Row;
  readonly rowKey: string;
  readonly index: number;
  /** px from the first row's top. */
  readonly offset: number;
  readonly columns: readonly TableColumn<Row>[];
  readonly active: boolean;
  readonly open: boolean;
  readonly checked: boolean | undefined;
  readonly boxes: boolean;
  /** Can be dragged; and where a dragged row would come to stand, if at this one. */
  readonly movable: boolean;
  readonly dragged: boolean;
  readonly drop: 'before' | 'after' | undefined;
  /** Stays the same object, so that a row is drawn again only when something of its own changed. */
  readonly input: RowInput;
}

function TableRowPlain<Row>(props: TableRowProps<Row>): ReactNode {
  const { id, row, rowKey, index, offset, columns, active, open, checked, boxes, movable, dragged, drop, input } =
    props;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the table takes the keys
    <div
      id={id}
      className={classNames(
        'ui-table-row',
        active && 'is-active',
        open && 'is-open',
        checked && 'is-checked',
        dragged && 'is-dragged',
        drop !== undefined && `is-drop-${drop}`,
      )}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={open || checked === true}
      style={{ transform: `translateY(${offset}px)` }}
      onClick={(event) => input.onRowClick(event, rowKey, index)}
      onContextMenu={(event) => input.onRowMenu(event, rowKey)}
      draggable={movable}
      onDragStart={(event) => input.onDragStart(event, rowKey)}
      onDragOver={(event) => input.onDragOver(event, rowKey)}
      onDrop={(event) => input.onDrop(event, index)}
      onDragEnd={input.onDragEnd}
    >
      {checked === undefined || !boxes ? null : (
        <TickCell checked={checked} index={index} onTick={() => input.onTick(rowKey)} />
      )}
      {columns.map((column) => (
        <div
          key={column.id}
          role="gridcell"
          tabIndex={-1}
          className={classNames('ui-cell', `is-${column.align ?? 'start'}`, column.names && 'is-name')}
          title={column.hint?.(row)}
        >
          {column.cell(row, index)}
        </div>
      ))}
    </div>
  );
}

interface TickCellProps {
  readonly checked: boolean;
  readonly index: number;
  readonly onTick: () => void;
}

function TickCell({ checked, index, onTick }: TickCellProps): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- a click beside the box must not open the row
    <div className="ui-table-tick" role="gridcell" tabIndex={-1} onClick={(event) => event.stopPropagation()}>
      <CheckBox label={`选中第 ${index + 1} 行`} labelUnseen withoutTab checked={checked} onChange={onTick} />
    </div>
  );
}

/** One row; the keyboard's focus stays on the table, which names the row it stands on and ticks it by Space. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- memo() drops the type parameter, this gives it back
export const TableRow = memo(TableRowPlain) as typeof TableRowPlain;
