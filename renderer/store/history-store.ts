// Undo and redo: the change sets of this run, newest last. Older ones are in the journal.
import { create } from 'zustand';
import type { ChangeSet } from '../../shared/change/change-set.ts';

export type Step = {
  readonly changes: ChangeSet['changes'];
  readonly of: ChangeSet['id'];
  readonly words: string;
  /** Steps of one run (typing in one field) are undone at once. */
  readonly run: string | null;
};

type HistoryState = { readonly undo: readonly Step[]; readonly redo: readonly Step[] };

const LIMIT = 500;

export const historyStore = create<HistoryState>()(() => ({ undo: [], redo: [] }));

/** A new step; it replaces the last one when both belong to a run and were composed. */
export function pushStep(step: Step, replacesLast: boolean): void {
  historyStore.setState((state) => {
    const kept = replacesLast ? state.undo.slice(0, -1) : state.undo;
    const undo = step.changes.length === 0 ? kept : [...kept, step];
    return { undo: undo.slice(-LIMIT), redo: [] };
  });
}

export function lastStep(): Step | undefined {
  return historyStore.getState().undo.at(-1);
}

/** What was done so far can no longer be taken back. */
export function clearHistory(): void {
  historyStore.setState({ undo: [], redo: [] });
}

/** Ends a run of typing: what comes next is a step of its own. */
export function endRun(): void {
  historyStore.setState((state) => {
    const last = state.undo.at(-1);
    return last && last.run !== null ? { undo: [...state.undo.slice(0, -1), { ...last, run: null }] } : state;
  });
}

export function moveStep(from: 'undo' | 'redo', moved: Step): void {
  const to = from === 'undo' ? 'redo' : 'undo';
  historyStore.setState((state) => ({ ...state, [from]: state[from].slice(0, -1), [to]: [...state[to], moved] }));
}
