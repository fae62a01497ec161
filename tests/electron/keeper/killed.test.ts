// A power cut before each single step on the disk, and a disk that is full from there on: the next starts find all of it
// or nothing of it, and no half.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { clearLeftOvers } from '../../../electron/files/left-overs.ts';
import { Journal } from '../../../electron/journal/journal.ts';
import { createKeeper } from '../../../electron/keeper/tasks.ts';
import { SCHEMA } from '../../../shared/schema/migrations/all.ts';
import { aChangeSet } from '../../builders/change-set.ts';
import { buildChild } from '../build-child.ts';
import { valueOf } from '../expect-ok.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { dataFolderWith, NOW, rename } from './data-folder.ts';

const PREPARE = { now: NOW, id: 'cst_again', unclean: true };
/** More than any of the works takes. */
const MOST_STEPS = 80;
let child = '';

beforeAll(async () => {
  const built = mkdtempSync(path.join(tmpdir(), 'killed-'));
  child = await buildChild(built, 'tests/electron/keeper/killed-child.ts');
  return () => rmSync(built, { recursive: true, force: true });
});

type Fault = 'kill' | 'full';
type Work = 'backup' | 'migration' | 'export' | 'mirror';
type Look = (copy: string, target: string) => Promise<void>;

/** Does the work on a copy of the folder for each step, and looks at what is left. Resolves to the number of steps. */
async function atEachStep(fault: Fault, work: Work, folder: string, look: Look): Promise<number> {
  for (let step = 1; step < MOST_STEPS; step += 1) {
    const place = temporaryFolder();
    const copy = path.join(place, '数据');
    const target = path.join(place, '盘', '备份');
    mkdirSync(path.dirname(target));
    cpSync(folder, copy, { recursive: true });
    const parameters = [child, fault, work, String(step), copy, target];
    const { signal, status, stderr } = spawnSync(process.execPath, parameters, { encoding: 'utf8' });
    const wentWrong = fault === 'kill' ? signal !== null : status !== 0;
    expect(stderr).toMatch(wentWrong && fault === 'full' ? /"diskFull"/ : /^$/);
    // Who only had no room clears away behind itself.
    if (fault === 'full') expect(temporaryFiles(place)).toEqual([]);
    await look(copy, target);
    if (!wentWrong) {
      expect(status).toBe(0);
      return step - 1;
    }
    rmSync(place, { recursive: true });
  }
  throw new Error('it never came to its end');
}

function temporaryFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'));
}

/** Three starts, each of which finds the same. */
async function startThrice(folder: string) {
  const starts = [];
  for (let start = 1; start <= 3; start += 1) {
    starts.push(valueOf(await createKeeper(folder).prepare(PREPARE)));
    const journal = valueOf(await Journal.open(path.join(folder, 'journal')));
    await journal.close();
  }
  const [first, ...later] = starts.map(({ generation, digest, damage, lost }) => ({
    generation,
    digest,
    damage,
    lost,
  }));
  for (const one of later) expect(one).toEqual(first);
  expect(first).toMatchObject({ damage: null, lost: null });
  return first;
}

/** A torn line is kept in a file of its own, on purpose. */
async function leftOvers(folder: string): Promise<string[]> {
  for (const name of ['journal', 'snapshots']) await clearLeftOvers(path.join(folder, name));
  return ['journal', 'snapshots']
    .filter((name) => existsSync(path.join(folder, name)))
    .flatMap((name) => readdirSync(path.join(folder, name)))
    .filter((name) => !/^\d+\.(jsonl|jsonl\.gz|snapshot|torn-\d+)$/.test(name));
}

describe.each<Fault>(['kill', 'full'])('%s before each step of', (fault) => {
  test('a backup, the new segment and the packing', { timeout: 240_000 }, async () => {
    const folder = await dataFolderWith(3);
    const whole = valueOf(await createKeeper(folder).prepare(PREPARE));
    const steps = await atEachStep(fault, 'backup', folder, async (copy) => {
      expect(await startThrice(copy)).toMatchObject({ generation: 4, digest: whole.digest });
      await rename(copy, 4, 4);
      const check = valueOf(await createKeeper(copy).verify({ until: Infinity }));
      expect(check).toMatchObject({ generation: 5, journal: { records: 5, damagedLines: [], gaps: [] } });
      expect(check.snapshots.filter((one) => !one.whole)).toEqual([]);
      expect(await leftOvers(copy)).toEqual([]);
    });
    expect(steps).toBeGreaterThan(8);
  });

  test('a migration', { timeout: 240_000 }, async () => {
    const folder = path.join(temporaryFolder(), '数据');
    const journal = valueOf(await Journal.open(path.join(folder, 'journal')));
    const book = { id: 'bok_1', name: '旧台账' };
    const changes = [{ type: 'create' as const, table: 'books' as const, id: 'bok_1', after: book }];
    valueOf(await journal.append(JSON.stringify(aChangeSet({ schema: 1, changes }))));
    await journal.close();
    let digest: string | null = null;
    const steps = await atEachStep(fault, 'migration', folder, async (copy) => {
      const found = await startThrice(copy);
      expect(found?.generation).toBe(2);
      digest ??= found?.digest ?? null;
      expect(found?.digest).toBe(digest);
      // However often it was begun: the state before it is kept, and today's is there once.
      const { backups } = valueOf(await createKeeper(copy).list({}));
      expect(backups.at(-1)).toMatchObject({ generation: 1, schema: 1, reason: 'migration' });
      valueOf(await createKeeper(copy).open({ type: 'present' }));
      expect(valueOf(await createKeeper(copy).verify({ until: Infinity })).journal.records).toBe(2);
      expect(await leftOvers(copy)).toEqual([]);
    });
    expect(steps).toBeGreaterThan(8);
    expect(SCHEMA).toBeGreaterThan(1);
  });

  test('a backup on its way to a stick is there whole or not at all', { timeout: 240_000 }, async () => {
    const folder = await dataFolderWith(2);
    valueOf(await createKeeper(folder).snapshot({ reason: 'manual', now: NOW, head: await headOf(folder) }));
    const steps = await atEachStep(fault, 'export', folder, async (_copy, target) => {
      if (!existsSync(target)) return;
      const opened = valueOf(
        await createKeeper(temporaryFolder()).open({ type: 'file', file: target, password: null }),
      );
      expect(opened.generation).toBe(3);
    });
    expect(steps).toBeGreaterThan(3);
  });

  test('a second folder that was cut off is made whole by the next time', { timeout: 240_000 }, async () => {
    const folder = await dataFolderWith(2);
    valueOf(await createKeeper(folder).snapshot({ reason: 'manual', now: NOW, head: await headOf(folder) }));
    const { digest } = valueOf(await createKeeper(folder).verify({ until: Infinity }));
    const steps = await atEachStep(fault, 'mirror', folder, async (copy, target) => {
      valueOf(await createKeeper(copy).mirror({ parent: path.dirname(target), name: path.basename(target) }));
      const check = valueOf(await createKeeper(target).verify({ until: Infinity }));
      expect(check.digest).toBe(digest);
      expect(check.snapshots.every(({ whole }) => whole)).toBe(true);
      expect(await leftOvers(target)).toEqual([]);
    });
    expect(steps).toBeGreaterThan(8);
  });
});

async function headOf(folder: string) {
  const journal = valueOf(await Journal.open(path.join(folder, 'journal')));
  const { generation, chain } = journal.head();
  await journal.close();
  return { generation, chain };
}
