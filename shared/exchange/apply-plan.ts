// A decided plan → one change set per file. What was shown is what is applied: when the ledger is another by now, nothing is.
import type { Moment } from '../base/dates.ts';
import { makeId, type Random } from '../base/ids.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { applyChangeSet } from '../change/apply.ts';
import { createRecord, updateRecord, type RecordChange } from '../change/change-set.ts';
import { entryIdOf, newEntry } from '../ledger/entry.ts';
import { copyLedger, type Ledger } from '../ledger/ledger.ts';
import type { Period } from '../ledger/period.ts';
import type { Project } from '../ledger/project.ts';
import type { Submission } from '../ledger/submission.ts';
import { adoptChanges } from './adopt-changes.ts';
import { contentOf, EMPTY_CONTENT, overlay, sameContent, submissionFields } from './content.ts';
import { decisionOf } from './decide.ts';
import { latestVersions } from './exchange-context.ts';
import { indicatorsNow } from './indicators-now.ts';
import type { Decisions, Plan, PlannedCell, PlannedFile, PlannedReturn } from './plan.ts';
import { adoptedValue, isSame } from './plan-cells.ts';
import { rivalsOf } from './plan-rivals.ts';

export type ApplyContext = {
  readonly at: Moment;
  readonly random: Random;
};

export type ApplyPlanError =
  /** 定稿 locked the period: a later change is a 更正. */
  | { readonly type: 'periodLocked' }
  | { readonly type: 'noSuchPeriod' }
  /** Somebody changed it since the plan was made: plan again. */
  | { readonly type: 'ledgerChanged'; readonly cell: PlannedCell };

export type FileChanges = {
  readonly fileKey: string;
  readonly fileName: string;
  readonly changes: readonly RecordChange[];
};

/** All files of a plan, each as changes that fit the ledger after the files before it. */
export function applyPlan(
  ledger: Ledger,
  plan: Plan,
  decisions: Decisions,
  context: ApplyContext,
): Result<FileChanges[], ApplyPlanError> {
  const working = copyLedger(ledger);
  const all: FileChanges[] = [];
  for (const { key, file } of plan.files) {
    const changes = applyPlannedFile(working, plan, key, decisions, context);
    if (!changes.ok) return changes;
    const applied = applyChangeSet(working, { changes: changes.value });
    if (!applied.ok) throw new Error(`a planned change does not fit: ${JSON.stringify(applied.error)}`);
    if (changes.value.length > 0) all.push({ fileKey: key, fileName: file.name, changes: changes.value });
  }
  return ok(all);
}

/** The ledger as it would be with the versions of a plan's files, where they can be taken: for a form that shows them. */
export function withVersions(ledger: Ledger, plan: Plan, context: ApplyContext): Ledger {
  const working = copyLedger(ledger);
  for (const { key } of plan.files) {
    const changes = applyPlannedFile(working, plan, key, {}, context);
    if (changes.ok) applyChangeSet(working, { changes: changes.value });
  }
  return working;
}

/** One file's changes on the ledger as it is when its turn comes; none when it brings nothing. */
export function applyPlannedFile(
  ledger: Ledger,
  plan: Plan,
  fileKey: string,
  decisions: Decisions,
  { at, random }: ApplyContext,
): Result<RecordChange[], ApplyPlanError> {
  const period = ledger.periods.get(plan.periodId);
  const file = plan.files.find(({ key }) => key === fileKey);
  if (!period || !file) return fail({ type: 'noSuchPeriod' });
  if (file.returns.length + file.receipts.length === 0) return ok([]);
  if (period.locked) return fail({ type: 'periodLocked' });
  const cells = plan.cells.filter((cell) => cell.fileKey === fileKey);
  const stale = cells.find((cell) => !isAsShown(ledger, period, cell, plan.cells));
  if (stale) return fail({ type: 'ledgerChanged', cell: stale });
  const versions = latestVersions(ledger, period);
  const changes: RecordChange[] = [];
  for (const returned of file.returns) {
    const project = ledger.projects.get(returned.projectId);
    if (!project) continue;
    const latest = versions.get(project.id);
    const version = nextVersion(ledger, period, project, returned, latest, file, { at, random });
    if (version) changes.push(createRecord('submissions', version));
    const from = (version ?? latest)?.id ?? null;
    const isDecided = cells.every((cell) => cell.projectId !== project.id || decisionOf(cell, decisions) !== null);
    if (from !== null) changes.push(...startEntry(ledger, period, project, isDecided ? from : null));
  }
  changes.push(...adoptChanges(ledger, period, cells, decisions, changes));
  changes.push(...receiptChanges(file, cells, decisions, period, { at, random }));
  return ok(changes);
}

/** What it is to replace is still what was shown, or what another file of the batch has put there since. */
function isAsShown(ledger: Ledger, period: Period, cell: PlannedCell, all: readonly PlannedCell[]): boolean {
  const now = adoptedValue(ledger, period, cell.projectId, cell.field);
  return (
    isSame(now, cell.ours) ||
    (cell.conflict === 'rivals' && rivalsOf(cell, all).some(({ theirs }) => isSame(theirs, now)))
  );
}

function nextVersion(
  ledger: Ledger,
  period: Period,
  project: Project,
  returned: PlannedReturn,
  latest: Submission | undefined,
  { file }: PlannedFile,
  { at, random }: ApplyContext,
): Submission | null {
  const before = latest ? contentOf(latest, indicatorsNow(ledger, project)) : EMPTY_CONTENT;
  const content = overlay(before, returned.given);
  if (sameContent(before, content)) return null;
  return {
    id: makeId('sub', random),
    yearId: period.yearId,
    projectId: project.id,
    periodId: period.id,
    unitId: returned.unitId,
    version: (latest?.version ?? 0) + 1,
    receivedAt: at,
    fileName: file.name,
    fileHash: file.hash,
    ...submissionFields(content),
  };
}

/** The entry that takes the version's text; with everything decided it knows the version that it stands on. */
function startEntry(ledger: Ledger, period: Period, project: Project, from: Submission['id'] | null): RecordChange[] {
  const entry = ledger.entries.get(entryIdOf(project.id, period.id));
  if (!entry) {
    const owner = { yearId: period.yearId, projectId: project.id, periodId: period.id };
    return [createRecord('entries', newEntry({ ...owner, submissionId: from }))];
  }
  const change = from === null ? null : updateRecord('entries', entry, { submissionId: from });
  return change ? [change] : [];
}

function receiptChanges(
  { file, receipts }: PlannedFile,
  cells: readonly PlannedCell[],
  decisions: Decisions,
  period: Period,
  { at, random }: ApplyContext,
): RecordChange[] {
  return receipts.map(({ unitId, version }) => {
    const isOpen = cells.some((cell) => cell.unitId === unitId && decisionOf(cell, decisions) === null);
    return createRecord('receipts', {
      id: makeId('rct', random),
      yearId: period.yearId,
      periodId: period.id,
      unitId,
      kind: 'form',
      version,
      receivedAt: at,
      fileName: file.name,
      fileHash: file.hash,
      state: isOpen ? 'received' : 'takenOver',
      note: '',
    });
  });
}
