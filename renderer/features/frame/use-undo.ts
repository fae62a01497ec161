import { useMemo } from 'react';
import { redo, undo } from '../../actions/undo.ts';
import { useToast } from '../../ui/toast.tsx';

const SHOWN_MILLISECONDS = 3000;

/** Undo and redo that say what they did, wherever on the screens it was. */
export function useUndo(): { readonly undo: () => void; readonly redo: () => void } {
  const toast = useToast();
  return useMemo(() => {
    const say = (text: string): void => toast({ text, duration: SHOWN_MILLISECONDS });
    const take = async (done: Promise<string | null>, verb: string): Promise<void> => {
      const words = await done;
      say(words === null ? `没有可${verb}的改动` : `已${verb}：${words}`);
    };
    return { undo: () => void take(undo(), '撤销'), redo: () => void take(redo(), '重做') };
  }, [toast]);
}
