import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { listIncoming, listPaths } from '../../../electron/files/incoming.ts';
import { watchFolder } from '../../../electron/files/watch-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const LOOK_EVERY = 15;
/** Longer than any look takes: what is not told by then is not told. */
const looks = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20 * LOOK_EVERY));

function watch(folder: string) {
  const told: string[] = [];
  const states: string[] = [];
  const watching = watchFolder(
    folder,
    {
      onFiles: (files) =>
        told.push(...files.map(({ file, folder: inner }) => path.posix.join(inner, path.basename(file)))),
      onState: () => states.push(watching.state()),
    },
    LOOK_EVERY,
  );
  onTestFinished(watching.stop);
  return { told, states, watching };
}

test('a file is told once, and again when it has changed', async () => {
  const folder = temporaryFolder();
  const { told } = watch(folder);
  const file = path.join(folder, '一处.xlsx');
  writeFileSync(file, '1');
  await vi.waitFor(() => expect(told).toEqual(['一处.xlsx']));
  await looks();
  expect(told).toHaveLength(1);
  writeFileSync(file, '12');
  await vi.waitFor(() => expect(told).toEqual(['一处.xlsx', '一处.xlsx']));
});

test('one that grows, is empty, or is open elsewhere is waited for', async () => {
  const folder = temporaryFolder();
  const growing = path.join(folder, '在拷.xlsx');
  writeFileSync(growing, '1');
  let size = 1;
  const copying = setInterval(() => writeFileSync(growing, 'x'.repeat((size += 1))), 4);
  onTestFinished(() => clearInterval(copying));
  writeFileSync(path.join(folder, '空.xlsx'), '');
  writeFileSync(path.join(folder, '开着.xlsx'), '1');
  writeFileSync(path.join(folder, '~$开着.xlsx'), 'owner');
  writeFileSync(path.join(folder, '也开着.ods'), '1');
  writeFileSync(path.join(folder, '.~lock.也开着.ods#'), 'owner');
  const { told } = watch(folder);
  await looks();
  expect(told).toEqual([]);
  clearInterval(copying);
  rmSync(path.join(folder, '~$开着.xlsx'));
  await vi.waitFor(() => expect(new Set(told)).toEqual(new Set(['在拷.xlsx', '开着.xlsx'])));
});

test('what systems and programs leave behind is nobody’s file; folders below are looked into', async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, '佐证', '18'), { recursive: true });
  for (const name of ['.DS_Store', 'Thumbs.db', 'desktop.ini', '下载.crdownload', 'a.tmp', '~$x.xlsx', '.隐藏']) {
    writeFileSync(path.join(folder, name), '1');
  }
  writeFileSync(path.join(folder, '佐证', '18', '照片.jpg'), '1');
  const { told } = watch(folder);
  await vi.waitFor(() => expect(told).toEqual(['佐证/18/照片.jpg']));
  await looks();
  expect(told).toHaveLength(1);
});

test('a share that goes is said, and looked for until it is back; what was told is not told again', async () => {
  const folder = path.join(temporaryFolder(), '共享');
  mkdirSync(folder);
  writeFileSync(path.join(folder, '一处.xlsx'), '1');
  utimesSync(path.join(folder, '一处.xlsx'), 1_700_000_000, 1_700_000_000);
  const { told, states } = watch(folder);
  await vi.waitFor(() => expect(told).toEqual(['一处.xlsx']));
  renameSync(folder, `${folder}-拔出`);
  await vi.waitFor(() => expect(states).toEqual(['unreachable']));
  renameSync(`${folder}-拔出`, folder);
  await vi.waitFor(() => expect(states).toEqual(['unreachable', 'watching']));
  await looks();
  expect(told).toHaveLength(1);
});

test('files and folders as they were dropped; one that is gone is still named', async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, '各处'));
  writeFileSync(path.join(folder, '各处', '10处.xlsx'), '1');
  writeFileSync(path.join(folder, '各处', '2处.xlsx'), '1');
  const { files } = await listPaths([path.join(folder, '各处'), path.join(folder, '没了.xlsx')]);
  expect(files.map(({ file }) => path.basename(file))).toEqual(['2处.xlsx', '10处.xlsx', '没了.xlsx']);
  await expect(listIncoming(path.join(folder, '没有'))).rejects.toMatchObject({ code: 'ENOENT' });
});
