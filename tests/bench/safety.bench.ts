// What safety costs: a typed change to 已保存, an append to the journal, and a working copy that is built anew.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { Journal } from '../../electron/journal/journal.ts';
import { diffLedgers } from '../../shared/change/diff-ledgers.ts';
import { emptyLedger } from '../../shared/ledger/ledger.ts';
import { SCHEMA } from '../../shared/schema/migrations/all.ts';
import { FillPage } from '../e2e/pages/fill-page.ts';
import { FirstStartPage } from '../e2e/pages/first-start-page.ts';
import { FramePage } from '../e2e/pages/frame-page.ts';
import { launchProgram } from '../e2e/program.ts';
import { manyProjects } from './many-projects.ts';
import { print } from './measure.ts';

const EDITS = 60;
const PROJECTS = 10_000;

/** From leaving the field to the live region's 已保存, by the page's own clock. */
function timeOfSaving(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const status = document.querySelector('[data-generation]');
    if (!(status instanceof HTMLElement)) throw new Error('no status');
    const before = Number(status.dataset['generation']);
    const field = document.activeElement;
    const started = performance.now();
    const saved = new Promise<number>((resolve) => {
      new MutationObserver(() => {
        const isSaved = Number(status.dataset['generation']) > before && status.dataset['state'] === 'saved';
        if (isSaved) resolve(performance.now() - started);
      }).observe(status, { attributes: true });
    });
    if (field instanceof HTMLElement) field.blur();
    return saved;
  });
}

function share(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0) * 10) / 10;
}

async function savings(): Promise<number[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-saving-'));
  const { page, close } = await launchProgram({ dataFolder: folder });
  await new FirstStartPage(page).openSample();
  await new FramePage(page).goTo('进展填报');
  const fill = new FillPage(page);
  await fill.list.getByRole('option').first().click();
  const times: number[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    await fill.progress.fill(`第${edit}次修改，召开现场会2次。`);
    await fill.progress.focus();
    times.push(await timeOfSaving(page));
  }
  await close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  return times;
}

/** A journal that holds everything, and no database: what the first start has to do. */
async function rebuilding(): Promise<{ entries: number; shown: number }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-rebuild-'));
  const { ledger } = manyProjects(PROJECTS);
  const journal = await Journal.open(path.join(folder, 'journal'));
  if (!journal.ok) throw new Error(JSON.stringify(journal.error));
  const reason = { kind: 'sample', words: 'bench', of: null };
  const changes = diffLedgers(emptyLedger(), ledger);
  const by = { operatorId: null, name: 'bench' };
  const changeSet = { id: 'cst_bench', schema: SCHEMA, at: '2023-10-10T01:00:00.000Z', by, reason, changes };
  const appended = await journal.value.append(JSON.stringify(changeSet));
  if (!appended.ok) throw new Error(JSON.stringify(appended.error));
  await journal.value.close();
  const started = performance.now();
  const { page, close } = await launchProgram({ dataFolder: folder });
  await page.locator('[data-generation]').waitFor({ timeout: 300_000 });
  const shown = performance.now() - started;
  await close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  return { entries: ledger.entries.size, shown };
}

async function appends(): Promise<number[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-append-'));
  const journal = await Journal.open(path.join(folder, 'journal'));
  if (!journal.ok) throw new Error(JSON.stringify(journal.error));
  const times: number[] = [];
  for (let number = 0; number < 300; number += 1) {
    const started = performance.now();
    await journal.value.append(JSON.stringify({ number, text: '印发办法，召开现场会。'.repeat(40) }));
    times.push(performance.now() - started);
  }
  await journal.value.close();
  await rm(folder, { recursive: true, force: true });
  return times;
}

const [written, saved, built] = [await appends(), await savings(), await rebuilding()];
print('What safety costs', [
  { what: 'journal append, fsync', 'median ms': share(written, 0.5), 'p95 ms': share(written, 0.95) },
  { what: 'typed change to 已保存', 'median ms': share(saved, 0.5), 'p95 ms': share(saved, 0.95) },
]);
print('A working copy built anew', [
  { projects: PROJECTS, entries: built.entries, 'start to the window of the ledger ms': Math.round(built.shown) },
]);
