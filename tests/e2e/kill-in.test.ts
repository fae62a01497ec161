// kill -9 of the whole process tree in the middle of a restore, an import, a migration and a rotation: afterwards, three
// starts over, all of it is there or nothing of it, and everything that was acknowledged before.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, watch } from 'node:fs';
import path from 'node:path';
import { Journal } from '../../electron/journal/journal.ts';
import { killTree, treeOf } from '../faults/kill-tree.ts';
import { readWorkingCopy } from '../faults/working-copy.ts';
import { expect, test, type Program } from './fixtures.ts';
import { BackupPage } from './pages/backup-page.ts';
import { FillPage } from './pages/fill-page.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { programCommand, PROJECT } from './runtime.ts';
import { verifyFolder } from './verify-folder.ts';

const TITLE = '司法协理员试点';

type Moment = {
  readonly folder: string;
  /** Something was appended to a segment, or anything at all has moved there. */
  readonly sign: 'append' | 'any';
  /** Milliseconds after it. */
  readonly delay: number;
};

/** Does something, and ends the program at that moment. */
async function killedAt({ folder, sign, delay }: Moment, program: Program, act: () => Promise<unknown>): Promise<void> {
  const pid = program.app.process().pid ?? 0;
  const known = treeOf(pid);
  const moved = new Promise<void>((resolve) => {
    const watcher = watch(folder, (event, name) => {
      if (sign === 'append' && (event !== 'change' || name?.endsWith('.jsonl') !== true)) return;
      watcher.close();
      resolve();
    });
  });
  // What is under way when it is killed never answers.
  void act().catch(() => undefined);
  await moved;
  if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
  killTree(pid, known);
  await program.kill();
}

/** Three starts; the last one's window. */
async function thirdStart(launch: () => Promise<Program>): Promise<Program> {
  for (let start = 1; ; start += 1) {
    const program = await launch();
    await program.page.locator('[data-generation]').waitFor();
    const check = await program.page.evaluate(() => window.desktop.selfCheck({}));
    expect(check).toMatchObject({ ok: true, value: { database: { agrees: true } } });
    if (start === 3) return program;
    await (start === 1 ? program.kill() : program.close());
  }
}

/** Milliseconds after the sign. One a run; `npm run test:faults -- --moments` tries the others too. */
const DELAYS = process.env['KILL_MOMENTS'] === 'all' ? [0, 15, 60] : [15];

for (const delay of DELAYS) {
  test(`killed ${delay} ms after a restore has begun to write`, async ({ launch, dataFolder }) => {
    test.setTimeout(240_000);
    const program = await launch();
    await new FirstStartPage(program.page).openSample();
    const frame = new FramePage(program.page);
    const fill = new FillPage(program.page);
    await frame.goTo('进展填报');
    await fill.choose(TITLE);
    await fill.progress.fill('备份里的一句。');
    await frame.saved();
    const backup = new BackupPage(program.page);
    await backup.open();
    await backup.take.click();
    await expect(frame.toast).toContainText('已备份');
    await frame.goTo('进展填报');
    await fill.progress.fill('备份以后的一句。');
    await frame.saved();
    await backup.open();
    await backup.rows.first().getByRole('button', { name: '恢复…' }).click();
    // The backup that comes before it begins a new segment; the first append is the restore itself.
    await killedAt({ folder: path.join(dataFolder, 'journal'), sign: 'append', delay }, program, () =>
      backup.restore.getByRole('button', { name: /^恢复，改/ }).click(),
    );
    const third = await thirdStart(launch);
    const { texts } = await readWorkingCopy(third.page);
    const found = (texts[TITLE] ?? []).filter((text) => text.startsWith('备份'));
    expect(found).toHaveLength(1);
    expect(['备份里的一句。', '备份以后的一句。']).toContain(found[0]);
    expect(verifyFolder(dataFolder).code).toBe(0);
  });

  test(`killed ${delay} ms after an import has begun to write`, async ({ launch, dataFolder }) => {
    test.setTimeout(240_000);
    const program = await launch();
    await new FirstStartPage(program.page).openSample();
    await new FramePage(program.page).saved();
    const list = Array.from({ length: 200 }, (_, index) =>
      [`${index + 1}`, `项目${index + 1}`, '创新类', '1.问题一;', '1.方案一;', '1.印发办法;'].join('\n'),
    ).join('\n');
    await program.page.getByRole('button', { name: /^台账：/ }).click();
    await program.page.getByRole('menuitem', { name: '新建台账…' }).click();
    const dialog = program.page.getByRole('dialog', { name: '新建台账' });
    await dialog.getByRole('textbox', { name: '台账名称' }).fill('导入的');
    await dialog.getByRole('textbox', { name: '粘贴项目清单' }).fill(list);
    await killedAt({ folder: path.join(dataFolder, 'journal'), sign: 'append', delay }, program, () =>
      dialog.getByRole('button', { name: '新建台账' }).click(),
    );
    const third = await thirdStart(launch);
    const { lists } = await readWorkingCopy(third.page);
    expect([undefined, 200]).toContain(lists['导入的']);
    expect(Object.keys(lists).length).toBeGreaterThanOrEqual(1);
  });

  test(`killed ${delay} ms after a backup, its new segment and the packing have begun`, async ({
    launch,
    dataFolder,
  }) => {
    test.setTimeout(240_000);
    const program = await launch();
    await new FirstStartPage(program.page).openSample();
    const generation = await new FramePage(program.page).generation();
    const folder = path.join(dataFolder, delay === 0 ? 'snapshots' : 'journal');
    await program.page.evaluate(() => window.desktop.takeBackup({ reason: 'manual' }));
    await new FramePage(program.page).goTo('进展填报');
    const fill = new FillPage(program.page);
    await fill.choose(TITLE);
    await fill.progress.fill('备份之间的一句。');
    await new FramePage(program.page).saved();
    await killedAt({ folder, sign: 'any', delay }, program, () =>
      program.page.evaluate(() => window.desktop.takeBackup({ reason: 'manual' })),
    );
    const third = await thirdStart(launch);
    expect(await new FramePage(third.page).generation()).toBeGreaterThan(generation);
    const { texts } = await readWorkingCopy(third.page);
    expect(texts[TITLE]).toContain('备份之间的一句。');
    await third.close();
    // What was half written is gone with the next whole backup.
    const left = ['snapshots', 'journal'].flatMap((name) => readdirSync(path.join(dataFolder, name)));
    expect(left.filter((name) => name.endsWith('.tmp') && name.startsWith('.'))).toEqual([]);
    expect(verifyFolder(dataFolder).code).toBe(0);
  });
}

