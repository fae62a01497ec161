// 年度结转: a year from the year before, chosen on a screen, and taken back as one step.
import { expect, test } from './fixtures.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { LedgerPage } from './pages/ledger-page.ts';
import { RollOverPage } from './pages/roll-over-page.ts';

test('unfinished projects go on into the next year, 储备类 by choice, and one undo takes it back', async ({
  launch,
}) => {
  const { page, complaints } = await launch({ size: { width: 1093, height: 614 } });
  await new FirstStartPage(page).openSample();
  const frame = new FramePage(page);
  await frame.goTo('项目台账');
  const rollOver = new RollOverPage(page);
  await rollOver.open();
  await expect(rollOver.sums).toContainText('30 个项目 ＝ 结转');
  const carried = await rollOver.count('结转');
  expect(carried).toBeGreaterThan(0);
  await rollOver.untick('推进法治化营商环境改革');
  expect(await rollOver.count('结转')).toBe(carried - 1);
  await rollOver.promoteTo('攻坚类');
  await expect(rollOver.sums).toContainText('储备类转入');
  await rollOver.make.click();

  await expect(page.getByRole('button', { name: /^年度：/ })).toContainText('2024年');
  const ledger = new LedgerPage(page);
  await expect(page.getByText(`${carried - 1} 项`, { exact: false }).first()).toBeVisible();
  await expect(ledger.row('推进法治化营商环境改革')).toHaveCount(0);
  await expect(ledger.rows.first()).toContainText('1');
  await frame.saved();
  await rollOver.open();
  await expect(rollOver.dialog).toContainText('2025年');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /^年度：/ })).toContainText('2023年');
  await expect(ledger.row('推进法治化营商环境改革')).toBeVisible();
  expect(complaints).toEqual([]);
});
