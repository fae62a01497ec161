// Keys, pointer and input method of a grid.
import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, type PointerEvent, useRef, useState } from 'react';
import { isComposing } from '../is-composing.ts';
import type { CellGridProps } from './cell-grid-props.ts';
import type { GridEdit } from './grid-editor.tsx';
import { type EditMode, editAct, gridAct, type MoveAct } from './grid-keys.ts';
import { type GridPlace, type GridSelection, rangeOf, selectCell, selectRange } from './grid-selection.ts';
import { type GridGround, moveSelection } from './move-selection.ts';

interface GridInputPlace {
  readonly ground: Omit<GridGround, 'tabbedFrom'>;
  readonly selection: GridSelection;
  readonly select: (selection: GridSelection) => void;
  readonly cellElementId: (place: GridPlace) => string;
}

export interface GridInput {
  readonly edit: GridEdit | null;
  readonly offered: readonly string[];
  readonly readOnly: boolean;
  readonly editor: {
    readonly onText: (text: string) => void;
    readonly onComposing: () => void;
    readonly onComposed: (text: string) => void;
    readonly onChoose: (word: string) => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
    readonly onPaste: (event: ClipboardEvent) => void;
    readonly onLeave: () => void;
  };
  readonly pointer: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: () => void;
    readonly onDoubleClick: (event: MouseEvent) => void;
    readonly onContextMenu: (event: MouseEvent) => void;
  };
}

