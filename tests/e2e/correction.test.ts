// 更正: a period whose report is 定稿 is changed with a reason, by mouse and by key.
import { expect, test } from './fixtures.ts';
import { FillPage } from './pages/fill-page.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';

test('a locked period is read only until a reason is given; undo takes the change back', async ({ launch }) => {
  const { page, complaints } = await launch({ size: { width: 1093, height: 614 } });
  await new FirstStartPage(page).openSample();
  const frame = new FramePage(page);
  await frame.goTo('进展填报');
  await frame.choosePeriod('第三季度', '第二季度');
  await expect(page.getByTitle('这一期的报告已定稿，改动要写更正理由')).toContainText('已定稿');
  const fill = new FillPage(page);
  await fill.choose('司法协理员试点');
  await expect(fill.progress).not.toBeEditable();
  const before = await fill.progress.inputValue();

  await fill.form.getByRole('button', { name: '更正…' }).click();
  const question = page.getByRole('dialog', { name: '更正2023年第二季度' });
  await expect(question.getByRole('textbox', { name: '更正理由' })).toBeFocused();
  await expect(question.getByRole('button', { name: '更正', exact: true })).toHaveAccessibleDescription('先写明理由');
  await question.getByRole('textbox').fill('海盐县上报数有误。');
  await page.keyboard.press('Control+Enter');
  await expect(question).toBeHidden();
  await expect(fill.form).toContainText('正在更正，理由：海盐县上报数有误。');

  await fill.progress.press('Control+End');
  await fill.progress.pressSequentially('经核实补记一处。');
  await frame.saved();
  await page.keyboard.press('Control+z');
  await expect(fill.progress).toHaveValue(before);
  await page.keyboard.press('Control+y');
  await expect(fill.progress).toHaveValue(`${before}经核实补记一处。`);
  await fill.form.getByRole('button', { name: '结束更正' }).click();
  await expect(fill.progress).not.toBeEditable();
  expect(complaints).toEqual([]);
});
