import { useEffect } from 'react';
import { saveNow } from '../../actions/close.ts';
import { openDialog } from '../../store/dialog-store.ts';
import { viewStore } from '../../store/view-store.ts';
import { useToast } from '../../ui/toast.tsx';
import { focusNextPart } from './main-focus.ts';
import { goToScreen } from './go-to-screen.ts';
import { SCREEN_LINES } from './screens.ts';
import { useUndo } from './use-undo.ts';

/** Marks a field whose typing is no change of the ledger: its own undo works there. */
export const OWN_UNDO = 'data-own-undo';

/**
 * Keys of the whole window. In a field of the ledger Ctrl+Z is the ledger's undo: what was typed is committed
 * first and then taken back as one step, so nothing is lost or doubled. Dialogs keep their keys to themselves.
 */
export function useWindowKeys(focusSearch: () => void): void {
  const toast = useToast();
  const history = useUndo();
  useEffect(() => {
    const sayNow = async (): Promise<void> => {
      await saveNow();
      toast({ text: '已保存。每次改动都会自动保存，不用按 Ctrl+S', duration: 3000 });
    };
    const acts: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
      'ctrl+k': focusSearch,
      f1: () => openDialog('help'),
      f6: () => focusNextPart(1),
      'shift+f6': () => focusNextPart(-1),
      'ctrl+s': () => void sayNow(),
      'ctrl+f': focusListFilter,
      'ctrl+n': () => (viewStore.getState().screen === 'ledger' ? openDialog('newProject') : undefined),
      'ctrl+z': history.undo,
      'ctrl+y': history.redo,
      'ctrl+shift+z': history.redo,
    };
    const press = (event: KeyboardEvent): void => {
      if (event.isComposing || event.keyCode === 229) return;
      const name = keyName(event);
      const act = acts[name] ?? screenKey(name);
      if (act === undefined || (name.endsWith('z') || name === 'ctrl+y' ? hasOwnUndo(event.target) : false)) return;
      event.preventDefault();
      if (!event.repeat || name.endsWith('z') || name === 'ctrl+y') act(event);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [focusSearch, history, toast]);
}

function keyName(event: KeyboardEvent): string {
  const held = [
    event.ctrlKey || event.metaKey ? 'ctrl+' : '',
    event.shiftKey ? 'shift+' : '',
    event.altKey ? 'alt+' : '',
  ];
  return held.join('') + event.key.toLowerCase();
}

function screenKey(name: string): (() => void) | undefined {
  const line = SCREEN_LINES.find(({ shortcut }) => shortcut.toLowerCase() === name);
  return line && (() => goToScreen(line.screen));
}

function hasOwnUndo(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`[${OWN_UNDO}]`) !== null;
}

function focusListFilter(): void {
  const field = document.querySelector<HTMLInputElement>('[data-list-filter] input');
  field?.focus();
  field?.select();
}
