// 操作日志 over a long history: how long until all of it is listed, and what an append waits for meanwhile.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Journal } from '../../electron/journal/journal.ts';
import { createKeeper } from '../../electron/keeper/tasks.ts';
import { SCHEMA } from '../../shared/schema/migrations/all.ts';
import { median, print } from './measure.ts';

const CHANGES = 50_000;
/** As many as a day of typing leaves in one segment, before a backup packs it. */
const IN_A_SEGMENT = 500;
const FIRST = '召开联席会议，印发实施办法，推进试点。'.repeat(12);

function changeSet(number: number): string {
  const fields = (of: number): { progress: string } => ({ progress: `${FIRST}第${of}稿。` });
  const place = { table: 'entries', id: 'ent_bench' };
  const change =
    number === 1
      ? { type: 'create', ...place, after: { id: place.id, ...fields(1) } }
      : { type: 'update', ...place, before: fields(number - 1), after: fields(number) };
  const by = { operatorId: null, name: '王志明' };
  const reason = { kind: 'edit', words: '修改“司法协理员试点”的进展情况', of: null };
  const at = new Date(Date.UTC(2023, 0, 1) + number * 60_000).toISOString();
  return JSON.stringify({ id: `cst_${number}`, schema: SCHEMA, at, by, reason, changes: [change] });
}

async function openJournal(folder: string): Promise<Journal> {
  const journal = await Journal.open(path.join(folder, 'journal'));
  if (!journal.ok) throw new Error(JSON.stringify(journal.error));
  return journal.value;
}

async function write(folder: string): Promise<void> {
  // A sync for each of so many would take minutes and measure nothing: they go in by hundreds of calls at a time.
  const journal = await openJournal(folder);
  for (let number = 1; number <= CHANGES; number += 1) {
    await journal.append(changeSet(number));
    if (number % IN_A_SEGMENT === 0) await journal.rotate();
  }
  const packed = await createKeeper(folder).pack({ number: journal.segmentNumber() });
  if (!packed.ok) throw new Error(JSON.stringify(packed.error));
  await journal.close();
}

async function readAll(journal: Journal, seen: (page: number) => void): Promise<number> {
  let count = 0;
  for (let after = 0; ;) {
    const started = performance.now();
    const page = await journal.read(after);
    seen(performance.now() - started);
    if (!page.ok) throw new Error(JSON.stringify(page.error));
    count += page.value.records.length;
    after = page.value.records.at(-1)?.generation ?? after;
    if (page.value.done) return count;
  }
}

const folder = await mkdtemp(path.join(tmpdir(), 'bench-audit-'));
await write(folder);
const pages: number[] = [];
const whole = await median(3, async () => {
  const journal = await openJournal(folder);
  const count = await readAll(journal, (page) => pages.push(page));
  if (count !== CHANGES) throw new Error(`${count} of ${CHANGES}`);
  await journal.close();
});
const waits: number[] = [];
const journal = await openJournal(folder);
const reading = { over: false };
const read = readAll(journal, () => undefined).finally(() => (reading.over = true));
for (let number = CHANGES + 1; !reading.over; number += 1) {
  const started = performance.now();
  await journal.append(changeSet(number));
  waits.push(performance.now() - started);
  await new Promise((resolve) => setTimeout(resolve, 20));
}
await read;
await journal.close();
await rm(folder, { recursive: true, force: true });
const sorted = waits.sort((a, b) => a - b);
print('操作日志 over a long history', [
  {
    changes: CHANGES,
    'all of it read ms': Math.round(whole),
    'longest page ms': Math.round(Math.max(...pages)),
    'append meanwhile, median ms': Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 10) / 10,
    'longest ms': Math.round(sorted.at(-1) ?? 0),
  },
]);
