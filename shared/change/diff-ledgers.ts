import { getRecord, type JsonRecord, type Ledger } from '../ledger/ledger.ts';
import { TABLE_NAMES } from '../ledger/tables.ts';
import { diffFields, type RecordChange } from './change-set.ts';

/** The changes that lead from one state of the data folder to another, table by table. */
export function diffLedgers(from: Ledger, to: Ledger): RecordChange[] {
  const changes: RecordChange[] = [];
  for (const table of TABLE_NAMES) {
    for (const [id, record] of to[table]) {
      const after: JsonRecord = record;
      const before = getRecord(from, table, id);
      const change = before ? diffFields(table, before, after) : { type: 'create' as const, table, id, after };
      if (change) changes.push(change);
    }
    for (const [id, record] of from[table]) {
      const before: JsonRecord = record;
      if (!to[table].has(id)) changes.push({ type: 'delete', table, id, before });
    }
  }
  return changes;
}
