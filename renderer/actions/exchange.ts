// The plan decided and written: one change set per file, exactly what was shown.
import type { Moment } from '../../shared/base/dates.ts';
import { quote } from '../../shared/base/quote.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { applyPlannedFile, type ApplyPlanError } from '../../shared/exchange/apply-plan.ts';
import { decide, type DecisionScope, cellsIn } from '../../shared/exchange/decide.ts';
import type { CellDecision, FileChoice, Plan, PlannedFile } from '../../shared/exchange/plan.ts';
import { periodName, type Period } from '../../shared/ledger/period.ts';
import { latestForm } from '../../shared/select/deliveries.ts';
import { dropIncoming, intakeStore } from '../store/intake-store.ts';
import { currentLedger } from '../store/ledger-store.ts';
import { currentPlan } from '../store/plan-store.ts';
import { isDecided, isWritten, unitsToReturn } from '../store/plan-waits.ts';
import { viewStore } from '../store/view-store.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import { takeBackup } from './backups.ts';
import { commit, type CommitError } from './commit.ts';
import { flushDrafts } from './drafts.ts';
import { now, random } from './runtime.ts';

/** The same word on all cells of a scope; null takes it back. */
export function decideCells(scope: DecisionScope, decision: CellDecision | null): void {
  const { periodId } = viewStore.getState();
  const period = periodId === null ? undefined : currentLedger().periods.get(periodId);
  const plan = period ? currentPlan(period) : null;
  if (!plan) return;
  intakeStore.setState(({ decisions }) => {
    if (decision !== null) return { decisions: decide(plan, decisions, scope, decision) };
    const named = new Set(cellsIn(plan, scope).map(({ id }) => id));
    return { decisions: Object.fromEntries(Object.entries(decisions).filter(([id]) => !named.has(id))) };
  });
}

/** 仍按本期处理, the unit it comes from, the project that a row means. */
export function chooseForFile(fileKey: string, choice: FileChoice): void {
  intakeStore.setState(({ choices }) => {
    const before = choices[fileKey] ?? {};
    const matches = { ...before.matches, ...choice.matches };
    return { choices: { ...choices, [fileKey]: { ...before, ...choice, matches } } };
  });
}

export type WriteOutcome = {
  readonly files: number;
  /** Of the files named, those of which something still waits for a word: they stay on the screen. */
  readonly waiting: number;
};

export type WriteFailure = ApplyPlanError | CommitError | { readonly type: 'noBackup'; readonly error: ShellError };

/** Writes the files named. Each file is one change set, and one undo. */
export async function writePlan(
  period: Period,
  fileKeys: ReadonlySet<string>,
  onFile: (done: number, of: number, name: string) => void,
): Promise<Result<WriteOutcome, WriteFailure>> {
  await flushDrafts();
  const plan = currentPlan(period);
  if (!plan) return ok({ files: 0, waiting: 0 });
  const { choices, decisions } = intakeStore.getState();
  const ready = plan.files.filter(({ key, state }) => state === 'ready' && fileKeys.has(key));
  // What files bring is many changes at once: the state before them is kept first.
  const kept = ready.length === 0 ? null : await takeBackup('import');
  if (kept && !kept.ok) return fail({ type: 'noBackup', error: kept.error });
  const finished = new Set<string>();
  intakeStore.setState({ writing: plan });
  try {
    let files = 0;
    for (const [index, file] of ready.entries()) {
      onFile(index, ready.length, file.file.name);
      const written = await writeFile(period, plan, file, decisions);
      if (!written.ok) return written;
      if (written.value) files += 1;
      if (isDecided(plan, file, choices, decisions) && unitsToReturn(file).size === 0) finished.add(file.key);
    }
    return ok({ files, waiting: ready.length - finished.size });
  } finally {
    dropIncoming(finished);
    intakeStore.setState({ writing: null });
  }
}

async function writeFile(
  period: Period,
  plan: Plan,
  file: PlannedFile,
  decisions: Parameters<typeof applyPlannedFile>[3],
): Promise<Result<boolean, WriteFailure>> {
  let failure: ApplyPlanError | null = null;
  const committed = await commit({
    kind: 'exchange',
    words: importWords(period, file),
    plan: (ledger) => {
      const changes = applyPlannedFile(ledger, plan, file.key, decisions, { at: cameAt(file.key), random });
      if (changes.ok) return changes.value;
      failure = changes.error;
      return [];
    },
  });
  if (failure !== null) return fail(failure);
  return committed.ok ? ok(committed.value !== null) : fail(committed.error);
}

/** When it was read in: a unit is not late because the office decides later. */
function cameAt(fileKey: string): Moment {
  return intakeStore.getState().incoming.find(({ key }) => key === fileKey)?.at ?? now();
}

/** 导入基层工作处第三季度报送第 2 版. */
function importWords(period: Period, file: PlannedFile): string {
  const units = file.receipts.map(({ unitId }) => currentLedger().units.get(unitId)?.shortName ?? '');
  const [only] = file.receipts;
  const version = file.receipts.length === 1 && only ? `第 ${only.version} 版` : '';
  return `导入${units.join('、')}${periodName(period)}报送${version}（${quote(file.file.name)}）`;
}

/** A file that is in the ledger and has gone back to all who have something to mend waits for nothing more. */
export function putReturnedAway(period: Period): void {
  const plan = currentPlan(period);
  if (!plan) return;
  const ledger = currentLedger();
  const { choices, decisions } = intakeStore.getState();
  const done = plan.files.filter(
    (file) =>
      isWritten(plan, file, choices, decisions) &&
      [...unitsToReturn(file)].every((unitId) => latestForm(ledger, period, unitId)?.state === 'returned'),
  );
  dropIncoming(new Set(done.map(({ key }) => key)));
}
