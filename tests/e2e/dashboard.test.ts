import { expect, test } from './fixtures.ts';
import { DashboardPage } from './pages/dashboard-page.ts';
import { FillPage } from './pages/fill-page.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';

test('工作台 says where the quarter stands, and each number leads to what is behind it', async ({ launch }) => {
  const { page, complaints } = await launch({ size: { width: 1366, height: 768 } });
  await new FirstStartPage(page).chooseSample();
  const frame = new FramePage(page);
  const dashboard = new DashboardPage(page);

  await expect(dashboard.figure('单位收齐')).toContainText('12/ 14');
  await expect(dashboard.figure('项目已填')).toContainText('未填 9、10、25');
  await expect(dashboard.figure('落后序时的指标')).toContainText('6/ 62');
  await expect(dashboard.steps.getByRole('button', { name: /^收取/ })).toHaveAttribute('aria-current', 'step');

  // A piece of a bar: the list with that category, status and light.
  await dashboard.bars.getByRole('button', { name: '创新类，欠序时（黄） 2 项' }).click();
  await expect(page.getByRole('status').filter({ hasText: '找到 2 项' })).toBeVisible();
  await page.keyboard.press('Alt+1');

  await dashboard.side.getByRole('button', { name: /市戒毒所/ }).click();
  await expect(new FillPage(page).progress).toBeVisible();
  // An entry that comes in is seen on 工作台 at once.
  await new FillPage(page).progress.fill('完成康复指导站建设2个。');
  await frame.saved();
  await frame.goTo('工作台');
  await expect(dashboard.figure('项目已填')).toContainText('28/ 30');
  expect(complaints).toEqual([]);
});

test('工作台 shows large in the meeting room, prints, and is walked by keyboard', async ({ launch }) => {
  const { page, app } = await launch({ size: { width: 1093, height: 614 } });
  await new FirstStartPage(page).chooseSample();
  const dashboard = new DashboardPage(page);
  await page.getByRole('button', { name: '会议室视图' }).click();
  await expect(dashboard.steps).toBeHidden();
  await expect(dashboard.figure('单位收齐')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dashboard.steps).toBeVisible();

  await dashboard.figure('单位收齐').focus();
  await page.keyboard.press('Tab');
  await expect(dashboard.figure('项目已填')).toBeFocused();

  // As the printer gets it: the names at the foot of the page are on the paper too.
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeHidden();
  const size = await app.evaluate(async ({ BrowserWindow }) => {
    const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ pageSize: 'A4' });
    return pdf?.length ?? 0;
  });
  expect(size).toBeGreaterThan(10_000);
});
