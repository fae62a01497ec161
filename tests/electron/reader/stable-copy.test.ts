// A file that somebody still writes to: waited for, then refused; never taken half.
import { appendFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { readStableCopy } from '../../../electron/reader/stable-copy.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const LINE = '1,项目\n';

async function read(file: string): Promise<string> {
  const copy = await readStableCopy(file);
  return copy.ok ? Buffer.from(copy.value).toString() : copy.error.type;
}

it('is refused while it grows in bursts, and whole after the last one', async () => {
  const file = path.join(temporaryFolder(), '正在拷贝.csv');
  writeFileSync(file, LINE);
  const copying = setInterval(() => appendFileSync(file, LINE), 60);
  expect(await read(file)).toBe('changing');
  clearInterval(copying);
  expect(await read(file)).toMatch(/^(1,项目\n){2,}$/);
});

it('is waited for where the last burst comes while it is read', async () => {
  const file = path.join(temporaryFolder(), '就要拷贝好.csv');
  writeFileSync(file, LINE);
  const reading = read(file);
  await wait(60);
  appendFileSync(file, LINE);
  expect(await reading).toBe(LINE + LINE);
});

it('is taken as it is after another was put in its place', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, '填报表.csv');
  writeFileSync(file, LINE);
  const other = path.join(folder, '~临时.csv');
  writeFileSync(other, '2,另外\n');
  utimesSync(other, new Date('2023-09-25'), new Date('2023-09-25'));
  const reading = read(file);
  await wait(60);
  renameSync(other, file);
  expect(await reading).toBe('2,另外\n');
});
