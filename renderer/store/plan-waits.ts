// What a file of the plan still waits for: a person's word, being written, going back to a unit.
import { decisionOf } from '../../shared/exchange/decide.ts';
import type { FormIssue } from '../../shared/exchange/parsed-form.ts';
import type { Decisions, FileChoices, Plan, PlannedFile, PlannedRow } from '../../shared/exchange/plan.ts';
import type { Unit } from '../../shared/ledger/unit.ts';

/** Told as rows to confirm, not once more as refused. */
const ASKED: ReadonlySet<FormIssue['type']> = new Set(['unmatchedRow', 'similarName', 'unknownUnit']);

/** A cell or row that was not taken, and that nobody is asked about. */
export function isRefused({ refused, type }: FormIssue): boolean {
  return refused && !ASKED.has(type);
}

/** Rows that may mean several projects or none, and of which nobody has said 不要这一行. */
export function rowsToConfirm(file: PlannedFile, choices: FileChoices): PlannedRow[] {
  if (file.state !== 'ready') return [];
  const matches = choices[file.key]?.matches ?? {};
  return file.rows.filter((row) => row.projectId === null && matches[row.key] !== null);
}

/** No row without a project, no conflict without a decision. */
export function isDecided(plan: Plan, file: PlannedFile, choices: FileChoices, decisions: Decisions): boolean {
  if (rowsToConfirm(file, choices).length > 0) return false;
  return cellsOf(plan, file).every((cell) => decisionOf(cell, decisions) !== null);
}

/** Received, and everything that somebody wanted of it taken over. */
export function isWritten(plan: Plan, file: PlannedFile, choices: FileChoices, decisions: Decisions): boolean {
  if (file.state !== 'ready' || file.receipts.length > 0 || rowsToConfirm(file, choices).length > 0) return false;
  return cellsOf(plan, file).every((cell) => decisionOf(cell, decisions)?.type === 'ours');
}

/** The unit that a remark goes back to: the one whose row it is in a file of several, else the file's. */
export function unitOfIssue(file: PlannedFile, issue: FormIssue): Unit['id'] | null {
  return rowAt(file, issue)?.unitId ?? file.unitId;
}

/** The units that have something to mend. */
export function unitsToReturn(file: PlannedFile): ReadonlySet<Unit['id']> {
  const units = file.issues.filter(isRefused).map((issue) => unitOfIssue(file, issue));
  return new Set(units.filter((unitId) => unitId !== null));
}

/** The row that an issue stands in, by the number in its cell. */
export function rowAt(file: PlannedFile, { place }: FormIssue): PlannedRow | null {
  if (place === null) return null;
  const line = lineNumber(place.cell);
  return file.rows.find((row) => row.place.sheet === place.sheet && lineNumber(row.place.cell) === line) ?? null;
}

function lineNumber(cell: string): string {
  return /\d+/.exec(cell)?.[0] ?? cell;
}

function cellsOf(plan: Plan, file: PlannedFile): Plan['cells'] {
  return plan.cells.filter(({ fileKey }) => fileKey === file.key);
}
