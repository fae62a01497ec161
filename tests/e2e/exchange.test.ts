// 收发 as a person does it: forms out into a folder, filled by another program, dropped back, decided, written, undone.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from './fixtures.ts';
import { answerOpenDialog, dropFiles } from './incoming.ts';
import { ExchangePage } from './pages/exchange-page.ts';
import { FillPage } from './pages/fill-page.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { PROJECT } from './runtime.ts';

const SIZE = { width: 1366, height: 768 };

type Filled = readonly [name: string, sheet: string, row: string, head: string, value: string];

/** By openpyxl, which writes workbooks of its own. */
function fillForms(folder: string, changes: readonly Filled[]): void {
  const script = path.join(PROJECT, 'tests', 'e2e', 'fill-forms.py');
  execFileSync('/usr/bin/python3', [script, folder], { input: changes.map((one) => one.join('\t')).join('\n') });
}

test('forms go out, come back filled, are decided cell by cell, written and undone', async ({ launch, saveFolder }) => {
  const { app, page, complaints } = await launch({ size: SIZE });
  await new FirstStartPage(page).openSample();
  const exchange = new ExchangePage(page);
  const frame = new FramePage(page);

  await exchange.open('下发');
  await answerOpenDialog(app, [saveFolder]);
  await page.getByRole('button', { name: '下发 14 份填报表' }).click();
  await expect(exchange.dialog('已下发 14 份')).toBeVisible({ timeout: 40_000 });
  await exchange.dialog('已下发 14 份').getByRole('button', { name: '关闭' }).click();
  expect(readdirSync(saveFolder).filter((name) => name.endsWith('.xlsx'))).toHaveLength(14);
  await expect(page.getByRole('grid', { name: '下发的单位' })).toContainText('第 2 次');
  await frame.saved();
  const afterDispatch = await frame.generation();

  fillForms(saveFolder, [
    [
      '基层工作处',
      '填报表',
      '推动多元调解体系建设',
      '存在问题',
      '行政调解委员会建设落后序时7个；专职调解员缺口50名，10月起分三批补足。',
    ],
    ['基层工作处', '填报表', '打造行政调解嘉兴模式', '完成度', '约八成'],
    ['基层工作处', '指标表', '行政调解司法确认案件', '本期值', '6'],
    ['政治部', '填报表', '青蓝工程', '进展情况', '三季度组织专题培训2期，培训业务骨干64人。'],
  ]);
  const files = readdirSync(saveFolder);
  const [grassroots = '', politics = ''] = ['基层工作处', '政治部'].map((unit) =>
    files.find((name) => name.includes(unit)),
  );
  renameSync(path.join(saveFolder, grassroots), path.join(saveFolder, '基层（最终版）(2).xlsx'));
  await exchange.open('收取');
  const dropped = ['基层（最终版）(2).xlsx', politics].map((name) => path.join(saveFolder, name));
  await dropFiles(page, page.locator('.exchange'), dropped);

  await expect(exchange.line(18, '存在问题')).toContainText('冲突');
  await expect(exchange.line(17, '行政调解司法确认案件')).toContainText('6个');
  await expect(exchange.line(25, '进展情况')).toContainText('培训业务骨干64人');
  await expect(exchange.line(17, '完成度')).toContainText('79%“约八成”不是数字');
  await expect(exchange.unit('政治部')).toContainText('待写入');
  // Nothing is written by looking at it.
  expect(await frame.generation()).toBe(afterDispatch);

  // A unit that nothing came from has nothing to write; another unit's lines are not written in its name.
  await exchange.unit('办公室').click();
  await expect(page.getByText('来件里没有办公室的填报表。')).toBeVisible();
  await expect(exchange.write).toHaveCount(0);
  await page.getByRole('button', { name: /^看其他单位的 \d+ 处$/ }).click();
  await expect(exchange.write).toBeVisible();

  await exchange.line(18, '存在问题').click();
  await expect(exchange.pane).toContainText('上次报送以后两边都改过');
  await expect(exchange.pane.locator('ins')).not.toHaveCount(0);
  await exchange.side('报送').check();
  await expect(exchange.line(18, '存在问题')).toContainText('采用报送');
  const sums = (await exchange.sums.innerText()).match(/\d+/g)?.map(Number) ?? [];
  const [read = 0, ...parts] = sums;
  expect(parts.reduce((total, one) => total + one, 0)).toBe(read);
  await exchange.write.click();
  await expect(exchange.toast).toContainText('来自 2 份来件');
  await frame.saved();
  await expect(exchange.unit('政治部')).toContainText('已入账');
  await expect(exchange.unit('基层工作处')).toContainText('第 3 版');

  // The same files once more say nothing new.
  await dropFiles(page, page.locator('.exchange'), dropped);
  await expect(exchange.sums).toContainText('修改 0');
  await expect(exchange.plan.getByRole('checkbox')).toHaveCount(0);

  // Taken back out of the list, at any later time.
  await exchange.menu(/导入记录/);
  const imports = exchange.dialog('导入记录');
  await imports.getByRole('option').filter({ hasText: '政治部' }).click();
  await imports.getByRole('button', { name: '撤销这次导入' }).click();
  await expect(imports.getByRole('option').filter({ hasText: '政治部' })).toContainText('已撤销');
  await imports.getByRole('button', { name: '关闭' }).last().click();
  await expect(exchange.unit('政治部')).not.toContainText('已入账');
  expect(complaints).toEqual([]);
});

