// 导入台账: from a file or the clipboard, at first start and into an open year; nothing is written before it was seen.
import { execFileSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { answerOpenDialog } from './incoming.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { PROJECT } from './runtime.ts';

const SIZE = { width: 1366, height: 768 };

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: /^导入/ });

/** A list with heads of its own and a column that nobody knows. */
function writeList(file: string): void {
  const script = [
    'import sys, openpyxl',
    'book = openpyxl.Workbook(); sheet = book.active; sheet.title = "清单"',
    'sheet.append(["2024年重点改革项目清单"])',
    'sheet.append(["序号", "任务名称", "类型", "聚焦问题", "工作举措", "目标", "责任处室", "批示"])',
    'sheet.append([1, "社会力量参与矫正", "创新类", "1.力量不足", "1.招募\\n2.建基地", "1.志愿者不少于200人", "社区矫正处", "同意"])',
    'sheet.append([2, "公证减证便民", "攻坚类", "1.材料多", "1.梳理", "1.压减30%", "公共法律服务处", ""])',
    'sheet.append([3, None, "攻坚类", None, None, None, None, None])',
    'book.save(sys.argv[1])',
  ].join('\n');
  execFileSync('/usr/bin/python3', ['-c', script, file]);
}

test('at first start a list from Excel becomes a ledger, with its columns corrected', async ({
  launch,
  saveFolder,
}) => {
  const { app, page, complaints } = await launch({ size: SIZE });
  const first = new FirstStartPage(page);
  await first.operator.fill('王志明');
  await page.getByRole('button', { name: '从 Excel/Word 导入台账' }).click();
  const dialog = dialogOf(page);
  writeFileSync(path.join(saveFolder, '扫描.xlsx'), '%PDF-1.7 x');
  await answerOpenDialog(app, [path.join(saveFolder, '扫描.xlsx')]);
  await dialog.getByRole('button', { name: '选文件' }).click();
  await expect(dialog.getByRole('alert')).toContainText('“扫描.xlsx”其实是 PDF');

  const file = path.join(saveFolder, '重点改革清单.xlsx');
  writeList(file);
  await answerOpenDialog(app, [file]);
  await dialog.getByRole('button', { name: '选文件' }).click();
  await expect(dialog.getByRole('textbox', { name: /^年度/ })).toHaveValue('2024');
  await expect(dialog.getByRole('row', { name: /^批示/ })).toContainText('不读这一列');
  await dialog.getByRole('combobox', { name: '批示对应' }).click();
  await page.getByTitle('新增一列').click();
  await dialog.getByRole('button', { name: '看会改什么' }).click();
  await expect(dialog.getByRole('status')).toHaveText('读取 3 行 ＝ 新增 2 ＋ 修改 0 ＋ 未变 0 ＋ 跳过 1');
  await expect(dialog.getByRole('group', { name: '这一行的内容' })).toContainText('志愿者不少于200人');
  await dialog.getByRole('button', { name: '导入 2 项' }).click();
  await expect(page.getByRole('button', { name: '台账：重点改革台账' })).toBeVisible();
  await expect(page.getByRole('button', { name: '年度：2024年' })).toBeVisible();
  await expect(page.getByRole('grid', { name: /项目/ })).toContainText('社会力量参与矫正');
  expect(complaints).toEqual([]);
});

test('a pasted list goes into the open year, cell by cell, and one undo takes it back', async ({ launch }) => {
  const { page } = await launch({ size: SIZE });
  await new FirstStartPage(page).openSample();
  const frame = new FramePage(page);
  await frame.searchFor('导入台账');
  await page.keyboard.press('Enter');
  const dialog = dialogOf(page);
  const table = '序号\t项目名称\t类别\t备注\n1\t重塑法治嘉兴建设考评机制\t创新类\t市委督办\n31\t新设的项目\t储备类\t';
  await dialog.getByRole('textbox', { name: '粘贴表格或清单' }).fill(table);
  await dialog.getByRole('button', { name: '读取粘贴的内容' }).click();
  await dialog.getByRole('radio', { name: '新建一本台账' }).click();
  await expect(dialog.getByRole('textbox', { name: '台账名称' })).toHaveValue('重点项目');
  await dialog.getByRole('radio', { name: /并入/ }).click();
  await dialog.getByRole('button', { name: '看会改什么' }).click();
  await expect(dialog.getByRole('status')).toContainText('读取 2 行 ＝ 新增 1 ＋ 修改 1');
  await dialog.getByRole('button', { name: '导入 2 项' }).click();
  await frame.goTo('项目台账');
  const list = page.getByRole('grid', { name: /项目/ });
  await frame.searchFor('新设的项目');
  await page.keyboard.press('Enter');
  await expect(list.getByRole('row', { name: /新设的项目/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(list.getByRole('row', { name: /新设的项目/ })).toHaveCount(0);
});

test('the text form, and another PC’s ledger; a second time neither says anything new', async ({
  launch,
  saveFolder,
}) => {
  const { app, page } = await launch({ size: SIZE });
  const first = new FirstStartPage(page);
  await first.operator.fill('王志明');
  await page.getByRole('button', { name: '从 Excel/Word 导入台账' }).click();
  const text = path.join(saveFolder, '重点项目2023.txt');
  copyFileSync(path.join(PROJECT, 'seeds', '2023.txt'), text);
  await answerOpenDialog(app, [text]);
  await dialogOf(page).getByRole('button', { name: '选文件' }).click();
  await dialogOf(page).getByRole('button', { name: '看会改什么' }).click();
  await dialogOf(page).getByRole('button', { name: '导入 30 项' }).click();
  await expect(page.getByRole('button', { name: '年度：2023年' })).toBeVisible();

  const merge = async (): Promise<void> => {
    await new FramePage(page).searchFor('导入台账');
    await page.keyboard.press('Enter');
    await answerOpenDialog(app, [path.join(PROJECT, 'seeds', '2023-sample.json')]);
    await dialogOf(page).getByRole('button', { name: '选文件' }).click();
  };
  await merge();
  await expect(dialogOf(page)).toContainText(/采用稿 \d+ 条/);
  await dialogOf(page)
    .getByRole('button', { name: /^并入 \d+ 条$/ })
    .click();
  await expect(dialogOf(page)).toBeHidden();
  await expect(page.getByRole('button', { name: '台账：重点项目台账' })).toBeVisible();
  await merge();
  await expect(dialogOf(page).getByRole('status')).toContainText('新增 0 ＋ 修改 0');
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toBeHidden();
});
