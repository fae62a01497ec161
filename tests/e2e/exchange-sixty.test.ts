// A quarter's collecting as large as it gets: sixty units with thirty projects each, out and back in the real window.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ROWS, sixtyUnits } from '../bench/sixty-units.ts';
import { expect, test } from './fixtures.ts';
import { answerOpenDialog, dropFiles } from './incoming.ts';
import { writeJournalOf } from './journal-of.ts';
import { ExchangePage } from './pages/exchange-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { PROJECT } from './runtime.ts';

const DONE = { timeout: 180_000 };
const UNITS = 60;
const FILL = path.join(PROJECT, 'tests/shared/exchange/fill-every-cell.py');

test('sixty forms go out, come back at once, are taken over by one press, and each can be undone', async ({
  launch,
  dataFolder,
  saveFolder,
}) => {
  test.setTimeout(600_000);
  await writeJournalOf(sixtyUnits().ledger, dataFolder);
  const { app, page, complaints } = await launch({ size: { width: 1366, height: 768 } });
  const exchange = new ExchangePage(page);
  const frame = new FramePage(page);
  await exchange.open('下发');
  await frame.choosePeriod('第三季度', '第四季度');
  await expect(page.getByRole('textbox', { name: '填报截止' })).toHaveValue('2023年12月25日');
  const folder = path.join(saveFolder, '各单位');
  mkdirSync(folder);
  await answerOpenDialog(app, [folder]);
  await page.getByRole('button', { name: `下发 ${UNITS} 份填报表` }).click();
  await expect(page.getByRole('dialog', { name: '正在生成填报表' })).toContainText(`共 ${UNITS} 份`);
  const summary = exchange.dialog(`已下发 ${UNITS} 份`);
  await expect(summary).toBeVisible(DONE);
  await summary.getByRole('button', { name: '关闭' }).click();
  expect(readdirSync(folder)).toHaveLength(UNITS);

  execFileSync('/usr/bin/python3', [FILL, folder], { stdio: ['ignore', 'ignore', 'inherit'] });

  await exchange.open('收取');
  await expect(page.getByRole('heading', { name: `收齐 0 / ${UNITS}` })).toBeVisible();
  await dropFiles(page, page.locator('.exchange'), [folder]);
  await expect(exchange.sums).toContainText(`读取 ${UNITS * ROWS} 行 ＝ 新增 ${UNITS * ROWS}`, DONE);
  await exchange.write.click();
  await expect(page.getByRole('dialog', { name: '正在写入台账' })).toBeVisible();
  await expect(exchange.toast).toContainText(`已写入 ${UNITS * ROWS} 行`, DONE);
  await expect(exchange.toast).toContainText(`来自 ${UNITS} 份来件`);
  await expect(page.getByRole('heading', { name: `收齐 ${UNITS} / ${UNITS}` })).toBeVisible();
  await frame.saved();

  // One undo is one unit's file.
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { name: `收齐 ${UNITS - 1} / ${UNITS}` })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a 下发 that is cancelled leaves whole files alone, and notes just these', async ({
  launch,
  dataFolder,
  saveFolder,
}) => {
  test.setTimeout(240_000);
  await writeJournalOf(sixtyUnits().ledger, dataFolder);
  const { app, page } = await launch({ size: { width: 1366, height: 768 } });
  const exchange = new ExchangePage(page);
  await exchange.open('下发');
  await new FramePage(page).choosePeriod('第三季度', '第四季度');
  const folder = path.join(saveFolder, '各单位');
  mkdirSync(folder);
  await answerOpenDialog(app, [folder]);
  await page.getByRole('button', { name: `下发 ${UNITS} 份填报表` }).click();
  const progress = page.getByRole('dialog', { name: '正在生成填报表' });
  await progress.getByRole('button', { name: '取消' }).click();
  const summary = exchange.dialog(new RegExp(`^下发了 \\d+ 份，共要 ${UNITS} 份$`));
  await expect(summary).toContainText('其余的已取消');
  const written = readdirSync(folder);
  expect(written.length).toBeLessThan(UNITS);
  expect(written.every((name) => /^[^.].*\.xlsx$/.test(name))).toBe(true);
  // Each opens, and its open cells can be filled.
  execFileSync('/usr/bin/python3', [FILL, folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  await expect(summary).toHaveAccessibleName(`下发了 ${written.length} 份，共要 ${UNITS} 份`);
  await summary.getByRole('button', { name: '关闭' }).click();
  await expect(page.getByRole('grid', { name: '下发的单位' }).getByText('第 1 次')).toHaveCount(written.length);
});
