// A database that Chromium finds damaged, or no longer finds: the data is back by itself, whole, three starts over.
import { cpSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import {
  deleteDatabase,
  emptyDatabase,
  flipBit,
  flipBits,
  newestSegment,
  putDatabaseBack,
  snapshotsOf,
  tearLog,
} from '../faults/damage.ts';
import { killTree } from '../faults/kill-tree.ts';
import { expect, test, type Program } from './fixtures.ts';
import { FillPage } from './pages/fill-page.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { launchProgram } from './program.ts';
import { verifyFolder } from './verify-folder.ts';

const TITLE = '戒毒工作体制机制改革';
const LAST = '最后存上的一句。';

/** What the working copy holds, compared by the program with journal and backups. */
async function selfCheck(page: Page) {
  const check = await page.evaluate(() => window.desktop.selfCheck({}));
  if (!check.ok) throw new Error(JSON.stringify(check.error));
  return check.value;
}

/** A ledger as it is left: every test damages a copy of its own. */
interface Left {
  /** By a power cut, with LevelDB's log gone over the edge of a block. */
  readonly killed: string;
  /** By closing the window, with a backup. */
  readonly closed: string;
  /** At least what must be there afterwards. */
  readonly generation: number;
}

let left: Left;
let shelf: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  shelf = await mkdtemp(path.join(tmpdir(), '留下的-'));
  const [dataFolder = '', killed = '', closed = ''] = ['正用', '断电', '关好'].map((name) => path.join(shelf, name));
  const program = await launchProgram({ dataFolder });
  await new FirstStartPage(program.page).openSample();
  await new FramePage(program.page).goTo('进展填报');
  const fill = new FillPage(program.page);
  await fill.choose(TITLE);
  for (const text of ['长'.repeat(20_000), '再长'.repeat(10_000), LAST]) {
    await fill.progress.fill(text);
    await fill.progress.blur();
    await new FramePage(program.page).saved();
  }
  const generation = await new FramePage(program.page).generation();
  killTree(program.app.process().pid ?? 0);
  await program.kill();
  copyFolder(dataFolder, killed);
  const again = await launchProgram({ dataFolder });
  await again.page.locator('[data-generation]').waitFor();
  await again.close();
  copyFolder(dataFolder, closed);
  left = { killed, closed, generation };
});

test.afterAll(() => rm(shelf, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));

/** All databases of an origin share one LevelDB: enough in another one, and what the ledger wrote goes from log to tables. */
async function fillTables(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('filler', 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('filler'));
    request.addEventListener('success', () => resolve(request.result));
  });
  // Values beyond 64 KiB would go into files of their own.
  for (let part = 0; part < 20; part += 1) {
    await new Promise<void>((resolve) => {
      const transaction = database.transaction('filler', 'readwrite');
      for (let piece = 0; piece < 20; piece += 1) {
        const noise = crypto.getRandomValues(new Uint8Array(30_000));
        transaction.objectStore('filler').put(noise, part * 20 + piece);
      }
      transaction.addEventListener('complete', () => resolve());
    });
  }
  database.close();
}

async function isWhole(program: Program, generation: number): Promise<void> {
  await expect(new FillPage(program.page).progress).toHaveValue(LAST);
  expect(await new FramePage(program.page).generation()).toBeGreaterThanOrEqual(generation);
  const check = await selfCheck(program.page);
  expect(check.database).toMatchObject({ agrees: true });
}

const FAULTS: readonly (readonly [name: string, damage: (folder: string) => void])[] = [
  ['its log torn at the edge of a block', (folder) => expect(tearLog(folder)).toBe(true)],
  ['a bit turned in CURRENT', (folder) => expect(flipBits(folder, /^CURRENT$/)).toBe(1)],
  ['a bit turned in MANIFEST', (folder) => expect(flipBits(folder, /^MANIFEST-/)).toBeGreaterThan(0)],
  ['a bit turned in its log', (folder) => expect(flipBits(folder, /^\d+\.log$/)).toBeGreaterThan(0)],
  ['its folder deleted', deleteDatabase],
  ['its folder emptied', emptyDatabase],
];

