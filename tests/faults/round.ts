// One round: start, edit, kill; then three starts, and what was acknowledged is looked for.
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Random } from '../../shared/base/ids.ts';
import { FillPage } from '../e2e/pages/fill-page.ts';
import { FirstStartPage } from '../e2e/pages/first-start-page.ts';
import { launchProgram } from '../e2e/program.ts';
import { tearLog } from './damage.ts';
import { killTree, treeOf } from './kill-tree.ts';
import { phasesOf, waitForMoment, type Moment } from './moments.ts';
import { readWorkingCopy } from './working-copy.ts';

/** What must be there: texts by project, and the imported lists. */
export type Expected = { readonly texts: Readonly<Record<string, string>>; readonly imported: readonly string[] };

export type Round = {
  readonly expected: Expected;
  readonly acknowledged: number;
  readonly lost: readonly string[];
  readonly phases: readonly string[];
};

export type RoundOptions = { readonly large: boolean; readonly withoutJournal: boolean };

/** At least so many changes before the kill may come. */
const LEAST = 20;
const LIST_PROJECTS = 12;

type Running = { readonly page: Page; readonly pid: number; readonly ended: Promise<void> };

/** What happened up to the kill. The change that was under way may be there afterwards, whole, or not. */
type Work = {
  texts: Record<string, string>;
  imported: string[];
  underWay: { readonly title: string; readonly text: string } | null;
  importing: string | null;
  acknowledged: number;
};

export async function playRound(
  dataFolder: string,
  before: Expected,
  random: Random,
  options: RoundOptions,
): Promise<Round> {
  const running = await launch(dataFolder);
  const work: Work = {
    texts: { ...before.texts },
    imported: [...before.imported],
    underWay: null,
    importing: null,
    acknowledged: 0,
  };
  await openFill(running.page);
  const moments: readonly Moment[] = ['anytime', 'journal', 'temporary', 'segment'];
  const moment = moments[Math.floor(random() * moments.length)] ?? 'anytime';
  await editUntilKilled(running, work, { dataFolder, random, moment, large: options.large });
  const phases = [`at:${moment}`, ...phasesOf(dataFolder)];
  if (options.withoutJournal || random() < 0.15) {
    if (tearLog(dataFolder)) phases.push('torn');
  }
  const lost: string[] = [];
  for (let start = 1; start <= 3; start += 1) {
    if (options.withoutJournal) forgetJournal(dataFolder);
    const again = await launch(dataFolder);
    const ready = await waitUntilOpen(again.page);
    if (!ready) lost.push(`start ${start}: the program did not open: ${await wordsOf(again.page)}`);
    else if (start === 3) lost.push(...(await missingIn(again.page, work)));
    killTree(again.pid, treeOf(again.pid));
    await again.ended;
    if (!ready) break;
  }
  return { expected: { texts: work.texts, imported: work.imported }, acknowledged: work.acknowledged, lost, phases };
}

async function launch(dataFolder: string): Promise<Running> {
  const { app, page } = await launchProgram({ dataFolder });
  // Of an application that is gone Playwright can no longer say which process it was.
  const child = app.process();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return { page, pid: child.pid ?? 0, ended };
}

async function waitUntilOpen(page: Page): Promise<boolean> {
  const settled = page.locator('[data-generation], .start-choices');
  return settled
    .first()
    .waitFor({ timeout: 60_000 })
    .then(
      () => true,
      () => false,
    );
}

/** What stands in the window, on one line. */
async function wordsOf(page: Page): Promise<string> {
  const words = await page.locator('body').innerText({ timeout: 5000 }).catch(String);
  return words.replace(/\s+/g, ' ').slice(0, 200);
}

async function openFill(page: Page): Promise<void> {
  await waitUntilOpen(page);
  if ((await page.locator('.start-choices').count()) > 0) {
    const first = new FirstStartPage(page);
    await first.openSample();
  }
  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('button', { name: /^进展填报/ })
    .click();
  await new FillPage(page).list.waitFor();
}

type Session = {
  readonly dataFolder: string;
  readonly random: Random;
  readonly moment: Moment;
  readonly large: boolean;
};

/** Types, leaves the field, waits for the live region, and notes; the kill comes from beside. */
async function editUntilKilled({ page, pid, ended }: Running, work: Work, session: Session): Promise<void> {
  const { random, dataFolder, moment, large } = session;
  let dead = false;
  const isOver = (): boolean => dead;
  const known = treeOf(pid);
  const kill = (): void => {
    if (dead) return;
    dead = true;
    killTree(pid, known);
  };
  try {
    for (let edit = 0; ; edit += 1) {
      if (isOver()) break;
      if (edit === LEAST) void waitForMoment(dataFolder, moment, random).then(kill);
      // Backups and rotations fall between the edits, as those by the quarter hour do.
      if (edit === 8 || (edit >= LEAST && edit % 4 === 0))
        void page.evaluate(() => window.desktop.takeBackup({ reason: 'manual' })).catch(() => undefined);
      if (edit > LEAST && edit % 9 === 0) await importList(page, work, `${edit}-${Math.floor(random() * 1e9)}`);
      else await typeOne(page, work, random, large);
    }
  } catch (error) {
    if (!dead) throw error;
  } finally {
    kill();
    await ended;
  }
}

