// What the program asks of the working copy: load, and commit one change set in one strict transaction.
import type { Result } from '../../shared/base/result.ts';
import { ok } from '../../shared/base/result.ts';
import { planApply, type AppliedRecord, type ApplyError } from '../../shared/change/apply.ts';
import type { ChangeSet } from '../../shared/change/change-set.ts';
import { emptyLedger, putRecord, type JsonRecord, type Ledger } from '../../shared/ledger/ledger.ts';
import { TABLE_NAMES, YEAR_TABLES, type TableName } from '../../shared/ledger/tables.ts';
import type { Database } from './database.ts';

const YEAR_TABLE_SET: ReadonlySet<TableName> = new Set(YEAR_TABLES);

/** The schema that the working copy on the disk was made for: Dexie opens a newer one as well, and says nothing. */
export function openedSchema(database: Database): number {
  // Dexie counts ten of the browser's versions for one of its own.
  return database.backendDB().version / 10;
}

/** The generation of the last change set that is in the working copy; 0 when it is empty. */
export async function readGeneration(database: Database): Promise<number> {
  return (await database.meta.get('generation'))?.value ?? 0;
}

/** The tables of the folder and its books, and of the years given. */
export async function loadLedger(database: Database, yearIds: readonly string[]): Promise<Ledger> {
  const ledger = emptyLedger();
  await Promise.all(
    TABLE_NAMES.map(async (table) => {
      const rows = YEAR_TABLE_SET.has(table)
        ? await rowsOfYears(database, table, yearIds)
        : await database.records(table).toArray();
      for (const row of rows) putRecord(ledger, table, row.id, row);
    }),
  );
  return ledger;
}

/** A year at a time: each comes in one piece, where `anyOf` would walk from row to row. */
async function rowsOfYears(database: Database, table: TableName, yearIds: readonly string[]): Promise<JsonRecord[]> {
  const ofYear = (yearId: string): Promise<JsonRecord[]> =>
    database.records(table).where('yearId').equals(yearId).toArray();
  return (await Promise.all([...new Set(yearIds)].map(ofYear))).flat();
}

/** Everything there is: for comparing with the journal, snapshots and restores. */
export async function loadAll(database: Database): Promise<Ledger> {
  const ledger = emptyLedger();
  for (const table of TABLE_NAMES) {
    for (const row of await database.records(table).toArray()) putRecord(ledger, table, row.id, row);
  }
  return ledger;
}

export async function fetchRecords(
  database: Database,
  table: TableName,
  ids: readonly string[],
): Promise<JsonRecord[]> {
  const rows = await database.records(table).bulkGet([...ids]);
  return rows.filter((row): row is JsonRecord => row !== undefined);
}

/** Writes what a change set led to, and its generation, in one transaction: both or neither. */
export async function writeGeneration(
  database: Database,
  applied: readonly AppliedRecord[],
  generation: number,
): Promise<void> {
  const byTable = groupByTable(applied);
  await database.transaction(
    'rw',
    [...[...byTable.keys()].map((table) => database.records(table)), database.meta],
    async () => {
      for (const [table, records] of byTable) {
        const puts = records.flatMap(({ record }) => (record === undefined ? [] : [record]));
        const deletes = records.flatMap(({ id, record }) => (record === undefined ? [id] : []));
        if (puts.length > 0) await database.records(table).bulkPut(puts);
        if (deletes.length > 0) await database.records(table).bulkDelete(deletes);
      }
      await database.meta.put({ key: 'generation', value: generation });
    },
  );
}

/** Records by table, of those that hold any. */
export async function countRecords(database: Database): Promise<Record<string, number>> {
  const counted = await Promise.all(
    TABLE_NAMES.map(async (table) => [table, await database.records(table).count()] as const),
  );
  return Object.fromEntries(counted.filter(([, count]) => count > 0));
}

/** Puts everything away. Generation 0: should the filling be cut off, the next start finds it unfinished. */
export async function emptyDatabase(database: Database): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) await table.clear();
  });
}

/** Records of an emptied database, before `setGeneration` makes them count. */
export async function fillTables(
  database: Database,
  records: ReadonlyMap<TableName, readonly JsonRecord[]>,
): Promise<void> {
  const tables = [...records.keys()].map((table) => database.records(table));
  if (tables.length === 0) return;
  await database.transaction('rw', tables, async () => {
    for (const [table, rows] of records) await database.records(table).bulkPut([...rows]);
  });
}

export async function setGeneration(database: Database, generation: number): Promise<void> {
  await writeGeneration(database, [], generation);
}

/** Applies a change set of the journal to the working copy, which stood at the generation before. */
export async function replay(
  database: Database,
  changeSet: ChangeSet,
  generation: number,
): Promise<Result<null, ApplyError>> {
  const current = new Map<string, JsonRecord>();
  for (const [table, ids] of idsByTable(changeSet)) {
    for (const record of await fetchRecords(database, table, ids)) current.set(`${table}/${record.id}`, record);
  }
  const planned = planApply(changeSet.changes, (table, id) => current.get(`${table}/${id}`));
  if (!planned.ok) return planned;
  await writeGeneration(database, planned.value, generation);
  return ok(null);
}

/** The ids that a change set touches, by table. */
export function idsByTable(changeSet: Pick<ChangeSet, 'changes'>): Map<TableName, string[]> {
  const groups = groupByTable(changeSet.changes);
  return new Map([...groups].map(([table, changes]) => [table, changes.map(({ id }) => id)]));
}

function groupByTable<Placed extends { readonly table: TableName }>(
  placed: readonly Placed[],
): Map<TableName, Placed[]> {
  const groups = new Map<TableName, Placed[]>();
  for (const item of placed) {
    const group = groups.get(item.table);
    if (group) group.push(item);
    else groups.set(item.table, [item]);
  }
  return groups;
}
