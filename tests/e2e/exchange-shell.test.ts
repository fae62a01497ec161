// The shell's side of files that come in, whatever the page shows: read apart, kept, refused in a word of a closed list.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from '@playwright/test';
import type { IntakeFile } from '../../shared/ipc/topics/intake.ts';
import { sharedStrings, workbook } from '../shared/office/read/build-package.ts';
import { compoundFile } from '../shared/office/read/build-xls.ts';
import { expect, test } from './fixtures.ts';
import { answerOpenDialog, dropFiles } from './incoming.ts';

const GOOD = workbook('<row><c t="s"><v>0</v></c><c><v>1.5</v></c></row>', sharedStrings(['<t>项目</t>']));
const HASH = createHash('sha256').update(GOOD).digest('hex');

const choose = (page: Page) => page.evaluate(() => window.desktop.chooseIntakeFiles({ kind: 'form', several: true }));
const readTable = (page: Page, token: string) =>
  page.evaluate((one) => window.desktop.readIntakeTable({ token: one }), token);

async function chosen(page: Page): Promise<IntakeFile[]> {
  const reply = await choose(page);
  if (!reply.ok) throw new Error(reply.error.type);
  return reply.value.files;
}

test('a chosen file is read in a process of its own, kept byte for byte, and its path stays in the shell', async ({
  launch,
  saveFolder,
  dataFolder,
}) => {
  const { app, page } = await launch();
  const folder = path.join(saveFolder, '深'.repeat(60), '很 长'.repeat(20));
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${'第三季度 填报表（最终版）'.repeat(5)}.xlsx`);
  writeFileSync(file, GOOD);
  await answerOpenDialog(app, [file]);
  const reply = await choose(page);
  expect(JSON.stringify(reply)).not.toContain(path.basename(saveFolder));
  const [only] = await chosen(page);
  const read = await readTable(page, only?.token ?? '');
  expect(read).toMatchObject({
    ok: true,
    value: {
      type: 'book',
      hash: HASH,
      size: GOOD.length,
      openElsewhere: false,
      book: { sheets: [{ rows: [['项目', 1.5]] }] },
    },
  });
  expect(readFileSync(path.join(dataFolder, 'blobs', HASH.slice(0, 2), HASH)).equals(Buffer.from(GOOD))).toBe(true);
  await answerOpenDialog(app, []);
  expect(await choose(page)).toEqual({ ok: false, error: { type: 'cancelled' } });
});

test('what cannot be read is told by its kind, and nothing is kept of it', async ({ launch, saveFolder }) => {
  const { app, page } = await launch();
  const at = (name: string): string => path.join(saveFolder, name);
  writeFileSync(at('空.xlsx'), '');
  writeFileSync(at('坏.xlsx'), GOOD.slice(0, 400));
  writeFileSync(at('扫描件.xlsx'), '%PDF-1.7 ');
  const locked = { EncryptionInfo: new Uint8Array(64), EncryptedPackage: new Uint8Array(64) };
  writeFileSync(at('加密.xlsx'), compoundFile(locked));
  writeFileSync(at('没了.xlsx'), GOOD);
  writeFileSync(at('开着.xlsx'), GOOD);
  writeFileSync(at('~$开着.xlsx'), 'owner');
  const names = ['空', '坏', '扫描件', '加密', '没了', '开着'];
  await answerOpenDialog(
    app,
    names.map((name) => at(`${name}.xlsx`)),
  );
  const files = await chosen(page);
  // The stick is pulled out between choosing and reading.
  rmSync(at('没了.xlsx'));
  const read = await Promise.all(files.map(({ token }) => readTable(page, token)));
  expect(
    read.map((reply) => (reply.ok ? (reply.value.type === 'refused' ? reply.value.error : reply.value.type) : null)),
  ).toEqual([
    { type: 'empty' },
    expect.objectContaining({ type: 'damaged' }),
    { type: 'unsupportedFormat', kind: 'pdf' },
    { type: 'encrypted' },
    { type: 'cannotRead', code: 'ENOENT' },
    'book',
  ]);
  expect(read[5]).toMatchObject({ ok: true, value: { openElsewhere: true } });
  expect(await readTable(page, '00000000-0000-0000-0000-000000000000')).toEqual({
    ok: false,
    error: { type: 'badRequest' },
  });
});

test('a zip with forms and 佐证 gives its files, names in GBK among them', async ({
  launch,
  saveFolder,
  dataFolder,
}) => {
  const { app, page } = await launch();
  const zip = path.join(saveFolder, '报送.zip');
  writeFileSync(
    zip,
    zipSync({ '填报表.xlsx': GOOD, '佐证/18/照片.jpg': strToU8('photo'), '__MACOSX/._x': strToU8('x') }),
  );
  await answerOpenDialog(app, [zip]);
  const [only] = await chosen(page);
  const read = await readTable(page, only?.token ?? '');
  if (!read.ok || read.value.type !== 'archive') throw new Error(JSON.stringify(read));
  expect(read.value.files.map(({ name, folder, size }) => ({ name, folder, size }))).toEqual([
    { name: '填报表.xlsx', folder: '', size: GOOD.length },
    { name: '照片.jpg', folder: '佐证/18', size: 5 },
  ]);
  const [form, photo] = read.value.files;
  expect(await readTable(page, form?.token ?? '')).toMatchObject({ ok: true, value: { type: 'book', hash: HASH } });
  const kept = await page.evaluate((token) => window.desktop.keepIntakeFile({ token }), photo?.token ?? '');
  if (!kept.ok || kept.value.type !== 'kept') throw new Error(JSON.stringify(kept));
  expect(readFileSync(path.join(dataFolder, 'blobs', kept.value.hash.slice(0, 2), kept.value.hash), 'utf8')).toBe(
    'photo',
  );
});

test('files and folders dropped on the window become tokens', async ({ launch, saveFolder }) => {
  const { page } = await launch();
  mkdirSync(path.join(saveFolder, '各处', '佐证'), { recursive: true });
  writeFileSync(path.join(saveFolder, '各处', '一处.xlsx'), GOOD);
  writeFileSync(path.join(saveFolder, '各处', '~$一处.xlsx'), 'owner');
  writeFileSync(path.join(saveFolder, '各处', '佐证', '18.jpg'), 'photo');
  writeFileSync(path.join(saveFolder, '二处.xlsx'), GOOD);
  await page.evaluate(() => {
    for (const type of ['dragover', 'drop']) window.addEventListener(type, (event) => event.preventDefault());
  });
  await dropFiles(page, page.locator('body'), [path.join(saveFolder, '各处'), path.join(saveFolder, '二处.xlsx')]);
  const dropped = await page.evaluate(() => window.desktop.takeDroppedFiles({}));
  if (!dropped.ok) throw new Error(dropped.error.type);
  expect(dropped.value.files.map(({ name, folder }) => `${folder}/${name}`)).toEqual([
    '/一处.xlsx',
    '佐证/18.jpg',
    '/二处.xlsx',
  ]);
  expect(await page.evaluate(() => window.desktop.takeDroppedFiles({}))).toMatchObject({
    ok: true,
    value: { files: [] },
  });
});

test('a watched folder tells each file once it is whole, and of a share that goes and comes back', async ({
  launch,
  saveFolder,
}) => {
  const share = path.join(saveFolder, '共享');
  mkdirSync(share);
  const first = await launch();
  await answerOpenDialog(first.app, [share]);
  const started = await first.page.evaluate(() => window.desktop.watchIntakeFolder({}));
  expect(started).toEqual({ ok: true, value: { state: 'watching', folder: '共享' } });
  const take = (page: Page) =>
    page.evaluate(async () => {
      const reply = await window.desktop.takeWatchedFiles({});
      return reply.ok ? { state: reply.value.watch.state, names: reply.value.files.map(({ name }) => name) } : null;
    });
  writeFileSync(path.join(share, '一处.xlsx'), GOOD);
  writeFileSync(path.join(share, '二处.xlsx'), GOOD);
  writeFileSync(path.join(share, '~$二处.xlsx'), 'owner');
  await expect.poll(() => take(first.page), { timeout: 20_000 }).toEqual({ state: 'watching', names: ['一处.xlsx'] });
  rmSync(path.join(share, '~$二处.xlsx'));
  await expect.poll(() => take(first.page), { timeout: 20_000 }).toEqual({ state: 'watching', names: ['二处.xlsx'] });
  rmSync(share, { recursive: true });
  await expect.poll(() => take(first.page), { timeout: 20_000 }).toEqual({ state: 'unreachable', names: [] });
  mkdirSync(share);
  await expect.poll(() => take(first.page), { timeout: 20_000 }).toEqual({ state: 'watching', names: [] });
  await first.close();
  writeFileSync(path.join(share, '三处.xlsx'), GOOD);
  const second = await launch();
  await expect.poll(() => take(second.page), { timeout: 20_000 }).toEqual({ state: 'watching', names: ['三处.xlsx'] });
  await second.page.evaluate(() => window.desktop.stopIntakeWatch({}));
  expect(await take(second.page)).toEqual({ state: 'off', names: [] });
});

test('pasted tables are read by the same gate', async ({ launch }) => {
  const { page } = await launch();
  const paste = (html: string, text: string) =>
    page.evaluate((given) => window.desktop.readPastedTable(given), { html, text });
  expect(await paste('<html><body><table><tr><td>序号</td><td>名称</td></tr></table></body></html>', '')).toMatchObject(
    {
      ok: true,
      value: { type: 'book', book: { format: 'html', sheets: [{ rows: [['序号', '名称']] }] } },
    },
  );
  expect(await paste('', '序号\t名称\n1\t甲')).toMatchObject({
    ok: true,
    value: {
      type: 'book',
      book: {
        format: 'csv',
        sheets: [
          {
            rows: [
              ['序号', '名称'],
              ['1', '甲'],
            ],
          },
        ],
      },
    },
  });
});

test('sixty forms are read while the window goes on answering', async ({ launch, saveFolder }) => {
  const { app, page } = await launch();
  const rows = Array.from({ length: 30 }, () => '<row><c t="s"><v>0</v></c><c><v>1.5</v></c></row>').join('');
  const form = workbook(rows, sharedStrings([`<t>${'进展'.repeat(200)}</t>`]));
  const names = Array.from({ length: 60 }, (_, index) => path.join(saveFolder, `${index}.xlsx`));
  for (const name of names) writeFileSync(name, form);
  await answerOpenDialog(app, names);
  const files = await chosen(page);
  const outcome = await page.evaluate(
    async (tokens) => {
      let longest = 0;
      let last = performance.now();
      const timer = setInterval(() => {
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      }, 10);
      let read = 0;
      const queue = [...tokens];
      const reader = async (): Promise<void> => {
        for (let token = queue.shift(); token !== undefined; token = queue.shift()) {
          const reply = await window.desktop.readIntakeTable({ token });
          if (reply.ok && reply.value.type === 'book') read += 1;
        }
      };
      await Promise.all([reader(), reader(), reader(), reader()]);
      clearInterval(timer);
      return { read, longest };
    },
    files.map(({ token }) => token),
  );
  expect(outcome.read).toBe(60);
  // The window never stood still for as long as a person would notice a freeze.
  expect(outcome.longest).toBeLessThan(2000);
  // A handful of processes, each seen by the shell with its size.
  const readers = await app.evaluate(({ app: program }) =>
    program.getAppMetrics().filter(({ type, name }) => type === 'Utility' && name === '读取文件'),
  );
  expect(readers.length).toBeGreaterThan(0);
  expect(readers.length).toBeLessThanOrEqual(4);
  expect(readers.every(({ memory }) => memory.workingSetSize > 0)).toBe(true);
});
