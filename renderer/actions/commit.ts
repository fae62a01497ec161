// The one way in: journal first (fsync, generation), then one strict Dexie transaction, then the memory,
// and only then 已保存. One change at a time; a failure is said and tried again, the next change waits.
import { makeId } from '../../shared/base/ids.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { planApply, writeApplied, type AppliedRecord, type ApplyError } from '../../shared/change/apply.ts';
import type { ChangeReason, ChangeSet, RecordChange } from '../../shared/change/change-set.ts';
import { composeSteps } from '../../shared/change/compose.ts';
import { correctionChanges } from '../../shared/change/corrections.ts';
import { lockedChanges } from '../../shared/change/locked-changes.ts';
import { getRecord, type Ledger } from '../../shared/ledger/ledger.ts';
import type { Period } from '../../shared/ledger/period.ts';
import { SCHEMA } from '../../shared/schema/migrations/all.ts';
import { desktop } from '../bridge.ts';
import { fetchRecords, idsByTable, writeGeneration } from '../db/repository.ts';
import { askForReason, correctionReason } from '../store/correction-store.ts';
import { clearHistory, lastStep, pushStep } from '../store/history-store.ts';
import { currentLedger, ledgerChanged } from '../store/ledger-store.ts';
import { acknowledge, addUnsaved, noteChain, reportFailure } from '../store/save-store.ts';
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
  /** 定稿 cannot be taken back, nor what came before it: from then on there is 更正. */
  readonly final?: boolean;
};

export type CommitError = ApplyError | { readonly type: 'periodLocked'; readonly periods: readonly Period[] };
type Committed = Result<ChangeSet | null, CommitError>;

const RETRY_MILLISECONDS = 2000;
// Whoever pauses that long begins something new: undo takes back what was written since.
const RUN_PAUSE_MILLISECONDS = 5000;

let queue: Promise<unknown> = Promise.resolve();

/**
 * Resolves when both copies hold the change (or with null when there was nothing to change). A change to a period
 * that is locked by 定稿 asks for its reason first, and is refused without one.
 */
export async function commit(request: CommitRequest): Promise<Committed> {
  addUnsaved(1);
  try {
    const committed = await inTurn(request);
    return isLocked(committed) ? await afterAsking(request) : committed;
  } finally {
    addUnsaved(-1);
  }
}

/** Notes in the chain what changes no record: a file that was exported, who came in. Undo knows nothing of it. */
export async function recordEvent(kind: 'export' | 'access', words: string): Promise<void> {
  await commit({ kind, words, plan: () => [], always: true });
}

/** Resolves when everything that was committed so far is saved. */
export async function settled(): Promise<void> {
  await queue;
}

/** Does something while no change is under way: what it reads is of one generation. */
export function betweenCommits<Value>(work: () => Promise<Value>): Promise<Value> {
  const turn = queue.then(work);
  queue = turn.catch(() => undefined);
  return turn;
}

function inTurn(request: CommitRequest): Promise<Committed> {
  return betweenCommits(() => commitNow(request));
}

function isLocked(committed: Committed): committed is Committed & { readonly ok: false } {
  return !committed.ok && committed.error.type === 'periodLocked';
}

// One question at a time, and outside the queue: other changes are not held up by it.
let questions: Promise<unknown> = Promise.resolve();

function afterAsking(request: CommitRequest): Promise<Committed> {
  const asked = questions.then(async () => {
    // The question before may have been answered for this period too.
    const again = await inTurn(request);
    if (again.ok || again.error.type !== 'periodLocked') return again;
    return (await askForReason(again.error.periods)) ? inTurn(request) : again;
  });
  questions = asked.catch(() => undefined);
  return asked;
}

async function commitNow(request: CommitRequest): Promise<Committed> {
  const planned = request.plan(currentLedger()).filter((change): change is RecordChange => change !== null);
  if (planned.length === 0 && request.always !== true) return ok(null);
  const corrected = withCorrections(planned, request);
  if (!corrected.ok) return corrected;
  const changes = corrected.value;
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
  if (request.final) clearHistory();
  else if (request.of === undefined && changes.length > 0) remember(changeSet, request.run ?? null);
  return ok(changeSet);
}

// Undo takes its 更正 back with the change; sample and restore bring whole years as they were.
const WITHOUT_REASON: ReadonlySet<CommitRequest['kind']> = new Set(['undo', 'redo', 'sample', 'restore']);

/** 更正 go into the change set of what they correct. */
function withCorrections(
  changes: RecordChange[],
  { kind }: CommitRequest,
): Result<RecordChange[], Extract<CommitError, { readonly type: 'periodLocked' }>> {
  if (WITHOUT_REASON.has(kind)) return ok(changes);
  const locked = lockedChanges(currentLedger(), changes);
  const unexplained = new Set(locked.map(({ period }) => period).filter(({ id }) => correctionReason(id) === null));
  if (unexplained.size > 0) return fail({ type: 'periodLocked', periods: [...unexplained] });
  const newId = (): `cor_${string}` => makeId('cor', random);
  const corrections = locked.flatMap((change) => {
    const reason = correctionReason(change.period.id) ?? '';
    return correctionChanges(currentLedger(), [change], { reason, at: now(), by: currentOperator().name, newId });
  });
  return ok([...changes, ...corrections.filter((change): change is RecordChange => change !== null)]);
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
    if (appended.ok) {
      noteChain(appended.value.chain);
      return appended.value.generation;
    }
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
  const paused = performance.now() - rememberedAt > RUN_PAUSE_MILLISECONDS;
  rememberedAt = performance.now();
  const joined = run !== null && !paused && last?.run === run ? composeSteps(last.changes, changeSet.changes) : null;
  if (joined) pushStep({ ...step, changes: joined }, true);
  else pushStep(step, false);
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, RETRY_MILLISECONDS));
}
