// What a key asks of the grid: while one goes about in it, and while one types in a cell.
import type { KeyboardEvent } from 'react';

/** A key that moves the selection. */
export type MoveAct =
  | { readonly type: 'step' | 'jump'; readonly row: number; readonly column: number; readonly extend: boolean }
  | { readonly type: 'page'; readonly by: 1 | -1; readonly extend: boolean }
  /** Home and End; with Ctrl to the corners. */
  | { readonly type: 'edge'; readonly end: boolean; readonly corner: boolean; readonly extend: boolean }
  | { readonly type: 'enter'; readonly by: 1 | -1 }
  | { readonly type: 'tab'; readonly by: 1 | -1 }
  | { readonly type: 'all' };

/** A key where nothing is being typed. */
export type GridAct =
  | { readonly type: 'move'; readonly move: MoveAct }
  /** F2; `empty` as Backspace does. */
  | { readonly type: 'edit'; readonly empty: boolean }
  | { readonly type: 'clear' | 'fillDown' | 'copy' | 'cut' | 'menu' | 'escape' };

/** A key within a cell that is being typed in. */
export type EditAct =
  /** What is typed counts, and the selection goes on. */
  | { readonly type: 'move'; readonly move: MoveAct }
  | { readonly type: 'cancel' | 'lineBreak' }
  /** Ctrl+Enter: what is typed into every selected cell. */
  | { readonly type: 'enterAll' }
  /** F2: the arrows go through the text from now on, or leave it. */
  | { readonly type: 'otherMode' };

/** `replace`: typed over a cell, the arrows leave it. `edit`: F2 or a double click, they go through the text. */
export type EditMode = 'replace' | 'edit';

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey'>;

const ARROWS: Readonly<Record<string, { readonly row: number; readonly column: number }>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/** In a grid where nothing is being typed; undefined where the key is none of the grid's. */
export function gridAct(event: Key): GridAct | undefined {
  const { key, shiftKey: extend } = event;
  const ctrl = event.ctrlKey || event.metaKey;
  if (event.altKey) return key === 'ArrowDown' ? { type: 'edit', empty: false } : undefined;
  const arrow = ARROWS[key];
  if (arrow !== undefined) return moving({ type: ctrl ? 'jump' : 'step', ...arrow, extend });
  if (ctrl) return ctrlAct(key, extend);
  switch (key) {
    case 'Home':
    case 'End':
      return moving({ type: 'edge', end: key === 'End', corner: false, extend });
    case 'PageUp':
    case 'PageDown':
      return moving({ type: 'page', by: key === 'PageUp' ? -1 : 1, extend });
    case 'Enter':
      return moving({ type: 'enter', by: extend ? -1 : 1 });
    case 'Tab':
      return moving({ type: 'tab', by: extend ? -1 : 1 });
    case 'F2':
      return { type: 'edit', empty: false };
    case 'Backspace':
      return { type: 'edit', empty: true };
    case 'Delete':
      return { type: extend ? 'cut' : 'clear' };
    case 'Escape':
      return { type: 'escape' };
    case 'ContextMenu':
      return { type: 'menu' };
    case 'F10':
      return extend ? { type: 'menu' } : undefined;
    default:
      return undefined;
  }
}

const CTRL_ACTS = { c: 'copy', d: 'fillDown', insert: 'copy', x: 'cut' } as const;

function ctrlAct(key: string, extend: boolean): GridAct | undefined {
  if (key === 'Home' || key === 'End') return moving({ type: 'edge', end: key === 'End', corner: true, extend });
  const name = key.toLowerCase();
  if (name === 'a' && !extend) return moving({ type: 'all' });
  return !extend && isCtrlName(name) ? { type: CTRL_ACTS[name] } : undefined;
}

function moving<Act extends MoveAct>(move: Act): { readonly type: 'move'; readonly move: Act } {
  return { type: 'move', move };
}

function isCtrlName(name: string): name is keyof typeof CTRL_ACTS {
  return Object.hasOwn(CTRL_ACTS, name);
}

/** While a cell is being typed in; undefined where the key is the text's. */
export function editAct(event: Key, mode: EditMode): EditAct | undefined {
  const { key, shiftKey } = event;
  const ctrl = event.ctrlKey || event.metaKey;
  if (key === 'Enter' && event.altKey) return { type: 'lineBreak' };
  if (key === 'Enter' && ctrl) return { type: 'enterAll' };
  if (key === 'Enter') return moving({ type: 'enter', by: shiftKey ? -1 : 1 });
  if (key === 'Tab' && !ctrl) return moving({ type: 'tab', by: shiftKey ? -1 : 1 });
  if (key === 'Escape') return { type: 'cancel' };
  if (key === 'F2') return { type: 'otherMode' };
  const arrow = ARROWS[key];
  if (arrow !== undefined && mode === 'replace' && !ctrl && !event.altKey && !shiftKey) {
    return moving({ type: 'step', ...arrow, extend: false });
  }
  return undefined;
}
