// 校核: what was planted in the sample is found, gone to, mended, set aside.
import { expect, test } from './fixtures.ts';
import { CheckPage } from './pages/check-page.ts';
import { FillPage } from './pages/fill-page.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { LedgerPage } from './pages/ledger-page.ts';

const SIZE = { width: 1366, height: 768 };

test('the sample’s findings are there, and each leads to its field', async ({ launch }) => {
  const { page, complaints } = await launch({ size: SIZE });
  await new FirstStartPage(page).openSample();
  const check = new CheckPage(page);
  const fill = new FillPage(page);
  await expect(check.rail).toHaveAccessibleName('校核，5 处必改');
  await check.open();
  await expect(check.list).toBeFocused();
  await expect(check.rule('必改')).toContainText('5');
  const values = check.finding('报送数不一致');
  await expect(values).toContainText('项目17报63家，项目18报68个');
  await expect(values).toContainText('必改');
  await expect(check.finding('率达70%').first()).toContainText('目标1、目标4');
  await values.click();
  await expect(check.detail.locator('mark')).toHaveText(['行政调解委员会：本期 63家', '行政调解委员会：本期 68个']);
  await check.detail.getByRole('button', { name: '去改项目 18' }).click();
  await expect(fill.title).toHaveText('推动多元调解体系建设');
  await expect(fill.figure('行政调解委员会')).toBeFocused();

  await check.open();
  await expect(values).toHaveAttribute('aria-selected', 'true');
  await check.rule('空话').click();
  await expect(check.finding(/./)).toHaveCount(1);
  await check.act('去修改').click();
  await expect(fill.progress).toBeFocused();
  const words = () =>
    fill.progress.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd));
  expect(await words()).toBe('正在筹建');

  await check.open();
  await check.rule('引号、括号不成对').click();
  await check.act('去修改').click();
  const goals = new LedgerPage(page).panel.getByRole('textbox', { name: /目标、成效第1条$/ });
  await expect(goals).toBeFocused();
  expect(
    await goals.evaluate((field: HTMLTextAreaElement) =>
      field.value.slice(field.selectionStart - 3, field.selectionEnd),
    ),
  ).toBe('70%”');
  expect(complaints).toEqual([]);
});

test('the list is walked, mended and set aside by keys', async ({ launch }) => {
  const { page } = await launch({ size: SIZE });
  await new FirstStartPage(page).openSample();
  const check = new CheckPage(page);
  const frame = new FramePage(page);
  await page.keyboard.press('Alt+6');
  await expect(check.list).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await expect(check.selected).toContainText('同一指标目标不一');
  await check.finding('没有对应的前引号').click();
  await expect(check.detail).toContainText('删去多出的后引号（”）');
  await page.keyboard.press('f');
  await expect(frame.toast).toContainText('已修正“推进省政府民生实事项目落地见效”的目标1');
  await expect(check.finding('没有对应的前引号')).toHaveCount(0);
  await expect(check.list).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(check.finding('没有对应的前引号')).toHaveCount(1);

  await page.keyboard.press('End');
  await expect(check.selected).toContainText('缺上年同期数');
  await page.keyboard.press('i');
  const dialog = page.getByRole('dialog', { name: /^忽略/ });
  await expect(dialog.getByRole('button', { name: '忽略这一处' })).toHaveAccessibleDescription('先写明理由');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(new FillPage(page).title).toHaveText('建立诉讼与仲裁衔接工作机制');
});

test('the right button offers what the buttons under a finding do', async ({ launch }) => {
  const { page } = await launch({ size: SIZE });
  await new FirstStartPage(page).openSample();
  const check = new CheckPage(page);
  await check.open();
  await check.finding('没有对应的前引号').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^自动修正/ }).click();
  await expect(new FramePage(page).toast).toContainText('已修正“推进省政府民生实事项目落地见效”的目标1');
  await check.finding('缺上年同期数').first().click();
  await check.list.press('Shift+F10');
  await page.getByRole('menuitem', { name: /^忽略/ }).click();
  await expect(page.getByRole('dialog', { name: /^忽略/ })).toBeVisible();
});

test('what is set aside with a reason is so after a restart, and can be taken back', async ({ launch }) => {
  const first = await launch({ size: SIZE });
  await new FirstStartPage(first.page).openSample();
  const check = new CheckPage(first.page);
  await check.open();
  await check.finding('秀洲区正在筹建').click();
  await check.dismiss('已与秀洲区核实');
  await expect(check.finding('秀洲区正在筹建')).toHaveCount(0);
  await new FramePage(first.page).saved();
  await first.close();

  const { page } = await launch();
  const again = new CheckPage(page);
  await again.open();
  await expect(again.finding('秀洲区正在筹建')).toHaveCount(0);
  await again.rule('已忽略').click();
  await expect(again.finding('秀洲区正在筹建')).toContainText('已忽略：已与秀洲区核实');
  await again.act('取消忽略').click();
  await expect(page.getByRole('heading', { name: '没有忽略过的' })).toBeVisible();
  await again.rule('全部').click();
  await expect(again.finding('秀洲区正在筹建')).toHaveCount(1);
});

test('a text is remarked on as it is typed, with the words marked', async ({ launch }) => {
  const { page } = await launch({ size: SIZE });
  await new FirstStartPage(page).openSample();
  const frame = new FramePage(page);
  const fill = new FillPage(page);
  await frame.goTo('进展填报');
  await fill.choose('司法协理员试点');
  const remarks = fill.form.getByRole('group', { name: '进展情况的校核意见' });
  await fill.progress.press('Control+Home');
  await page.keyboard.type('各项工作按计划推进。');
  await expect(remarks).toContainText('只说“按计划推进”');
  await expect(fill.form.locator('.is-check').first()).toHaveText('按计划推进');
  // The caret stays where one types, and the mark on its words.
  await page.keyboard.type('已');
  expect(await fill.progress.evaluate((field: HTMLTextAreaElement) => field.selectionStart)).toBe(11);
  await frame.saved();
  await expect(fill.form.locator('.is-check').first()).toHaveText('按计划推进');
  await remarks.getByRole('button', { name: '忽略' }).click();
  const dialog = page.getByRole('dialog', { name: /^忽略/ });
  await dialog.getByRole('button', { name: '情况属实，不需要改' }).click();
  await dialog.getByRole('button', { name: '忽略这一处' }).click();
  await expect(remarks).not.toContainText('按计划推进');
  await expect(fill.form.locator('.is-check')).toHaveCount(0);
});
