// The one digest of a data folder, by which database, journal and snapshots are compared. The hash itself is a
// parameter: Node's in the shell and `jz`, the browser's in the page.
import type { JsonRecord } from '../ledger/ledger.ts';
import { canonical } from './canonical.ts';

/** SHA-256 of a text's UTF-8 in hexadecimal. */
export type Sha256 = (text: string) => Promise<string>;

export type TableDigest = { readonly table: string; readonly count: number; readonly hash: string };

/** A table's records by id, each as canonical JSON on a line of its own. */
export async function digestTable(table: string, records: readonly JsonRecord[], sha256: Sha256): Promise<TableDigest> {
  const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  const hash = await sha256(sorted.map((record) => `${canonical(record)}\n`).join(''));
  return { table, count: sorted.length, hash };
}

/** `table count hash`, a line for each table that has records, in the order of the names: an empty table is as good as none. */
export async function digestTables(
  tables: readonly TableDigest[],
  sha256: Sha256,
): Promise<{ readonly counts: Readonly<Record<string, number>>; readonly digest: string }> {
  const filled = tables.filter(({ count }) => count > 0).sort((a, b) => (a.table < b.table ? -1 : 1));
  const digest = await sha256(filled.map(({ table, count, hash }) => `${table} ${count} ${hash}\n`).join(''));
  return { counts: Object.fromEntries(filled.map(({ table, count }) => [table, count])), digest };
}
