// The working copy in IndexedDB. The journal is the other copy; if this one is behind, it is completed from there.
import { Dexie, type Table } from 'dexie';
import type { JsonRecord } from '../../shared/ledger/ledger.ts';
import { TABLE_NAMES, YEAR_TABLES, type TableName } from '../../shared/ledger/tables.ts';
import { SCHEMA } from '../../shared/schema/migrations/all.ts';

type MetaRow = { readonly key: 'generation'; readonly value: number };

/** One Dexie table per record table, by `id`; the year's tables can also be asked by `yearId`. */
export class Database extends Dexie {
  constructor(name = 'ledger') {
    // Chromium's default became relaxed with version 121: an acknowledged write could then be lost in a power cut.
    super(name, { chromeTransactionDurability: 'strict' });
    const year = new Set<TableName>(YEAR_TABLES);
    const stores = TABLE_NAMES.map((table) => [table, year.has(table) ? 'id, yearId' : 'id'] as const);
    // Raised with the schema, whenever a table comes: what is in the records is the migrations' matter.
    this.version(SCHEMA).stores({ ...Object.fromEntries(stores), meta: 'key' });
  }

  records(table: TableName): Table<JsonRecord, string> {
    return this.table(table);
  }

  get meta(): Table<MetaRow, string> {
    return this.table('meta');
  }
}
