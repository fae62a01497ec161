import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../../shared/ledger/ledger.ts';
import { TABLE_NAMES } from '../../../shared/ledger/tables.ts';
import { migrate, type Migration } from '../../../shared/schema/migration.ts';
import { MIGRATIONS, SCHEMA } from '../../../shared/schema/migrations/all.ts';
import { parseSnapshot, writeSnapshot } from '../../../shared/schema/snapshot.ts';
import { describeSnapshotError } from '../../../shared/messages/import-problems.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';

function aSnapshotText(change: (builder: LedgerBuilder) => void = () => undefined): string {
  const builder = new LedgerBuilder();
  builder.entry(builder.project());
  change(builder);
  return writeSnapshot({ ledger: builder.ledger, generation: 7, createdAt: '2023-09-26T02:32:00.000Z' });
}

describe('a snapshot', () => {
  it('read and written again is the same text', () => {
    const text = aSnapshotText();
    const read = parseSnapshot(text);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.generation).toBe(7);
    expect(writeSnapshot(read.value)).toBe(text);
  });

  it.each([
    ['a cut file', (text: string) => text.slice(0, -40), 'notJson'],
    ['another JSON', () => '{"a":1}', 'notSnapshot'],
    ['a newer schema', (text: string) => text.replace(`"schema":${SCHEMA}`, '"schema":99'), 'newerSchema'],
    ['a field of the wrong form', (text: string) => text.replace('"number":1', '"number":"一"'), 'damagedRecord'],
    ['a field too many', (text: string) => text.replace('"number":1', '"number":1,"secret":2'), 'damagedRecord'],
    ['an unknown table', (text: string) => text.replace('"projects":', '"plans":'), 'damagedRecord'],
    [
      'a year that is missing',
      (text: string) => text.replace('"bookId":"bok_1"', '"bookId":"bok_2"'),
      'danglingReference',
    ],
    [
      'an entry under another id',
      (text: string) => text.replace('"id":"ent_1-2023q3"', '"id":"ent_2-2023q3"'),
      'damagedRecord',
    ],
  ])('%s is refused in words', (_name, damage, type) => {
    const text = aSnapshotText();
    const damaged = damage(text);
    expect(damaged).not.toBe(text);
    const read = parseSnapshot(damaged);
    expect(read).toMatchObject({ ok: false, error: { type } });
    if (!read.ok) expect(describeSnapshotError(read.error).happened).toMatch(/[一-龥]/);
  });

  it('with the fields that reports once got by mistake opens without them', () => {
    const text = stored(SCHEMA);
    const stray = text.replace(/"id":"rpt_/g, '"name":"","suggested":true,"id":"rpt_');
    expect(stray).not.toBe(text);
    const read = parseSnapshot(stray);
    expect(read.ok && writeSnapshot(read.value)).toBe(text);
  });

  it('with an id twice is refused', () => {
    const text = aSnapshotText();
    const line = text.split('\n').find((one) => one.includes('"id":"prj_1"')) ?? '';
    const twice = text.replace(line, () => `${line.replace(/,?(\]?,?)$/, ',')}\n${line}`);
    expect(parseSnapshot(twice)).toMatchObject({ ok: false, error: { type: 'doubleId', id: 'prj_1' } });
  });
});

const stored = (version: number): string =>
  readFileSync(new URL(`../../fixtures/snapshots/v${version}.json`, import.meta.url), 'utf8');

function ledgerOf(version: number): Ledger {
  const read = parseSnapshot(stored(version));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.ledger;
}

describe('stored versions', () => {
  it.each(Array.from({ length: SCHEMA }, (_, index) => index + 1))('v%i opens as today’s form', (version) => {
    const opened = ledgerOf(version);
    const today = ledgerOf(SCHEMA);
    const tables = TABLE_NAMES.filter((name) => stored(version).includes(`"${name}":[`));
    for (const name of tables) expect([...opened[name]]).toEqual([...today[name]]);
    // A table that came later begins empty.
    for (const name of TABLE_NAMES.filter((one) => !tables.includes(one))) expect(opened[name].size).toBe(0);
  });
  it('today’s is written again as the same text', () => {
    const read = parseSnapshot(stored(SCHEMA));
    expect(read.ok && writeSnapshot(read.value)).toBe(stored(SCHEMA));
  });
});

it('the stored form of today’s schema has a record in every table', () => {
  const ledger = ledgerOf(SCHEMA);
  expect(TABLE_NAMES.filter((name) => ledger[name].size === 0)).toEqual([]);
});

describe('migrations', () => {
  it('are numbered without a gap up to the schema', () => {
    expect(MIGRATIONS.map(({ to }) => to)).toEqual(Array.from({ length: SCHEMA }, (_, index) => index + 1));
  });
  it('lead from an empty folder to the first tables, and do nothing twice', () => {
    const once = migrate({}, 0, MIGRATIONS);
    expect(Object.keys(once)).toContain('projects');
    expect(migrate(once, 0, MIGRATIONS)).toEqual(once);
  });
  it('run from where the folder stands, in order', () => {
    const mark = (to: number): Migration => ({
      to,
      name: String(to),
      migrate: (tables) => ({ ...tables, trace: [...(tables['trace'] ?? []), to] }),
    });
    expect(migrate({}, 1, [mark(1), mark(2), mark(3)])).toEqual({ trace: [2, 3] });
  });
});
