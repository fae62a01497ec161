// Disks that are full, read-only, held by others or gone: said in words, nothing lost, saved by itself when they are well again.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { killTree } from '../faults/kill-tree.ts';
import { test } from './disks.ts';
import { answerSaveDialog, expect, type LaunchOptions, type Program } from './fixtures.ts';
import { answerOpenDialog } from './incoming.ts';
import { BackupPage } from './pages/backup-page.ts';
import { FillPage } from './pages/fill-page.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { ReportPage } from './pages/report-page.ts';
import { programCommand, PROJECT } from './runtime.ts';
import { verifyFolder } from './verify-folder.ts';

const TITLE = '司法协理员试点';

async function openFill(page: Page): Promise<{ readonly fill: FillPage; readonly frame: FramePage }> {
  await new FirstStartPage(page).openSample();
  const frame = new FramePage(page);
  await frame.goTo('进展填报');
  const fill = new FillPage(page);
  await fill.choose(TITLE);
  await frame.saved();
  return { fill, frame };
}

/** Types what the disk does not take: said why, still in the field, and not acknowledged. */
async function typeInVain(
  { fill, frame }: { readonly fill: FillPage; readonly frame: FramePage },
  text: string,
  why: string,
): Promise<void> {
  const generation = await frame.generation();
  await fill.progress.fill(text);
  await expect(frame.status).toContainText(`未能保存：${why}`);
  await expect(frame.status).toHaveAttribute('data-generation', String(generation));
  // Compared here: a difference need not print a long text.
  expect((await fill.progress.inputValue()) === text).toBe(true);
}

/** Ends it as a power cut does; then the sentence is there at three starts, or as many as are asked for. */
async function isThere(
  program: Program,
  launch: (options?: LaunchOptions) => Promise<Program>,
  { text, starts = 3, ...options }: LaunchOptions & { readonly text: string; readonly starts?: number },
): Promise<void> {
  killTree(program.app.process().pid ?? 0);
  await program.kill();
  for (let start = 1; start <= starts; start += 1) {
    const again = await launch(options);
    await new FramePage(again.page).goTo('进展填报');
    const fill = new FillPage(again.page);
    await fill.choose(TITLE);
    // Compared here: a difference need not print a long text.
    await expect.poll(async () => (await fill.progress.inputValue()) === text).toBe(true);
    const check = await again.page.evaluate(() => window.desktop.selfCheck({}));
    expect(check).toMatchObject({ ok: true, value: { database: { agrees: true } } });
    await again.close();
  }
}

test('a full disk: said, the text stays, and it is saved by itself once there is room', async ({ launch, disk }) => {
  test.setTimeout(240_000);
  const { folder, fill: fillDisk, makeRoom } = disk('小盘', 96);
  const options = { dataFolder: path.join(folder, '数据') };
  const program = await launch(options);
  const { fill, frame } = await openFill(program.page);
  const generation = await frame.generation();
  fillDisk();
  const text = '磁盘满了以后写的字。'.repeat(800);
  await typeInVain({ fill, frame }, text, '磁盘已满');
  makeRoom();
  await frame.saved();
  expect(await frame.generation()).toBeGreaterThan(generation);
  await isThere(program, launch, { ...options, text });
  expect(verifyFolder(options.dataFolder).code).toBe(0);
});

test('a full disk under the working copy alone: not acknowledged, completed by itself, whole afterwards', async ({
  launch,
  disk,
  saveFolder,
}) => {
  test.setTimeout(240_000);
  const dataFolder = path.join(saveFolder, '数据');
  const { fill: fillDisk, makeRoom } = disk('数据/IndexedDB', 32);
  const program = await launch({ dataFolder });
  const { fill, frame } = await openFill(program.page);
  fillDisk();
  const text = '数据库写不下的字。'.repeat(3000);
  await typeInVain({ fill, frame }, text, '写不进工作数据');
  makeRoom();
  await frame.saved();
  await isThere(program, launch, { dataFolder, text });
});

test('a disk that turns read-only: said, and saved once it can be written again', async ({
  launch,
  disk,
  saveFolder,
}) => {
  test.setTimeout(240_000);
  const dataFolder = path.join(saveFolder, '数据');
  const { setReadOnly } = disk('数据/journal', 16);
  const program = await launch({ dataFolder });
  const { fill, frame } = await openFill(program.page);
  // What is open for writing keeps a disk from being mounted read-only: a new segment lets go of it.
  await program.page.evaluate(() => window.desktop.takeBackup({ reason: 'manual' }));
  setReadOnly(true);
  await typeInVain({ fill, frame }, '只读时写的字。', '数据文件夹不能写入');
  setReadOnly(false);
  await frame.saved();
  // The working copy lay on another disk: what can come out later has come out at the first.
  await isThere(program, launch, { dataFolder, text: '只读时写的字。', starts: 1 });
});

