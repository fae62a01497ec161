// 进展填报 as a grid: by keyboard, by mouse, with other programs' cells, with an input method.
import type { Page } from '@playwright/test';
import { expect, type Program, test } from './fixtures.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { copiedElsewhere, GridPage } from './pages/grid-page.ts';
import { InputMethod } from './pages/input-method.ts';

let page: Page;
let program: Program;
let grid: GridPage;
let frame: FramePage;

test.beforeEach(async ({ launch }) => {
  program = await launch({ size: { width: 1366, height: 768 } });
  ({ page } = program);
  grid = new GridPage(page);
  frame = new FramePage(page);
  await new FirstStartPage(page).openSample();
  await frame.goTo('进展填报');
  await grid.show();
});

const FIRST = '重塑法治嘉兴建设考评机制';
const SECOND = '推进法治化营商环境改革';
const THIRD = '推进市政府系统“五个一”工作';
const EMPTY = ['戒毒工作体制机制改革', '社区戒毒(康复)指导站建设运行'] as const;

test('cells are filled by keyboard as in Excel', async () => {
  await grid.choose(EMPTY[0], '进展情况');
  await page.keyboard.type('三季度调研两次。');
  await page.keyboard.press('Tab');
  await page.keyboard.type('形成报告1份。');
  // Enter after Tab goes back under where Tab began.
  await page.keyboard.press('Enter');
  await page.keyboard.type('指导站揭牌');
  await page.keyboard.press('Alt+Enter');
  await page.keyboard.type('接收12人');
  await page.keyboard.press('Enter');
  await expect(await grid.cell(EMPTY[0], '进展情况')).toHaveText('三季度调研两次。');
  await expect(await grid.cell(EMPTY[0], '取得成效')).toHaveText('形成报告1份。');
  await expect(await grid.cell(EMPTY[1], '进展情况')).toHaveText('指导站揭牌\n接收12人');

  // F2 edits what is there, Escape leaves it as it was; nothing of that is a step of undo.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('F2');
  await page.keyboard.type('，再改');
  await frame.saved();
  await page.keyboard.press('Escape');
  await expect(await grid.cell(EMPTY[1], '进展情况')).toHaveText('指导站揭牌\n接收12人');
  await frame.saved();
  await expect(frame.undo).toHaveAttribute('title', /社区戒毒\(康复\)指导站建设运行/);
  await page.keyboard.press('Control+z');
  await expect(await grid.cell(EMPTY[1], '进展情况')).toHaveText('');
  await page.keyboard.press('Control+y');
  await expect(await grid.cell(EMPTY[1], '进展情况')).toHaveText('指导站揭牌\n接收12人');

  // Shift marks, Delete clears, and one undo brings all of it back.
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Delete');
  await expect(await grid.cell(EMPTY[0], '取得成效')).toHaveText('');
  await expect(await grid.cell(EMPTY[1], '进展情况')).toHaveText('');
  await page.keyboard.press('Control+z');
  await expect(await grid.cell(EMPTY[0], '取得成效')).toHaveText('形成报告1份。');
  await expect(await grid.cell(EMPTY[1], '进展情况')).toHaveText('指导站揭牌\n接收12人');
});

test('the keys go where those of Excel go, and Tab out at the end of a row', async () => {
  await grid.choose(FIRST, '完成度 %');
  const names = (column: string, title: string): Promise<void> =>
    expect(grid.field).toHaveAccessibleName(`${column}，${title}`);
  await page.keyboard.press('End');
  await names('亮点', FIRST);
  await page.keyboard.press('Home');
  await names('状态', FIRST);
  await page.keyboard.press('Control+End');
  await expect(grid.field).toHaveAccessibleName(/^亮点/);
  await page.keyboard.press('Control+Home');
  await names('状态', FIRST);
  // Down the filled cells to the last before the gap, then over the gap.
  await grid.choose(FIRST, '进展情况');
  await page.keyboard.press('Control+ArrowDown');
  await names('进展情况', '推进重大行政决策机制落实');
  await page.keyboard.press('Control+ArrowDown');
  await names('进展情况', '社区矫正精密智控平台');
  await page.keyboard.press('End');
  await page.keyboard.press('Tab');
  await expect(grid.field).not.toBeFocused();
});

