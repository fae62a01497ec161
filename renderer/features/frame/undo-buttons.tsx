import type { ReactNode } from 'react';
import { historyStore } from '../../store/history-store.ts';
import { IconButton } from '../../ui/button.tsx';
import { useUndo } from './use-undo.ts';

/** 撤销 and 重做; each says what it would take back. */
export function UndoButtons(): ReactNode {
  const undoWords = historyStore((state) => state.undo.at(-1)?.words);
  const redoWords = historyStore((state) => state.redo.at(-1)?.words);
  const { undo, redo } = useUndo();
  return (
    <span className="frame-undo">
      <IconButton
        icon="undo"
        label={undoWords === undefined ? '撤销' : `撤销：${undoWords}`}
        shortcut="Ctrl+Z"
        small
        blocked={undoWords === undefined ? '没有可撤销的改动' : undefined}
        onClick={undo}
      />
      <IconButton
        icon="redo"
        label={redoWords === undefined ? '重做' : `重做：${redoWords}`}
        shortcut="Ctrl+Y"
        small
        blocked={redoWords === undefined ? '没有可重做的改动' : undefined}
        onClick={redo}
      />
    </span>
  );
}
