// Fields that were once written by mistake: data that carries them opens all the same, without them.
import type { Json } from '../base/equal.ts';
import type { StoredTables } from './migration.ts';

/** What a list shows of a report's subject went into the report's record with it. */
const STRAY = { reports: ['name', 'suggested'] } as const;

/** The tables without those fields; everything else stays as it is, for its schema to judge. */
export function withoutStrayFields(tables: StoredTables): StoredTables {
  const mended = Object.entries(STRAY).flatMap(([table, fields]) => {
    const records = tables[table];
    return records === undefined ? [] : [[table, records.map((record) => without(record, fields))] as const];
  });
  return { ...tables, ...Object.fromEntries(mended) };
}

function without(record: Json, fields: readonly string[]): Json {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return record;
  return Object.fromEntries(Object.entries(record).filter(([field]) => !fields.includes(field)));
}
