import type { MoveAct } from './grid-keys.ts';
import {
  clampPlace,
  type GridPlace,
  type GridSelection,
  type GridSize,
  isSingle,
  jumpFrom,
  selectCell,
  walkRange,
} from './grid-selection.ts';

export interface GridGround extends GridSize {
  /** Rows that fit into sight. */
  readonly page: number;
  readonly isFilled: (place: GridPlace) => boolean;
  /** The first column that is not pinned: Home leads there. */
  readonly firstColumn: number;
  /** Where a run of Tab began: Enter comes back under it. */
  readonly tabbedFrom: number | null;
}

/** The selection after a key that moves it; null where the key leads out of the grid or moves nothing. */
export function moveSelection(act: MoveAct, selection: GridSelection, ground: GridGround): GridSelection | null {
  const { active, head } = selection;
  if (act.type === 'enter') return enter(act.by, selection, ground);
  if (act.type === 'tab') return tab(act.by, selection, ground);
  if (act.type === 'all') {
    const last = { row: ground.rows - 1, column: ground.columns - 1 };
    return { active, anchor: { row: 0, column: 0 }, head: last };
  }
  const place = clampPlace(target(act, act.extend ? head : active, ground), ground);
  return act.extend ? { ...selection, head: place } : selectCell(place);
}

type Directed = Extract<MoveAct, { readonly extend: boolean }>;

function target(act: Directed, { row, column }: GridPlace, ground: GridGround): GridPlace {
  switch (act.type) {
    case 'step':
      return { row: row + act.row, column: column + act.column };
    case 'jump':
      return jumpFrom({ row, column }, { row: act.row, column: act.column }, ground, ground.isFilled);
    case 'page':
      return { row: row + act.by * Math.max(1, ground.page - 1), column };
    case 'edge':
      return {
        row: act.corner ? (act.end ? ground.rows - 1 : 0) : row,
        column: act.end ? ground.columns - 1 : ground.firstColumn,
      };
  }
}

function enter(by: 1 | -1, selection: GridSelection, ground: GridGround): GridSelection {
  if (!isSingle(selection)) return walkRange(selection, by, 'columns');
  const { row, column } = selection.active;
  return selectCell(clampPlace({ row: row + by, column: ground.tabbedFrom ?? column }, ground));
}

// At the ends of a row Tab goes on to what stands beside the grid, so that nobody is caught in it.
function tab(by: 1 | -1, selection: GridSelection, ground: GridGround): GridSelection | null {
  if (!isSingle(selection)) return walkRange(selection, by, 'rows');
  const { row, column } = selection.active;
  const next = column + by;
  return next < ground.firstColumn || next >= ground.columns ? null : selectCell({ row, column: next });
}
