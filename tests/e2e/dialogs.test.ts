// The keys of a box over the window: they find it as soon as it is seen, and what was below afterwards.
import path from 'node:path';
import type { Page } from '@playwright/test';
import { answerSaveDialog, expect, test } from './fixtures.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { ReportPage } from './pages/report-page.ts';

test('a dialog has the focus as soon as it is there, keeps it on a click beside, and gives it back', async ({
  launch,
  saveFolder,
}) => {
  const { page, app } = await launch({ size: { width: 1366, height: 768 } });
  await new FirstStartPage(page).openSample();
  const report = new ReportPage(page);
  await new FramePage(page).goTo('报告');
  await noteComing(page);
  await answerSaveDialog(app, path.join(saveFolder, '报告.docx'));
  // The question, the progress and the result: the last two come by themselves, out of work that has ended.
  await report.export('Word', true);
  await expect(report.saved).toBeVisible();
  expect(await coming(page)).toEqual(['focus', 'focus', 'focus']);

  await page.mouse.click(20, 400);
  await expect(report.saved.getByRole('button', { name: '打开文件' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(report.saved).toBeHidden();
  await expect(page.getByRole('button', { name: '导出 Word', exact: true })).toBeFocused();
});

test('a dialog whose focused button goes away still has the keys', async ({ launch }) => {
  const { page } = await launch({ size: { width: 1366, height: 768 } });
  const dialog = await new FirstStartPage(page).askForBook();
  await dialog.getByRole('button', { name: '新建台账' }).focus();
  await page.evaluate(() => document.activeElement?.remove());
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

/** Notes of each dialog, at the moment it comes into the page, whether the focus is in it. */
async function noteComing(page: Page): Promise<void> {
  await page.evaluate(() => {
    new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (!(node instanceof Element) || node.querySelector('[aria-modal]') === null) continue;
        document.body.dataset['coming'] = [
          ...(document.body.dataset['coming']?.split(' ') ?? []),
          node.contains(document.activeElement) ? 'focus' : 'none',
        ].join(' ');
      }
    }).observe(document.body, { childList: true });
  });
}

async function coming(page: Page): Promise<string[]> {
  return await page.evaluate(() => document.body.dataset['coming']?.split(' ') ?? []);
}
