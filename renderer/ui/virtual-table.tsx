/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a table of rows that are not all in the page is a grid */
import { type CSSProperties, type KeyboardEvent, type ReactNode, useId, useMemo, useRef } from 'react';
import { keepFocus } from './keep-focus.ts';
import { gridTemplate, scaleColumns, type TableColumn, visibleColumns } from './table-columns.ts';
import { useElementWidth, useRowHeight, useTextScale } from './use-measure.ts';
import { useRowDrag } from './use-row-drag.ts';
import { useStableRowInput, useTableInput } from './use-table-input.ts';
import { rowsAPage, useKeepInSight, useVirtualRows } from './use-virtual-rows.ts';
import { TableHead, type TableSort } from './virtual-table-head.tsx';
import { TableRow } from './virtual-table-row.tsx';
import './virtual-table.css';

export interface VirtualTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly columns: readonly TableColumn<Row>[];
  /** The row the keyboard stands on; it is kept in sight. */
  readonly activeKey: string | null;
  /** ↑↓ Home End PageUp PageDown and every click. */
  readonly onActive: (key: string) => void;
  /** The row that is open beside the table: drawn as selected. */
  readonly openKey?: string | null | undefined;
  /** Enter and click. */
  readonly onOpen?: ((key: string) => void) | undefined;
  /** Ticked rows; given, the table has Space, Ctrl+click, Shift+↑↓, Shift+click and Ctrl+A. */
  readonly checked?: ReadonlySet<string> | undefined;
  /** The column of boxes is shown; without it ticks go by keys and clicks alone. Shown unless told otherwise. */
  readonly boxes?: boolean | undefined;
  readonly onChecked?: ((checked: ReadonlySet<string>) => void) | undefined;
  readonly sort?: TableSort | undefined;
  readonly onSort?: ((columnId: string) => void) | undefined;
  /** A column was drawn wider or narrower by its edge. */
  readonly onResize?: ((columnId: string, width: number) => void) | undefined;
  /** Rows can be dragged, or moved with Alt+Shift+↑↓, to stand at this index. */
  readonly onMove?: ((key: string, toIndex: number) => void) | undefined;
  /** Right button, Shift+F10 or the menu key. */
  readonly onMenu?: ((key: string, point: { readonly x: number; readonly y: number }) => void) | undefined;
  /** Keys the table does not know, with the row it stands on: Delete, Ctrl+C. */
  readonly onRowKey?: ((event: KeyboardEvent, key: string) => void) | undefined;
  /** Where it was scrolled to when one left it. */
  readonly initialOffset?: number | undefined;
  readonly onOffset?: ((offset: number) => void) | undefined;
  /** Height of a row; without it the token --row. */
  readonly rowHeight?: number | undefined;
  /** Shown under the head when there are no rows. */
  readonly empty?: ReactNode;
}

export const HEAD_HEIGHT = 32;
/** Width of the column of boxes. */
const TICK = 44;

/** Rows by the ten thousand; only those in sight are in the page. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>): ReactNode {
  const { rows, rowKey, columns, activeKey, openKey, checked, initialOffset = 0 } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const width = useElementWidth(scroller);
  const tokenHeight = useRowHeight();
  const rowHeight = props.rowHeight ?? tokenHeight;
  const ticks = checked !== undefined && props.boxes !== false;
  const scale = useTextScale();
  const room = width - (ticks ? TICK : 0);
  const shown = useMemo(() => visibleColumns(scaleColumns(columns, scale), room), [columns, scale, room]);
  const activeIndex = useMemo(() => rows.findIndex((row) => rowKey(row) === activeKey), [rows, rowKey, activeKey]);
  const virtual = useVirtualRows(scroller, {
    count: rows.length,
    rowHeight,
    overscan: 4,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    initialOffset,
  });
  useKeepInSight(activeIndex, virtual, initialOffset > 0);
  const page = rowsAPage(virtual, rowHeight, HEAD_HEIGHT);
  const input = useTableInput(props, { activeIndex, page, rowElementId: (index) => `${id}-${index}` });
  const drag = useRowDrag(props.onMove, rows, rowKey);
  const rowInput = useStableRowInput({ ...drag, ...input.row });
  const style: TableStyle = {
    '--columns': (ticks ? `${TICK}px ` : '') + gridTemplate(shown, room),
    '--table-row': `${rowHeight}px`,
  };
  return (
    <div
      ref={scroller}
      className="ui-table"
      role="grid"
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable={checked !== undefined}
      aria-activedescendant={activeIndex < 0 ? undefined : `${id}-${activeIndex}`}
      tabIndex={0}
      style={style}
      data-keyboard={input.byKeyboard ? '' : undefined}
      onClick={keepFocus}
      onContextMenu={keepFocus}
      onKeyDown={input.onKeyDown}
      onPointerDown={input.onPointerDown}
      onScroll={(event) => props.onOffset?.(event.currentTarget.scrollTop)}
    >
      <TableHead
        columns={shown}
        sort={props.sort}
        onSort={props.onSort}
        onResize={props.onResize}
        ticks={ticks ? input.ticks : undefined}
      />
      <div className="ui-table-rows" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const key = rowKey(row);
          return (
            <TableRow
              key={key}
              id={`${id}-${index}`}
              row={row}
              rowKey={key}
              index={index}
              offset={start - HEAD_HEIGHT}
              columns={shown}
              active={index === activeIndex}
              open={key === openKey}
              checked={checked?.has(key)}
              boxes={ticks}
              movable={props.onMove !== undefined}
              dragged={key === drag.dragged}
              drop={drag.over?.key === key ? drag.over.side : undefined}
              input={rowInput}
            />
          );
        })}
      </div>
      {rows.length > 0 || props.empty === undefined ? null : (
        <div className="ui-table-none" role="row">
          <div role="gridcell">{props.empty}</div>
        </div>
      )}
    </div>
  );
}

type TableStyle = CSSProperties & Record<`--${string}`, string>;
