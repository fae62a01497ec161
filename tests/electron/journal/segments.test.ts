import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { encodeHeader, encodeRecord, START, type Head } from '../../../electron/journal/format.ts';
import { Journal } from '../../../electron/journal/journal.ts';
import { verifyJournal } from '../../../electron/journal/verify.ts';
import { valueOf } from '../expect-ok.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { openJournal } from './open-journal.ts';

/** A journal in segments of the given numbers of records, as rotation will leave it. */
function segmented(counts: readonly number[]): { folder: string; head: Head } {
  const folder = path.join(temporaryFolder(), 'journal');
  mkdirSync(folder);
  let head = START;
  for (const [index, count] of counts.entries()) {
    const lines = [encodeHeader(head)];
    for (let number = 0; number < count; number += 1) {
      const record = encodeRecord(head, Buffer.from(`{"n":${head.generation + 1}}`));
      lines.push(record.line);
      head = record.head;
    }
    writeFileSync(path.join(folder, `000${index + 1}.jsonl`), Buffer.concat(lines));
  }
  return { folder, head };
}

test('generation and chain go on from segment to segment, and appends go to the last', async () => {
  const { folder, head } = segmented([3, 2, 0]);
  const journal = await openJournal(folder);
  expect(journal.head()).toEqual({ ...head, cutBytes: 0 });
  expect(valueOf(await journal.append('{"n":6}')).generation).toBe(6);
  expect(readFileSync(path.join(folder, '0003.jsonl'), 'utf8')).toContain('{"n":6}');
  const generations: number[] = [];
  for (let done = false; !done;) {
    const page = valueOf(await journal.read(generations.length));
    generations.push(...page.records.map((record) => record.generation));
    done = page.done;
  }
  expect(generations).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a torn end of an earlier segment is damage, and does not keep the journal from going on', async () => {
  const { folder, head } = segmented([3, 2]);
  const file = path.join(folder, '0001.jsonl');
  writeFileSync(file, readFileSync(file).subarray(0, -5));
  expect((await openJournal(folder)).head()).toEqual({ ...head, cutBytes: 0 });
  expect((await verifyJournal(folder)).damages).toEqual([{ line: 4, segment: 1, after: 2, seen: 2 }]);
});

test('a segment that does not follow is damage in its first line', async () => {
  const { folder } = segmented([3, 2]);
  const other = segmented([3, 2, 1]);
  writeFileSync(path.join(folder, '0002.jsonl'), readFileSync(path.join(other.folder, '0003.jsonl')));
  expect(await Journal.open(folder)).toEqual({ ok: false, error: { type: 'journalDamaged', line: 5 } });
});

test('a page ends with the generation that was asked for', async () => {
  const { folder } = segmented([3, 2]);
  const journal = await openJournal(folder);
  const generations = async (after: number, upTo: number): Promise<number[]> =>
    valueOf(await journal.read(after, upTo)).records.map(({ generation }) => generation);
  expect(await generations(0, 2)).toEqual([1, 2]);
  expect(await generations(1, 2)).toEqual([2]);
  expect(await generations(1, 5)).toEqual([2, 3]);
  expect(await generations(3, 4)).toEqual([4]);
  expect(await generations(4, 3)).toEqual([]);
});

test('where the records before the last segment were lost and it has none, there is nothing to read and nothing wrong', async () => {
  const { folder } = segmented([3, 0]);
  rmSync(path.join(folder, '0001.jsonl'));
  const journal = await openJournal(folder);
  expect(valueOf(await journal.read(0))).toEqual({ records: [], done: true });
});
