// The report on the screen and in the files; the files are read back by readers that are not ours.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import mammoth from 'mammoth';
import readWorkbook from 'read-excel-file/node';
import { answerSaveDialog, expect, test } from './fixtures.ts';
import { FillPage } from './pages/fill-page.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { LedgerPage } from './pages/ledger-page.ts';
import { ReportPage } from './pages/report-page.ts';

test('both files hold what the screen shows', { tag: '@shell' }, async ({ launch, saveFolder }) => {
  const { page, app, complaints } = await launch();
  await new FirstStartPage(page).openSample();
  const frame = new FramePage(page);
  await frame.goTo('进展填报');
  const fill = new FillPage(page);
  await fill.choose('司法协理员试点');
  await fill.progress.fill('海盐县两个镇试点协理员9月18日到岗18名。');
  await frame.saved();
  await frame.goTo('报告');
  const report = new ReportPage(page);
  await expect(report.checks).toContainText('数字一致');
  await expect(report.pages.first()).toContainText('共30个，其中创新类15个、攻坚类13个、储备类2个。');

  const word = path.join(saveFolder, '三季度 报告.docx');
  await answerSaveDialog(app, word);
  await report.export('Word', true);
  await expect(report.saved).toContainText('三季度 报告.docx');
  await report.closeSaved();
  const { value: text } = await mammoth.extractRawText({ path: word });
  expect(text).toContain('嘉兴市司法局关于2023年第三季度');
  expect(text).toContain('达到序时进度17个，占56.7%');
  expect(text).toContain('海盐县两个镇试点协理员9月18日到岗18名。');
  expect(text).toContain('2023年　月　日');
  expect(text).not.toContain('未报送');

  const excel = path.join(saveFolder, '三季度 表.xlsx');
  await answerSaveDialog(app, excel);
  await report.export('Excel', true);
  await expect(report.saved).toBeVisible();
  const sheets = await readWorkbook(excel);
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    '进展情况表',
    '欠序时项目清单',
    '量化指标完成情况表',
    '项目状态',
    '统计',
  ]);
  const rows = sheets[0]?.data ?? [];
  expect(rows).toHaveLength(32);
  expect(rows[1]).toEqual([
    '序号',
    '项目名称',
    '类别',
    '聚焦问题',
    '项目内容及工作方案',
    '项目建设进展\n及取得目标、成效',
  ]);
  expect(rows.find(([number]) => number === 19)?.[5]).toContain('到岗18名');
  const statistics = sheets.find(({ sheet }) => sheet === '统计')?.data ?? [];
  expect(statistics.find(([name]) => name === '合计')).toEqual(['合计', 1, 5, 17, 4, 0, 0, 0, 3, 30, null]);
  expect(statistics.find(([name]) => name === '占比')?.slice(1)).toEqual([
    3.3,
    16.7,
    56.7,
    13.3,
    0,
    0,
    0,
    10,
    100,
    null,
  ]);
  expect(readdirSync(saveFolder).sort()).toEqual(['三季度 报告.docx', '三季度 表.xlsx'].sort());
  expect(complaints).toEqual([]);
});

test(
  'a row that print would cut off is named when the workbook is written',
  { tag: '@shell' },
  async ({ launch, saveFolder }) => {
    const { page, app } = await launch();
    await new FirstStartPage(page).openSample();
    const frame = new FramePage(page);
    await frame.goTo('进展填报');
    const fill = new FillPage(page);
    await fill.choose('司法协理员试点');
    await fill.progress.fill('海盐县两个镇试点协理员到岗18名，走访企业12家。'.repeat(250));
    await frame.saved();
    await frame.goTo('报告');
    const report = new ReportPage(page);
    await answerSaveDialog(app, path.join(saveFolder, '很长的一行.xlsx'));
    await report.export('Excel', true);
    await expect(report.saved).toContainText('很长的一行.xlsx');
    await expect(report.saved).toContainText(/“进展情况表”第\d+行的文字太长/);
  },
);

