import { cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Blobs } from '../../../electron/blobs/blobs.ts';
import { Journal } from '../../../electron/journal/journal.ts';
import { createKeeper } from '../../../electron/keeper/tasks.ts';
import { SCHEMA } from '../../../shared/schema/migrations/all.ts';
import { flipBit } from '../../faults/damage.ts';
import { aChangeSet } from '../../builders/change-set.ts';
import { valueOf } from '../expect-ok.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { onTinyDisk } from '../tiny-disk.ts';
import { dataFolderWith, NOW, rename } from './data-folder.ts';

const PREPARE = { now: NOW, id: 'cst_migration', unclean: false };
const snapshots = (folder: string): string => path.join(folder, 'snapshots');

async function headOf(folder: string) {
  const journal = valueOf(await Journal.open(path.join(folder, 'journal')));
  const { generation, chain } = journal.head();
  await journal.close();
  return { generation, chain };
}

async function backUp(folder: string) {
  const order = { reason: 'manual', now: NOW, head: await headOf(folder) } as const;
  return valueOf(await createKeeper(folder).snapshot(order));
}

/** Rotates as the shell does after a backup, and packs what was before. */
async function rotate(folder: string): Promise<void> {
  const journal = valueOf(await Journal.open(path.join(folder, 'journal')));
  valueOf(await journal.rotate());
  const number = journal.segmentNumber();
  await journal.close();
  valueOf(await createKeeper(folder).pack({ number }));
}

async function titleOf(folder: string): Promise<string> {
  const keeper = createKeeper(folder);
  valueOf(await keeper.open({ type: 'present' }));
  const { lines } = valueOf(await keeper.page({ from: 0 }));
  return /^\["projects",.*"title":"([^"]*)"/m.exec(lines)?.[1] ?? '';
}

describe('a backup', () => {
  test('is written once for a state, numbered on, and holds what the journal leads to', async () => {
    const folder = await dataFolderWith(3);
    expect(await backUp(folder)).toMatchObject({ number: 1, generation: 4, reason: 'manual', schema: SCHEMA });
    expect(await backUp(folder)).toMatchObject({ number: 1 });
    await rename(folder, 4, 5);
    expect(await backUp(folder)).toMatchObject({ number: 2, generation: 6 });
    rmSync(path.join(folder, 'journal'), { recursive: true });
    expect(await titleOf(folder)).toBe('改名5');
  });

  test('that is damaged is passed over: the one before and the journal make up for it', async () => {
    const folder = await dataFolderWith(3);
    await backUp(folder);
    await rotate(folder);
    await rename(folder, 4, 6);
    await backUp(folder);
    await rotate(folder);
    flipBit(path.join(snapshots(folder), '000002.snapshot'), 0.9);
    expect(await titleOf(folder)).toBe('改名6');
    flipBit(path.join(snapshots(folder), '000001.snapshot'), 0.9);
    expect(await titleOf(folder)).toBe('改名6');
    const check = valueOf(await createKeeper(folder).verify({ until: Infinity }));
    expect(check.snapshots.map(({ whole }) => whole)).toEqual([false, false]);
  });

  test('whose records a restore would refuse is named, though every byte is as it was written', async () => {
    const folder = await dataFolderWith(1);
    expect(valueOf(await createKeeper(folder).verify({ until: Infinity })).restorable).toBe(true);
    const stray = { type: 'update', table: 'projects', id: 'prj_1', before: {}, after: { suggested: true } } as const;
    const journal = valueOf(await Journal.open(path.join(folder, 'journal')));
    valueOf(await journal.append(JSON.stringify(aChangeSet({ changes: [stray] }))));
    await journal.close();
    await backUp(folder);
    const check = valueOf(await createKeeper(folder).verify({ until: Infinity }));
    expect(check.snapshots.map(({ whole }) => whole)).toEqual([true]);
    expect(check.restorable).toBe(false);
  });

  test('does not fit on a full disk: said, and nothing is left of it', async (context) => {
    const folder = await dataFolderWith(1);
    const disk = onTinyDisk(context);
    renameSync(path.join(folder, 'journal'), path.join(folder, 'journal-kept'));
    const target = path.join(disk, '数据');
    cpSync(path.join(folder, 'journal-kept'), path.join(target, 'journal'), { recursive: true });
    const head = await headOf(target);
    expect(() => writeFileSync(path.join(disk, 'full'), Buffer.alloc(1024 * 1024))).toThrow('ENOSPC');
    const taken = await createKeeper(target).snapshot({ reason: 'quarter', now: NOW, head });
    expect(taken).toMatchObject({ ok: false, error: { type: 'diskFull' } });
    expect(existsSync(snapshots(target)) ? readdirSync(snapshots(target)) : []).toEqual([]);
  });
});