test('a block from Excel is one change, and what does not fit is named and left', async () => {
  await grid.choose(FIRST, '完成度 %');
  await copiedElsewhere(page, {
    text: '80%\t"第一段，\r\n第二段""引号"""\r\n约七成\t乙项进展\r\n90\t丙项进展\r\n',
  });
  await page.keyboard.press('Control+v');
  await expect(await grid.cell(FIRST, '完成度 %')).toHaveText('80');
  await expect(await grid.cell(FIRST, '进展情况')).toHaveText('第一段，\n第二段"引号"');
  await expect(await grid.cell(SECOND, '进展情况')).toHaveText('乙项进展');
  await expect(await grid.cell(THIRD, '完成度 %')).toHaveText('90');
  await expect(frame.toast).toContainText('已粘贴 3 个项目。1 处没有采用，原来的还在：第 2 项“完成度 %”');
  await expect(frame.toast).toContainText('约七成');
  await expect(grid.marked).toHaveCount(1);
  await expect(grid.marked).toHaveAttribute('title', /完成度要写 0 到 100 之间的数/);
  await expect(grid.selected()).toHaveCount(6);
  await expect(frame.undo).toHaveAttribute('title', /粘贴3个项目第三季度的完成度 %、进展情况/);
  await page.keyboard.press('Control+z');
  await expect(await grid.cell(FIRST, '完成度 %')).toHaveText('75');
  await expect(await grid.cell(SECOND, '进展情况')).toContainText('从37个上报项目');
});

test('what is copied is what Excel takes, and goes into other cells here', async () => {
  await grid.choose(EMPTY[0], '进展情况');
  await page.keyboard.type('第一行');
  await page.keyboard.press('Alt+Enter');
  await page.keyboard.type('第二行');
  await page.keyboard.press('Tab');
  await page.keyboard.type('成效');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+c');
  await expect.poll(program.clipboard.read).toBe('"第一行\n第二行"\t成效');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+v');
  await expect(await grid.cell(EMPTY[1], '进展情况')).toHaveText('第一行\n第二行');
  await expect(await grid.cell(EMPTY[1], '取得成效')).toHaveText('成效');

  // One cell pasted on several fills them all; Ctrl+D fills down.
  await copiedElsewhere(page, { text: '各处配合\r\n' });
  await grid.choose(EMPTY[0], '需协调事项');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+v');
  await expect(await grid.cell(EMPTY[1], '需协调事项')).toHaveText('各处配合');
  await grid.choose(EMPTY[0], '存在问题');
  await page.keyboard.type('人手不足');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+d');
  await expect(await grid.cell(EMPTY[1], '存在问题')).toHaveText('人手不足');
  await page.keyboard.press('Control+x');
  await expect(await grid.cell(EMPTY[1], '存在问题')).toHaveText('');
  await expect.poll(program.clipboard.read).toBe('人手不足');
});

test("a table from Word keeps its cells whole, and another project's row is refused", async () => {
  await grid.choose(EMPTY[0], '进展情况');
  await copiedElsewhere(page, {
    text: '第一段\r\n第二段\t成效甲\r\n进展乙\t成效乙',
    html: '<table><tr><td><p>第一段</p><p>第二段</p></td><td>成效甲</td></tr><tr><td>进展乙</td><td>成效乙</td></tr></table>',
  });
  await page.keyboard.press('Control+v');
  await expect(await grid.cell(EMPTY[0], '进展情况')).toHaveText('第一段\n第二段');
  await expect(await grid.cell(EMPTY[1], '取得成效')).toHaveText('成效乙');
  await page.keyboard.press('Control+z');
  await expect(await grid.cell(EMPTY[1], '取得成效')).toHaveText('');

  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  for (let left = 0; left < 3; left += 1) await page.keyboard.press('ArrowLeft');
  await copiedElsewhere(page, { text: `9\t${EMPTY[1]}\t\t\t50\t张冠李戴` });
  await page.keyboard.press('Control+v');
  await expect(frame.toast).toContainText('什么都没有改');
  await expect(await grid.cell(EMPTY[0], '进展情况')).toHaveText('');
  await copiedElsewhere(page, { text: `9\t${EMPTY[0]}\t\t\t50\t对上了` });
  await page.keyboard.press('Control+v');
  await expect(await grid.cell(EMPTY[0], '进展情况')).toHaveText('对上了');
});

