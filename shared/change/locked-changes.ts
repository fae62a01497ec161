// What of a period that is locked by 定稿 a set of changes touches: those are 更正, never silent.
import { isDay, type Day } from '../base/dates.ts';
import type { Json } from '../base/equal.ts';
import { recordsOf, getRecord, type JsonRecord, type Ledger } from '../ledger/ledger.ts';
import type { Period } from '../ledger/period.ts';
import { applyToRecord } from './apply.ts';
import type { RecordChange } from './change-set.ts';

/** A record of a locked period as it is and as it would be; null: not there. */
export type LockedChange = {
  readonly period: Period;
  readonly table: LockedTable;
  readonly before: JsonRecord | null;
  readonly after: JsonRecord | null;
};

/** Figures and texts that a report of the period was made of. */
export const LOCKED_TABLES = ['entries', 'readings', 'goalStatuses', 'milestones', 'submissions'] as const;
export type LockedTable = (typeof LOCKED_TABLES)[number];

/** The changes that touch a locked period, on the ledger as it is before them. */
export function lockedChanges(ledger: Ledger, changes: readonly RecordChange[]): LockedChange[] {
  const locked = recordsOf(ledger, 'periods').filter((period) => period.locked);
  if (locked.length === 0) return [];
  return changes.flatMap((change) => {
    const table = LOCKED_TABLES.find((name) => name === change.table);
    if (table === undefined) return [];
    const before = getRecord(ledger, table, change.id) ?? null;
    const applied = applyToRecord(before ?? undefined, change);
    // What does not fit is refused when it is applied, with words of its own.
    if (!applied.ok) return [];
    const after = applied.value ?? null;
    const period = locked.find((one) => touches(one, table, before, after));
    return period ? [{ period, table, before, after }] : [];
  });
}

function touches(period: Period, table: LockedTable, before: JsonRecord | null, after: JsonRecord | null): boolean {
  if (table === 'milestones') return touchesMilestone(period, before, after);
  return before?.['periodId'] === period.id || after?.['periodId'] === period.id;
}

/**
 * A milestone belongs to the period it is due in, and to the one it was done in. What was done after a period's
 * 数据截止日 changes nothing of that period: it was open then, and still is in its report.
 */
function touchesMilestone(period: Period, before: JsonRecord | null, after: JsonRecord | null): boolean {
  const year = after?.['yearId'] ?? before?.['yearId'];
  if (year !== period.yearId) return false;
  const [old, next] = [milestoneAt(period, before), milestoneAt(period, after)];
  return old !== next;
}

/** What a period's report says of a milestone; empty when it says nothing. */
function milestoneAt({ from, dataDate }: Period, milestone: JsonRecord | null): string {
  if (milestone === null) return '';
  const within = (value: Json | undefined): value is Day =>
    typeof value === 'string' && isDay(value) && from <= value && value <= dataDate;
  const { due, doneOn, title } = milestone;
  if (!within(due) && !within(doneOn)) return '';
  return JSON.stringify([title, due, typeof doneOn === 'string' && doneOn <= dataDate ? doneOn : null]);
}
