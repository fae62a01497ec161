// Another PC's ledger of this program into this one: what is only there comes over, what is empty here is filled,
// what both changed is a conflict. Records are known by their ids, units by their name too. Settings stay ours.
import { equal, type Json } from '../base/equal.ts';
import type { Ledger, JsonRecord } from '../ledger/ledger.ts';
import { getRecord } from '../ledger/ledger.ts';
import { TABLE_NAMES, type TableName } from '../ledger/tables.ts';
import { plainName } from '../table/similar.ts';

export type MergeOutcome = 'created' | 'changed' | 'unchanged' | 'rejected';

export type MergeCell = {
  /** `table/id|field`; decisions speak of it. */
  readonly id: string;
  readonly table: TableName;
  readonly recordId: string;
  readonly field: string;
  /** The project that the record belongs to, where it does. */
  readonly projectId: string | null;
  readonly ours: Json;
  readonly theirs: Json;
  /** Both say something, and not the same. */
  readonly isConflict: boolean;
};

export type MergeRecord = {
  readonly table: TableName;
  readonly id: string;
  /** `rejected`: it belongs to a period that is locked here. */
  readonly outcome: MergeOutcome;
  readonly projectId: string | null;
  /** As it will be created, with the units of this ledger. */
  readonly record: JsonRecord;
};

export type MergePlan = {
  readonly records: readonly MergeRecord[];
  readonly cells: readonly MergeCell[];
  readonly counts: Readonly<Record<'read' | MergeOutcome, number>>;
};

/** Not merged: how the office works here, and who works here. */
const OURS_ALONE: readonly TableName[] = ['settings', 'operators'];

export function planMerge(ledger: Ledger, other: Ledger): MergePlan {
  const sameUnits = unitsByName(ledger, other);
  const records: MergeRecord[] = [];
  const cells: MergeCell[] = [];
  for (const table of TABLE_NAMES) {
    if (OURS_ALONE.includes(table)) continue;
    for (const theirs of other[table].values()) {
      if (sameUnits.has(theirs.id)) continue;
      const record = withUnits(theirs, sameUnits);
      const planned = mergeRecord(ledger, table, record);
      records.push(planned.record);
      cells.push(...planned.cells);
    }
  }
  const of = (outcome: MergeOutcome): number => records.filter((one) => one.outcome === outcome).length;
  const counts = {
    created: of('created'),
    changed: of('changed'),
    unchanged: of('unchanged'),
    rejected: of('rejected'),
  };
  return { records, cells, counts: { read: records.length, ...counts } };
}

function mergeRecord(
  ledger: Ledger,
  table: TableName,
  record: JsonRecord,
): { readonly record: MergeRecord; readonly cells: readonly MergeCell[] } {
  const projectId = table === 'projects' ? record.id : textOf(record['projectId']);
  const own = getRecord(ledger, table, record.id);
  const base = { table, id: record.id, projectId, record };
  const isLocked = ledger.periods.get(textOf(record['periodId']) ?? '')?.locked === true;
  if (!own) return { record: { ...base, outcome: isLocked ? 'rejected' : 'created' }, cells: [] };
  const cells = Object.keys(record).flatMap((field): MergeCell[] => {
    const ours = own[field] ?? null;
    const theirs = record[field] ?? null;
    if (equal(ours, theirs) || isEmpty(theirs)) return [];
    const id = `${table}/${record.id}|${field}`;
    return [{ id, table, recordId: record.id, field, projectId, ours, theirs, isConflict: !isEmpty(ours) }];
  });
  if (cells.length === 0) return { record: { ...base, outcome: 'unchanged' }, cells };
  return isLocked
    ? { record: { ...base, outcome: 'rejected' }, cells: [] }
    : { record: { ...base, outcome: 'changed' }, cells };
}

/** Their ids of units that this ledger has under another id. */
function unitsByName(ledger: Ledger, other: Ledger): Map<string, string> {
  const own = new Map([...ledger.units.values()].map((unit) => [plainName(unit.fullName), unit.id]));
  const same = new Map<string, string>();
  for (const unit of other.units.values()) {
    const id = ledger.units.has(unit.id) ? undefined : own.get(plainName(unit.fullName));
    if (id !== undefined) same.set(unit.id, id);
  }
  return same;
}

function withUnits(record: JsonRecord, same: ReadonlyMap<string, string>): JsonRecord {
  if (same.size === 0) return record;
  const replace = (value: Json): Json => {
    if (typeof value === 'string') return same.get(value) ?? value;
    return Array.isArray(value) ? value.map((item: Json) => replace(item)) : value;
  };
  return {
    ...Object.fromEntries(Object.entries(record).map(([field, value]) => [field, replace(value)])),
    id: record.id,
  };
}

/** Says nothing: no text, no value, an empty list, a switch that is off. */
function isEmpty(value: Json): boolean {
  if (value === null || value === '' || value === false) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
