import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ChosenFolders } from '../../../electron/files/chosen-folders.ts';
import { valueOf } from '../expect-ok.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a file that is there stays: the new one gets a number', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, '督办单.docx'), '旧');
  writeFileSync(path.join(folder, '督办单(2).DOCX'), '更旧');
  const folders = new ChosenFolders();
  const { folder: token, name } = folders.add(folder);
  expect(name).toBe(path.basename(folder));
  const written = valueOf(await folders.write(token, '督办单.docx', bytes('新')));
  expect(path.basename(written)).toBe('督办单(3).docx');
  expect(readFileSync(path.join(folder, '督办单.docx'), 'utf8')).toBe('旧');
  expect(readFileSync(written, 'utf8')).toBe('新');
});

test('files of one name at the same time are all kept', async () => {
  const folder = temporaryFolder();
  const folders = new ChosenFolders();
  const { folder: token } = folders.add(folder);
  await Promise.all(['一', '二', '三'].map((text) => folders.write(token, '催报单.docx', bytes(text))));
  expect(readdirSync(folder).sort()).toEqual(['催报单(2).docx', '催报单(3).docx', '催报单.docx'].sort());
});

test('folders within: made anew each time, named by what is left of the proposal', async () => {
  const folder = temporaryFolder();
  const folders = new ChosenFolders();
  const { folder: token } = folders.add(folder);
  const first = valueOf(await folders.makeWithin(token, '2023年第三季度/归档'));
  const second = valueOf(await folders.makeWithin(token, '2023年第三季度/归档'));
  expect([first.name, second.name]).toEqual(['2023年第三季度 归档', '2023年第三季度 归档(2)']);
  const up = valueOf(await folders.makeWithin(token, '..'));
  expect(up.name).toBe('文件夹');
  valueOf(await folders.write(second.folder, '目录.xlsx', bytes('目录')));
  expect(readdirSync(path.join(folder, second.name))).toEqual(['目录.xlsx']);
});

test('no folder but a chosen one; one that has gone is said, and the next file is not held up', async () => {
  const folders = new ChosenFolders();
  expect(await folders.write('nobody', 'a.docx', bytes('a'))).toEqual({ ok: false, error: { type: 'badRequest' } });
  const stick = path.join(temporaryFolder(), 'U盘');
  mkdirSync(stick);
  const { folder: token } = folders.add(stick);
  rmSync(stick, { recursive: true });
  const gone = { ok: false, error: { type: 'notFound', name: 'U盘' } };
  expect(await folders.write(token, 'a.docx', bytes('a'))).toEqual(gone);
  mkdirSync(stick);
  valueOf(await folders.write(token, 'a.docx', bytes('a')));
});
