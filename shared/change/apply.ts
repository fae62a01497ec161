import { equal } from '../base/equal.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { getRecord, putRecord, removeRecord, type JsonRecord, type Ledger } from '../ledger/ledger.ts';
import type { TableName } from '../ledger/tables.ts';
import type { ChangeSet, StoredChange } from './change-set.ts';

/** A change that does not fit what is there: nothing of its change set was applied. */
export type ApplyError<Table extends string = TableName> = {
  readonly type: 'exists' | 'missing' | 'differs';
  readonly table: Table;
  readonly id: string;
  readonly field: string | null;
};

/** The record after a change (undefined: deleted), or why the change does not fit the record as it is. */
export function applyToRecord<Table extends string>(
  record: JsonRecord | undefined,
  change: StoredChange & { readonly table: Table },
): Result<JsonRecord | undefined, ApplyError<Table>> {
  const refuse = (type: ApplyError['type'], field: string | null = null): Result<never, ApplyError<Table>> =>
    fail({ type, table: change.table, id: change.id, field });
  if (change.type === 'create') return record === undefined ? ok(change.after) : refuse('exists');
  if (record === undefined) return refuse('missing');
  const wrong = Object.keys(change.before).find((field) => !equal(record[field] ?? null, change.before[field]));
  if (wrong !== undefined) return refuse('differs', wrong);
  return ok(change.type === 'delete' ? undefined : { ...record, ...change.after });
}

/** Each record that a change set touches as it will be afterwards (undefined: deleted), or why it does not fit. */
export type AppliedRecord<Table extends string = TableName> = {
  readonly table: Table;
  readonly id: string;
  readonly record: JsonRecord | undefined;
};

/** Works out what a change set does, given the records as they are; changes nothing. */
export function planApply<Table extends string = TableName>(
  changes: readonly (StoredChange & { readonly table: Table })[],
  current: (table: Table, id: string) => JsonRecord | undefined,
): Result<AppliedRecord<Table>[], ApplyError<Table>> {
  const results = new Map<string, AppliedRecord<Table>>();
  for (const change of changes) {
    const key = `${change.table}/${change.id}`;
    // A record may be named twice: the second change sees the first.
    const earlier = results.get(key);
    const applied = applyToRecord(earlier ? earlier.record : current(change.table, change.id), change);
    if (!applied.ok) return applied;
    results.set(key, { table: change.table, id: change.id, record: applied.value });
  }
  return ok([...results.values()]);
}

/** Applies a change set to the ledger in place: all of it or, with an error, none. */
export function applyChangeSet(ledger: Ledger, changeSet: Pick<ChangeSet, 'changes'>): Result<null, ApplyError> {
  const planned = planApply(changeSet.changes, (table, id) => getRecord(ledger, table, id));
  if (!planned.ok) return planned;
  writeApplied(ledger, planned.value);
  return ok(null);
}

export function writeApplied(ledger: Ledger, applied: readonly AppliedRecord[]): void {
  for (const { table, id, record } of applied) {
    if (record === undefined) removeRecord(ledger, table, id);
    else putRecord(ledger, table, id, record);
  }
}