test('a status is chosen from its list, with one reason for all', async () => {
  await grid.choose(FIRST, '状态');
  await page.keyboard.press('Alt+ArrowDown');
  await grid.options.filter({ hasText: '超序时' }).click();
  const dialog = page.getByRole('dialog', { name: `改判“${FIRST}”的状态` });
  await dialog.getByRole('button', { name: '改判状态' }).click();
  await expect(dialog).toContainText('改判要写明理由');
  await page.keyboard.type('主体工作已提前完成');
  await page.keyboard.press('Control+Enter');
  await expect(await grid.cell(FIRST, '状态')).toContainText('超序时');
  await expect(grid.field).toBeFocused();

  await copiedElsewhere(page, { text: '欠序时\r\n没这种' });
  await grid.choose(SECOND, '状态');
  await page.keyboard.press('Control+v');
  await page.getByRole('dialog').getByRole('button', { name: '不改判' }).click();
  await expect(frame.toast).toContainText('没有“没这种”这种状态');
  await expect(await grid.cell(SECOND, '状态')).toContainText('达序时');
  // Delete leaves it to the rule again.
  await grid.choose(FIRST, '状态');
  await page.keyboard.press('Delete');
  await expect(await grid.cell(FIRST, '状态')).toContainText('达序时');
});

test('the mouse marks, drags a column wider and opens the menu', async () => {
  await (await grid.cell(EMPTY[0], '进展情况')).dblclick();
  await page.keyboard.type('鼠标填写');
  await grid.choose(EMPTY[1], '取得成效');
  await expect(await grid.cell(EMPTY[0], '进展情况')).toHaveText('鼠标填写');

  const from = await (await grid.cell(EMPTY[0], '进展情况')).boundingBox();
  const to = await (await grid.cell(EMPTY[1], '取得成效')).boundingBox();
  if (from === null || to === null) throw new Error('the cells are not in sight');
  await page.mouse.move(from.x + 20, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + 20, { steps: 4 });
  await page.mouse.up();
  await expect(grid.selected()).toHaveCount(4);
  await (await grid.cell(EMPTY[1], '取得成效')).click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^向下填充/ }).click();
  await expect(await grid.cell(EMPTY[1], '进展情况')).toHaveText('鼠标填写');

  const head = grid.grid.getByRole('columnheader', { name: '状态' });
  const edge = await head.boundingBox();
  if (edge === null) throw new Error('the head is not in sight');
  await page.mouse.move(edge.x + edge.width - 3, edge.y + 16);
  await page.mouse.down();
  await page.mouse.move(edge.x + edge.width + 57, edge.y + 16, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await head.boundingBox())?.width).toBeCloseTo(edge.width + 60, -1);

  await page.getByRole('button', { name: '更多', exact: true }).click();
  await page.getByRole('menuitem', { name: '表格的列…' }).click();
  await page
    .getByRole('dialog', { name: '表格的列' })
    .getByRole('checkbox', { name: '取得成效' })
    .uncheck({ force: true });
  await page.getByRole('dialog', { name: '表格的列' }).getByRole('button', { name: '完成', exact: true }).click();
  await expect(grid.grid.getByRole('columnheader', { name: '取得成效' })).toBeHidden();
});

test('an input method begins in a cell that is only selected, and loses no letter', async () => {
  const inputMethod = await InputMethod.of(page);
  await grid.choose(EMPTY[0], '进展情况');
  const before = await frame.generation();
  await inputMethod.compose('d');
  await inputMethod.compose("diao'yan");
  await expect(grid.field).toHaveValue("diao'yan");
  // The Enter that picks the word belongs to the input method.
  await inputMethod.pick();
  await expect(grid.field).toHaveValue("diao'yan");
  await page.waitForTimeout(900);
  expect(await frame.generation()).toBe(before);
  await inputMethod.commit('调研');
  await inputMethod.compose('san');
  await inputMethod.commit('三次');
  await page.keyboard.press('Enter');
  await expect(await grid.cell(EMPTY[0], '进展情况')).toHaveText('调研三次');
  // The next cell takes the next letters.
  await inputMethod.compose('jie');
  await inputMethod.commit('接收');
  await page.keyboard.press('Tab');
  await expect(await grid.cell(EMPTY[1], '进展情况')).toHaveText('接收');

  // Given up, the cell stays as it was.
  await grid.choose(FIRST, '进展情况');
  await inputMethod.compose('x');
  await inputMethod.compose('');
  await page.keyboard.press('Enter');
  await expect(await grid.cell(FIRST, '进展情况')).toContainText('考核评价办法');
});

test('the way of filling, columns and rows are found again', async ({ launch }) => {
  await page.getByRole('button', { name: '更多', exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: '每行显示 1 行字' }).click();
  await grid.choose(THIRD, '存在问题');
  await program.close();
  const again = await launch({ size: { width: 1366, height: 768 } });
  const next = new GridPage(again.page);
  await expect(next.grid).toBeVisible();
  await expect(next.field).toHaveAccessibleName(new RegExp(THIRD));
  expect((await next.row(FIRST).boundingBox())?.height).toBeLessThan(40);
});