describe('the journal in segments', () => {
  test('is packed after a backup, read as before, and its chain goes on', async () => {
    const folder = await dataFolderWith(3);
    await backUp(folder);
    await rotate(folder);
    await rename(folder, 4, 6);
    expect(readdirSync(path.join(folder, 'journal'))).toEqual(['0001.jsonl.gz', '0002.jsonl']);
    const journal = valueOf(await Journal.open(path.join(folder, 'journal')));
    expect(valueOf(await journal.read(0)).records.map(({ generation }) => generation)).toEqual([1, 2, 3, 4]);
    expect(valueOf(await journal.read(4)).records.map(({ generation }) => generation)).toEqual([5, 6, 7]);
    await journal.close();
    const check = valueOf(await createKeeper(folder).verify({ until: Infinity }));
    expect(check.journal).toMatchObject({ records: 7, damagedLines: [], gaps: [] });
  });

  test('there twice after a kill in packing is read once, and packed again', async () => {
    const folder = await dataFolderWith(3);
    const plain = path.join(folder, 'journal', '0001.jsonl');
    const bytes = readFileSync(plain);
    await backUp(folder);
    await rotate(folder);
    writeFileSync(plain, bytes);
    expect(valueOf(await createKeeper(folder).verify({ until: Infinity })).journal.records).toBe(4);
    valueOf(await createKeeper(folder).pack({ number: 2 }));
    expect(existsSync(plain)).toBe(false);
  });

  test('one altered byte in a packed segment shows, and the data is whole all the same', async () => {
    const folder = await dataFolderWith(3);
    await backUp(folder);
    await rotate(folder);
    await rename(folder, 4, 4);
    flipBit(path.join(folder, 'journal', '0001.jsonl.gz'), 0.6);
    const check = valueOf(await createKeeper(folder).verify({ until: Infinity }));
    expect(check.journal.damagedLines).toHaveLength(1);
    expect(await titleOf(folder)).toBe('改名4');
  });

  test('a chain that was worked out anew does not lead to what a backup noted', async () => {
    const folder = await dataFolderWith(3);
    await backUp(folder);
    const text = readFileSync(path.join(folder, 'journal', '0001.jsonl'), 'utf8');
    rmSync(path.join(folder, 'journal', '0001.jsonl'));
    const journal = valueOf(await Journal.open(path.join(folder, 'journal')));
    for (const line of text.trim().split('\n').slice(1)) {
      const payload = /"payload":(.*)\}$/.exec(line)?.[1] ?? '';
      valueOf(await journal.append(payload.replace('测试', '别人')));
    }
    await journal.close();
    const check = valueOf(await createKeeper(folder).verify({ until: Infinity }));
    expect(check.journal.damagedLines).toEqual([]);
    expect(check.snapshots.map(({ whole }) => whole)).toEqual([false]);
  });
});

describe('a start', () => {
  test('tells the digest of what is there', async () => {
    const folder = await dataFolderWith(2);
    const prepared = valueOf(await createKeeper(folder).prepare(PREPARE));
    expect(prepared).toMatchObject({ generation: 3, damage: null, lost: null, migratedFrom: null });
    expect(prepared.digest).toBe(valueOf(await createKeeper(folder).verify({ until: Infinity })).digest);
  });

  test('with the journal gone goes on behind the backup, and no number is given out twice', async () => {
    const folder = await dataFolderWith(3);
    await backUp(folder);
    rmSync(path.join(folder, 'journal'), { recursive: true });
    const prepared = valueOf(await createKeeper(folder).prepare(PREPARE));
    expect(prepared).toMatchObject({ generation: 4, lost: { from: 1, to: 4 } });
    await rename(folder, 4, 4);
    expect(await headOf(folder)).toMatchObject({ generation: 5 });
    expect(await titleOf(folder)).toBe('改名4');
    const check = valueOf(await createKeeper(folder).verify({ until: Infinity }));
    expect(check.journal.gaps).toEqual([{ from: 1, to: 4 }]);
  });

  test('with a line altered in the middle names it, keeps the bytes, and goes on where it is told', async () => {
    const folder = await dataFolderWith(6);
    const file = path.join(folder, 'journal', '0001.jsonl');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('改名4"}', '改名X"}'));
    const keeper = createKeeper(folder);
    const prepared = valueOf(await keeper.prepare(PREPARE));
    expect(prepared).toMatchObject({ generation: 4, damage: { line: 6, seen: 7 } });
    expect(await Journal.open(path.join(folder, 'journal'))).toEqual({
      ok: false,
      error: { type: 'journalDamaged', line: 6 },
    });
    expect(valueOf(await keeper.mend({ generation: 7, follows: 4 }))).toMatchObject({ generation: 7 });
    expect(readdirSync(path.join(folder, 'journal'))).toEqual(['0001.damaged-1', '0001.jsonl', '0002.jsonl']);
    expect(await headOf(folder)).toMatchObject({ generation: 7 });
    expect(await titleOf(folder)).toBe('改名3');
  });

  test('brings an older schema to today’s after a backup of it, as one change set', async () => {
    const folder = path.join(temporaryFolder(), '数据');
    const journal = valueOf(await Journal.open(path.join(folder, 'journal')));
    const book = { id: 'bok_1', name: '旧台账' };
    const changes = [{ type: 'create' as const, table: 'books' as const, id: 'bok_1', after: book }];
    valueOf(await journal.append(JSON.stringify(aChangeSet({ schema: 1, changes }))));
    await journal.close();
    const prepared = valueOf(await createKeeper(folder).prepare(PREPARE));
    expect(prepared).toMatchObject({ generation: 2, migratedFrom: 1 });
    const { backups } = valueOf(await createKeeper(folder).list({}));
    expect(backups).toMatchObject([{ generation: 1, schema: 1, reason: 'migration' }]);
    expect(readdirSync(path.join(folder, 'journal'))).toEqual(['0001.jsonl', '0002.jsonl']);
    expect(valueOf(await createKeeper(folder).prepare(PREPARE))).toMatchObject({ generation: 2, migratedFrom: null });
  });

  test('refuses a newer schema and touches nothing', async () => {
    const folder = path.join(temporaryFolder(), '数据');
    const journal = valueOf(await Journal.open(path.join(folder, 'journal')));
    valueOf(await journal.append(JSON.stringify(aChangeSet({ schema: SCHEMA + 1 }))));
    await journal.close();
    const before = readFileSync(path.join(folder, 'journal', '0001.jsonl'));
    expect(await createKeeper(folder).prepare(PREPARE)).toEqual({
      ok: false,
      error: { type: 'newerSchema', schema: SCHEMA + 1, known: SCHEMA },
    });
    expect(readFileSync(path.join(folder, 'journal', '0001.jsonl'))).toEqual(before);
    expect(existsSync(snapshots(folder))).toBe(false);
  });
});

