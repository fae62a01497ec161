// From the start of the process to the list on the screen, with 30, 300 and 3,000 projects in the data folder.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { Journal } from '../../electron/journal/journal.ts';
import { diffLedgers } from '../../shared/change/diff-ledgers.ts';
import { emptyLedger } from '../../shared/ledger/ledger.ts';
import { SCHEMA } from '../../shared/schema/migrations/all.ts';
import { programCommand } from '../e2e/runtime.ts';
import { manyProjects } from './many-projects.ts';
import { print } from './measure.ts';

const RUNS = 5;

/** A data folder whose journal holds the sample with so many projects; the first start puts it into IndexedDB. */
async function dataFolderWith(count: number): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-start-'));
  const journal = await Journal.open(path.join(folder, 'journal'));
  if (!journal.ok) throw new Error(JSON.stringify(journal.error));
  const changeSet = {
    id: 'cst_bench',
    schema: SCHEMA,
    at: '2023-10-10T01:00:00.000Z',
    by: { operatorId: null, name: 'bench' },
    reason: { kind: 'sample', words: 'bench', of: null },
    changes: diffLedgers(emptyLedger(), manyProjects(count).ledger),
  };
  const appended = await journal.value.append(JSON.stringify(changeSet));
  if (!appended.ok) throw new Error(JSON.stringify(appended.error));
  await journal.value.close();
  return folder;
}

/** Milliseconds to the window and to the first row of the list. */
async function start(folder: string): Promise<{ readonly window: number; readonly list: number }> {
  const { executablePath, parameters } = programCommand();
  const started = performance.now();
  const app = await _electron.launch({ executablePath, args: [...parameters, `--user-data-dir=${folder}`] });
  const page = await app.firstWindow();
  const window = performance.now() - started;
  await page.getByRole('grid').getByRole('row').nth(1).waitFor({ timeout: 120_000 });
  const list = performance.now() - started;
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await new Promise<void>((resolve) => app.process().once('exit', () => resolve()));
  return { window, list };
}

const middle = (values: readonly number[]): number =>
  Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0);

const rows = [];
for (const count of [30, 300, 3000]) {
  const folder = await dataFolderWith(count);
  try {
    const first = await start(folder);
    const later: Awaited<ReturnType<typeof start>>[] = [];
    for (let run = 0; run < RUNS; run += 1) later.push(await start(folder));
    const window = middle(later.map((one) => one.window));
    const list = middle(later.map((one) => one.list));
    rows.push({
      projects: count,
      'window ms': window,
      'usable list ms': list,
      'list after window ms': list - window,
      'first start, rebuilt from the journal ms': Math.round(first.list),
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
print('Start to the usable list (medians)', rows);
