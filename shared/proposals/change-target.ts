// 调目标 and 计划: what was promised stays in the target's record; the change says from which day another value counts.
import type { Day } from '../base/dates.ts';
import { makeId, type Random } from '../base/ids.ts';
import { createRecord, updateRecord, type RecordChange } from '../change/change-set.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Target } from '../ledger/target.ts';
import { targetInForce } from '../standing/target-in-force.ts';
import { understoodValue } from './understood-words.ts';

export type TargetChangeFields = {
  readonly date: Day;
  readonly basis: string;
  readonly approvedBy: string;
  readonly value: number;
  readonly note: string;
};

/** From its day on the new value counts; the baseline stays. */
export function changeTarget(
  ledger: Ledger,
  targetId: Target['id'],
  { date, basis, approvedBy, value, note }: TargetChangeFields,
  random: Random,
): RecordChange[] {
  const target = ledger.targets.get(targetId);
  const indicator = target && ledger.indicators.get(target.indicatorId);
  if (!target || !indicator) return [];
  const before = targetInForce(target, [...ledger.projectChanges.values()], date);
  if (before.value === value) return [];
  const words = (one: Target): string => `${indicator.name}${understoodValue({ ...indicator, ...one })}`;
  const record = {
    id: makeId('chg', random),
    yearId: target.yearId,
    projectId: target.projectId,
    kind: 'targetChanged',
    date,
    basis,
    approvedBy,
    before: words(before),
    after: words({ ...before, value, valueMax: null }),
    targetId,
    valueBefore: before.value,
    valueAfter: value,
    note,
  } as const;
  return [createRecord('projectChanges', record)];
}

/** The share of the target that is planned by the end of each quarter; null: by the kind of the figure. */
export function editPlan(ledger: Ledger, targetId: Target['id'], plan: Target['plan']): RecordChange[] {
  const target = ledger.targets.get(targetId);
  const update = target && updateRecord('targets', target, { plan });
  return update ? [update] : [];
}
