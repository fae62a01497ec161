import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { clearLeftOvers } from '../../../electron/files/left-overs.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('temporary files go, as deep as asked; everything else and other people’s temporary files stay', async () => {
  const folder = temporaryFolder();
  for (const name of ['a/b', 'a/b/c']) mkdirSync(path.join(folder, name), { recursive: true });
  const half = '.0123456789ab.tmp';
  for (const name of [half, 'a/b/' + half, 'a/b/c/' + half, '.other.tmp', '0001.jsonl', '~$报告.docx'])
    writeFileSync(path.join(folder, name), '半个');
  await clearLeftOvers(folder, 2);
  expect(readdirSync(folder)).toEqual(['.other.tmp', '0001.jsonl', 'a', '~$报告.docx']);
  expect(readdirSync(path.join(folder, 'a/b'))).toEqual(['c']);
  expect(readdirSync(path.join(folder, 'a/b/c'))).toEqual([half]);
  await clearLeftOvers(path.join(folder, '没有'));
});