test('what is unsettled is asked once, and the way to it is a click', async ({ launch }) => {
  const { page } = await launch();
  await new FirstStartPage(page).openSample();
  const frame = new FramePage(page);
  await frame.goTo('报告');
  const report = new ReportPage(page);
  await page.getByRole('button', { name: '导出 Word', exact: true }).click();
  const question = page.getByRole('alertdialog');
  await expect(question.getByRole('button', { name: '不导出' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await report.checks.getByRole('button', { name: '3 个项目未报送' }).click();
  await expect(new LedgerPage(page).grid).toHaveAttribute('aria-rowcount', '4');
});

test('a section written over is kept, marked, undone and given back', async ({ launch }) => {
  const program = await launch();
  const { page } = program;
  await new FirstStartPage(page).openSample();
  const frame = new FramePage(page);
  await frame.goTo('报告');
  const report = new ReportPage(page);
  await report.openSection('存在问题');
  const drafted = await report.text().inputValue();
  await report.text().fill('主要问题是手写的这一句。');
  await frame.saved();
  await expect(report.outline.getByRole('button', { name: /存在问题/ })).toContainText('手改');
  await expect(report.pages.filter({ hasText: '主要问题是手写的这一句。' })).toHaveCount(1);
  await program.close();

  const again = await launch();
  const kept = new ReportPage(again.page);
  await kept.openSection('存在问题');
  await expect(kept.text()).toHaveValue('主要问题是手写的这一句。');
  await kept.editor.getByRole('button', { name: '还原为自动' }).click();
  await expect(kept.text()).toHaveValue(drafted);
  await new FramePage(again.page).undo.click();
  await expect(kept.text()).toHaveValue('主要问题是手写的这一句。');
});

test('a 通报 names who has not reported, a 报告 does not', async ({ launch }) => {
  const { page } = await launch();
  await new FirstStartPage(page).openSample();
  await new FramePage(page).goTo('报告');
  const report = new ReportPage(page);
  await expect(report.pages.first()).toContainText('正在核实汇总');
  await report.chooseKind('进展情况通报');
  await expect(report.pages.first()).toContainText('的通报');
  await expect(report.pages.filter({ hasText: '未按时报送' })).not.toHaveCount(0);
});

test(
  'a folder that cannot be written is said, and nothing is left behind',
  { tag: '@shell' },
  async ({ launch, saveFolder }) => {
    const { page, app } = await launch();
    await new FirstStartPage(page).openSample();
    await new FramePage(page).goTo('报告');
    await answerSaveDialog(app, path.join(saveFolder, '没有这个文件夹', '报告.docx'));
    const report = new ReportPage(page);
    await report.export('Word', true);
    const failed = page.getByRole('dialog', { name: '没能导出' });
    await expect(failed.getByRole('alert')).toContainText('台账没有变动');
    expect(readdirSync(saveFolder)).toEqual([]);
    const target = path.join(saveFolder, '报告.docx');
    await answerSaveDialog(app, target);
    await failed.getByRole('button', { name: '再试一次' }).click();
    await expect(report.saved).toBeVisible();
    expect(existsSync(target)).toBe(true);
  },
);

test('cancelling the save dialog leaves everything as it was', { tag: '@shell' }, async ({ launch }) => {
  const { page, app } = await launch();
  await new FirstStartPage(page).openSample();
  await new FramePage(page).goTo('报告');
  await answerSaveDialog(app, undefined);
  const report = new ReportPage(page);
  await report.export('Excel', true);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('without a 发文机关 the notice leads to where it is named; title and 主送 are kept as written', async ({
  launch,
}) => {
  const { page } = await launch();
  await new FirstStartPage(page).createBook('民生实事', '2023', '');
  const frame = new FramePage(page);
  await frame.goTo('项目台账');
  await new LedgerPage(page).addProject('老旧小区改造', '创新类');
  await frame.goTo('报告');
  const report = new ReportPage(page);
  await report.checks.getByRole('button', { name: '没有设置发文机关' }).click();
  await report.editor.getByRole('textbox', { name: '发文机关' }).fill('嘉兴市民政局');
  await report.editor.getByRole('textbox', { name: '主送机关' }).fill('嘉兴市人民政府：');
  await frame.saved();
  await expect(report.pages.first()).toContainText('嘉兴市民政局关于2023年第一季度');
  await expect(report.pages.first()).toContainText('嘉兴市人民政府：');
  await expect(report.checks).not.toContainText('发文机关');
  await report.editor.getByRole('textbox', { name: '标题' }).fill('嘉兴市民政局关于民生实事的报告');
  await frame.saved();
  await expect(report.pages.first()).toContainText('嘉兴市民政局关于民生实事的报告');
});

test('what is opened for editing on a narrow screen takes the focus and gives it back', async ({ launch }) => {
  const { page } = await launch({ size: { width: 1093, height: 614 } });
  await new FirstStartPage(page).openSample();
  await new FramePage(page).goTo('报告');
  const report = new ReportPage(page);
  for (const name of ['版式和选项', '三、存在问题']) {
    const line = report.outline.getByRole('button', { name: new RegExp(name) });
    await line.press('Enter');
    await expect(report.editor).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(line).toBeFocused();
  }
});

test('when the editing pane is closed and the pages are fitted anew, one still stands on the same page', async ({
  launch,
}) => {
  const { page } = await launch({ size: { width: 1366, height: 768 } });
  await new FirstStartPage(page).openSample();
  await new FramePage(page).goTo('报告');
  const report = new ReportPage(page);
  const sheet = report.pages.filter({ hasText: '三、存在问题' }).last();
  const fitted = await widthOf(sheet);
  await report.openSection('三、存在问题');
  await expect.poll(() => widthOf(sheet)).not.toBe(fitted);
  await expect(sheet).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect.poll(() => widthOf(sheet)).toBe(fitted);
  await expect(sheet).toBeInViewport();
});

async function widthOf(sheet: Locator): Promise<number> {
  return (await sheet.boundingBox())?.width ?? 0;
}
