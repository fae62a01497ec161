/** What a key means in a table or list of rows. */
export type RowAct =
  | { readonly type: 'go'; readonly index: number; readonly extend: boolean }
  | { readonly type: 'open' }
  | { readonly type: 'toggle' }
  | { readonly type: 'all' }
  | { readonly type: 'move'; readonly by: -1 | 1 }
  | { readonly type: 'menu' };

export interface RowKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
}

export interface RowPlace {
  /** The row the keyboard stands on; -1 for none. */
  readonly index: number;
  readonly count: number;
  /** Rows that fit in the window. */
  readonly page: number;
}

/** Reads a key. Undefined: not a key of rows, let it pass. */
export function rowAct(press: RowKey, place: RowPlace): RowAct | undefined {
  if (place.count === 0) return undefined;
  // Alt+↑↓ alone walks through the list with a panel open.
  if (press.altKey) return press.shiftKey ? moveAct(press.key) : undefined;
  if (press.key === 'Enter') return { type: 'open' };
  if (press.key === ' ') return { type: 'toggle' };
  if (press.key === 'ContextMenu' || (press.shiftKey && press.key === 'F10')) return { type: 'menu' };
  if (press.ctrlKey && press.key.toLowerCase() === 'a') return { type: 'all' };
  const index = target(press.key, place);
  if (index === undefined) return undefined;
  return { type: 'go', index: Math.min(place.count - 1, Math.max(0, index)), extend: press.shiftKey };
}

/** The rows from one to the other, both included, whichever stands first. */
export function rowsBetween<Row>(rows: readonly Row[], one: number, other: number): readonly Row[] {
  return rows.slice(Math.max(0, Math.min(one, other)), Math.max(one, other) + 1);
}

function moveAct(key: string): RowAct | undefined {
  if (key === 'ArrowUp') return { type: 'move', by: -1 };
  if (key === 'ArrowDown') return { type: 'move', by: 1 };
  return undefined;
}

function target(key: string, { index, count, page }: RowPlace): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return index + 1;
    case 'ArrowUp':
      return index < 0 ? count - 1 : index - 1;
    case 'PageDown':
      return Math.max(index, 0) + Math.max(1, page - 1);
    case 'PageUp':
      return Math.max(index, 0) - Math.max(1, page - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
