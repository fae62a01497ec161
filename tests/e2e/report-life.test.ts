// The life of a report: 草稿 → 送审 → 退回 → 送审 → 签发 → 定稿 → 更正 → 再次导出 → 归档, in the real window.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import mammoth from 'mammoth';
import readWorkbook from 'read-excel-file/node';
import { answerSaveDialog, expect, test } from './fixtures.ts';
import { answerOpenDialog } from './incoming.ts';
import { CheckPage } from './pages/check-page.ts';
import { FillPage } from './pages/fill-page.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { ReportPage } from './pages/report-page.ts';

const SIZE = { width: 1093, height: 614 };
// Writing the files takes as long as it takes.
const WRITTEN = { timeout: 90_000 };
const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

test('a report goes its way to the archive, and what went out stays as it went out', async ({ launch, saveFolder }) => {
  test.setTimeout(240_000);
  const { page, app, complaints } = await launch({ size: SIZE });
  await new FirstStartPage(page).openSample();
  const frame = new FramePage(page);
  const report = new ReportPage(page);
  await frame.goTo('报告');

  await report.submit(1);
  await report.choose('送审（第1稿）', /^退回修改/);
  const back = page.getByRole('dialog', { name: '退回修改' });
  await back.getByRole('textbox', { name: '修改意见' }).fill('存在问题再写实一些');
  await page.keyboard.press('Control+Enter');
  await expect(report.state('草稿 · 第2稿')).toBeVisible();
  await report.submit(2);

  await report.step('签发').click();
  const sign = page.getByRole('dialog', { name: '签发' });
  await sign.getByRole('textbox', { name: '成文日期' }).fill('2023年10月10日');
  await page.keyboard.press('Tab');
  const number = sign.getByRole('textbox', { name: /^发文字号/ });
  await expect(number).toHaveValue('28');
  await number.fill('27');
  await expect(sign).toContainText('这个号已经给了别的文件');
  await number.fill('31');
  await page.keyboard.press('Enter');
  await expect(report.state('已签发')).toBeVisible();
  await expect(report.pages.filter({ hasText: '2023年10月10日' }).first()).toBeVisible();

  // 必改 stand in the way; each is set aside with a reason.
  await report.step('定稿').click();
  const refused = page.getByRole('alertdialog');
  await expect(refused).toContainText('还有 5 处必改，不能定稿');
  await refused.getByRole('button', { name: '去校核' }).click();
  await new CheckPage(page).dismissMust('已逐一核实，下期补报');
  await frame.goTo('报告');
  await report.step('定稿').click();
  const freeze = page.getByRole('alertdialog', { name: '定稿？' });
  await expect(freeze).toContainText('3 个项目未报送');
  await expect(freeze.getByRole('button', { name: '定稿', exact: true })).toHaveAttribute('aria-disabled', 'true');
  await freeze.getByRole('textbox', { name: '仍要定稿的理由' }).fill('三家单位来函说明，下期补报');
  await page.keyboard.press('Control+Enter');
  await expect(report.state('已定稿')).toBeVisible(WRITTEN);
  await expect(page.getByText('下面是当时存下的原样')).toBeVisible();
  await expect(frame.undo).toBeDisabled();

  const first = path.join(saveFolder, '第一次.docx');
  await answerSaveDialog(app, first);
  await page.getByRole('button', { name: '再次导出 Word', exact: true }).click();
  await expect(report.saved).toContainText('第一次.docx');
  await report.closeSaved();
  const { value: text } = await mammoth.extractRawText({ path: first });
  expect(text).toContain('2023年10月10日');

  // 更正: the period is locked; the change has its reason, and the frozen file does not know of it.
  await frame.goTo('进展填报');
  const fill = new FillPage(page);
  await fill.choose('司法协理员试点');
  await expect(fill.progress).not.toBeEditable();
  await fill.form.getByRole('button', { name: '更正…' }).click();
  await page.getByRole('textbox', { name: '更正理由' }).fill('海盐县上报数有误');
  await page.keyboard.press('Control+Enter');
  await fill.progress.fill('更正后的一句：到岗20名。');
  await frame.saved();
  await frame.goTo('报告');
  const second = path.join(saveFolder, '第二次.docx');
  await answerSaveDialog(app, second);
  await page.getByRole('button', { name: '再次导出 Word', exact: true }).click();
  await expect(report.saved).toContainText('第二次.docx');
  await report.closeSaved();
  expect(hashOf(second)).toBe(hashOf(first));
  await page.getByRole('button', { name: '按现版本重排…' }).click();
  const relay = page.getByRole('dialog', { name: '按现版本重排' });
  await expect(relay.locator('ins').filter({ hasText: '更正后的一句' }).first()).toBeVisible();
  await page.keyboard.press('Escape');

  // The signed scan is kept beside it.
  const scan = path.join(saveFolder, '签发件.pdf');
  writeFileSync(scan, '%PDF-1.4 签发');
  await answerOpenDialog(app, [scan]);
  await page.getByRole('button', { name: '收存签发扫描件…' }).click();
  await expect(page.getByRole('button', { name: '签发扫描件：签发件.pdf', exact: true })).toBeVisible();

  // The next report tells of the 更正.
  await frame.choosePeriod('第三季度', '第四季度');
  await expect(report.pages.filter({ hasText: '海盐县上报数有误' }).first()).toBeAttached();
  await frame.choosePeriod('第四季度', '第三季度');

  await answerOpenDialog(app, [saveFolder]);
  await report.step('归档').click();
  await page.getByRole('button', { name: '选择文件夹并归档' }).click();
  const archived = page.getByRole('dialog', { name: '已归档2023年第三季度' });
  await expect(archived).toContainText('归档目录', WRITTEN);
  await archived.getByRole('button', { name: '关闭' }).first().click();
  await expect(report.state('已归档')).toBeVisible(WRITTEN);
  const folder = path.join(saveFolder, '2023年第三季度重点项目归档');
  const reports = readdirSync(path.join(folder, '报告'));
  expect(reports).toEqual(expect.arrayContaining(['签发件.pdf']));
  // Two 送审稿, Word, Excel, the scan.
  expect(reports).toHaveLength(5);
  const word = reports.find((name) => name.endsWith('报告（示例）.docx')) ?? '';
  expect(hashOf(path.join(folder, '报告', word))).toBe(hashOf(first));
  const index = await readWorkbook(path.join(folder, '归档目录.xlsx'));
  expect(index.map(({ sheet }) => sheet)).toEqual(['归档目录', '催报记录', '更正记录', '办理过程']);
  const listed = index[0]?.data ?? [];
  expect(listed.find((row) => row[2] === word)?.[6]).toBe(hashOf(first));
  expect(index[2]?.data.at(-1)?.[6]).toBe('海盐县上报数有误');
  expect(index[3]?.data.map((row) => row[1])).toEqual([null, '步骤', '送审', '退回修改', '送审', '签发', '定稿']);

  await report.openHistory();
  const history = page.getByRole('table', { name: '历次报告' });
  await expect(history.getByRole('row')).toHaveCount(4);
  await expect(history.getByRole('row').nth(1)).toContainText('嘉司〔2023〕31号');
  await expect(history.getByRole('row').nth(2)).toContainText('当时没有存下，可按现版本重排');
  expect(complaints).toEqual([]);
});

