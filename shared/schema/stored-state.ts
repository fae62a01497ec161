// The data folder as it is stored, of whatever schema: what snapshots hold and change sets lead on from. Nothing is
// known of the records' form, so that an old journal is replayed before any migration.
import type { Json } from '../base/equal.ts';
import type { Result } from '../base/result.ts';
import { ok } from '../base/result.ts';
import { planApply, type ApplyError } from '../change/apply.ts';
import { diffFields, type StoredChange, type StoredChangeSet } from '../change/change-set.ts';
import type { JsonRecord } from '../ledger/ledger.ts';
import type { StoredTables } from './migration.ts';

export type StoredState = {
  readonly tables: Map<string, Map<string, JsonRecord>>;
  /** The schema of the last change in it; 0 when there is none. */
  schema: number;
};

export function emptyState(): StoredState {
  return { tables: new Map(), schema: 0 };
}

export function stateOf(tables: StoredTables, schema: number): StoredState {
  const state: StoredState = { tables: new Map(), schema };
  for (const [name, records] of Object.entries(tables)) {
    state.tables.set(name, new Map(records.filter(isRecord).map((record) => [record.id, record])));
  }
  return state;
}

export function tablesOf(state: StoredState): StoredTables {
  return Object.fromEntries([...state.tables].map(([name, records]) => [name, [...records.values()]]));
}

/** Applies a change set in place: all of it or, with an error, none. */
export function applyStored(state: StoredState, changeSet: StoredChangeSet): Result<null, ApplyError<string>> {
  const planned = planApply<string>(changeSet.changes, (table, id) => state.tables.get(table)?.get(id));
  if (!planned.ok) return planned;
  for (const { table, id, record } of planned.value) {
    const records = state.tables.get(table) ?? new Map<string, JsonRecord>();
    state.tables.set(table, records);
    if (record === undefined) records.delete(id);
    else records.set(id, record);
  }
  state.schema = changeSet.schema;
  return ok(null);
}

/** The changes that lead from one state to another: what a migration writes to the journal. */
export function diffStates(from: StoredState, to: StoredState): StoredChange[] {
  const changes: StoredChange[] = [];
  for (const table of new Set([...from.tables.keys(), ...to.tables.keys()])) {
    const old = from.tables.get(table);
    const next = to.tables.get(table);
    for (const [id, after] of next ?? []) {
      const before = old?.get(id);
      const change = before ? diffFields(table, before, after) : { type: 'create' as const, table, id, after };
      if (change) changes.push(change);
    }
    for (const [id, before] of old ?? []) if (!next?.has(id)) changes.push({ type: 'delete', table, id, before });
  }
  return changes;
}

/** Records by table, for those that hold any. */
export function countState(state: StoredState): Record<string, number> {
  return Object.fromEntries([...state.tables].flatMap(([table, { size }]) => (size > 0 ? [[table, size]] : [])));
}

/** Every file that the records name, by its hash. */
export function blobsOfState(state: StoredState): string[] {
  const hashes = new Set<string>();
  for (const records of state.tables.values()) for (const record of records.values()) collectHashes(record, hashes);
  return [...hashes].sort();
}

const HASH = /^[0-9a-f]{64}$/;

/** `fileHash` of a record, and `hash` of what lies in its lists (a report's frozen files). */
function collectHashes(record: JsonRecord, into: Set<string>): void {
  const take = (value: Json | undefined): void => {
    if (typeof value === 'string' && HASH.test(value)) into.add(value);
  };
  take(record['fileHash']);
  for (const value of Object.values(record)) {
    if (!Array.isArray(value)) continue;
    for (const item of value) if (isFields(item)) take(item['hash'] ?? item['fileHash']);
  }
}

function isFields(value: unknown): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRecord(value: Json): value is JsonRecord {
  return isFields(value) && typeof value['id'] === 'string';
}
