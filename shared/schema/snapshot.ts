// The whole data folder as one versioned value: backups, exchange between PCs, seeds and the command line's ledgers.
import type { Json } from '../base/equal.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { z } from '../base/zod.ts';
import { emptyLedger, putRecord, type JsonRecord, type Ledger } from '../ledger/ledger.ts';
import { TABLES, TABLE_NAMES, type TableName } from '../ledger/tables.ts';
import { canonical } from './canonical.ts';
import { checkReferences, type DanglingReference } from './references.ts';
import { migrate, type StoredTables } from './migration.ts';
import { MIGRATIONS, SCHEMA } from './migrations/all.ts';
import { type StoredState, tablesOf } from './stored-state.ts';
import { withoutStrayFields } from './stray-fields.ts';

export const SNAPSHOT_FORMAT = 'jinzhan-taizhang';

export type Snapshot = {
  readonly ledger: Ledger;
  /** The generation of the last change set in it; 0 for a seed. */
  readonly generation: number;
  readonly createdAt: string;
};

export type SnapshotError =
  | { readonly type: 'notJson' }
  | { readonly type: 'notSnapshot' }
  | { readonly type: 'newerSchema'; readonly schema: number; readonly known: number }
  | {
      readonly type: 'damagedRecord';
      readonly table: string;
      readonly id: string;
      readonly field: string;
      readonly message: string;
    }
  | { readonly type: 'doubleId'; readonly table: string; readonly id: string }
  | ({ readonly type: 'danglingReference' } & DanglingReference);

const envelopeSchema = z.object({
  format: z.literal(SNAPSHOT_FORMAT),
  schema: z.int().min(0),
  generation: z.int().min(0),
  createdAt: z.string(),
  // What JSON.parse gave is Json; the records are looked at by their own schemas.
  tables: z.record(z.string(), z.array(z.custom<Json>())),
});

/** A snapshot as it was stored: nothing is known of its records' form. */
export type StoredSnapshot = {
  readonly schema: number;
  readonly generation: number;
  readonly createdAt: string;
  readonly tables: StoredTables;
};

/** Reads a snapshot of any schema as far as its form goes. */
export function readStoredSnapshot(text: string): Result<StoredSnapshot, SnapshotError> {
  const json = parseJson(text);
  if (json === undefined) return fail({ type: 'notJson' });
  const envelope = envelopeSchema.safeParse(json);
  return envelope.success ? ok(envelope.data) : fail({ type: 'notSnapshot' });
}

/** Reads a snapshot of this schema or an older one; nothing of a damaged one is taken. */
export function parseSnapshot(text: string): Result<Snapshot, SnapshotError> {
  const stored = readStoredSnapshot(text);
  return stored.ok ? validateSnapshot(stored.value) : stored;
}

/** Brings a stored snapshot to today's schema and looks at every record and reference. */
export function validateSnapshot(stored: StoredSnapshot): Result<Snapshot, SnapshotError> {
  const { schema, generation, createdAt, tables } = stored;
  if (schema > SCHEMA) return fail({ type: 'newerSchema', schema, known: SCHEMA });
  const ledger = parseTables(withoutStrayFields(migrate(tables, schema, MIGRATIONS)));
  if (!ledger.ok) return ledger;
  const dangling = checkReferences(ledger.value);
  if (dangling) return fail({ type: 'danglingReference', ...dangling });
  return ok({ ledger: ledger.value, generation, createdAt });
}

/** Why a restore would refuse this state, or null: a backup that can be read is of no use if it would. */
export function restoreError(state: StoredState): SnapshotError | null {
  const read = validateSnapshot({ schema: state.schema, generation: 0, createdAt: '', tables: tablesOf(state) });
  return read.ok ? null : read.error;
}

function parseTables(tables: StoredTables): Result<Ledger, SnapshotError> {
  const ledger = emptyLedger();
  for (const name of Object.keys(tables)) {
    if (!isKnown(name)) return fail({ type: 'damagedRecord', table: name, id: '', field: '', message: '没有这个表' });
  }
  for (const name of TABLE_NAMES) {
    for (const stored of tables[name] ?? []) {
      const added = parseRecord(ledger, name, stored);
      if (!added.ok) return added;
    }
  }
  return ok(ledger);
}

function parseRecord(ledger: Ledger, table: TableName, stored: Json): Result<null, SnapshotError> {
  const parsed = TABLES[table].safeParse(stored);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue ? issue.path.join('.') : '';
    return fail({ type: 'damagedRecord', table, id: idOf(stored), field, message: issue?.message ?? '' });
  }
  if (ledger[table].has(parsed.data.id)) return fail({ type: 'doubleId', table, id: parsed.data.id });
  putRecord(ledger, table, parsed.data.id, parsed.data);
  return ok(null);
}

/**
 * Canonical text: tables in their order, records by id, one a line, so that equal ledgers give equal bytes
 * and a difference between two snapshots can be read.
 */
export function writeSnapshot(snapshot: Snapshot): string {
  const { ledger, generation, createdAt } = snapshot;
  return writeTables(
    { schema: SCHEMA, generation, createdAt },
    TABLE_NAMES.map((name) => [name, [...ledger[name].values()]] as const),
  );
}

/** The same of any schema; tables stand in the order of their names. */
export function writeStoredSnapshot(stored: StoredSnapshot): string {
  const tables = Object.entries(stored.tables).map(([name, records]) => [name, records.filter(hasId)] as const);
  return writeTables(
    stored,
    tables.sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function writeTables(
  { schema, generation, createdAt }: Omit<StoredSnapshot, 'tables'>,
  tables: readonly (readonly [name: string, records: readonly JsonRecord[]])[],
): string {
  const head = [
    `"format":${JSON.stringify(SNAPSHOT_FORMAT)}`,
    `"schema":${schema}`,
    `"generation":${generation}`,
    `"createdAt":${JSON.stringify(createdAt)}`,
  ];
  const lines = tables.map(([name, records]) => {
    const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
    return `${JSON.stringify(name)}:[${sorted.map((record) => `\n${canonical(record)}`).join(',')}]`;
  });
  return `{${head.join(',\n')},\n"tables":{\n${lines.join(',\n')}\n}}\n`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function isKnown(name: string): boolean {
  return TABLE_NAMES.some((known) => known === name);
}

function idOf(stored: Json): string {
  return hasId(stored) ? stored.id : '';
}

function hasId(stored: Json): stored is JsonRecord {
  return typeof stored === 'object' && stored !== null && 'id' in stored && typeof stored.id === 'string';
}
