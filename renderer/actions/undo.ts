// Undo and redo are change sets like any other: what was done is taken back by its inverse.
import { invertChanges } from '../../shared/change/invert.ts';
import { historyStore, moveStep, type Step } from '../store/history-store.ts';
import { currentLedger } from '../store/ledger-store.ts';
import { viewStore } from '../store/view-store.ts';
import { commit, settled } from './commit.ts';
import { flushDrafts } from './drafts.ts';
import { openLastPlace } from './places.ts';

// One at a time: whoever presses the keys twice in a breath takes back two steps, not the same one twice.
let turn: Promise<unknown> = Promise.resolve();

/** Takes the last step back; resolves to its words, or null when there is none or it no longer fits. */
export function undo(): Promise<string | null> {
  return inTurn('undo');
}

export function redo(): Promise<string | null> {
  return inTurn('redo');
}

function inTurn(stack: 'undo' | 'redo'): Promise<string | null> {
  const mine = turn.then(flushDrafts).then(() => takeBack(stack));
  turn = mine.catch(() => undefined);
  return mine;
}

async function takeBack(stack: 'undo' | 'redo'): Promise<string | null> {
  // The screen shows what is still on its way to the disk: that is the last step one means.
  await settled();
  const step = historyStore.getState()[stack].at(-1);
  if (!step) return null;
  const inverse = invertChanges(step.changes);
  const words = `${stack === 'undo' ? '撤销' : '重做'}：${step.words}`;
  const committed = await commit({ kind: stack, words, of: step.of, plan: () => inverse });
  if (!committed.ok) return null;
  const moved: Step = { ...step, changes: inverse, run: null };
  moveStep(stack, moved);
  // A year or a ledger that was just made is gone again: there is nothing of it to stand on.
  const { yearId } = viewStore.getState();
  if (yearId !== null && !currentLedger().years.has(yearId)) await openLastPlace();
  return step.words;
}
