import { expect, test } from './fixtures.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { LedgerPage } from './pages/ledger-page.ts';

test('numbered items are edited as items: divided, grouped, moved, pasted, and taken back', async ({ launch }) => {
  const { page, clipboard, complaints } = await launch({ size: { width: 1366, height: 768 } });
  await new FirstStartPage(page).openSample();
  const ledger = new LedgerPage(page);
  const frame = new FramePage(page);
  await ledger.open('重塑法治嘉兴建设考评机制');
  const section = ledger.panel.getByRole('region', { name: '聚焦问题' });
  await section.getByRole('button', { name: '编辑聚焦问题' }).click();
  const fields = section.getByRole('textbox');
  const lines = (): Promise<string[]> =>
    fields.evaluateAll((all) => all.map((one) => (one instanceof HTMLTextAreaElement ? one.value : '')));
  await expect(fields).toHaveCount(2);

  // Enter within a text divides it; the caret goes on in the new item.
  await fields.first().click();
  await page.keyboard.press('Home');
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(fields).toHaveCount(3);
  await page.keyboard.type('仍然');
  await frame.saved();
  expect(await lines()).toEqual(['法治统筹机制', '仍然建设有待进一步完善;', '基层法治化改革需要进一步深入。']);

  // Tab groups under the item above, Shift+Tab takes it out again.
  await page.keyboard.press('Tab');
  await expect(section.getByRole('textbox', { name: '聚焦问题小项第1条' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(section.getByRole('textbox', { name: '聚焦问题第2条' })).toBeFocused();

  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect.poll(lines).toEqual(['仍然建设有待进一步完善;', '法治统筹机制', '基层法治化改革需要进一步深入。']);

  // A list from Word comes without its numbers, each line an item.
  await clipboard.write('1、人员不足；\r\n2、经费不足；\r\n（3）场地不足。');
  await fields.last().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+v');
  await expect(fields).toHaveCount(6);
  expect((await lines()).slice(3)).toEqual(['人员不足；', '经费不足；', '场地不足。']);
  // The caret stands behind what was pasted, and one line brings no second number.
  await page.keyboard.press('Enter');
  await clipboard.write('7．机制不顺。');
  await page.keyboard.press('Control+v');
  await expect.poll(async () => (await lines()).slice(5)).toEqual(['场地不足。', '机制不顺。']);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(fields).toHaveCount(6);

  await page.keyboard.press('Control+Home');
  await section.getByRole('button', { name: '删除聚焦问题第1条' }).click();
  await expect(fields).toHaveCount(5);
  await frame.undo.click();
  await expect(fields).toHaveCount(6);

  // By the mouse alone: one more at the end, the caret in it.
  await section.getByRole('button', { name: '新增一条聚焦问题' }).click();
  await expect(fields).toHaveCount(7);
  await expect(fields.last()).toBeFocused();
  await frame.undo.click();
  await expect(fields).toHaveCount(6);

  // Who comes by Tab is not held: Tab goes on from field to field.
  await section.getByRole('button', { name: '完成修改聚焦问题' }).focus();
  await page.keyboard.press('Tab');
  await expect(fields.first()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(section.getByRole('button', { name: '删除聚焦问题第1条' })).toBeFocused();
  expect(complaints).toEqual([]);
});
