import { type DragEvent, useState } from 'react';

export interface RowDrag {
  /** The row that is held. */
  readonly dragged: string | undefined;
  /** The row before or after which the dragged one would come to stand. */
  readonly over: { readonly key: string; readonly side: 'before' | 'after' } | undefined;
  readonly onDragStart: (event: DragEvent<HTMLElement>, key: string) => void;
  readonly onDragOver: (event: DragEvent<HTMLElement>, key: string) => void;
  readonly onDrop: (event: DragEvent<HTMLElement>, index: number) => void;
  readonly onDragEnd: () => void;
}

/** Dragging a row to another place of the same table. */
export function useRowDrag<Row>(
  onMove: ((key: string, toIndex: number) => void) | undefined,
  rows: readonly Row[],
  rowKey: (row: Row) => string,
): RowDrag {
  const [dragged, setDragged] = useState<string>();
  const [over, setOver] = useState<RowDrag['over']>();
  const end = (): void => {
    setDragged(undefined);
    setOver(undefined);
  };
  return {
    dragged,
    over,
    onDragStart: (event, key) => {
      event.dataTransfer.effectAllowed = 'move';
      setDragged(key);
    },
    onDragOver: (event, key) => {
      if (dragged === undefined) return;
      event.preventDefault();
      const side = sideOf(event);
      if (over?.key !== key || over.side !== side) setOver({ key, side });
    },
    onDrop: (event, index) => {
      if (dragged === undefined) return;
      event.preventDefault();
      const from = rows.findIndex((row) => rowKey(row) === dragged);
      const to = droppedIndex(from, index, sideOf(event) === 'after');
      if (to !== from) onMove?.(dragged, to);
      end();
    },
    onDragEnd: end,
  };
}

/** The index at which a row stands after it was dropped before or after another. */
export function droppedIndex(from: number, on: number, after: boolean): number {
  const gap = after ? on + 1 : on;
  return gap > from ? gap - 1 : gap;
}

function sideOf(event: DragEvent<HTMLElement>): 'before' | 'after' {
  const box = event.currentTarget.getBoundingClientRect();
  return event.clientY > box.top + box.height / 2 ? 'after' : 'before';
}
