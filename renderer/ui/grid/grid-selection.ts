// Which cells of a grid are selected, and where the keys lead: as in Excel.

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** What is typed goes to the active cell. The range spans from the anchor to the head, which Shift moves. */
export interface GridSelection {
  readonly active: GridPlace;
  readonly anchor: GridPlace;
  readonly head: GridPlace;
}

/** Inclusive at every side. */
export interface GridRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

export function rangeOf({ anchor, head }: GridSelection): GridRange {
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
  };
}

export function selectCell(place: GridPlace): GridSelection {
  return { active: place, anchor: place, head: place };
}

export function selectRange({ top, bottom, left, right }: GridRange): GridSelection {
  const corner = { row: top, column: left };
  return { active: corner, anchor: corner, head: { row: bottom, column: right } };
}

export function isSingle({ anchor, head }: GridSelection): boolean {
  return anchor.row === head.row && anchor.column === head.column;
}

/** A place within the grid. */
export function clampPlace({ row, column }: GridPlace, size: GridSize): GridPlace {
  return { row: clamp(row, size.rows), column: clamp(column, size.columns) };
}

/** Ctrl+arrow: to the last filled cell of a run, or over the empty ones to the next filled, or to the edge. */
export function jumpFrom(
  from: GridPlace,
  by: GridPlace,
  size: GridSize,
  isFilled: (place: GridPlace) => boolean,
): GridPlace {
  const step = (place: GridPlace): GridPlace => ({ row: place.row + by.row, column: place.column + by.column });
  const isInside = ({ row, column }: GridPlace): boolean =>
    row >= 0 && column >= 0 && row < size.rows && column < size.columns;
  let at = step(from);
  if (!isInside(at)) return from;
  const alongRun = isFilled(from) && isFilled(at);
  for (let next = step(at); isInside(next); next = step(next)) {
    if (alongRun ? !isFilled(next) : isFilled(at)) return at;
    at = next;
  }
  return at;
}

/** Within a range of several cells Enter walks down its columns and Tab along its rows, round and round. */
export function walkRange(selection: GridSelection, by: 1 | -1, along: 'rows' | 'columns'): GridSelection {
  const { top, bottom, left, right } = rangeOf(selection);
  const height = bottom - top + 1;
  const width = right - left + 1;
  const row = selection.active.row - top;
  const column = selection.active.column - left;
  const index = along === 'rows' ? row * width + column : column * height + row;
  const next = (index + by + height * width) % (height * width);
  const active =
    along === 'rows'
      ? { row: top + Math.floor(next / width), column: left + (next % width) }
      : { row: top + (next % height), column: left + Math.floor(next / height) };
  return { ...selection, active };
}

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index));
}
