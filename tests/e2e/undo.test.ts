// Undo and redo, across screens.
import { expect, test } from './fixtures.ts';
import { FillPage } from './pages/fill-page.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { LedgerPage } from './pages/ledger-page.ts';

test('typing is taken back and done again, wherever one is', async ({ launch }) => {
  const { page, complaints } = await launch();
  await new FirstStartPage(page).openSample();
  const frame = new FramePage(page);
  const fill = new FillPage(page);
  await frame.goTo('进展填报');
  await fill.choose('司法协理员试点');
  const before = await fill.progress.inputValue();
  await fill.progress.press('Control+End');
  await fill.progress.pressSequentially('新增一句。');
  // At once, before the half second is over: what was typed is committed and taken back, not lost or doubled.
  await page.keyboard.press('Control+z');
  await expect(fill.progress).toHaveValue(before);
  await expect(frame.toast).toContainText('已撤销：修改“司法协理员试点”第三季度的进展情况');
  await page.keyboard.press('Control+y');
  await expect(fill.progress).toHaveValue(`${before}新增一句。`);
  await page.keyboard.press('Control+z');
  await expect(fill.progress).toHaveValue(before);
  await page.keyboard.press('Control+Shift+Z');
  await expect(fill.progress).toHaveValue(`${before}新增一句。`);

  await frame.goTo('项目台账');
  await expect(frame.undo).toHaveAttribute('title', '撤销：修改“司法协理员试点”第三季度的进展情况 Ctrl+Z');
  await frame.undo.click();
  // What was taken back is out of sight: one is led there.
  await frame.toast.getByRole('button', { name: '去看看' }).click();
  await expect(fill.title).toHaveText('司法协理员试点');
  await expect(fill.progress).toHaveValue(before);
  await frame.redo.click();
  await expect(frame.toast).toContainText('已重做');
  await expect(frame.toast.getByRole('button', { name: '去看看' })).toHaveCount(0);
  await frame.undo.click();
  expect(complaints).toEqual([]);
});

test('the filter of the list has its own undo', async ({ launch }) => {
  const { page } = await launch();
  await new FirstStartPage(page).openSample();
  const frame = new FramePage(page);
  const ledger = new LedgerPage(page);
  await frame.saved();
  const generation = await frame.generation();
  await ledger.find.pressSequentially('调解');
  await page.keyboard.press('Control+z');
  await page.waitForTimeout(300);
  expect(await frame.generation()).toBe(generation);
  await expect(frame.toast).toBeHidden();
});
