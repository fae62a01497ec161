// 进展填报: thirty entries in a row.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { FillPage } from './pages/fill-page.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';

let opened: Page;

test.beforeEach(async ({ launch }) => {
  const program = await launch({ size: { width: 1366, height: 768 } });
  await new FirstStartPage(program.page).openSample();
  await new FramePage(program.page).goTo('进展填报');
  opened = program.page;
});

test('what is left is filled in one after the other by keyboard', async () => {
  const fill = new FillPage(opened);
  const frame = new FramePage(opened);
  // The rail has led to the first text; Ctrl+Enter works also from where one has just been.
  await expect(fill.progress).toBeFocused();
  await opened.getByRole('button', { name: /^期：/ }).focus();
  for (const title of ['戒毒工作体制机制改革', '社区戒毒(康复)指导站建设运行', '深化提升“青蓝工程”']) {
    await opened.keyboard.press('Control+Enter');
    await expect(fill.title).toHaveText(title);
    await expect(fill.progress).toBeFocused();
    await opened.keyboard.type('三季度完成调研两次。');
  }
  await opened.keyboard.press('Control+Enter');
  await expect(frame.toast).toContainText('其余各项都已填报');
  await expect(opened.getByText('已填 30 / 30')).toBeVisible();
  await frame.saved();
});

test('a figure is taken as typed, and its standing follows', async () => {
  const fill = new FillPage(opened);
  await fill.choose('推动多元调解体系建设');
  const figure = fill.figure('行政调解委员会');
  await expect(figure).toHaveValue('68');
  await figure.fill('８０');
  await expect(fill.form.getByRole('img', { name: '绿，超5个' })).toBeVisible();
  await figure.fill('约70');
  await expect(fill.form.getByRole('alert')).toContainText('“约70”未保存，原来的 80 还在');
  await figure.fill('75.');
  await new FramePage(opened).saved();
  await figure.press('End');
  await figure.pressSequentially('5');
  await expect(figure).toHaveValue('75.5');
  // Back to what it was at first is a change like any other.
  await figure.fill('68');
  await expect(fill.form.getByRole('img', { name: '黄，差7个' })).toBeVisible();
});

test('what was promised last period is settled item by item, and the checker leads there', async () => {
  const fill = new FillPage(opened);
  const frame = new FramePage(opened);
  await fill.choose('推动多元调解体系建设');
  const account = opened.getByRole('region', { name: '承诺对账' });
  await account
    .getByRole('radiogroup', { name: /三季度印发/ })
    .getByRole('radio', { name: '已兑现', exact: true })
    .check();
  await account
    .getByRole('radiogroup', { name: /行政调解委员会/ })
    .getByRole('radio', { name: '部分兑现' })
    .check();
  await account.getByRole('textbox', { name: /^兑现情况：行政调解委员会/ }).fill('已到68个');
  await expect(account).toContainText('共 3 条，已对 2 条');
  await account
    .getByRole('radiogroup', { name: /嘉善县/ })
    .getByRole('radio', { name: '未兑现' })
    .check();
  await expect(account).toContainText('总体部分兑现');
  await frame.saved();
  // The word on one promise is its own, also after another was settled.
  await expect(account.getByRole('textbox', { name: /^兑现情况：行政调解委员会/ })).toHaveValue('已到68个');
  await expect(account.getByRole('textbox', { name: '承诺对账说明' })).toHaveValue(/《实施意见》已印发/);
  await opened.keyboard.press('Control+z');
  await expect(account).toContainText('共 3 条，已对 2 条');
});

test('a figure says what the checker finds in it', async () => {
  const fill = new FillPage(opened);
  await fill.choose('推动多元调解体系建设');
  await fill.figure('行政调解委员会').fill('50');
  const remarks = fill.form.getByRole('group', { name: '行政调解委员会的校核意见' });
  await expect(remarks).toContainText('由第二季度的57个降到50个');
  await expect(remarks).toContainText('报送数不一致');
  await fill.figure('行政调解委员会').fill('63');
  await expect(remarks).toBeHidden();
});

test('completion is a percentage and nothing else', async () => {
  const fill = new FillPage(opened);
  await fill.choose('司法协理员试点');
  await fill.completion.fill('170');
  await expect(fill.form.getByRole('alert')).toContainText('完成度要在 0 到 100 之间');
  await fill.completion.fill('90%');
  await expect(fill.form.getByRole('alert')).toBeHidden();
  await expect(fill.form.getByRole('img', { name: /绿/ }).first()).toBeVisible();
});

test('沿用上期 fills what is empty and can be taken back', async () => {
  const fill = new FillPage(opened);
  const frame = new FramePage(opened);
  await fill.choose('戒毒工作体制机制改革');
  await fill.progress.fill('本期自己写的。');
  await fill.form.getByRole('button', { name: '沿用上期' }).click();
  await expect(frame.toast).toContainText('已沿用第二季度的');
  await expect(fill.progress).toHaveValue('本期自己写的。');
  await expect(fill.text('下一步措施')).not.toHaveValue('');
  await frame.toast.getByRole('button', { name: '撤销' }).click();
  await expect(fill.text('下一步措施')).toHaveValue('');
  // The right button on the list offers the same.
  await fill.list.getByRole('option', { selected: true }).click({ button: 'right' });
  await opened.getByRole('menuitem', { name: '沿用上期' }).click();
  await expect(fill.text('下一步措施')).not.toHaveValue('');
});

test('goals, the report marks and the summary with its count', async () => {
  const fill = new FillPage(opened);
  const frame = new FramePage(opened);
  await fill.choose('戒毒工作体制机制改革');
  const goals = fill.form.getByRole('region', { name: '目标落实' });
  await goals.getByRole('radio', { name: '已完成' }).first().check({ force: true });
  await expect(goals).toContainText('已完成 1 项');
  await fill.form.getByRole('checkbox', { name: '入正文' }).check({ force: true });
  await fill.text('摘要').fill('一二三四五六七八九十');
  await expect(fill.form).toContainText('10 字，还少 50 字');
  await frame.saved();
});
