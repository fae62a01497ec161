// The one way in: journal first (fsync, generation), then one strict Dexie transaction, then the memory,
// and only then 已保存. One change at a time; a failure is said and tried again, the next change waits.
import { makeId } from '../../shared/base/ids.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { planApply, writeApplied, type AppliedRecord, type ApplyError } from '../../shared/change/apply.ts';
import type { ChangeReason, ChangeSet, RecordChange } from '../../shared/change/change-set.ts';
import { composeUpdates } from '../../shared/change/compose.ts';
import { getRecord, type Ledger } from '../../shared/ledger/ledger.ts';
import { SCHEMA } from '../../shared/schema/migrations/all.ts';
import { desktop } from '../bridge.ts';
import { fetchRecords, idsByTable, writeGeneration } from '../db/repository.ts';
import { lastStep, pushStep } from '../store/history-store.ts';
import { currentLedger, ledgerChanged } from '../store/ledger-store.ts';
import { acknowledge, addUnsaved, reportFailure } from '../store/save-store.ts';
import { currentOperator, database, now, random } from './runtime.ts';

export type CommitRequest = {
  readonly kind: ChangeReason['kind'];
  /** In words, as 撤销 names it. */
  readonly words: string;
  /** Worked out when its turn comes, on the ledger as it then is. Nulls are dropped; no change is no commit. */
  readonly plan: (ledger: Ledger) => readonly (RecordChange | null)[];
  /** Changes of one run (typing in one field) are undone at once. */
  readonly run?: string;
  /** Undo and redo keep the stacks themselves. */
  readonly of?: ChangeSet['id'];
  /** Kept in the chain where it changes no record, too. */
  readonly always?: true;
};

const RETRY_MILLISECONDS = 2000;
// Whoever pauses that long begins something new: undo takes back what was written since.
const RUN_PAUSE_MILLISECONDS = 5000;

let queue: Promise<unknown> = Promise.resolve();

/** Resolves when both copies hold the change (or with null when there was nothing to change). */
export function commit(request: CommitRequest): Promise<Result<ChangeSet | null, ApplyError>> {
  addUnsaved(1);
  const turn = queue.then(() => commitNow(request)).finally(() => addUnsaved(-1));
  queue = turn.catch(() => undefined);
  return turn;
}

/** Notes in the chain what changes no record: a file that was exported, who came in. Undo knows nothing of it. */
export async function recordEvent(kind: 'export' | 'access', words: string): Promise<void> {
  await commit({ kind, words, plan: () => [], always: true });
}

/** Resolves when everything that was committed so far is saved. */
export async function settled(): Promise<void> {
  await queue;
}

async function commitNow(request: CommitRequest): Promise<Result<ChangeSet | null, ApplyError>> {
  const changes = request.plan(currentLedger()).filter((change): change is RecordChange => change !== null);
  if (changes.length === 0 && request.always !== true) return ok(null);
  const changeSet = signed(changes, request);
  const applied = await planOnLedger(changeSet);
  if (!applied.ok) return fail(applied.error);
  const generation = await appendToJournal(JSON.stringify(changeSet));
  await writeToDatabase(applied.value, generation);
  if (changes.length > 0) {
    writeApplied(currentLedger(), applied.value);
    ledgerChanged(applied.value);
  }
  acknowledge(generation, now());
  if (request.of === undefined && changes.length > 0) remember(changeSet, request.run ?? null);
  return ok(changeSet);
}

function signed(changes: RecordChange[], request: CommitRequest): ChangeSet {
  return {
    id: makeId('cst', random),
    schema: SCHEMA,
    at: now(),
    by: currentOperator(),
    reason: { kind: request.kind, words: request.words, of: request.of ?? null },
    changes,
  };
}

// Records of other years are not in memory: they are fetched for the comparison with what a change expects.
async function planOnLedger(changeSet: ChangeSet): Promise<Result<AppliedRecord[], ApplyError>> {
  const ledger = currentLedger();
  const fetched = new Map<string, ReturnType<typeof getRecord>>();
  for (const [table, ids] of idsByTable(changeSet)) {
    const absent = ids.filter((id) => !ledger[table].has(id));
    if (absent.length === 0) continue;
    for (const record of await fetchRecords(database, table, absent)) fetched.set(`${table}/${record.id}`, record);
  }
  return planApply(changeSet.changes, (table, id) => getRecord(ledger, table, id) ?? fetched.get(`${table}/${id}`));
}

async function appendToJournal(payload: string): Promise<number> {
  for (;;) {
    const appended = await desktop.appendJournal({ payload });
    if (appended.ok) return appended.value.generation;
    reportFailure(appended.error);
    await pause();
  }
}

async function writeToDatabase(applied: readonly AppliedRecord[], generation: number): Promise<void> {
  for (;;) {
    try {
      await writeGeneration(database, applied, generation);
      return;
    } catch (error) {
      reportFailure({ type: 'database', message: String(error) });
      await pause();
    }
  }
}

let rememberedAt = 0;

function remember(changeSet: ChangeSet, run: string | null): void {
  const last = lastStep();
  const step = { changes: changeSet.changes, of: changeSet.id, words: changeSet.reason.words, run };
  const [before] = last?.changes ?? [];
  const [after] = changeSet.changes;
  const paused = performance.now() - rememberedAt > RUN_PAUSE_MILLISECONDS;
  rememberedAt = performance.now();
  const joined =
    run !== null &&
    !paused &&
    last?.run === run &&
    last.changes.length === 1 &&
    changeSet.changes.length === 1 &&
    before &&
    after
      ? composeUpdates(before, after)
      : null;
  if (joined) pushStep({ ...step, changes: joined }, true);
  else pushStep(step, false);
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, RETRY_MILLISECONDS));
}
