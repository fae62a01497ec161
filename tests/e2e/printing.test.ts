// The pages on screen and what comes of them: PDF, paper, the clipboard.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { answerSaveDialog, expect, test } from './fixtures.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { ReportPage } from './pages/report-page.ts';

const PORTRAIT = '595 x 842';
const LANDSCAPE = '842 x 595';

/** The sizes of a PDF's pages in points, in order. */
function pageSizes(file: string): string[] {
  const text = readFileSync(file, 'latin1');
  return [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))} x ${Math.round(Number(height))}`,
  );
}

/** How many rows of a table a program that takes formatted text gets. */
async function pastedRows(page: Page): Promise<number> {
  await page.evaluate(() => {
    const field = document.createElement('div');
    field.contentEditable = 'true';
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.press('Control+v');
  return page.locator('[contenteditable] tr').count();
}

test('PDF has the pages of the screen, each on its paper', async ({ launch, saveFolder }) => {
  const { page, app, complaints } = await launch();
  await new FirstStartPage(page).openSample();
  await new FramePage(page).goTo('报告');
  const report = new ReportPage(page);
  await expect(report.pages.first()).toContainText('重点项目进展情况的报告');
  await expect(page.locator('.report-desk')).toHaveAttribute('aria-busy', 'false');
  const shown = await report.pages.count();
  const landscape = await page.getByRole('figure', { name: /横向/ }).count();
  const target = path.join(saveFolder, '三季度.pdf');
  await answerSaveDialog(app, target);
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: '打印' });
  await expect(dialog.getByRole('button', { name: '打印', exact: true })).toBeFocused();
  await dialog.getByRole('button', { name: '导出 PDF' }).click();
  await expect(report.saved).toContainText('三季度.pdf');
  const sizes = pageSizes(target);
  expect(sizes).toHaveLength(shown);
  expect(sizes.filter((size) => size === LANDSCAPE)).toHaveLength(landscape);
  expect(sizes.filter((size) => size === PORTRAIT)).toHaveLength(shown - landscape);
  await report.closeSaved();
  await expect(page.locator('.print-sheets')).toHaveCount(0);

  const some = path.join(saveFolder, '两页.pdf');
  await answerSaveDialog(app, some);
  await page.keyboard.press('Control+p');
  await dialog.getByRole('radio', { name: '指定页码' }).check({ force: true });
  await dialog.getByRole('textbox', { name: '页码' }).fill('第1页、9');
  await dialog.getByRole('button', { name: '导出 PDF' }).click();
  await expect(report.saved).toContainText('两页.pdf');
  expect(pageSizes(some)).toEqual([PORTRAIT, LANDSCAPE]);
  expect(complaints).toEqual([]);
});

test('without a printer that is said, and PDF is the way out', async ({ launch }) => {
  const { page, app } = await launch();
  await new FirstStartPage(page).openSample();
  await new FramePage(page).goTo('报告');
  // What Chromium answers where there is no printer; no dialog of the system's can be pressed here.
  await app.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) {
      contents.print = (_options, callback) => callback?.(false, 'No printers available on the network');
    }
  });
  await page.getByRole('button', { name: '打印或导出 PDF' }).click();
  await page.getByRole('dialog', { name: '打印' }).getByRole('button', { name: '打印', exact: true }).click();
  const failed = page.getByRole('dialog', { name: '没有打印出来' });
  await expect(failed.getByRole('alert')).toContainText('没有找到可用的打印机');
  await expect(failed.getByRole('alert')).toContainText('导出 PDF');
});

test('a table goes to the clipboard, for slides and for Excel', async ({ launch }) => {
  const { page, clipboard } = await launch();
  await new FirstStartPage(page).openSample();
  await new FramePage(page).goTo('报告');
  const report = new ReportPage(page);
  await report.outline.getByRole('button', { name: /^附件1/ }).click();
  await page.getByRole('button', { name: '复制本页的表格' }).click();
  await expect(page.getByText('已复制表格，共 30 行')).toBeVisible();
  const text = await clipboard.read();
  expect(text).toContain('序号\t项目名称\t类别');
  expect(await pastedRows(page)).toBe(31);

  await clipboard.write('');
  await report.pages.filter({ hasText: '聚焦问题' }).first().getByText('聚焦问题').click({ button: 'right' });
  await page.getByRole('menuitem', { name: '复制整张表格（30 行）' }).click();
  await expect.poll(clipboard.read).toBe(text);
});

test('thumbnails lead to a page, a passage to its section', async ({ launch }) => {
  const { page } = await launch();
  await new FirstStartPage(page).openSample();
  await new FramePage(page).goTo('报告');
  const report = new ReportPage(page);
  await page.getByRole('button', { name: '缩略图' }).click();
  const strip = page.getByRole('navigation', { name: '缩略图' });
  await strip.getByRole('button', { name: '转到第 3 页' }).click();
  await expect(report.pages.nth(2)).toBeInViewport();
  await strip.getByRole('button', { name: '转到第 1 页', exact: true }).click();
  await report.pages.first().getByText('截至9月30日').click();
  await expect(report.editor).toHaveAccessibleName('编辑一、总体进展情况');
});
