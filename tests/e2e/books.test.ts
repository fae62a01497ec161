// Several ledgers: their order, one put out of sight, one deleted with what it says first; and the preferences of 显示.
import { expect, test } from './fixtures.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { SettingsPage } from './pages/settings-page.ts';

test('ledgers are ordered, put away, deleted after one question, and brought back', async ({ launch }) => {
  const { page, complaints } = await launch({ size: { width: 1093, height: 614 } });
  await new FirstStartPage(page).createEmptyBook('市政府任务', '2026');
  const picker = page.getByRole('button', { name: /^台账：/ });
  await picker.click();
  await page.getByRole('menuitem', { name: '新建台账…' }).click();
  const dialog = page.getByRole('dialog', { name: '新建台账' });
  await dialog.getByRole('textbox', { name: '台账名称' }).fill('民生实事');
  await dialog.getByRole('textbox', { name: '类别' }).fill('实事');
  await dialog.getByRole('button', { name: '新建台账' }).click();
  await expect(picker).toContainText('民生实事');

  await picker.click();
  await page.getByRole('menuitem', { name: '管理台账…' }).click();
  const list = page.getByRole('list', { name: '全部台账' });
  const lines = list.getByRole('listitem');
  await expect(lines).toHaveText([/市政府任务/, /民生实事/]);
  await list.getByRole('button', { name: '上移“民生实事”' }).click();
  await expect(lines).toHaveText([/民生实事/, /市政府任务/]);
  await list.getByRole('button', { name: '收起“市政府任务”' }).click();
  await picker.click();
  await expect(page.getByRole('menuitemcheckbox', { name: /市政府任务/ })).toHaveCount(0);
  await expect(page.getByRole('menuitem', { name: /管理台账/ })).toContainText('已收起 1 本');
  await page.keyboard.press('Escape');
  await list.getByRole('button', { name: '重新列出“市政府任务”' }).click();

  await list.getByRole('button', { name: '删除“民生实事”' }).click();
  const asked = page.getByRole('alertdialog', { name: '删除台账“民生实事”？' });
  await expect(asked).toContainText('1个年度、0个项目');
  await asked.getByRole('button', { name: '删除这本台账' }).click();
  await expect(picker).toContainText('市政府任务');
  await expect(lines).toHaveCount(1);
  await new FramePage(page).undo.click();
  await expect(lines).toHaveCount(2);
  expect(complaints).toEqual([]);
});

test('rows are closer or wider as one likes, and it is remembered', async ({ launch }) => {
  const first = await launch({ size: { width: 1366, height: 768 } });
  await new FirstStartPage(first.page).openSample();
  const height = async (page: typeof first.page): Promise<number> => {
    await new FramePage(page).goTo('项目台账');
    const row = page.getByRole('grid', { name: '项目列表' }).locator('.ui-table-row').first();
    return (await row.boundingBox())?.height ?? 0;
  };
  expect(await height(first.page)).toBe(34);
  await new SettingsPage(first.page).open('显示与习惯');
  await first.page.getByRole('radio', { name: '紧' }).check({ force: true });
  await first.page.getByRole('radio', { name: '该办的那一期' }).check({ force: true });
  expect(await height(first.page)).toBe(28);
  await first.close();
  const second = await launch({ size: { width: 1366, height: 768 } });
  expect(await height(second.page)).toBe(28);
});
