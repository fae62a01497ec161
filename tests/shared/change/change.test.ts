import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../shared/base/equal.ts';
import { applyChangeSet, applyToRecord } from '../../../shared/change/apply.ts';
import {
  createRecord,
  deleteRecord,
  diffFields,
  updateRecord,
  type RecordChange,
} from '../../../shared/change/change-set.ts';
import { composeUpdates } from '../../../shared/change/compose.ts';
import { diffLedgers } from '../../../shared/change/diff-ledgers.ts';
import { invertChanges } from '../../../shared/change/invert.ts';
import {
  copyLedger,
  emptyLedger,
  getRecord,
  putRecord,
  type JsonRecord,
  type Ledger,
} from '../../../shared/ledger/ledger.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';

const content = (ledger: Ledger) =>
  Object.fromEntries(Object.entries(ledger).map(([table, records]) => [table, Object.fromEntries(records)]));

describe('a change set', () => {
  it('names just the fields that differ', () => {
    const project = new LedgerBuilder().project();
    expect(updateRecord('projects', project, { title: '新名称', note: project.note })).toMatchObject({
      before: { title: '项目1' },
      after: { title: '新名称' },
    });
    expect(updateRecord('projects', project, { title: project.title })).toBeNull();
  });

  it('is applied whole or not at all', () => {
    const builder = new LedgerBuilder();
    const { ledger } = builder;
    const project = builder.project();
    const before = content(ledger);
    const first = updateRecord('projects', project, { title: '新名称' });
    const stale: RecordChange = {
      type: 'update',
      table: 'projects',
      id: project.id,
      before: { note: '别的' },
      after: { note: '新' },
    };
    if (!first) throw new Error('no change');
    expect(applyChangeSet(ledger, { changes: [first, stale] })).toEqual({
      ok: false,
      error: { type: 'differs', table: 'projects', id: project.id, field: 'note' },
    });
    expect(content(ledger)).toEqual(before);
  });

  it.each([
    [
      'a record that exists is created',
      'exists',
      (r: JsonRecord): RecordChange => ({ type: 'create', table: 'units', id: 'unt_1', after: r }),
      true,
    ],
    [
      'a missing record is deleted',
      'missing',
      (r: JsonRecord): RecordChange => ({ type: 'delete', table: 'units', id: 'unt_1', before: r }),
      false,
    ],
  ])('is refused when %s', (_name, type, change, present) => {
    const record: JsonRecord = { id: 'unt_1', name: 'x' };
    expect(applyToRecord(present ? record : undefined, change(record))).toMatchObject({ ok: false, error: { type } });
  });
});

// Any sequence of changes over a handful of records with a handful of fields.
const fields = fc.dictionary(
  fc.constantFrom('a', 'b', 'c'),
  fc.oneof(fc.integer(), fc.string(), fc.constant(null), fc.array(fc.integer())),
  { maxKeys: 3 },
);
const steps = fc.array(fc.record({ id: fc.constantFrom('unt_1', 'unt_2', 'unt_3'), fields: fc.option(fields) }), {
  maxLength: 20,
});

function changesFrom(
  ledger: Ledger,
  sequence: readonly { id: string; fields: Record<string, Json> | null }[],
): RecordChange[][] {
  const current = copyLedger(ledger);
  return sequence.flatMap(({ id, fields: wanted }) => {
    const before = getRecord(current, 'units', id);
    const change = changeTo(before, id, wanted);
    if (!change) return [];
    expect(applyChangeSet(current, { changes: [change] }).ok).toBe(true);
    return [[change]];
  });
}

function changeTo(
  before: JsonRecord | undefined,
  id: string,
  wanted: Record<string, Json> | null,
): RecordChange | null {
  if (!before)
    return wanted ? { type: 'create', table: 'units', id, after: { id, a: null, b: null, c: null, ...wanted } } : null;
  return wanted
    ? diffFields('units', before, { ...before, ...wanted })
    : { type: 'delete', table: 'units', id, before };
}

describe('any changes', () => {
  it('are taken back by their inverse', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const ledger = emptyLedger();
        const before = content(ledger);
        const changes = changesFrom(ledger, sequence).flat();
        expect(applyChangeSet(ledger, { changes }).ok).toBe(true);
        expect(applyChangeSet(ledger, { changes: invertChanges(changes) }).ok).toBe(true);
        expect(content(ledger)).toEqual(before);
      }),
    );
  });

  it('lead from one ledger to another as their difference says', () => {
    fc.assert(
      fc.property(steps, steps, (first, second) => {
        const from = emptyLedger();
        const to = emptyLedger();
        for (const changes of changesFrom(from, first)) applyChangeSet(from, { changes });
        for (const changes of changesFrom(to, second)) applyChangeSet(to, { changes });
        expect(applyChangeSet(from, { changes: diffLedgers(from, to) }).ok).toBe(true);
        expect(content(from)).toEqual(content(to));
      }),
    );
  });

  it('two updates of a record are one', () => {
    fc.assert(
      fc.property(fields, fields, fields, (start, first, second) => {
        const zero: JsonRecord = { id: 'unt_1', a: null, b: null, c: null, ...start };
        const one = { ...zero, ...first };
        const two = { ...one, ...second };
        const a = diffFields('units', zero, one);
        const b = diffFields('units', one, two);
        if (!a || !b) return;
        const ledger = emptyLedger();
        putRecord(ledger, 'units', 'unt_1', zero);
        const composed = composeUpdates(a, b);
        expect(composed).not.toBeNull();
        expect(applyChangeSet(ledger, { changes: composed ?? [] }).ok).toBe(true);
        expect(getRecord(ledger, 'units', 'unt_1')).toEqual(two);
      }),
    );
  });
});

it('creating and deleting carry the whole record', () => {
  const project = new LedgerBuilder().project();
  expect(createRecord('projects', project)).toMatchObject({ type: 'create', after: project });
  expect(deleteRecord('projects', project)).toMatchObject({ type: 'delete', before: project });
});
