import { useState } from 'react';
import type { GridColumn } from './grid-columns.ts';
import { clampPlace, type GridSelection, selectCell } from './grid-selection.ts';

interface Known {
  readonly selection: GridSelection;
  /** The cell that is active, by name: rows and columns may come to stand elsewhere. */
  readonly rowKey: string | null;
  readonly columnId: string | undefined;
  /** The owner's row when it was last looked at. */
  readonly ownersKey: string | null;
}

interface Ground<Row> {
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly columns: readonly GridColumn<Row>[];
  readonly activeKey: string | null;
  readonly onActive: (key: string) => void;
  readonly firstColumn: number;
}

/** The selection, which stays with its project when rows or columns come to stand elsewhere. */
export function useGridSelection<Row>(
  ground: Ground<Row>,
): readonly [GridSelection, (selection: GridSelection) => void] {
  const { rows, rowKey, columns, activeKey, onActive } = ground;
  const keyAt = (index: number): string | null => {
    const row = rows[index];
    return row === undefined ? null : rowKey(row);
  };
  const known = (selection: GridSelection, ownersKey: string | null): Known => ({
    selection,
    rowKey: keyAt(selection.active.row),
    columnId: columns[selection.active.column]?.id,
    ownersKey,
  });
  const place = (wanted: string | null, columnId: string | undefined): GridSelection => {
    const row = rows.findIndex((one) => rowKey(one) === wanted);
    const column = columns.findIndex(({ id }) => id === columnId);
    const at = { row: Math.max(0, row), column: column < 0 ? ground.firstColumn : column };
    return selectCell(clampPlace(at, { rows: rows.length, columns: columns.length }));
  };
  const [state, setState] = useState<Known>(() => known(place(activeKey, undefined), activeKey));
  const { active } = state.selection;
  let now = state;
  if (state.ownersKey !== activeKey && activeKey !== state.rowKey) {
    // Another project was opened from elsewhere.
    now = known(place(activeKey, state.columnId), activeKey);
  } else if (keyAt(active.row) !== state.rowKey || columns[active.column]?.id !== state.columnId) {
    now = known(place(state.rowKey, state.columnId), activeKey);
  } else if (state.ownersKey !== activeKey) {
    now = { ...state, ownersKey: activeKey };
  }
  if (now !== state) setState(now);
  const select = (selection: GridSelection): void => {
    const next = known(selection, activeKey);
    setState(next);
    if (next.rowKey !== null && next.rowKey !== activeKey) onActive(next.rowKey);
  };
  return [now.selection, select];
}