test('what was written stands in 进展填报, and Ctrl+Z takes a file back', async ({ launch, saveFolder }) => {
  const { app, page } = await launch({ size: SIZE });
  await new FirstStartPage(page).openSample();
  const exchange = new ExchangePage(page);
  await exchange.open('下发');
  await answerOpenDialog(app, [saveFolder]);
  await page
    .getByRole('checkbox', { name: /全选|全部/ })
    .first()
    .click();
  await page
    .getByRole('grid', { name: '下发的单位' })
    .getByRole('row')
    .filter({ hasText: '市戒毒所' })
    .getByRole('checkbox')
    .click();
  await page.getByRole('button', { name: '下发 1 份填报表' }).click();
  await exchange.dialog('已下发 1 份').getByRole('button', { name: '关闭' }).click();
  const words = '9月底前完成4个指导站挂牌，配备专职社工12名。';
  fillForms(saveFolder, [['市戒毒所', '填报表', '社区戒毒', '进展情况', words]]);
  await exchange.open('收取');
  await answerOpenDialog(app, [path.join(saveFolder, readdirSync(saveFolder)[0] ?? '')]);
  await exchange.menu('选文件…');
  await exchange.write.click();
  await expect(exchange.unit('市戒毒所')).toContainText('已入账');
  await page.keyboard.press('Control+z');
  await expect(exchange.unit('市戒毒所')).toContainText('缺报');
  await page.keyboard.press('Control+y');
  await expect(exchange.unit('市戒毒所')).toContainText('已入账');
  await exchange.unit('市戒毒所').click();
  await expect(exchange.card).toContainText('收到第 1 版，已入账');
  await new FramePage(page).goTo('进展填报');
  const fill = new FillPage(page);
  await fill.list.getByRole('option').filter({ hasText: '指导站建设运行' }).click();
  await expect(fill.progress).toHaveValue(words);
});

test('refusals name the file and change nothing; 佐证 and scans find their place', async ({ launch, saveFolder }) => {
  const { page } = await launch({ size: SIZE });
  await new FirstStartPage(page).openSample();
  const exchange = new ExchangePage(page);
  const frame = new FramePage(page);
  await exchange.open();
  await frame.saved();
  const before = await frame.generation();
  const at = (name: string): string => path.join(saveFolder, name);
  writeFileSync(at('坏了的表.xlsx'), zipSync({ 'xl/workbook.xml': strToU8('<x/>') }));
  writeFileSync(at('空表.xlsx'), '');
  mkdirSync(at('佐证'));
  writeFileSync(at('佐证/18 调解员招录公告.pdf'), '%PDF-1.7 a');
  writeFileSync(at('基层工作处盖章扫描件.pdf'), '%PDF-1.7 b');
  await dropFiles(page, page.locator('.exchange'), [
    at('坏了的表.xlsx'),
    at('空表.xlsx'),
    at('佐证'),
    at('基层工作处盖章扫描件.pdf'),
  ]);
  const refused = exchange.dialog('2 份文件没有读取');
  await expect(refused).toContainText('“坏了的表.xlsx”已损坏');
  await expect(refused).toContainText('“空表.xlsx”是空文件');
  await expect(refused).toContainText('台账也没有变动');
  await refused.getByRole('button', { name: '知道了' }).click();
  expect(await frame.generation()).toBe(before);

  const attachments = page.getByRole('region', { name: '附件' });
  await expect(attachments).toContainText('佐证：18 推动多元调解体系建设');
  await expect(attachments).toContainText('盖章扫描件：基层工作处');
  await attachments.getByRole('button', { name: '收下 2 份' }).click();
  await expect(exchange.toast).toContainText('已收下 2 份附件');
  await exchange.unit('基层工作处').click();
  await expect(exchange.card).toContainText('收到盖章扫描件');
});

test('reminders are copied, noted, and counted', async ({ launch }) => {
  const { page, clipboard } = await launch({ size: SIZE });
  await new FirstStartPage(page).openSample();
  const exchange = new ExchangePage(page);
  await exchange.open();
  await exchange.filter('缺报').click();
  await exchange.unit('政治部').click();
  await exchange.card.getByRole('button', { name: '复制催报文字' }).click();
  await expect(exchange.toast).toContainText('已复制给政治部的催报文字');
  const copied = await clipboard.read();
  expect(copied).toMatch(/^政治部施文婷同志：2023年第三季度重点项目台账进展填报表应于9月25日前报送/);
  expect(copied).toContain('25．深化提升“青蓝工程”');
  await expect(exchange.card).toContainText('消息催报，施文婷');
  await exchange.card.getByRole('button', { name: '记一次催报' }).click();
  const dialog = exchange.dialog('登记对政治部的催报');
  await dialog.getByRole('textbox', { name: '对方答复' }).fill('今天下班前发来。');
  await dialog.getByRole('button', { name: '登记催报' }).click();
  await expect(exchange.card).toContainText('电话催报，施文婷：今天下班前发来。');
  await page.keyboard.press('Control+z');
  await expect(exchange.card).not.toContainText('今天下班前发来');
});
