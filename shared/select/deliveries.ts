// 收齐情况: what each unit was sent for a period, what came back in which versions and when, and what is still owed.
import { daysBetween, localDay, type Day } from '../base/dates.ts';
import type { Dispatch } from '../ledger/dispatch.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import type { Period } from '../ledger/period.ts';
import type { Project } from '../ledger/project.ts';
import type { Receipt } from '../ledger/receipt.ts';
import type { Reminder } from '../ledger/reminder.ts';
import type { Unit } from '../ledger/unit.ts';
import type { ProjectStanding } from '../standing/project-standing.ts';
import { unitProgress } from './unit-progress.ts';

export type UnitDelivery = {
  readonly unit: Unit;
  /** That it has to fill in, by 序号; empty where it sent something without owing any. */
  readonly projects: readonly Project[];
  /** Of those, the ones without an entry. */
  readonly missing: readonly Project[];
  /** Forms that went out to it, the latest last. */
  readonly dispatches: readonly Dispatch[];
  /** Forms that came in, by version. */
  readonly forms: readonly Receipt[];
  readonly scan: Receipt | null;
  readonly reminders: readonly Reminder[];
  /** The day by which it was asked for: as it was sent out, else the period's. */
  readonly deadline: Day;
  /** By its first version; null while nothing has come. */
  readonly lateDays: number | null;
  readonly state: DeliveryState;
};

/** `typed`: no file came, but the office has filled in every project itself. */
export type DeliveryState = 'missing' | 'typed' | Receipt['state'];

/** `timeZoneOffset` in minutes: which day a moment falls on. By the units' own order. */
export function unitDeliveries(
  ledger: Ledger,
  period: Period,
  standings: readonly ProjectStanding[],
  timeZoneOffset: number,
): UnitDelivery[] {
  // A joint project's form goes to the first of its lead units: it alone owes it.
  const firstLed = standings.map((standing) => ({
    ...standing,
    project: { ...standing.project, leadUnitIds: standing.project.leadUnitIds.slice(0, 1) },
  }));
  const owing = new Map(unitProgress(firstLed, ledger, period).map((one) => [one.unit.id, one]));
  const receipts = ofPeriod(recordsOf(ledger, 'receipts'), period);
  const dispatches = ofPeriod(recordsOf(ledger, 'dispatches'), period);
  const reminders = ofPeriod(recordsOf(ledger, 'reminders'), period);
  const unitIds = new Set<Unit['id']>([...owing.keys(), ...receipts.map(({ unitId }) => unitId)]);
  return [...unitIds]
    .flatMap((unitId) => {
      const unit = ledger.units.get(unitId);
      if (!unit) return [];
      const { projects = [], missing = [] } = owing.get(unitId) ?? {};
      const isOwn = (record: { readonly unitId: Unit['id'] }): boolean => record.unitId === unitId;
      const forms = receipts.filter((one) => isOwn(one) && one.kind === 'form').sort((a, b) => a.version - b.version);
      const own = {
        unit,
        projects,
        missing,
        dispatches: dispatches.filter(isOwn).sort((a, b) => compare(a.at, b.at)),
        forms,
        scan: receipts.filter((one) => isOwn(one) && one.kind === 'stampedScan').at(-1) ?? null,
        reminders: reminders.filter(isOwn).sort((a, b) => compare(a.at, b.at)),
      };
      return [{ ...own, ...timeliness(own, period, timeZoneOffset), state: stateOf(own) }];
    })
    .sort((a, b) => a.unit.order - b.unit.order || compare(a.unit.fullName, b.unit.fullName));
}

/** The latest version of a unit's form. */
export function latestForm(ledger: Ledger, period: Period, unitId: Unit['id']): Receipt | null {
  const own = ofPeriod(recordsOf(ledger, 'receipts'), period).filter(
    (one) => one.unitId === unitId && one.kind === 'form',
  );
  return own.reduce<Receipt | null>((latest, one) => (latest && latest.version > one.version ? latest : one), null);
}

/** 缺报: nothing has come, and something is owed. */
export function isOwed({ state, projects }: UnitDelivery): boolean {
  return state === 'missing' && projects.length > 0;
}

function timeliness(
  { dispatches, forms }: Pick<UnitDelivery, 'dispatches' | 'forms'>,
  period: Period,
  timeZoneOffset: number,
): Pick<UnitDelivery, 'deadline' | 'lateDays'> {
  const asked = dispatches.filter(({ kind }) => kind === 'form').at(-1);
  const deadline = asked?.deadline ?? period.fillDeadline;
  const first = forms.reduce<Receipt | null>(
    (earliest, one) => (earliest === null || one.receivedAt < earliest.receivedAt ? one : earliest),
    null,
  );
  if (first === null) return { deadline, lateDays: null };
  const on = localDay(first.receivedAt, timeZoneOffset);
  return { deadline, lateDays: Math.max(0, daysAfter(deadline, on)) };
}

function stateOf({ forms, projects, missing }: Pick<UnitDelivery, 'forms' | 'projects' | 'missing'>): DeliveryState {
  const latest = forms.at(-1);
  if (latest) return latest.state;
  return projects.length > 0 && missing.length === 0 ? 'typed' : 'missing';
}

function ofPeriod<One extends { readonly periodId: Period['id'] }>(records: readonly One[], period: Period): One[] {
  return records.filter(({ periodId }) => periodId === period.id);
}

function daysAfter(deadline: Day, on: Day): number {
  return on <= deadline ? 0 : daysBetween(deadline, on);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