for (const [name, damage] of FAULTS) {
  test(`the database with ${name} is rebuilt`, async ({ launch, dataFolder }) => {
    test.setTimeout(120_000);
    copyFolder(left.killed, dataFolder);
    damage(dataFolder);
    for (let start = 1; start <= 3; start += 1) {
      const again = await launch();
      await isWhole(again, left.generation);
      await (start === 2 ? again.close() : again.kill());
    }
  });
}

test('bits turned in the tables after a clean end are noticed, and the database is rebuilt', async ({
  launch,
  dataFolder,
}) => {
  test.setTimeout(120_000);
  copyFolder(left.closed, dataFolder);
  const program = await launch();
  await program.page.locator('[data-generation]').waitFor();
  await program.page.evaluate(fillTables);
  await program.close();
  expect(flipBits(dataFolder, /^\d+\.ldb$/)).toBeGreaterThan(0);
  for (let start = 1; start <= 3; start += 1) {
    const again = await launch();
    await isWhole(again, left.generation);
    await again.close();
  }
});

test('an older database in its place is completed from the journal, and said', async ({ launch, dataFolder }) => {
  copyFolder(left.closed, dataFolder);
  const program = await launch();
  const fill = new FillPage(program.page);
  for (const text of ['一', '二', LAST]) {
    await fill.progress.fill(text);
    await fill.progress.blur();
    await new FramePage(program.page).saved();
  }
  const generation = await new FramePage(program.page).generation();
  await program.close();
  putDatabaseBack(dataFolder, left.closed);
  const again = await launch();
  await isWhole(again, generation);
  await expect(again.page.getByText(/已从修改记录补上 3 次改动/)).toBeVisible();
});

test('a torn last line of the journal and a damaged backup harm nothing', async ({ launch, dataFolder }) => {
  copyFolder(left.closed, dataFolder);
  flipBit(snapshotsOf(dataFolder).at(-1) ?? '', 0.9);
  const segment = newestSegment(dataFolder);
  writeFileSync(segment, Buffer.concat([readFileSync(segment), Buffer.from('{"generation":99,"length":10,"crc')]));
  deleteDatabase(dataFolder);
  for (let start = 1; start <= 3; start += 1) {
    const again = await launch();
    await isWhole(again, left.generation);
    await again.close();
  }
});

test('a line altered in the middle of the journal is named, and the working copy fills the hole', async ({
  launch,
  dataFolder,
}) => {
  copyFolder(left.killed, dataFolder);
  flipBit(newestSegment(dataFolder), 0.4);
  const again = await launch();
  await isWhole(again, left.generation);
  await expect(again.page.getByText(/修改记录第 \d+ 行损坏.*数据没有丢失/)).toBeVisible();
  await again.close();
  // From then on backup and journal alone hold everything again.
  deleteDatabase(dataFolder);
  await isWhole(await launch(), left.generation);
});

test('without a journal, and with an older one, the working copy writes what is missing again', async ({
  launch,
  dataFolder,
}) => {
  copyFolder(left.killed, dataFolder);
  truncateSync(newestSegment(dataFolder), readFileSync(newestSegment(dataFolder)).indexOf('\n') + 1);
  const again = await launch();
  await isWhole(again, left.generation);
  await expect(again.page.getByText(/按现有数据补记/)).toBeVisible();
  await again.close();
  deleteDatabase(dataFolder);
  await isWhole(await launch(), left.generation);
});

test('jz verify says of the folder what the program says, without touching it', async ({ launch, dataFolder }) => {
  copyFolder(left.closed, dataFolder);
  const program = await launch();
  await program.page.locator('[data-generation]').waitFor();
  const inside = await selfCheck(program.page);
  await program.close();
  const outside = verifyFolder(dataFolder);
  expect(outside).toMatchObject({ counts: inside.counts, digest: inside.digest, database: 'not checked' });
  expect(existsSync(path.join(dataFolder, 'running'))).toBe(false);
});

/** Chromium's lock, which names a process, stays behind. */
function copyFolder(from: string, to: string): void {
  cpSync(from, to, { recursive: true, filter: (file) => !path.basename(file).startsWith('Singleton') });
}
