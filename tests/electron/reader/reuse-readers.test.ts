import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { forkReader } from '../../../electron/reader/fork-reader.ts';
import { readInOwnProcess, unpackInOwnProcess } from '../../../electron/reader/read-in-own-process.ts';
import type { ReaderProcess, StartReader } from '../../../electron/reader/reader-process.ts';
import { reuseReaders } from '../../../electron/reader/reuse-readers.ts';
import { workbook } from '../../shared/office/read/build-package.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { buildChild } from '../build-child.ts';

const GOOD = workbook('<row><c><v>1.5</v></c></row>');
const LIMITS = { milliseconds: 5000, workingSetBytes: 800 * 1024 * 1024 };

let folder = '';
let child = '';
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), '台账 读取-'));
  child = await buildChild(folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Counts the processes, and ends what is left of them after the test. */
function counted(start: StartReader): { start: StartReader; started: ReaderProcess[] } {
  const started: ReaderProcess[] = [];
  onTestFinished(() => started.forEach((one) => one.kill()));
  return {
    started,
    start: reuseReaders(() => {
      const one = start();
      started.push(one);
      return one;
    }),
  };
}

test('a process that answers well reads file after file, a refused one among them', async () => {
  const { start, started } = counted(forkReader(child));
  for (let round = 0; round < 3; round += 1) {
    expect(await readInOwnProcess({ bytes: GOOD, name: '' }, start)).toMatchObject({ ok: true });
    expect(await readInOwnProcess({ bytes: GOOD.slice(0, 300), name: '' }, start)).toMatchObject({ ok: false });
  }
  const zip = zipSync({ '佐证/1.txt': new Uint8Array([1, 2, 3]) });
  expect(await unpackInOwnProcess(zip, start)).toMatchObject({ ok: true, value: [{ name: '佐证/1.txt' }] });
  expect(started).toHaveLength(1);
});

test('two files at once have a process each', async () => {
  const { start, started } = counted(forkReader(child));
  const read = await Promise.all([1, 2].map(() => readInOwnProcess({ bytes: GOOD, name: '' }, start)));
  expect(read.every(({ ok }) => ok)).toBe(true);
  expect(started).toHaveLength(2);
});

test('one that hangs, or talks nonsense, reads nothing more', async () => {
  const file = path.join(temporaryFolder(), 'reader.cjs');
  writeFileSync(
    file,
    'process.on("message", ({ name }) => { if (name === "hang") for (;;) {} process.send(name === "nonsense" ? 1 : { error: { type: "empty" } }); });',
  );
  const { start, started } = counted(forkReader(file));
  const read = (name: string, milliseconds = LIMITS.milliseconds) =>
    readInOwnProcess({ bytes: GOOD, name }, start, { ...LIMITS, milliseconds });
  expect(await read('good')).toEqual({ ok: false, error: { type: 'empty' } });
  expect(await read('hang', 400)).toEqual({ ok: false, error: { type: 'timeout' } });
  expect(await read('good')).toEqual({ ok: false, error: { type: 'empty' } });
  expect(await read('nonsense')).toEqual({ ok: false, error: { type: 'readerFailed' } });
  expect(await read('good')).toEqual({ ok: false, error: { type: 'empty' } });
  expect(started).toHaveLength(3);
});

test('one that ends between two files is replaced', async () => {
  const { start, started } = counted(forkReader(child));
  await readInOwnProcess({ bytes: GOOD, name: '' }, start);
  const ended = new Promise((resolve) => started[0]?.onExit(resolve));
  started[0]?.kill();
  await ended;
  expect(await readInOwnProcess({ bytes: GOOD, name: '' }, start)).toMatchObject({ ok: true });
  expect(started).toHaveLength(2);
});
