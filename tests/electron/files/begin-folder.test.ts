import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { beginAt, beginExport, isFolder } from '../../../electron/files/begin-folder.ts';
import { folderName } from '../../../electron/files/file-name.ts';
import { createPreferences } from '../../../electron/files/preferences.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('exports begin in the chosen folder, or where one saved last', async () => {
  const folder = temporaryFolder();
  const [chosen, last] = [path.join(folder, '导出'), path.join(folder, '上次')];
  mkdirSync(chosen);
  mkdirSync(last);
  const preferences = await createPreferences(folder);
  expect(await beginExport(preferences)).toEqual({ folder: undefined, missing: null });
  preferences.rememberSaveFolder(last);
  expect(await beginExport(preferences)).toEqual({ folder: last, missing: null });
  await preferences.writeExportFolder(chosen);
  expect(await beginExport(preferences)).toEqual({ folder: chosen, missing: null });
  expect(await beginExport(await createPreferences(folder))).toEqual({ folder: chosen, missing: null });
  await preferences.writeExportFolder(undefined);
  expect(await beginExport(await createPreferences(folder))).toEqual({ folder: last, missing: null });
});

test('a chosen folder that is gone is named, and the next best is taken', async () => {
  const folder = temporaryFolder();
  const [stick, last] = [path.join(folder, 'U盘'), path.join(folder, '上次')];
  mkdirSync(stick);
  mkdirSync(last);
  const preferences = await createPreferences(folder);
  preferences.rememberSaveFolder(last);
  await preferences.writeExportFolder(stick);
  rmSync(stick, { recursive: true });
  expect(await beginExport(preferences)).toEqual({ folder: last, missing: 'U盘' });
  rmSync(last, { recursive: true });
  expect(await beginExport(preferences)).toEqual({ folder: undefined, missing: 'U盘' });
  mkdirSync(stick);
  expect(await beginExport(preferences)).toEqual({ folder: stick, missing: null });
});

test('a file is no folder, and the top of a drive has a name', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, '文件');
  writeFileSync(file, '');
  expect(await isFolder(file)).toBe(false);
  expect(await beginAt(file)).toEqual({ folder: undefined, missing: null });
  expect(folderName(path.parse(folder).root)).toBe(path.parse(folder).root);
  expect(folderName(file)).toBe('文件');
});
