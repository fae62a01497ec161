import { type KeyboardEvent, type MouseEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import type { RowDrag } from './use-row-drag.ts';
import { type RowAct, rowAct, rowsBetween } from './row-keys.ts';
import type { VirtualTableProps } from './virtual-table.tsx';

export interface TickAll {
  readonly state: 'none' | 'some' | 'all';
  readonly toggle: () => void;
}

/** What rows and head are given to answer keys and the pointer. */
export interface TableInput {
  /** The last word came from the keyboard: the ring is drawn. */
  readonly byKeyboard: boolean;
  readonly onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => void;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly row: Omit<RowInput, keyof RowDrag>;
  readonly ticks: TickAll | undefined;
}

/** What a row is given; the same object for the life of the table. */
export interface RowInput extends Omit<RowDrag, 'over' | 'dragged'> {
  readonly onRowClick: (event: MouseEvent, key: string, index: number) => void;
  readonly onRowMenu: (event: MouseEvent, key: string) => void;
  readonly onTick: (key: string) => void;
}

interface TablePlace {
  readonly activeIndex: number;
  readonly page: number;
  readonly rowElementId: (index: number) => string;
}

/** Keys, clicks and ticks of a table, told to its owner in the owner's words. */
export function useTableInput<Row>(props: VirtualTableProps<Row>, place: TablePlace): TableInput {
  const { rows, rowKey, checked, onChecked, onActive, onOpen, onMenu, onMove, onRowKey } = props;
  const [byKeyboard, setByKeyboard] = useState(true);
  const anchor = useRef(-1);
  const active = rows[place.activeIndex];
  const activeKey = active === undefined ? undefined : rowKey(active);

  const tick = (keys: readonly string[], keep: boolean): void => {
    onChecked?.(new Set(keep ? [...(checked ?? []), ...keys] : keys));
  };
  const toggle = (key: string): void => {
    const next = new Set(checked);
    if (!next.delete(key)) next.add(key);
    onChecked?.(next);
  };
  const extendTo = (index: number): void => {
    if (anchor.current < 0) anchor.current = Math.max(0, place.activeIndex);
    tick(rowsBetween(rows, anchor.current, index).map(rowKey), false);
  };
  const act = (what: RowAct): void => {
    if (what.type === 'all') return tick(rows.map(rowKey), false);
    if (what.type === 'go') {
      const row = rows[what.index];
      if (row === undefined) return;
      if (what.extend && checked !== undefined) extendTo(what.index);
      else anchor.current = what.index;
      return onActive(rowKey(row));
    }
    if (activeKey === undefined) return;
    if (what.type === 'open') onOpen?.(activeKey);
    if (what.type === 'toggle') toggle(activeKey);
    if (what.type === 'menu') onMenu?.(activeKey, pointOf(place.rowElementId(place.activeIndex)));
    if (what.type === 'move') onMove?.(activeKey, clamp(place.activeIndex + what.by, rows.length));
  };
  return {
    byKeyboard,
    onKeyDown: (event) => {
      if (event.target !== event.currentTarget) return;
      setByKeyboard(true);
      const what = rowAct(event, { index: place.activeIndex, count: rows.length, page: place.page });
      if (what === undefined || !answers(what, props)) {
        if (activeKey !== undefined) onRowKey?.(event, activeKey);
        return;
      }
      event.preventDefault();
      act(what);
    },
    onPointerDown: () => setByKeyboard(false),
    row: {
      onRowClick: (event, key, index) => {
        onActive(key);
        if (checked !== undefined && event.shiftKey) return extendTo(index);
        anchor.current = index;
        if (checked !== undefined && event.ctrlKey) return toggle(key);
        onOpen?.(key);
      },
      onRowMenu: (event, key) => {
        if (onMenu === undefined) return;
        event.preventDefault();
        onActive(key);
        onMenu(key, { x: event.clientX, y: event.clientY });
      },
      onTick: toggle,
    },
    ticks:
      checked === undefined
        ? undefined
        : tickAll(
            checked,
            rows.length,
            () => tick(rows.map(rowKey), false),
            () => tick([], false),
          ),
  };
}

/** One object for all rows that always calls the handlers of the last render. */
export function useStableRowInput(now: RowInput): RowInput {
  const latest = useRef(now);
  useLayoutEffect(() => {
    latest.current = now;
  });
  const [stable] = useState<RowInput>(() => ({
    onRowClick: (...what) => latest.current.onRowClick(...what),
    onRowMenu: (...what) => latest.current.onRowMenu(...what),
    onTick: (...what) => latest.current.onTick(...what),
    onDragStart: (...what) => latest.current.onDragStart(...what),
    onDragOver: (...what) => latest.current.onDragOver(...what),
    onDrop: (...what) => latest.current.onDrop(...what),
    onDragEnd: () => latest.current.onDragEnd(),
  }));
  return stable;
}

function answers<Row>(what: RowAct, props: VirtualTableProps<Row>): boolean {
  if (what.type === 'toggle' || what.type === 'all') return props.checked !== undefined;
  if (what.type === 'menu') return props.onMenu !== undefined;
  if (what.type === 'move') return props.onMove !== undefined;
  return true;
}

function tickAll(checked: ReadonlySet<string>, count: number, all: () => void, none: () => void): TickAll {
  const state = checked.size === 0 ? 'none' : checked.size < count ? 'some' : 'all';
  return { state, toggle: state === 'all' ? none : all };
}

function pointOf(elementId: string): { x: number; y: number } {
  const box = document.getElementById(elementId)?.getBoundingClientRect();
  return box === undefined ? { x: 0, y: 0 } : { x: box.left + 48, y: box.bottom };
}

function clamp(index: number, count: number): number {
  return Math.min(count - 1, Math.max(0, index));
}
