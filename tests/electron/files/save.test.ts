import { chmodSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeWhole } from '../../../electron/files/save.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { onTinyDisk } from '../tiny-disk.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const asRoot = process.getuid?.() === 0;

test('a file is written, replaced as a whole, and nothing else is left', async () => {
  const folder = temporaryFolder();
  const target = path.join(folder, '三季度 报告.docx');
  expect(await writeWhole(target, bytes('一'))).toEqual({ ok: true, value: undefined });
  expect(await writeWhole(target, bytes('第二版，更长'))).toEqual({ ok: true, value: undefined });
  expect(readFileSync(target, 'utf8')).toBe('第二版，更长');
  expect(readdirSync(folder)).toEqual(['三季度 报告.docx']);
});

test('a file of many chunks', async () => {
  const target = path.join(temporaryFolder(), '大.xlsx');
  const large = new Uint8Array(20 * 1024 * 1024 + 7).map((_, index) => index % 251);
  expect((await writeWhole(target, large)).ok).toBe(true);
  expect(readFileSync(target).equals(large)).toBe(true);
});

test('two at the same time to one name: one of them, whole', async () => {
  const folder = temporaryFolder();
  const target = path.join(folder, '报告.docx');
  await Promise.all(['a', 'b', 'c'].map((letter) => writeWhole(target, bytes(letter.repeat(100_000)))));
  expect(new Set(readFileSync(target, 'utf8')).size).toBe(1);
  expect(readdirSync(folder)).toEqual(['报告.docx']);
});

test('a folder that has gone', async () => {
  const target = path.join(temporaryFolder(), '没有', '报告.docx');
  expect(await writeWhole(target, bytes('一'))).toEqual({ ok: false, error: { type: 'notFound', name: '报告.docx' } });
});

test('a target that cannot be replaced leaves the old one and no temporary file', async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, '报告.docx', '里面'), { recursive: true });
  const written = await writeWhole(path.join(folder, '报告.docx'), bytes('一'));
  expect(written).toMatchObject({ ok: false, error: { type: 'io', name: '报告.docx', code: 'EISDIR' } });
  expect(readdirSync(folder)).toEqual(['报告.docx']);
});

test('a full disk: said as such, the old file as it was, no leftovers', async (context) => {
  const folder = onTinyDisk(context);
  const target = path.join(folder, '报告.docx');
  writeFileSync(target, '旧');
  expect(await writeWhole(target, new Uint8Array(4 * 1024 * 1024))).toEqual({
    ok: false,
    error: { type: 'diskFull', name: '报告.docx' },
  });
  expect(readFileSync(target, 'utf8')).toBe('旧');
  expect(readdirSync(folder)).toEqual(['报告.docx']);
});

test('a disk mounted read-only', async (context) => {
  const folder = onTinyDisk(context, { readOnly: true });
  expect(await writeWhole(path.join(folder, '报告.docx'), bytes('一'))).toEqual({
    ok: false,
    error: { type: 'readOnly', name: '报告.docx' },
  });
});

// Root may write everywhere.
test.skipIf(asRoot)('a folder and a file without the right to write', async () => {
  const folder = temporaryFolder();
  const target = path.join(folder, '报告.docx');
  writeFileSync(target, '旧');
  chmodSync(target, 0o444);
  const refused = { ok: false, error: { type: 'readOnly', name: '报告.docx' } };
  expect(await writeWhole(target, bytes('一'))).toEqual(refused);
  chmodSync(target, 0o644);
  chmodSync(folder, 0o555);
  expect(await writeWhole(target, bytes('一'))).toEqual(refused);
  chmodSync(folder, 0o755);
});
