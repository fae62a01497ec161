// The records of a project as a person reads them: a run of typing is one line, and a filter leaves what was asked for.
import { equal, type Json } from '../../../shared/base/equal.ts';
import { holdsText, type AuditChange } from '../../actions/audit.ts';
import type { ProjectRecord } from '../../actions/project-history.ts';

/** One line of 记录: a change set, or several of one run of typing. */
export type HistoryLine = ProjectRecord & {
  /** When the run began; `at` is when it ended. */
  readonly since: string;
};

export type HistoryFilter = {
  readonly text: string;
  readonly periodId: string | null;
  /** A field by its word: 进展情况. */
  readonly field: string | null;
};

export const NO_HISTORY_FILTER: HistoryFilter = { text: '', periodId: null, field: null };

/** Whoever goes on within that time is still writing the same. */
const RUN_MILLISECONDS = 10 * 60_000;

/** Joins what one person wrote in one go into one line with the text before and after. Newest first, in and out. */
export function joinRuns(records: readonly ProjectRecord[]): HistoryLine[] {
  const lines: HistoryLine[] = [];
  for (const record of records) {
    const newer = lines.at(-1);
    const joined = newer === undefined ? null : joinTwo(record, newer);
    if (joined === null) lines.push({ ...record, since: record.at });
    else lines[lines.length - 1] = joined;
  }
  return lines;
}

function joinTwo(older: ProjectRecord, newer: HistoryLine): HistoryLine | null {
  if (older.by.name !== newer.by.name || older.reason.words !== newer.reason.words) return null;
  if (older.reason.kind !== 'edit' || newer.reason.kind !== 'edit') return null;
  if (Date.parse(newer.since) - Date.parse(older.at) > RUN_MILLISECONDS) return null;
  if (older.changes.length !== newer.changes.length) return null;
  const changes: AuditChange[] = [];
  for (const [index, first] of older.changes.entries()) {
    const change = joinUpdates(first, newer.changes[index]);
    if (change === null) return null;
    changes.push(change);
  }
  return { ...newer, since: older.at, changes };
}

/** Null when they are not updates of one record, or the second takes the first back: then both are told. */
function joinUpdates(first: AuditChange, second: AuditChange | undefined): AuditChange | null {
  if (first.type !== 'update' || second?.type !== 'update' || first.id !== second.id) return null;
  const before: Record<string, Json> = { ...second.before, ...first.before };
  const after: Record<string, Json> = { ...first.after, ...second.after };
  const changed = Object.keys(after).filter((field) => !equal(before[field] ?? null, after[field] ?? null));
  if (changed.length < Object.keys(after).length) return null;
  return { ...second, before, after };
}

export type HistoryContext = {
  readonly periodOf: ReadonlyMap<string, string | null>;
  readonly labelOf: (table: string, field: string) => string;
};

/** The lines that fit, each with the changes that do. */
export function filterHistory(
  lines: readonly HistoryLine[],
  filter: HistoryFilter,
  { periodOf, labelOf }: HistoryContext,
): HistoryLine[] {
  const needle = filter.text.trim().toLowerCase();
  const fits = (line: HistoryLine, change: AuditChange): boolean => {
    if (filter.periodId !== null && periodOf.get(change.id) !== filter.periodId) return false;
    if (filter.field !== null && !fieldsOf(change).some((field) => labelOf(change.table, field) === filter.field))
      return false;
    return (
      needle === '' ||
      `${line.reason.words}\n${line.by.name}`.toLowerCase().includes(needle) ||
      holdsText(change, needle)
    );
  };
  return lines.flatMap((line) => {
    const changes = line.changes.filter((change) => fits(line, change));
    return changes.length === 0 ? [] : [{ ...line, changes }];
  });
}

/** The words of the fields that were changed, each once, in the order in which they come. */
export function fieldsChanged(lines: readonly HistoryLine[], labelOf: HistoryContext['labelOf']): string[] {
  const updates = lines.flatMap(({ changes }) => changes).filter(({ type }) => type === 'update');
  return [...new Set(updates.flatMap((change) => fieldsOf(change).map((field) => labelOf(change.table, field))))];
}

function fieldsOf({ before, after }: AuditChange): string[] {
  return Object.keys(after ?? before ?? {}).filter((field) => field !== 'id');
}
