import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forkReader } from '../../../electron/reader/fork-reader.ts';
import { readInOwnProcess } from '../../../electron/reader/read-in-own-process.ts';
import type { StartReader } from '../../../electron/reader/reader-process.ts';
import { sharedStrings, workbook } from '../../shared/office/read/build-package.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { buildChild } from '../build-child.ts';

const GOOD = workbook('<row><c t="s"><v>0</v></c><c><v>1.5</v></c></row>', sharedStrings(['<t>项目</t>']));
const LIMITS = { milliseconds: 10_000, workingSetBytes: 800 * 1024 * 1024 };

let folder = '';
let start: StartReader;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), '台账 读取-'));
  start = forkReader(await buildChild(folder));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A process that does something else than reading. */
function misbehaving(body: string): StartReader {
  const file = path.join(temporaryFolder(), 'reader.cjs');
  writeFileSync(file, body);
  return forkReader(file);
}

test('a file under a Chinese name, and bytes in hand', async () => {
  const file = path.join(temporaryFolder(), '第三季度 填报表（最终）.xlsx');
  writeFileSync(file, GOOD);
  const book = {
    format: 'xlsx',
    sheets: [{ name: '表', state: 'visible', rows: [['项目', 1.5]], merges: [], hiddenRows: [], hiddenColumns: [] }],
    warnings: [],
  };
  expect(await readInOwnProcess(file, start)).toEqual({ ok: true, value: book });
  expect(await readInOwnProcess({ bytes: GOOD, name: 'a.xlsx' }, start)).toEqual({ ok: true, value: book });
});

test('an error comes back as one', async () => {
  expect(await readInOwnProcess({ bytes: GOOD.slice(0, 500), name: '' }, start)).toMatchObject({
    ok: false,
    error: { type: 'damaged' },
  });
});

test('a process that hangs, even within one loop, is ended', async () => {
  const hanging = misbehaving('process.on("message", () => { for (;;) {} });');
  const limits = { ...LIMITS, milliseconds: 600 };
  expect(await readInOwnProcess({ bytes: GOOD, name: '' }, hanging, limits)).toEqual({
    ok: false,
    error: { type: 'timeout' },
  });
});

test('a process that takes too much is ended', async () => {
  const eating = misbehaving(
    'const kept = []; process.on("message", () => { for (;;) kept.push(Buffer.alloc(4e6, 1)); });',
  );
  const limits = { ...LIMITS, workingSetBytes: 250 * 1024 * 1024 };
  expect(await readInOwnProcess({ bytes: GOOD, name: '' }, eating, limits)).toEqual({
    ok: false,
    error: { type: 'memory' },
  });
});

test('a heap that is full is told as memory', async () => {
  const filling = misbehaving(
    'const kept = []; process.on("message", () => { for (;;) kept.push(new Array(1e5).fill({})); });',
  );
  const limits = { milliseconds: 15_000, workingSetBytes: 4 * 1024 ** 3 };
  expect(await readInOwnProcess({ bytes: GOOD, name: '' }, filling, limits)).toEqual({
    ok: false,
    error: { type: 'memory' },
  });
});

test.each([
  ['ends at once', 'process.exit(3);'],
  ['crashes', 'process.on("message", () => { throw new Error("bug"); });'],
  [
    'says something else',
    'process.on("message", () => process.send({ ok: true, value: { format: "xlsx", sheets: [{}] } }));',
  ],
])('a process that %s', async (_, body) => {
  expect(await readInOwnProcess({ bytes: GOOD, name: '' }, misbehaving(body), LIMITS)).toEqual({
    ok: false,
    error: { type: 'readerFailed' },
  });
});

test('a reader that is not there', async () => {
  expect(await readInOwnProcess({ bytes: GOOD, name: '' }, forkReader(path.join(folder, 'none.cjs')), LIMITS)).toEqual({
    ok: false,
    error: { type: 'readerFailed' },
  });
});

test('no file, a folder, a pipe, a file too large: words, and no process', async () => {
  const place = temporaryFolder();
  const never: StartReader = () => {
    throw new Error('must not start');
  };
  const errorOf = async (file: string): Promise<unknown> => {
    const result = await readInOwnProcess(file, never);
    return result.ok ? null : result.error;
  };
  expect(await errorOf(path.join(place, '没有.xlsx'))).toEqual({ type: 'cannotRead', code: 'ENOENT' });
  expect(await errorOf(place)).toEqual({ type: 'cannotRead', code: 'EISDIR' });
  expect(await errorOf(path.join(place, '长'.repeat(300)))).toEqual({ type: 'cannotRead', code: 'ENAMETOOLONG' });
  const large = path.join(place, 'large.xlsx');
  writeFileSync(large, new Uint8Array(20 * 1024 * 1024 + 1));
  expect(await errorOf(large)).toEqual({ type: 'tooLarge', what: 'file' });
  if (process.platform === 'win32') return;
  execFileSync('mkfifo', [path.join(place, 'pipe.xlsx')]);
  expect(await errorOf(path.join(place, 'pipe.xlsx'))).toEqual({ type: 'cannotRead', code: 'ENOTFILE' });
});
