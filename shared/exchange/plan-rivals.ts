// Files of one batch that say different things of one cell: none of them wins by its place in the list.
import type { PlannedCell } from './plan.ts';
import { cellName, isSame } from './plan-cells.ts';

/** A cell that a file before proposes alike is dropped; one that another file contradicts is a conflict in both. */
export function markRivals(cells: readonly PlannedCell[]): PlannedCell[] {
  const byPlace = new Map<string, PlannedCell[]>();
  for (const cell of cells) {
    const place = cellName(cell.projectId, cell.field);
    const known = byPlace.get(place);
    if (known) known.push(cell);
    else byPlace.set(place, [cell]);
  }
  return cells.flatMap((cell) => {
    const all = byPlace.get(cellName(cell.projectId, cell.field)) ?? [];
    const first = all.find(({ theirs }) => isSame(theirs, cell.theirs));
    if (first !== cell) return [];
    const isContradicted = all.some(({ theirs }) => !isSame(theirs, cell.theirs));
    return [isContradicted ? { ...cell, conflict: 'rivals' as const } : cell];
  });
}

/** The other files' proposals for the same place. */
export function rivalsOf(cell: PlannedCell, cells: readonly PlannedCell[]): PlannedCell[] {
  const place = cellName(cell.projectId, cell.field);
  return cells.filter((other) => other.id !== cell.id && cellName(other.projectId, other.field) === place);
}