test('killed while an older ledger is brought to today’s form', async ({ launch, dataFolder }) => {
  test.setTimeout(240_000);
  await writeOldFolder(dataFolder);
  // The backup that comes before it; then the change set that it is. Had the first kill come later than that, the
  // second start has nothing to bring up and opens the ledger.
  await killedAtItsStart(dataFolder, /^snapshots\//);
  await killedAtItsStart(dataFolder, /^(journal\/|running$)/);
  const third = await thirdStart(launch);
  expect((await readWorkingCopy(third.page)).lists).toEqual({ 重点项目: 2 });
  const { journal, snapshots, blobs } = verifyFolder(dataFolder);
  expect(journal).toMatchObject({ records: 2, damagedLines: [], gaps: [] });
  expect(snapshots.filter(({ whole }) => !whole)).toEqual([]);
  // The folder was made without the files that its ledger names, and that is what is said of it.
  expect(blobs).toEqual({ needed: 1, missing: ['a'.repeat(64)], damaged: [] });
});

/** Starts it as a person does, and ends it before its window is there: as soon as a file of that name moves in the folder. */
async function killedAtItsStart(dataFolder: string, sign: RegExp): Promise<void> {
  const { executablePath, parameters } = programCommand();
  const child = spawn(executablePath, [...parameters, `--user-data-dir=${dataFolder}`], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve) => {
    const watchers = ['', 'journal', 'snapshots'].map((name) => {
      const folder = path.join(dataFolder, name);
      mkdirSync(folder, { recursive: true });
      return watch(folder, (_event, file) => {
        if (!sign.test(path.posix.join(name, file ?? ''))) return;
        for (const watcher of watchers) watcher.close();
        resolve();
      });
    });
  });
  killTree(child.pid ?? 0);
  await ended;
}

/** A data folder as the first schema left it. */
async function writeOldFolder(dataFolder: string): Promise<void> {
  const { tables } = JSON.parse(readFileSync(path.join(PROJECT, 'tests/fixtures/snapshots/v1.json'), 'utf8'));
  const changes = Object.entries<{ id: string }[]>(tables).flatMap(([table, records]) =>
    records.map((after) => ({ type: 'create', table, id: after.id, after })),
  );
  const journal = await Journal.open(path.join(dataFolder, 'journal'));
  if (!journal.ok) throw new Error(journal.error.type);
  const by = { operatorId: null, name: '王志明' };
  const reason = { kind: 'import', words: '导入', of: null };
  const changeSet = { id: 'cst_old', schema: 1, at: '2023-09-26T02:32:00.000Z', by, reason, changes };
  const appended = await journal.value.append(JSON.stringify(changeSet));
  if (!appended.ok) throw new Error(appended.error.type);
  await journal.value.close();
}
