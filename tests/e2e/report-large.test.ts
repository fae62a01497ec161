// A report of 1,000 projects, which takes long enough to be stopped: writing can be stopped at any time and leaves nothing, and what was kept is checked when it is asked for.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import mammoth from 'mammoth';
import { reviewPeriod } from '../../shared/check/check-period.ts';
import { dismissalOf } from '../../shared/check/separate-dismissed.ts';
import { putRecord } from '../../shared/ledger/ledger.ts';
import { manyProjects } from '../bench/many-projects.ts';
import { answerSaveDialog, expect, type LaunchOptions, type Program, test } from './fixtures.ts';
import { answerOpenDialog } from './incoming.ts';
import { writeJournalOf } from './journal-of.ts';
import { FramePage } from './pages/frame-page.ts';
import { ReportPage } from './pages/report-page.ts';

const PROJECTS = 1000;
const WRITTEN = { timeout: 120_000 };

/** A data folder whose journal holds so many projects, every 必改 of the third quarter set aside. */
async function fillDataFolder(folder: string): Promise<void> {
  const { ledger, period } = manyProjects(PROJECTS);
  for (const [index, finding] of reviewPeriod(ledger, period).open.entries()) {
    const id = `dsm_large${index}` as const;
    const fields = dismissalOf(finding, period);
    putRecord(ledger, 'dismissals', id, { id, yearId: period.yearId, reason: '已核实', ...fields });
  }
  await writeJournalOf(ledger, folder);
}

async function openReport(launch: (options: LaunchOptions) => Promise<Program>) {
  const { page, app } = await launch({ size: { width: 1366, height: 768 } });
  await new FramePage(page).goTo('报告');
  return { page, app, report: new ReportPage(page) };
}

/** Presses 取消 as soon as the window shows what it is doing. */
async function cancelWork(page: Page, title: RegExp): Promise<void> {
  const working = page.getByRole('dialog', { name: title });
  await working.getByRole('button', { name: '取消' }).click(WRITTEN);
  await expect(working).toBeHidden(WRITTEN);
}

test('writing stops when it is told to and leaves nothing; a file that was kept and damaged is never given out', async ({
  launch,
  dataFolder,
  saveFolder,
}) => {
  test.setTimeout(300_000);
  await fillDataFolder(dataFolder);
  const { page, app, report } = await openReport(launch);
  // 定稿 follows on 草稿: what stays in the house has no 签发.
  await report.chooseKind('汇报材料');
  await expect(report.pages.first()).toBeVisible(WRITTEN);

  const file = path.join(saveFolder, '一千个项目.docx');
  await answerSaveDialog(app, file);
  await report.export('Word', true);
  await cancelWork(page, /^正在/);
  expect(readdirSync(saveFolder)).toEqual([]);

  await report.step('定稿').click();
  const freeze = page.getByRole('alertdialog', { name: '定稿？' });
  await freeze.getByRole('textbox', { name: '仍要定稿的理由' }).fill('下期补报');
  await page.keyboard.press('Control+Enter');
  await cancelWork(page, /^正在定稿/);
  await expect(freeze.getByRole('textbox', { name: '仍要定稿的理由' })).toHaveValue('下期补报');
  await freeze.getByRole('button', { name: '不定稿' }).click();
  await expect(report.state('草稿')).toBeVisible();
  await expect(page.getByText('下面是当时存下的原样')).toBeHidden();

  await report.export('Word', true);
  await expect(report.saved).toContainText('一千个项目.docx', WRITTEN);
  await report.closeSaved();
  const { value: text } = await mammoth.extractRawText({ path: file });
  expect(text).toContain(`（${PROJECTS}）`);

  await report.step('定稿').click();
  await freeze.getByRole('textbox', { name: '仍要定稿的理由' }).fill('下期补报');
  await page.keyboard.press('Control+Enter');
  await expect(report.state('已定稿')).toBeVisible(WRITTEN);
  for (const blob of keptFiles(dataFolder)) damage(blob);
  const again = path.join(saveFolder, '再次.docx');
  await answerSaveDialog(app, again);
  await page.getByRole('button', { name: '再次导出 Word', exact: true }).click();
  await expect(page.getByRole('dialog').filter({ hasText: '损坏' })).toBeVisible();
  expect(readdirSync(saveFolder)).toEqual(['一千个项目.docx']);
  await page.keyboard.press('Escape');
});

test('a batch that is stopped keeps the files that are whole, and says how many are left', async ({
  launch,
  dataFolder,
  saveFolder,
}) => {
  test.setTimeout(300_000);
  await fillDataFolder(dataFolder);
  const { page, app, report } = await openReport(launch);
  await report.chooseKind('单项目专报');
  await page.getByRole('button', { name: '整批导出…' }).click();
  const batch = page.getByRole('dialog', { name: '整批导出单项目专报' });
  await batch.getByRole('checkbox', { name: /^全选/ }).check();
  await answerOpenDialog(app, [saveFolder]);
  await batch.getByRole('button', { name: `选择文件夹，导出 ${PROJECTS} 份` }).click();
  await expect.poll(() => readdirSync(saveFolder).length, WRITTEN).toBeGreaterThan(2);
  await cancelWork(page, /^正在导出/);
  const names = readdirSync(saveFolder);
  const done = page.getByRole('dialog', { name: `已导出单项目专报 ${names.length} 份` });
  await expect(done).toContainText(`取消后还有 ${PROJECTS - names.length} 份没有写`);
  for (const name of names) {
    const { value } = await mammoth.extractRawText({ path: path.join(saveFolder, name) });
    expect(value).toContain('特此报告');
  }
});

function keptFiles(dataFolder: string): string[] {
  const blobs = path.join(dataFolder, 'blobs');
  return readdirSync(blobs, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(blobs, name))
    .filter((name) => statSync(name).isFile());
}

function damage(file: string): void {
  const bytes = readFileSync(file);
  bytes.writeUInt8((bytes.readUInt8(bytes.length >> 1) ^ 1) & 0xff, bytes.length >> 1);
  writeFileSync(file, bytes);
}
