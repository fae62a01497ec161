import { useMemo } from 'react';
import { redo, undo } from '../../actions/undo.ts';
import { historyStore } from '../../store/history-store.ts';
import { currentLedger } from '../../store/ledger-store.ts';
import { viewStore } from '../../store/view-store.ts';
import { type Toast, useToast } from '../../ui/toast.tsx';
import { goToChange, isInSight, placeOfChanges } from './place-of-change.ts';

const SHOWN_MILLISECONDS = 3000;
const OFFERED_MILLISECONDS = 6000;

/** Undo and redo that say what they did, wherever on the screens it was, and lead there. */
export function useUndo(): { readonly undo: () => void; readonly redo: () => void } {
  const toast = useToast();
  return useMemo(() => {
    const take = async (done: Promise<string | null>, verb: string, to: 'undo' | 'redo'): Promise<void> => {
      const words = await done;
      if (words === null) toast({ text: `没有可${verb}的改动`, duration: SHOWN_MILLISECONDS });
      else toast({ text: `已${verb}：${words}`, ...offerToGo(to) });
    };
    return { undo: () => void take(undo(), '撤销', 'redo'), redo: () => void take(redo(), '重做', 'undo') };
  }, [toast]);
}

/** 去看看 for what was just put on a stack, where it is out of sight. */
function offerToGo(stack: 'undo' | 'redo'): Pick<Toast, 'action' | 'duration'> {
  const step = historyStore.getState()[stack].at(-1);
  const place = step ? placeOfChanges(currentLedger(), step.changes) : null;
  if (place === null || isInSight(viewStore.getState(), place)) return { duration: SHOWN_MILLISECONDS };
  return { action: { label: '去看看', run: () => goToChange(place) }, duration: OFFERED_MILLISECONDS };
}
