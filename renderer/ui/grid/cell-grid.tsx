/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a table of rows that are not all in the page is a grid */
import {
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { useElementWidth, useRowHeight, useTextScale } from '../use-measure.ts';
import { rowsAPage, useVirtualRows } from '../use-virtual-rows.ts';
import type { CellGridProps } from './cell-grid-props.ts';
import './cell-grid.css';
import { pinnedWidth, placeColumns } from './grid-columns.ts';
import { GridEditor } from './grid-editor.tsx';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import { type GridPlace, rangeOf } from './grid-selection.ts';
import { useGridInput } from './use-grid-input.ts';
import { useGridSelection } from './use-grid-selection.ts';

const HEAD_HEIGHT = 32;
const LINE = 20;
const AROUND_LINES = 12;

/** Cells by the ten thousand to be filled as in Excel; only the rows in sight are in the page. */
export function CellGrid<Row>(props: CellGridProps<Row>): ReactNode {
  const { rows, rowKey, lines, locked, marks, initialOffset = 0 } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const scale = useTextScale();
  const oneLine = useRowHeight();
  const rowHeight = lines === 1 ? oneLine : Math.round(lines * LINE * scale) + AROUND_LINES;
  const width = useElementWidth(scroller);
  const columns = useMemo(() => placeColumns(props.columns, width, scale), [props.columns, width, scale]);
  const pinned = pinnedWidth(columns);
  const last = columns.at(-1);
  const gridWidth = last === undefined ? 0 : last.left + last.width;
  const firstColumn = Math.max(
    0,
    columns.findIndex(({ column }) => !column.pinned),
  );
  const [selection, select] = useGridSelection({ ...props, firstColumn });
  const { active, head } = selection;
  const range = rangeOf(selection);
  // Where whole columns or rows are selected, one stays where one is.
  const inSight = {
    row: range.bottom - range.top + 1 === rows.length ? active.row : head.row,
    column: range.right === columns.length - 1 && range.left <= firstColumn ? active.column : head.column,
  };
  const cellElementId = ({ row, column }: GridPlace): string => `${id}-${row}-${column}`;
  const virtual = useVirtualRows(scroller, {
    count: rows.length,
    rowHeight,
    overscan: 3,
    scrollMargin: HEAD_HEIGHT,
    initialOffset,
  });
  const input = useGridInput(props, {
    selection,
    select,
    cellElementId,
    ground: {
      rows: rows.length,
      columns: columns.length,
      firstColumn,
      page: rowsAPage(virtual, rowHeight, HEAD_HEIGHT),
      isFilled: ({ row, column }) => {
        const at = rows[row];
        return at !== undefined && (props.columns[column]?.text(at) ?? '') !== '';
      },
    },
  });
  const columnInSight = columns[inSight.column];
  useReveal(scroller, {
    top: inSight.row * rowHeight,
    bottom: inSight.row * rowHeight + rowHeight,
    left: columnInSight?.column.pinned ? null : (columnInSight?.left ?? null),
    right: (columnInSight?.left ?? 0) + (columnInSight?.width ?? 0),
    pinned,
  });
  const activeColumn = columns[active.column];
  const activeRow = rows[active.row];
  const style: GridStyle = {
    '--columns': columns.map((column) => `${column.width}px`).join(' '),
    '--grid-width': `${gridWidth}px`,
    '--grid-row': `${rowHeight}px`,
    '--lines': String(lines),
    '--pinned': `${pinned}px`,
  };
  const focusField = (event: MouseEvent): void => {
    if (event.target === field.current) return;
    // Pressing on a cell must not take the focus out of the field, nor mark words.
    event.preventDefault();
    field.current?.focus({ preventScroll: true });
  };
  return (
    // The keys are the field's; the pointer says which cell is meant.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={scroller}
      className="ui-grid"
      style={style}
      onMouseDown={focusField}
      onScroll={(event) => props.onOffset?.(event.currentTarget.scrollTop)}
      {...input.pointer}
    >
      {rows.length === 0 ? null : (
        <GridEditor
          ref={field}
          gridId={id}
          cellId={cellElementId(active)}
          label={[activeColumn?.column.title ?? '', nameOfRow(activeRow, props.columns)].join('，')}
          edit={input.edit}
          readOnly={input.readOnly}
          offered={input.offered}
          widest={Math.min(440, width - pinned - 24)}
          box={{
            left: activeColumn?.left ?? 0,
            top: HEAD_HEIGHT + active.row * rowHeight,
            width: activeColumn?.width ?? 0,
            height: rowHeight,
          }}
          {...input.editor}
        />
      )}
      <div
        id={id}
        className="ui-grid-table"
        role="grid"
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable="true"
        aria-readonly={locked}
        tabIndex={-1}
        onFocus={() => field.current?.focus({ preventScroll: true })}
      >
        <GridHead columns={columns} from={range.left} to={range.right} onResize={props.onResize} />
        <div className="ui-grid-rows" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const key = rowKey(row);
            const selected = index >= range.top && index <= range.bottom;
            return (
              <GridRow
                key={key}
                id={`${id}-${index}`}
                row={row}
                index={index}
                offset={start - HEAD_HEIGHT}
                columns={columns}
                from={selected ? range.left : 0}
                to={selected ? range.right : -1}
                active={index === active.row ? active.column : -1}
                marks={marks.get(key)}
                locked={locked}
              />
            );
          })}
        </div>
      </div>
      {rows.length === 0 ? props.empty : null}
    </div>
  );
}

type GridStyle = CSSProperties & Record<`--${string}`, string>;

function nameOfRow<Row>(row: Row | undefined, columns: CellGridProps<Row>['columns']): string {
  const names = columns.find((column) => column.names);
  return row === undefined || names === undefined ? '' : names.text(row);
}

interface Revealed {
  /** px from the first row and the first column; left is null in a column that is always in sight. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number | null;
  readonly right: number;
  readonly pinned: number;
}

/** Keeps the cell that the keys moved in sight, beside the pinned columns and under the head. */
function useReveal(scroller: RefObject<HTMLDivElement | null>, box: Revealed): void {
  const first = useRef(true);
  const { top, bottom, left, right, pinned } = box;
  useLayoutEffect(() => {
    const element = scroller.current;
    // Coming back, one finds the grid where one left it.
    const placed = first.current && element !== null && element.scrollTop > 0;
    first.current = false;
    if (element === null || placed) return;
    const height = element.clientHeight - HEAD_HEIGHT;
    const { scrollTop, scrollLeft, clientWidth } = element;
    const within = (start: number, end: number, from: number, room: number): number =>
      start < from ? start : Math.max(from, Math.min(start, end - room));
    element.scrollTo({
      top: within(top, bottom, scrollTop, height),
      left: left === null ? scrollLeft : within(left - pinned, right - pinned, scrollLeft, clientWidth - pinned),
    });
  }, [scroller, top, bottom, left, right, pinned]);
}