describe('a backup in a file', () => {
  async function exported(password: string | null) {
    const folder = await dataFolderWith(3);
    const { hash } = valueOf(await new Blobs(path.join(folder, 'blobs')).put(Buffer.from('佐证')));
    const evidence = { id: 'evd_1', fileHash: hash };
    const journal = valueOf(await Journal.open(path.join(folder, 'journal')));
    const changes = [{ type: 'create' as const, table: 'evidence' as const, id: 'evd_1', after: evidence }];
    valueOf(await journal.append(JSON.stringify(aChangeSet({ changes }))));
    await journal.close();
    const { number } = await backUp(folder);
    const target = path.join(temporaryFolder(), '备份.jzbak');
    valueOf(await createKeeper(folder).export({ number, target, password }));
    return { target, hash };
  }

  test('tells a wrong password from damage, wherever a bit is turned', async () => {
    const { target } = await exported('口令 Ab1');
    const keeper = createKeeper(temporaryFolder());
    expect(valueOf(await keeper.kindOf({ file: target }))).toEqual({ locked: true });
    const name = '备份.jzbak';
    const wrong = await keeper.open({ type: 'file', file: target, password: '口令 ab1' });
    expect(wrong).toEqual({ ok: false, error: { type: 'wrongPassword', name } });
    const whole = readFileSync(target);
    for (const where of [0.1, 0.5, 0.99]) {
      flipBit(target, where);
      const read = await keeper.open({ type: 'file', file: target, password: '口令 Ab1' });
      expect(read).toMatchObject({ ok: false, error: { type: 'backupDamaged' } });
      writeFileSync(target, whole);
    }
    writeFileSync(target, whole.subarray(0, -20));
    const cut = await keeper.open({ type: 'file', file: target, password: '口令 Ab1' });
    expect(cut).toEqual({ ok: false, error: { type: 'backupDamaged', name } });
    expect(whole.includes('项目1')).toBe(false);
  });

  test('another file is no backup', async () => {
    const file = path.join(temporaryFolder(), '别的.txt');
    writeFileSync(file, '随便');
    const read = await createKeeper(temporaryFolder()).open({ type: 'file', file, password: null });
    expect(read).toEqual({ ok: false, error: { type: 'notBackup', name: '别的.txt' } });
  });
});

describe('the second folder', () => {
  test('has all that a rebuild needs', async () => {
    const folder = await dataFolderWith(3);
    await backUp(folder);
    await rotate(folder);
    await rename(folder, 4, 5);
    const parent = temporaryFolder();
    valueOf(await createKeeper(folder).mirror({ parent, name: '备份' }));
    rmSync(folder, { recursive: true });
    expect(await titleOf(path.join(parent, '备份'))).toBe('改名5');
  });

  test('that is unplugged is said and not made', async () => {
    const folder = await dataFolderWith(1);
    await backUp(folder);
    const parent = path.join(temporaryFolder(), '没有插上');
    const copied = await createKeeper(folder).mirror({ parent, name: '备份' });
    expect(copied).toEqual({ ok: false, error: { type: 'notFound', name: '没有插上' } });
    expect(existsSync(parent)).toBe(false);
  });
});