export function useGridInput<Row>(props: CellGridProps<Row>, place: GridInputPlace): GridInput {
  const { rows, columns, owner, locked } = props;
  const { ground, selection, select } = place;
  const { active } = selection;
  const [edit, setEdit] = useState<GridEdit | null>(null);
  const composing = useRef(false);
  const tabbedFrom = useRef<number | null>(null);
  const dragging = useRef(false);
  const column = columns[active.column];
  const row = rows[active.row];
  const kept = row === undefined ? '' : (column?.text(row) ?? '');
  const readOnly = locked || column === undefined || column.readOnly === true || row === undefined;
  const offered = edit === null ? [] : offeredWords(column?.options, edit);

  const begin = (mode: EditMode, text: string): void => {
    if (readOnly) owner.onBlocked(active);
    else setEdit({ mode, text, before: kept, choice: -1, composed: false });
  };
  const type = (text: string): void => {
    const so = edit ?? { mode: 'replace' as const, before: kept, composed: composing.current };
    const words = offeredWords(column?.options, { ...so, text });
    setEdit({ ...so, text, choice: text !== '' && words.length > 0 ? 0 : -1 });
    if (column?.options === undefined) owner.onTyping(active, text, composing.current);
  };
  /** Ends the editing; what was typed counts. */
  const finish = (word?: string): void => {
    if (edit === null) return;
    setEdit(null);
    owner.onTyped(active, word ?? offered[edit.choice] ?? edit.text);
  };
  const cancel = (): void => {
    if (edit === null) return;
    setEdit(null);
    owner.onUntyped(active, edit.before);
  };
  const move = (act: MoveAct): boolean => {
    const next = moveSelection(act, selection, { ...ground, tabbedFrom: tabbedFrom.current });
    if (act.type === 'tab') tabbedFrom.current ??= active.column;
    else tabbedFrom.current = null;
    if (next === null) return false;
    select(next);
    return true;
  };
  const pressInCell = (event: KeyboardEvent<HTMLTextAreaElement>, now: GridEdit): boolean => {
    // The text's own undo works while one types in it.
    if (event.ctrlKey && /^[zy]$/i.test(event.key)) event.stopPropagation();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && offered.length > 0) {
      const from = now.choice < 0 && step < 0 ? 0 : now.choice;
      setEdit({ ...now, choice: (from + step + offered.length) % offered.length });
      return true;
    }
    const act = editAct(event, now.mode);
    if (act === undefined) return false;
    switch (act.type) {
      case 'move':
        finish();
        move(act.move);
        return true;
      case 'cancel':
        cancel();
        return true;
      case 'otherMode':
        setEdit({ ...now, mode: now.mode === 'edit' ? 'replace' : 'edit' });
        return true;
      case 'lineBreak':
        breakLine();
        return true;
      case 'enterAll':
        setEdit(null);
        owner.onEnterAll(rangeOf(selection), offered[now.choice] ?? now.text);
        return true;
    }
  };
  const pressInGrid = (event: KeyboardEvent): boolean => {
    const act = gridAct(event);
    if (act === undefined) {
      if (readOnly && isLetter(event)) owner.onBlocked(active);
      return false;
    }
    const range = rangeOf(selection);
    switch (act.type) {
      case 'edit':
        begin('edit', act.empty ? '' : kept);
        return true;
      case 'clear':
        owner.onClear(range);
        return true;
      case 'fillDown':
        owner.onFillDown(range);
        return true;
      case 'copy':
      case 'cut':
        owner.onCopy(range, act.type === 'cut');
        return true;
      case 'menu': {
        const box = document.getElementById(place.cellElementId(active))?.getBoundingClientRect();
        owner.onMenu(range, { x: (box?.left ?? 0) + 24, y: box?.bottom ?? 0 });
        return true;
      }
      case 'escape':
        owner.onEscape();
        return false;
      case 'move':
        return move(act.move) || act.move.type !== 'tab';
    }
  };
  return {
    edit,
    offered,
    readOnly,
    editor: {
      onText: type,
      onComposing: () => {
        composing.current = true;
        if (edit === null && !readOnly)
          setEdit({ mode: 'replace', text: '', before: kept, choice: -1, composed: true });
      },
      onComposed: (text) => {
        composing.current = false;
        // The letters were given up: the cell stays as it was.
        if (text === '' && edit?.composed === true) cancel();
        else type(text);
      },
      onChoose: (word) => finish(word),
      onKeyDown: (event) => {
        if (isComposing(event)) return;
        const taken = edit === null ? pressInGrid(event) : pressInCell(event, edit);
        if (!taken) return;
        event.preventDefault();
        event.stopPropagation();
      },
      onPaste: (event) => {
        if (edit !== null) return;
        event.preventDefault();
        const range = rangeOf(selection);
        const filled = owner.onPaste(range, event.clipboardData);
        if (filled.rows === 0) return;
        const { top, left } = range;
        select(selectRange({ top, left, bottom: top + filled.rows - 1, right: left + filled.columns - 1 }));
      },
      onLeave: () => finish(),
    },
    pointer: {
      onPointerDown: (event) => {
        const at = placeUnder(event.target);
        const head = headUnder(event.target);
        if (event.button !== 0 || (at === null && head === null)) return;
        finish();
        tabbedFrom.current = null;
        if (head !== null) {
          const first = { row: active.row, column: head };
          select({ active: first, anchor: { row: 0, column: head }, head: { row: ground.rows - 1, column: head } });
        } else if (at !== null && event.shiftKey) select({ ...selection, head: at });
        else if (at !== null && columns[at.column]?.pinned === true) {
          const first = { row: at.row, column: ground.firstColumn };
          select({ active: first, anchor: first, head: { row: at.row, column: ground.columns - 1 } });
        } else if (at !== null) {
          select(selectCell(at));
          dragging.current = true;
        }
      },
      onPointerMove: (event) => {
        if (!dragging.current || event.buttons !== 1) return;
        const at = placeUnder(document.elementFromPoint(event.clientX, event.clientY));
        if (at !== null && (at.row !== selection.head.row || at.column !== selection.head.column))
          select({ ...selection, head: at });
      },
      onPointerUp: () => {
        dragging.current = false;
      },
      onDoubleClick: (event) => {
        if (placeUnder(event.target) !== null && edit === null) begin('edit', kept);
      },
      onContextMenu: (event) => {
        const at = placeUnder(event.target);
        if (at === null) return;
        event.preventDefault();
        finish();
        const range = rangeOf(selection);
        const inside =
          at.row >= range.top && at.row <= range.bottom && at.column >= range.left && at.column <= range.right;
        if (!inside) select(selectCell(at));
        owner.onMenu(inside ? range : rangeOf(selectCell(at)), { x: event.clientX, y: event.clientY });
      },
    },
  };
}

/** The words that hold what is typed; all of them while nothing was changed yet. */
function offeredWords(
  options: readonly string[] | undefined,
  { text, mode, before }: Pick<GridEdit, 'text' | 'mode' | 'before'>,
): readonly string[] {
  if (options === undefined) return [];
  const typed = text.trim();
  return mode === 'edit' && typed === before ? options : options.filter((word) => word.includes(typed));
}

function isLetter({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !altKey && !metaKey;
}

/** Alt+Enter: as a key of the text's own, so that it can be taken back there. */
function breakLine(): void {
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else writes into a field and keeps its undo
  document.execCommand('insertText', false, '\n');
}

function placeUnder(target: EventTarget | null): GridPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
  const [row, column] = (cell?.dataset['cell'] ?? '').split(':').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

function headUnder(target: EventTarget | null): number | null {
  const head = target instanceof Element ? target.closest<HTMLElement>('[data-head]') : null;
  return head === null ? null : Number(head.dataset['head']);
}
