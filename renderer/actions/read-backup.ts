// The records of a backup that the shell has opened, some megabytes at a time.
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import { emptyLedger, putRecord, type JsonRecord, type Ledger } from '../../shared/ledger/ledger.ts';
import { isTableName, type TableName } from '../../shared/ledger/tables.ts';
import { desktop } from '../bridge.ts';

type Page = ReadonlyMap<TableName, readonly JsonRecord[]>;

/** Calls back with each page in turn, and tells how many records have come; the next page is fetched meanwhile. */
export async function eachBackupPage(
  token: string,
  visit: (records: Page, come: number) => Promise<void>,
): Promise<Result<null, ShellError>> {
  for (let coming = desktop.readBackup({ token, from: 0 }); ;) {
    const page = await coming;
    if (!page.ok) return page;
    const { lines, next, done } = page.value;
    if (!done) coming = desktop.readBackup({ token, from: next });
    const records = new Map<TableName, JsonRecord[]>();
    for (const line of lines.split('\n')) if (line !== '') take(line, records);
    await visit(records, next);
    if (done) return ok(null);
  }
}

/** The whole of it. */
export async function readBackupLedger(token: string): Promise<Result<Ledger, ShellError>> {
  const ledger = emptyLedger();
  const read = await eachBackupPage(token, async (records) => {
    for (const [table, rows] of records) for (const row of rows) putRecord(ledger, table, row.id, row);
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
