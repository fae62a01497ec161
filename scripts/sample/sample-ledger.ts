// What every builder of the sample needs: ids that depend on a record's own key alone (a text that is
// corrected moves no other record), and one typed way into the ledger.
import { makeId, seededRandom, type Id } from '../../shared/base/ids.ts';
import { putRecord, type JsonRecord, type Ledger } from '../../shared/ledger/ledger.ts';
import type { RecordOf, TableName } from '../../shared/ledger/tables.ts';

/** The id of a record of the sample; the same key gives the same id for ever. */
export function sampleId<Prefix extends string>(prefix: Prefix, key: string): Id<Prefix> {
  return makeId(prefix, seededRandom(`示例/${prefix}/${key}`));
}

/** Puts a record in its table; a key that was given twice is a mistake in the content. */
export function addRecord<Table extends TableName>(ledger: Ledger, table: Table, record: RecordOf<Table>): void {
  if (ledger[table].has(record.id)) throw new Error(`sample: ${table} ${record.id} is there twice`);
  setRecord(ledger, table, record);
}

/** Puts a record in the place of the one with its id. */
export function setRecord<Table extends TableName>(ledger: Ledger, table: Table, record: RecordOf<Table>): void {
  const stored: JsonRecord = record;
  putRecord(ledger, table, record.id, stored);
}

/** A moment from the clock on the office's wall: `2023-09-21 15:12` in China. */
export function moment(wallTime: string): string {
  return new Date(`${wallTime.replace(' ', 'T')}:00.000+08:00`).toISOString();
}

export function requireValue<Value>(value: Value | null | undefined, what: string): Value {
  if (value === undefined || value === null) throw new Error(`sample: no ${what}`);
  return value;
}

/** `20230921`, as in file names, from a day or a wall time. */
export function compactDay(of: string): string {
  return of.slice(0, 10).replaceAll('-', '');
}
