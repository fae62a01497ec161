import { expect, test } from './fixtures.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { LedgerPage } from './pages/ledger-page.ts';

test('the list is sorted by its heads, and renumbered where it stands by 序号', async ({ launch }) => {
  const { page } = await launch({ size: { width: 1366, height: 768 } });
  await new FirstStartPage(page).openSample();
  const ledger = new LedgerPage(page);
  const frame = new FramePage(page);

  await ledger.head('完成度').click();
  await ledger.head('完成度').click();
  await expect(ledger.rows.first()).toContainText('100%');
  // Sorted otherwise, no place can be given: the keys move nothing.
  await ledger.grid.press('Alt+Shift+ArrowDown');
  await ledger.head('完成度').click();
  await expect(ledger.rows.first()).toContainText('重塑法治嘉兴建设考评机制');

  await ledger.row('社区矫正精密智控平台').dragTo(ledger.row('社区矫正“睦邻助矫”工作模式'), {
    targetPosition: { x: 200, y: 30 },
  });
  await frame.saved();
  await expect(frame.toast).toContainText('“社区矫正精密智控平台”改为第 12 号');
  await expect(ledger.row('社区矫正精密智控平台').getByRole('gridcell').first()).toHaveText('12');
  await expect(ledger.row('社区矫正“睦邻助矫”工作模式').getByRole('gridcell').first()).toHaveText('11');

  await ledger.row('社区矫正精密智控平台').click();
  await expect(ledger.panel).toContainText('社区矫正精密智控平台');
  await expect(ledger.grid).toBeFocused();
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(ledger.row('社区矫正精密智控平台').getByRole('gridcell').first()).toHaveText('11');
  await frame.saved();
  // Twice in a breath takes back two steps.
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(ledger.row('社区矫正精密智控平台').getByRole('gridcell').first()).toHaveText('11');
});

test('the right button offers for a row, and for all that are ticked, what the toolbar does', async ({ launch }) => {
  const { page, clipboard } = await launch({ size: { width: 1366, height: 768 } });
  await new FirstStartPage(page).openSample();
  const ledger = new LedgerPage(page);
  const frame = new FramePage(page);
  const choose = (entry: string) => page.getByRole('menuitem', { name: entry, exact: true }).click();

  const row = ledger.row('司法协理员试点');
  await row.click({ button: 'right' });
  await choose('改牵头单位…');
  await choose('普法处');
  await expect(row).toContainText('普法处');
  await expect(frame.toast).toContainText('已把“司法协理员试点”的牵头单位改为“普法处”');
  await row.click({ button: 'right' });
  await choose('改判状态…');
  const dialog = page.getByRole('dialog', { name: /^改判/ });
  await dialog.getByRole('radio', { name: '欠序时' }).check({ force: true });
  await dialog.getByRole('textbox', { name: '改判理由' }).fill('年底才能见效');
  await dialog.getByRole('button', { name: '改判状态' }).click();
  await expect(row).toContainText('欠序时');
  // Put away, the menu leaves the keys to the list.
  await row.click({ button: 'right' });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+c');
  expect(await clipboard.read()).toMatch(/^19\t司法协理员试点\t创新类\t普法处\t欠序时\t77%\t[^\n]+\t2023-09-\d\d$/);

  const two = [ledger.row('打造行政调解嘉兴模式'), ledger.row('推动多元调解体系建设')] as const;
  for (const one of two) await one.click({ modifiers: ['Control'] });
  await expect(page.getByRole('toolbar', { name: '批量操作' })).toContainText('已选 2 项');
  await two[1].click({ button: 'right' });
  await choose('改类别…');
  await choose('储备类');
  await expect(ledger.chip('储备类')).toContainText('4');
  await two[0].click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^把 2 个项目移到回收站/ }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '移到回收站' }).click();
  await expect(page.getByRole('heading', { name: '项目台账' }).locator('..')).toContainText('28 项');
  await frame.toast.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByRole('heading', { name: '项目台账' }).locator('..')).toContainText('30 项');
});