async function typeOne(page: Page, work: Work, random: Random, large: boolean): Promise<void> {
  const fill = new FillPage(page);
  const options = fill.list.getByRole('option');
  await options.nth(Math.floor(random() * Math.min(10, await options.count()))).click();
  const title = (await fill.title.innerText()).trim();
  const mark = `改${Math.floor(random() * 1e9)}。`;
  const text = large ? `${mark}${'印发办法，召开现场会。'.repeat(800 + Math.floor(random() * 1500))}` : mark.repeat(3);
  const before = await generationOf(page);
  work.underWay = { title, text };
  await fill.progress.fill(text);
  await fill.progress.blur();
  await acknowledgedAfter(page, before);
  work.texts[title] = text;
  work.underWay = null;
  work.acknowledged += 1;
}

/** A whole list as one change, the way a pasted list comes in; the ledger that is open stays open. */
async function importList(page: Page, work: Work, name: string): Promise<void> {
  work.importing = name;
  await page.getByRole('button', { name: /^台账：/ }).click();
  await page.getByRole('menuitem', { name: '新建台账…' }).click();
  const dialog = page.getByRole('dialog', { name: '新建台账' });
  const before = await generationOf(page);
  await dialog.getByRole('textbox', { name: '台账名称' }).fill(name);
  await dialog.getByRole('textbox', { name: '粘贴项目清单' }).fill(listOf(name));
  await dialog.getByRole('button', { name: '新建台账' }).click();
  await acknowledgedAfter(page, before);
  work.imported.push(name);
  work.importing = null;
  work.acknowledged += 1;
  await page.getByRole('button', { name: /^台账：/ }).click();
  await page.getByRole('menuitemcheckbox').first().click();
  await openFill(page);
}

function listOf(name: string): string {
  return Array.from({ length: LIST_PROJECTS }, (_, index) =>
    [`${index + 1}`, `${name}的项目${index + 1}`, '创新类', '1.问题一;', '1.方案一;', '1.印发办法;'].join('\n'),
  ).join('\n');
}

async function generationOf(page: Page): Promise<number> {
  return Number(await page.locator('[data-generation]').getAttribute('data-generation'));
}

/** The live region says 已保存, with a later generation. */
async function acknowledgedAfter(page: Page, generation: number): Promise<void> {
  await page.waitForFunction(
    (before) => {
      const status = document.querySelector('[data-generation]');
      if (!(status instanceof HTMLElement)) return false;
      return Number(status.dataset['generation']) > before && status.innerText.includes('已保存');
    },
    generation,
    { polling: 'raf', timeout: 30_000 },
  );
}

/** What is not there, or only by half. */
async function missingIn(page: Page, work: Work): Promise<string[]> {
  const copy = await readWorkingCopy(page);
  const lost: string[] = [];
  for (const [title, text] of Object.entries(work.texts)) {
    const texts = copy.texts[title] ?? [];
    const underWay = work.underWay?.title === title ? work.underWay.text : null;
    if (!texts.includes(text) && (underWay === null || !texts.includes(underWay)))
      lost.push(`${title}: ${text.slice(0, 20)} (${texts.map((one) => one.slice(0, 12)).join(' | ')})`);
    else if (underWay !== null && texts.includes(underWay)) work.texts[title] = underWay;
  }
  for (const name of work.imported)
    if (copy.lists[name] !== LIST_PROJECTS) lost.push(`list ${name}: ${copy.lists[name] ?? 0}`);
  const half = work.importing === null ? 0 : (copy.lists[work.importing] ?? 0);
  if (half !== 0 && half !== LIST_PROJECTS) lost.push(`half of list ${work.importing}: ${half}`);
  if (half === LIST_PROJECTS && work.importing !== null) work.imported.push(work.importing);
  const check = await page.evaluate(() => window.desktop.selfCheck({}));
  if (!check.ok) lost.push(`数据自检: ${check.error.type}`);
  else if (check.value.database === 'not checked' || !check.value.database.agrees)
    lost.push('数据自检: the working copy differs');
  return lost;
}

function forgetJournal(dataFolder: string): void {
  for (const name of ['journal', 'snapshots', 'running'])
    rmSync(path.join(dataFolder, name), { recursive: true, force: true });
}
