// The working copy's part of the one digest (shared/schema/digest.ts).
import { digestTable, digestTables, type TableDigest } from '../../shared/schema/digest.ts';
import { TABLE_NAMES } from '../../shared/ledger/tables.ts';
import type { Database } from './database.ts';

export async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Reads every record, a table at a time. */
export async function digestDatabase(
  database: Database,
): Promise<{ readonly counts: Readonly<Record<string, number>>; readonly digest: string }> {
  const tables: TableDigest[] = [];
  for (const table of TABLE_NAMES) {
    tables.push(await digestTable(table, await database.records(table).toArray(), sha256));
  }
  return digestTables(tables, sha256);
}
