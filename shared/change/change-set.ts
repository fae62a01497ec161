// A change set: who, when, what for, and per record the fields before and after. Typing, import, undo,
// restore and recovery all speak in change sets; there is no other way in.
import { equal, type Json } from '../base/equal.ts';
import { z } from '../base/zod.ts';
import { idField, momentField, textField } from '../ledger/fields.ts';
import type { JsonRecord } from '../ledger/ledger.ts';
import { operatorId } from '../ledger/operator.ts';
import { TABLE_NAMES, type RecordOf, type TableName } from '../ledger/tables.ts';

export const changeSetId = idField('cst');

const jsonField: z.ZodType<Json> = z.json();
const fieldsField = z.record(z.string(), jsonField);
const recordField = z.object({ id: z.string() }).catchall(jsonField);

const place = { table: z.enum(TABLE_NAMES), id: z.string().min(1).max(60) };

export const recordChangeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('create'), ...place, after: recordField }),
  z.strictObject({ type: z.literal('update'), ...place, before: fieldsField, after: fieldsField }),
  z.strictObject({ type: z.literal('delete'), ...place, before: recordField }),
]);

export const REASONS = [
  'edit',
  'import',
  'exchange',
  'restore',
  'undo',
  'redo',
  'report',
  'settings',
  'sample',
  // What changes no record and stands in the chain all the same: files that left, who came in.
  'export',
  'access',
  'migration',
] as const;

export const changeSetSchema = z.strictObject({
  id: changeSetId,
  /** The schema of the records in it: an old one is replayed before the migrations that came later. */
  schema: z.int().min(1),
  at: momentField,
  by: z.strictObject({ operatorId: operatorId.nullable(), name: z.string().max(200) }),
  reason: z.strictObject({
    kind: z.enum(REASONS),
    /** What was done, in words, as undo and the audit trail show it: 修改“司法协理员试点”的进展情况. */
    words: textField,
    /** Undo and redo: the change set taken back or done again. */
    of: changeSetId.nullable(),
  }),
  changes: z.array(recordChangeSchema),
});

const storedPlace = { table: z.string().min(1).max(60), id: z.string().min(1).max(60) };
// What JSON.parse gave is Json: looking at every value again would cost a large journal seconds.
const storedFields = z.custom<{ readonly [field: string]: Json }>(
  (value) => typeof value === 'object' && value !== null,
);
const storedRecord = z.custom<JsonRecord>(
  (value) => typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string',
);

/** What applying a change set of any schema needs: its tables may have other names than today's. */
export const storedChangeSetSchema = z.object({
  schema: z.int().min(1),
  changes: z.array(
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('create'), ...storedPlace, after: storedRecord }),
      z.object({ type: z.literal('update'), ...storedPlace, before: storedFields, after: storedFields }),
      z.object({ type: z.literal('delete'), ...storedPlace, before: storedRecord }),
    ]),
  ),
});
export type StoredChangeSet = z.infer<typeof storedChangeSetSchema>;
export type StoredChange = StoredChangeSet['changes'][number];

export type ChangeSet = z.infer<typeof changeSetSchema>;
export type RecordChange = z.infer<typeof recordChangeSchema>;
export type ChangeReason = ChangeSet['reason'];

export function createRecord<Table extends TableName>(table: Table, record: RecordOf<Table>): RecordChange {
  const after: JsonRecord = record;
  return { type: 'create', table, id: record.id, after };
}

export function deleteRecord<Table extends TableName>(table: Table, record: RecordOf<Table>): RecordChange {
  const before: JsonRecord = record;
  return { type: 'delete', table, id: record.id, before };
}

/** The fields of `record` that `fields` changes; null when it changes none. */
export function updateRecord<Table extends TableName>(
  table: Table,
  record: RecordOf<Table>,
  fields: Partial<Omit<RecordOf<Table>, 'id'>>,
): RecordChange | null {
  const current: JsonRecord = record;
  return diffFields(table, current, { ...current, ...fields });
}

/** The change from one state of a record to another; null when they are equal. */
export function diffFields<Table extends string>(
  table: Table,
  from: JsonRecord,
  to: JsonRecord,
): (StoredChange & { readonly type: 'update'; readonly table: Table }) | null {
  const before: Record<string, Json> = {};
  const after: Record<string, Json> = {};
  for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
    const old = from[key] ?? null;
    const next = to[key] ?? null;
    // A field that comes with null is a change too: a migration adds such, and the schema asks for them.
    const isNew = Object.hasOwn(to, key) && !Object.hasOwn(from, key);
    if (equal(old, next) && !isNew) continue;
    before[key] = old;
    after[key] = next;
  }
  return Object.keys(after).length === 0 ? null : { type: 'update', table, id: from.id, before, after };
}
