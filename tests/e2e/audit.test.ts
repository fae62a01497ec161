// 操作日志: what was done, by whom and when; found, opened, exported, and honest about an altered byte.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { flipBit } from '../faults/damage.ts';
import { answerSaveDialog, expect, test } from './fixtures.ts';
import { AuditPage } from './pages/audit-page.ts';
import { FillPage } from './pages/fill-page.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { ReportPage } from './pages/report-page.ts';
import { verifyFolder } from './verify-folder.ts';

test('what was typed and exported is found, opened with old and new, and exported', async ({ launch, saveFolder }) => {
  const { app, page, complaints } = await launch({ size: { width: 1093, height: 614 } });
  await new FirstStartPage(page).openSample();
  const frame = new FramePage(page);
  await frame.goTo('进展填报');
  const fill = new FillPage(page);
  await fill.choose('司法协理员试点');
  await fill.progress.fill('已培训司法协理员128名。');
  await frame.saved();
  await fill.progress.fill('已培训司法协理员146名。');
  await frame.saved();
  await frame.goTo('报告');
  await answerSaveDialog(app, path.join(saveFolder, '报告.docx'));
  await new ReportPage(page).export('Word', true);
  await new ReportPage(page).closeSaved();

  const audit = new AuditPage(page);
  await audit.open();
  await expect(audit.rows.first()).toContainText('导出报告（Word）：“报告.docx”');
  await expect(audit.rows.first()).toContainText('王志明');

  // The number stands in no title: it is found in what was changed.
  await audit.search.fill('146');
  await expect(audit.rows.first()).toContainText('进展情况');
  await audit.rows.first().click();
  await expect(audit.detail.locator('ins')).toHaveText('146');
  await expect(audit.detail.locator('del')).toHaveText('128');
  await page.keyboard.press('Escape');
  await expect(audit.detail).toBeHidden();

  await audit.search.fill('');
  await audit.choose('类别', '导出');
  await expect(audit.count).toContainText('1 条，共');
  await page.getByRole('button', { name: '清除筛选' }).click();

  const file = path.join(saveFolder, '日志.xlsx');
  await answerSaveDialog(app, file);
  await audit.export.click();
  await expect(frame.toast).toContainText('已导出');
  const sheets = await readWorkbook(file);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['操作', '字段明细']);
  const lines = sheets[0]?.data ?? [];
  expect(lines[2]).toEqual(['第几次改动', '时间', '操作人', '类别', '内容', '改动记录数']);
  const exported = lines.find((row) => row[3] === '导出');
  expect(exported?.[4]).toContain('报告.docx');
  const changed = sheets[1]?.data.find((row) => String(row[6]).includes('128') && String(row[7]).includes('146'));
  expect(changed?.slice(2, 6)).toEqual(['王志明', '修改', expect.stringContaining('采用稿“'), '进展情况']);
  // The export of the trail stands in the trail.
  await expect(audit.rows.first()).toContainText('导出操作日志');
  expect(complaints).toEqual([]);
});

test('one altered byte shows, with its place', async ({ launch, dataFolder }) => {
  const { page } = await launch();
  await new FirstStartPage(page).openSample();
  await new FramePage(page).saved();
  // Altered while the program runs: what it reads is checked again.
  const folder = path.join(dataFolder, 'journal');
  const file = path.join(folder, readdirSync(folder).find((name) => name.endsWith('.jsonl')) ?? '');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('王志明');
  writeFileSync(file, text.replace('王志明', '王志朋'));
  await new FramePage(page).goTo('设置');
  await page.getByRole('navigation', { name: '设置项' }).getByRole('button', { name: '操作日志' }).click();
  await expect(page.getByRole('alert')).toContainText(/修改记录第\d+行已损坏/);
  const { code, words } = verifyFolder(dataFolder);
  expect(code).toBe(2);
  expect(words).toMatch(/数据日志第 \d+ 行与写入时不一致/);
});

test('one altered byte in a packed part of the history shows as well, and everything else is listed', async ({
  launch,
  dataFolder,
}) => {
  const first = await launch();
  await new FirstStartPage(first.page).openSample();
  const before = await new FramePage(first.page).generation();
  await first.close();
  const [packed = ''] = readdirSync(path.join(dataFolder, 'journal')).filter((name) => name.endsWith('.gz'));
  flipBit(path.join(dataFolder, 'journal', packed), 0.6);
  const { page } = await launch();
  const frame = new FramePage(page);
  await frame.goTo('进展填报');
  const fill = new FillPage(page);
  await fill.choose('司法协理员试点');
  await fill.progress.fill('损坏以后的一句。');
  await frame.saved();
  const audit = new AuditPage(page);
  await audit.open();
  await expect(page.getByRole('alert')).toContainText(`日志缺第 1 到第 ${before} 次改动`);
  await expect(audit.rows).toHaveCount(1);
  expect(verifyFolder(dataFolder)).toMatchObject({ code: 2, journal: { damagedLines: [expect.any(Number)] } });
});
