// The pictures of docs/images, of the sample as it is opened: the manual, the help inside and the README show them.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/fixtures.ts';
import { CheckPage } from '../e2e/pages/check-page.ts';
import { FillPage } from '../e2e/pages/fill-page.ts';
import { FirstStartPage } from '../e2e/pages/first-start-page.ts';
import { FramePage } from '../e2e/pages/frame-page.ts';
import { LedgerPage } from '../e2e/pages/ledger-page.ts';
import { ReportPage } from '../e2e/pages/report-page.ts';
import { SettingsPage } from '../e2e/pages/settings-page.ts';
import { PROJECT } from '../e2e/runtime.ts';

const SETTLED = 500;

test('the pictures of the manual', async ({ launch }) => {
  test.setTimeout(180_000);
  const { page } = await launch({ size: { width: 1366, height: 768 } });
  const frame = new FramePage(page);
  await new FirstStartPage(page).chooseSample();
  await picture(page, 'dashboard');

  await frame.goTo('项目台账');
  const ledger = new LedgerPage(page);
  await ledger.open('推动多元调解体系建设');
  await ledger.openTab('目标指标');
  await picture(page, 'ledger');

  await frame.goTo('进展填报');
  await new FillPage(page).choose('司法协理员试点');
  await picture(page, 'fill');

  await frame.goTo('报告');
  const report = new ReportPage(page);
  await expect(report.checks).toContainText('数字一致');
  await picture(page, 'report');

  await frame.goTo('收发');
  await page.getByRole('grid', { name: '单位收齐情况' }).getByRole('row').filter({ hasText: '市戒毒所' }).click();
  await picture(page, 'exchange');

  await new CheckPage(page).open();
  await picture(page, 'check');

  await new SettingsPage(page).open('期与期限');
  await picture(page, 'settings');
});

/** As WebP, which keeps letters sharp in a quarter of the room: the page's own engine writes it. */
async function picture(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(SETTLED);
  const png = (await page.screenshot()).toString('base64');
  const webp = await page.evaluate(async (given) => {
    const bytes = Uint8Array.from(atob(given), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = document.createElement('canvas');
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    return canvas.toDataURL('image/webp', 0.86).split(',')[1] ?? '';
  }, png);
  writeFileSync(path.join(PROJECT, 'docs', 'images', `${name}.webp`), Buffer.from(webp, 'base64'));
}