test('a folder that cannot be written: said in a box of its own, and nothing is opened', async ({
  disk,
  saveFolder,
}) => {
  test.skip(Boolean(process.env['LEDGER_PROGRAM']), 'the packaged program runs no other');
  const { folder, setReadOnly } = disk('只读盘', 4);
  mkdirSync(path.join(folder, '数据'));
  setReadOnly(true);
  // A program around the program, whose box is written down: no test can press the system's.
  const stub = path.join(saveFolder, 'stub');
  mkdirSync(stub);
  writeFileSync(path.join(stub, 'package.json'), '{"name":"stub","version":"1.0.0","main":"main.cjs"}');
  const main = JSON.stringify(path.join(PROJECT, 'dist/main/main.cjs'));
  writeFileSync(
    path.join(stub, 'main.cjs'),
    `require('electron').dialog.showMessageBox = async (box) => { process.stdout.write(JSON.stringify(box)); };
     require(${main});`,
  );
  const { executablePath, parameters } = programCommand();
  const own = parameters.filter((parameter) => parameter !== PROJECT);
  for (const name of ['数据', '还没有的']) {
    const place = path.join(folder, name);
    const ended = spawnSync(executablePath, [stub, ...own, `--user-data-dir=${place}`], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect(ended.status).toBe(1);
    expect(ended.stdout).toContain('数据文件夹不能写入');
    expect(ended.stdout).toContain(place);
  }
  expect(readdirSync(folder, { recursive: true })).toEqual(['数据']);
});

test('a target that another program holds, or without room: said, untouched, no leftovers, and tried again', async ({
  launch,
  disk,
  hold,
  saveFolder,
}) => {
  test.setTimeout(120_000);
  const { app, page } = await launch();
  await openFill(page);
  await new FramePage(page).goTo('报告');
  const report = new ReportPage(page);
  const target = path.join(saveFolder, '报告.docx');
  writeFileSync(target, '旧的一份');
  const letGo = hold('报告.docx');
  await answerSaveDialog(app, target);
  await report.export('Word', true);
  await expect(report.failed).toContainText('“报告.docx”正被别的程序占用');
  await expect(report.failed).toContainText('没有留下半个文件');
  expect(readFileSync(target, 'utf8')).toBe('旧的一份');
  expect(readdirSync(saveFolder)).toEqual(['报告.docx']);
  letGo();
  await report.failed.getByRole('button', { name: '再试一次' }).click();
  await report.closeSaved();
  expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK');

  const { folder, fill: fillDisk } = disk('U盘', 1);
  fillDisk();
  const before = readdirSync(folder);
  await answerSaveDialog(app, path.join(folder, '报告.docx'));
  await report.export('Word', true);
  await expect(report.failed).toContainText('磁盘已满');
  expect(readdirSync(folder)).toEqual(before);
});

test('the second folder unplugged: said, typing goes on, nothing made in its place; plugged in it comes right', async ({
  launch,
  saveFolder,
}) => {
  test.setTimeout(120_000);
  const { app, page } = await launch();
  const { fill } = await openFill(page);
  const frame = new FramePage(page);
  const stick = path.join(saveFolder, '移动硬盘');
  mkdirSync(stick);
  const backup = new BackupPage(page);
  await backup.open();
  await answerOpenDialog(app, [stick]);
  await backup.second.getByRole('button', { name: '选择文件夹' }).click();
  await expect(backup.second).toContainText('最近写入');
  const [name = ''] = readdirSync(stick);

  renameSync(stick, `${stick}-拔出`);
  await frame.goTo('进展填报');
  await fill.progress.fill('拔出以后写的字。');
  await frame.saved();
  await backup.open();
  await backup.take.click();
  await expect(backup.second).toContainText('上次没有写成：找不到“移动硬盘”');
  await expect(page.getByText('第二备份文件夹未写成')).toBeVisible();
  expect(existsSync(stick)).toBe(false);

  renameSync(`${stick}-拔出`, stick);
  await frame.goTo('进展填报');
  await fill.progress.fill('插上以后写的字。');
  await frame.saved();
  await backup.open();
  await backup.take.click();
  await expect(backup.second).toContainText('最近写入');
  await expect(page.getByText('第二备份文件夹未写成')).toBeHidden();
  const copied = verifyFolder(path.join(stick, name));
  expect(copied.code).toBe(0);
  const own = await page.evaluate(() => window.desktop.selfCheck({}));
  expect(own).toMatchObject({ ok: true, value: { digest: copied.digest } });
});