test('several projects are changed at once, go to the bin together, and come back', async ({ launch }) => {
  const { page } = await launch({ size: { width: 1366, height: 768 } });
  await new FirstStartPage(page).openSample();
  const ledger = new LedgerPage(page);
  await ledger.rows.nth(0).click();
  await page.keyboard.press('Escape');
  await ledger.rows.nth(2).click({ modifiers: ['Shift'] });
  const bar = page.getByRole('toolbar', { name: '批量操作' });
  await expect(bar).toContainText('已选 3 项');

  await bar.getByRole('button', { name: '改类别' }).click();
  await page.getByRole('menuitem', { name: '储备类' }).click();
  await expect(ledger.chip('储备类')).toContainText('5');

  await bar.getByRole('button', { name: '移到回收站' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '移到回收站' }).click();
  await expect(page.getByRole('heading', { name: '项目台账' }).locator('..')).toContainText('27 项');
  await expect(bar).toBeHidden();

  await page.getByRole('button', { name: '更多', exact: true }).click();
  await page.getByRole('menuitem', { name: '回收站…' }).click();
  const bin = page.getByRole('dialog', { name: '回收站' });
  await expect(bin.getByRole('listitem')).toHaveCount(3);
  await bin.getByRole('button', { name: '全部恢复（3 项）' }).click();
  await expect(bin).toContainText('是空的');
  await page.keyboard.press('Escape');
  await expect(ledger.chip('全部')).toContainText('30');
});

test('columns are hidden, ordered and drawn wider, and stay so', async ({ launch }) => {
  const opened = await launch({ size: { width: 1920, height: 1080 } });
  const { page } = opened;
  await new FirstStartPage(page).openSample();
  const ledger = new LedgerPage(page);
  await page.getByRole('button', { name: '更多', exact: true }).click();
  await page.getByRole('menuitem', { name: '列表的列…' }).click();
  const dialog = page.getByRole('dialog', { name: '列表的列' });
  await dialog.getByRole('checkbox', { name: '类别' }).click();
  await dialog.getByRole('button', { name: '完成度前移' }).click();
  await dialog.getByRole('button', { name: '完成', exact: true }).click();
  await expect(ledger.heads).toHaveText(['序号', '名称', '牵头单位', '完成度', '状态', '本期进展', '更新']);

  const unit = ledger.grid.getByRole('columnheader', { name: '牵头单位' });
  await expect(dialog).toBeHidden();
  const before = (await unit.boundingBox())?.width ?? 0;
  const edge = await unit.locator('.ui-table-edge').boundingBox();
  if (!edge) throw new Error('the column has no edge');
  await page.mouse.move(edge.x + 4, edge.y + 8);
  await page.mouse.down();
  await page.mouse.move(edge.x + 64, edge.y + 8, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await unit.boundingBox())?.width).toBeCloseTo(before + 60, -1);

  await page.waitForTimeout(600);
  await opened.close();
  const again = await launch({ size: { width: 1920, height: 1080 } });
  const kept = new LedgerPage(again.page);
  await expect(kept.heads).toHaveText(['序号', '名称', '牵头单位', '完成度', '状态', '本期进展', '更新']);
  const wider = kept.grid.getByRole('columnheader', { name: '牵头单位' });
  expect((await wider.boundingBox())?.width).toBeCloseTo(before + 60, -1);
});

test('原表 shows the six columns wrapped, and is walked by keys', async ({ launch }) => {
  const { page, complaints } = await launch({ size: { width: 1366, height: 768 } });
  await new FirstStartPage(page).openSample();
  await page.getByRole('radio', { name: '原表' }).click();
  const list = page.getByRole('listbox', { name: '项目原表' });
  await expect(list.getByRole('option').first()).toContainText('重塑法治嘉兴建设考评机制');
  // After a click the keys go on from there.
  await list.getByRole('option').first().click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: '项目 推进法治化营商环境改革' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: '列表' }).click();
  const ledger = new LedgerPage(page);
  await ledger.rows.nth(2).click();
  await page.keyboard.press('ArrowDown');
  await expect(ledger.selected).toContainText('全国法治政府建设示范市巩固提升');

  expect(complaints).toEqual([]);
});
