// The records of a backup that the shell has opened, some megabytes at a time.
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import { emptyLedger, putRecord, type JsonRecord, type Ledger } from '../../shared/ledger/ledger.ts';
import { isTableName, type TableName } from '../../shared/ledger/tables.ts';
import { desktop } from '../bridge.ts';

type Page = ReadonlyMap<TableName, readonly JsonRecord[]>;

/**
 * Calls back with each page in turn, and tells how many records have come; the next page is fetched meanwhile. It is
 * `cancelled` when a visit says false.
 */
export async function eachBackupPage(
  token: string,
  visit: (records: Page, come: number) => Promise<boolean>,
): Promise<Result<null, ShellError>> {
  for (let coming = desktop.readBackup({ token, from: 0 }); ;) {
    const page = await coming;
    if (!page.ok) return page;
    const { lines, next, done } = page.value;
    if (!done) coming = desktop.readBackup({ token, from: next });
    const records = new Map<TableName, JsonRecord[]>();
    for (const line of lines.split('\n')) if (line !== '') take(line, records);
    if (!(await visit(records, next))) return fail({ type: 'cancelled' });
    if (done) return ok(null);
  }
}

/** Whoever waits for a backup: is told how many of its records have come, and may stop it. */
export type ReadingWatch = { readonly signal: AbortSignal; readonly tell: (come: number) => void };

/** The whole of it; `cancelled` when the watch stopped it. */
export async function readBackupLedger(token: string, watch?: ReadingWatch): Promise<Result<Ledger, ShellError>> {
  const ledger = emptyLedger();
  const read = await eachBackupPage(token, async (records, come) => {
    for (const [table, rows] of records) for (const row of rows) putRecord(ledger, table, row.id, row);
    watch?.tell(come);
    return watch?.signal.aborted !== true;
  });
  return read.ok ? ok(ledger) : fail(read.error);
}

/** `["table",{record}]`, as the keeper gives it: of today's schema, and looked at there. */
function take(line: string, into: Map<TableName, JsonRecord[]>): void {
  const [table, record]: [string, JsonRecord] = JSON.parse(line);
  // A table of an older schema that is no more.
  if (!isTableName(table)) return;
  const rows = into.get(table);
  if (rows) rows.push(record);
  else into.set(table, [record]);
}