test('what is written over is held against the draft as it was and as it is; a section is switched off and on', async ({
  launch,
}) => {
  const { page } = await launch({ size: SIZE });
  await new FirstStartPage(page).openSample();
  const frame = new FramePage(page);
  const report = new ReportPage(page);
  await frame.goTo('报告');
  await report.openSection('创新类项目');
  const drafted = await report.text().inputValue();
  await report.text().fill(`${drafted}手写的一句。`);
  await frame.saved();
  const three = page.getByRole('region', { name: '三稿对照' });
  await expect(three.locator('ins')).toHaveText('手写的一句。');

  // The ledger goes on: the hand's text stays, and the two drafts are shown beside each other.
  await frame.goTo('进展填报');
  const fill = new FillPage(page);
  await fill.choose('长三角涉企行政规范性文件管理协同机制');
  await fill.text('摘要').fill('会同三地印发办法，新增合法性审查40件。');
  await frame.saved();
  await frame.goTo('报告');
  await report.openSection('创新类项目');
  await expect(report.text()).toHaveValue(`${drafted}手写的一句。`);
  await expect(report.editor).toContainText('手改之后台账又有变动');
  await expect(three.locator('ins').filter({ hasText: '40' }).first()).toBeVisible();
  await report.editor.getByRole('button', { name: '还原为自动' }).click();
  await expect(report.text()).toHaveValue(/新增合法性审查40件/);

  // 有据: a sentence leads to the entry it was made of.
  await page
    .getByRole('region', { name: '出处' })
    .getByRole('button', { name: /长三角.*本期进展/ })
    .first()
    .click();
  await expect(fill.title).toHaveText('长三角涉企行政规范性文件管理协同机制');

  await frame.goTo('报告');
  await report.openSection('存在问题');
  await report.editor.getByRole('button', { name: '不写这一节' }).click();
  await expect(report.outline.getByRole('button', { name: /三、下一步工作打算/ })).toBeVisible();
  await report.openSection('存在问题.*不写');
  await report.editor.getByRole('button', { name: '写入报告' }).click();
  await page.keyboard.press('Escape');
  await expect(report.outline.getByRole('button', { name: /三、存在问题/ })).toBeVisible();
});

test('all 催报单 at once, a file each, numbered', async ({ launch, saveFolder }) => {
  const { page, app } = await launch({ size: SIZE });
  await new FirstStartPage(page).openSample();
  const frame = new FramePage(page);
  const report = new ReportPage(page);
  await frame.goTo('报告');
  await report.chooseKind('催报单');
  await page.getByRole('button', { name: '整批导出…' }).click();
  const batch = page.getByRole('dialog', { name: '整批导出催报单' });
  const names = await batch.getByRole('list', { name: '催报单的对象' }).getByRole('listitem').allInnerTexts();
  expect(names.length).toBeGreaterThan(1);
  await answerOpenDialog(app, [saveFolder]);
  await batch.getByRole('button', { name: /^选择文件夹/ }).click();
  const done = page.getByRole('dialog', { name: `已导出催报单 ${names.length} 份` });
  await expect(done).toBeVisible(WRITTEN);
  expect(readdirSync(saveFolder)).toHaveLength(names.length);
  await done.getByRole('button', { name: '关闭' }).first().click();
  await page.getByRole('tab', { name: /本期报告/ }).click();
  await expect(page.getByRole('navigation', { name: '本期报告' }).getByRole('button')).toHaveCount(names.length);
});
