// The data folder as a value in memory: every table a map from id to record.
import { TABLE_NAMES, type AnyRecord, type RecordOf, type TableName } from './tables.ts';
import type { Json } from '../base/equal.ts';

/** Read by everybody, changed by change sets alone. A table's map is changed in place; a record never is. */
export type Ledger = { readonly [Table in TableName]: ReadonlyMap<string, RecordOf<Table>> };

/** A record as change sets and files know it. */
export type JsonRecord = { readonly id: string; readonly [field: string]: Json };

export function emptyLedger(): Ledger {
  const tables: Partial<Record<TableName, Map<string, AnyRecord>>> = {};
  for (const name of TABLE_NAMES) tables[name] = new Map();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every table was put in by the loop above
  return tables as Ledger;
}

/** A ledger with its own maps over the same records: the copy can be changed without the original. */
export function copyLedger(ledger: Ledger): Ledger {
  const copy = emptyLedger();
  for (const name of TABLE_NAMES) for (const [id, record] of ledger[name]) putRecord(copy, name, id, record);
  return copy;
}

export function getRecord(ledger: Ledger, table: TableName, id: string): JsonRecord | undefined {
  return ledger[table].get(id);
}

/**
 * Puts a record in its table. The caller vouches for its form: it was typed when its change was made,
 * or parsed when it was read from a file.
 */
export function putRecord(ledger: Ledger, table: TableName, id: string, record: JsonRecord): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the caller vouches for it, see above
  mutable(ledger, table).set(id, record as AnyRecord);
}

export function removeRecord(ledger: Ledger, table: TableName, id: string): void {
  mutable(ledger, table).delete(id);
}

// The one place where a table is opened for writing.
function mutable(ledger: Ledger, table: TableName): Map<string, AnyRecord> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- they are Maps; the type hides `set` from everybody else
  return ledger[table] as Map<string, AnyRecord>;
}

/** The records of a table in an array, in the order in which they were put. */
export function recordsOf<Table extends TableName>(ledger: Ledger, table: Table): RecordOf<Table>[] {
  return [...ledger[table].values()];
}
