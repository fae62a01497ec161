// 收发 when things do not go as planned: a restart in between, cells sent back, folders that are gone, files half written.
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type LaunchOptions, type Program, test } from './fixtures.ts';
import { answerOpenDialog, dropFiles } from './incoming.ts';
import { ExchangePage } from './pages/exchange-page.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';

const SIZE = { width: 1366, height: 768 };
const HEAD = '序号,项目名称,进展情况,存在问题,完成度';

/** What openpyxl finds in the files of a folder: comments by file, sheet and cell. */
function commentsIn(folder: string): Record<string, Record<string, string>> {
  const script = [
    'import glob, json, os, sys, openpyxl',
    'found = {}',
    'for file in glob.glob(sys.argv[1] + "/*.xlsx"):',
    '    book = openpyxl.load_workbook(file)',
    '    found[os.path.basename(file)] = {f"{sheet.title}!{cell.coordinate} {cell.value}": cell.comment.text',
    '        for sheet in book for row in sheet.iter_rows() for cell in row if cell.comment}',
    'print(json.dumps(found))',
  ].join('\n');
  return JSON.parse(execFileSync('/usr/bin/python3', ['-c', script, folder], { encoding: 'utf8' }));
}

interface Opened {
  readonly program: Program;
  readonly app: Program['app'];
  readonly page: Page;
  readonly exchange: ExchangePage;
}

/** 收发 on the sample. */
async function openExchange(
  launch: (options: LaunchOptions) => Promise<Program>,
  side: '收取' | '下发' = '收取',
): Promise<Opened> {
  const program = await launch({ size: SIZE });
  const { app, page } = program;
  await new FirstStartPage(page).openSample();
  const exchange = new ExchangePage(page);
  await exchange.open(side);
  return { program, app, page, exchange };
}

/** Writes the one file that goes back. */
async function returnOne(exchange: ExchangePage): Promise<void> {
  await exchange.page.getByRole('button', { name: '生成退回文件' }).click();
  await exchange.dialog('退回修改').getByRole('button', { name: '生成 1 份退回文件' }).click();
  await exchange.dialog('已退回 1 份').getByRole('button', { name: '关闭' }).click();
}

test('what came in and is not decided yet is there again after a kill, with what was said so far', async ({
  launch,
  saveFolder,
}) => {
  const { program: first, exchange: before } = await openExchange(launch);
  const form = path.join(saveFolder, '基层报来.csv');
  writeFileSync(form, `${HEAD}\n18,推动多元调解体系建设,9月完成招录,人手不足,约八成\n`);
  const photo = path.join(saveFolder, '18 现场.pdf');
  writeFileSync(photo, '%PDF-1.7 现场');
  await dropFiles(first.page, first.page.locator('.exchange'), [form, photo]);
  await before.line(18, '存在问题').click();
  await before.side('报送').check();
  await before.menu('粘贴表格或文字…');
  const chat = before.dialog('粘贴表格或文字');
  await chat
    .getByRole('textbox', { name: '粘贴的内容' })
    .fill('25.深化提升“青蓝工程”：三季度培训64人。\n下一步措施：年底前结业。');
  await chat.getByRole('button', { name: '读取', exact: true }).click();
  await expect(before.line(25, '进展情况')).toContainText('培训64人');
  const generation = await new FramePage(first.page).generation();
  await first.page.waitForTimeout(300);
  await first.kill();
  rmSync(form);

  const second = await launch({ size: SIZE });
  const after = new ExchangePage(second.page);
  await after.open();
  await expect(after.line(18, '存在问题')).toContainText('采用报送');
  await expect(after.line(18, '进展情况')).toContainText('9月完成招录');
  await expect(after.line(25, '下一步措施')).toContainText('年底前结业');
  await expect(after.plan).toContainText('“约八成”');
  await expect(second.page.getByRole('region', { name: '附件' })).toContainText('佐证：18 推动多元调解体系建设');
  expect(await new FramePage(second.page).generation()).toBe(generation);

  await after.write.click();
  await expect(after.toast).toContainText('来自 2 份来件；还有 1 份留着等处理');
  await new FramePage(second.page).saved();
  await second.close();
  // Of what was written, only the file with a cell to send back is still there.
  const third = await launch({ size: SIZE });
  const then = new ExchangePage(third.page);
  await then.open();
  await third.page.getByRole('button', { name: '1 份来件', exact: true }).click();
  await expect(then.dialog('1 份来件')).toContainText('基层报来.csv');
});

test('退回修改 goes out with a comment at each cell that was not taken', async ({ launch, saveFolder }) => {
  const { app, page, exchange } = await openExchange(launch);
  const form = path.join(saveFolder, '基层工作处.csv');
  writeFileSync(
    form,
    `${HEAD}\n17,打造行政调解嘉兴模式,9月新增,无,约八成\n18,推动多元调解体系建设,9月完成招录,#REF!,120\n`,
  );
  await dropFiles(page, page.locator('.exchange'), [form]);
  await expect(exchange.plan).toContainText('“约八成”');
  const returned = path.join(saveFolder, '退回');
  mkdirSync(returned);
  await answerOpenDialog(app, [returned]);
  await returnOne(exchange);
  const [[name, comments] = ['', {}]] = Object.entries(commentsIn(returned));
  expect(name).toContain('退回修改');
  expect(Object.entries(comments).map(([cell, words]) => [cell.replace(/!([A-Z]+)\d+ .*/, '!$1'), words])).toEqual([
    ['填报表!L', '退回修改：“约八成”不是数字，这一格没有采用。'],
    ['填报表!I', '退回修改：公式出错（#REF!），这一格没有采用。'],
    ['填报表!L', '退回修改：数字超出范围（应为0—100），这一格没有采用。'],
  ]);

  // Not written yet: it waits to be. Written, it waits for nothing but to go back.
  await exchange.write.click();
  await expect(exchange.toast).toContainText('还有 1 份留着等处理');
  await expect(exchange.unit('基层工作处')).toContainText('待退回');
  await returnOne(exchange);
  await expect(page.getByText('把各单位发来的填报表拖到这里')).toBeVisible();
  await expect(exchange.unit('基层工作处')).toContainText('已退回');
});

test('what goes back before it was written holds what the unit sent, and nothing of it is lost', async ({
  launch,
  saveFolder,
}) => {
  const { app, page, exchange } = await openExchange(launch);
  const form = path.join(saveFolder, '基层工作处.csv');
  writeFileSync(form, `${HEAD}\n17,打造行政调解嘉兴模式,9月新增,无,约八成\n`);
  await dropFiles(page, page.locator('.exchange'), [form]);
  const returned = path.join(saveFolder, '退回');
  mkdirSync(returned);
  await answerOpenDialog(app, [returned]);
  await returnOne(exchange);
  await page.getByRole('button', { name: '1 份来件', exact: true }).click();
  await exchange.dialog('1 份来件').getByRole('button', { name: '不要这份' }).click();
  await expect(page.getByText('把各单位发来的填报表拖到这里')).toBeVisible();
  const [name = ''] = readdirSync(returned);
  await dropFiles(page, page.locator('.exchange'), [path.join(returned, name)]);
  await expect(exchange.line(17, '进展情况')).toContainText('9月新增');
});

test('下发 into a folder that is gone or closed is said, and changes nothing', async ({ launch, saveFolder }) => {
  const { app, page, exchange } = await openExchange(launch, '下发');
  const frame = new FramePage(page);
  await frame.saved();
  const before = await frame.generation();
  const dispatch = page.getByRole('button', { name: '下发 14 份填报表' });
  const gone = path.join(saveFolder, 'U盘');
  for (const [folder, words] of [
    [gone, '找不到'],
    ['/sys/kernel', '不能写入'],
  ] as const) {
    await answerOpenDialog(app, [folder]);
    await dispatch.click();
    const failed = exchange.dialog('下发了 0 份，共要 14 份');
    await expect(failed).toContainText(words);
    await failed.getByRole('button', { name: '关闭' }).click();
  }
  expect(await frame.generation()).toBe(before);
  await expect(page.getByRole('grid', { name: '下发的单位' })).not.toContainText('第 2 次');
});

test('a file that is still written to, one that is gone and one that is open are told by name', async ({
  launch,
  saveFolder,
}) => {
  const { app, page, exchange } = await openExchange(launch);
  // Office programs put an owner file beside what they have open.
  const long = path.join(saveFolder, '很长的路径'.repeat(12), '又一层'.repeat(20), '再 一 层'.repeat(12));
  mkdirSync(long, { recursive: true });
  const open = path.join(long, '还开着（最终版）.csv');
  writeFileSync(open, `${HEAD}\n25,深化提升“青蓝工程”,培训64人,,\n`);
  writeFileSync(path.join(long, '~$还开着（最终版）.csv'), 'owner');
  const growing = path.join(saveFolder, '正在拷贝.csv');
  writeFileSync(growing, `${HEAD}\n`);
  const gone = path.join(saveFolder, '拔掉的盘', '填报表.xlsx');
  const copying = setInterval(() => appendFileSync(growing, ',,,,\n'), 20);
  try {
    await answerOpenDialog(app, [open, growing, gone]);
    await exchange.menu('选文件…');
    const refused = exchange.dialog('2 份文件没有读取');
    await expect(refused).toContainText('“正在拷贝.csv”');
    await expect(refused).toContainText('“填报表.xlsx”读不到：没有这个文件');
    await expect(refused).toContainText('台账也没有变动');
    await refused.getByRole('button', { name: '知道了' }).click();
  } finally {
    clearInterval(copying);
  }
  await expect(exchange.line(25, '进展情况')).toContainText('培训64人');
  await page.getByRole('button', { name: '1 份来件', exact: true }).click();
  await expect(exchange.dialog('1 份来件')).toContainText('还在 Excel 或 WPS 里开着');
  await exchange.dialog('1 份来件').getByRole('button', { name: '关闭' }).last().click();

  // Whole now: read like any other, and put aside with the one before it.
  renameSync(growing, path.join(saveFolder, '拷贝好了.csv'));
  await dropFiles(page, page.locator('.exchange'), [path.join(saveFolder, '拷贝好了.csv')]);
  await expect(page.getByRole('button', { name: '2 份来件', exact: true })).toBeVisible();
});

test('what is laid into a watched folder is read once it is whole and closed; a share that goes is said', async ({
  launch,
  saveFolder,
}) => {
  const { app, page, exchange } = await openExchange(launch);
  const share = path.join(saveFolder, '共享');
  mkdirSync(share);
  await answerOpenDialog(app, [share]);
  await exchange.menu('监看一个文件夹…');
  await expect(page.getByText('正在监看“共享”')).toBeVisible();
  writeFileSync(path.join(share, '~$基层.csv'), 'owner');
  writeFileSync(path.join(share, '基层.csv'), `${HEAD}\n18,推动多元调解体系建设,还开着,,\n`);
  writeFileSync(path.join(share, '政治部.csv'), `${HEAD}\n25,深化提升“青蓝工程”,培训64人,,\n`);
  const watched = { timeout: 30_000 };
  await expect(exchange.line(25, '进展情况')).toContainText('培训64人', watched);
  await expect(page.getByRole('button', { name: '1 份来件', exact: true })).toBeVisible();
  rmSync(path.join(share, '~$基层.csv'));
  await expect(exchange.line(18, '进展情况')).toContainText('还开着', watched);

  renameSync(share, path.join(saveFolder, '拔掉了'));
  await expect(page.getByText('监看的“共享”连不上')).toBeVisible(watched);
  await expect(exchange.line(25, '进展情况')).toContainText('培训64人');
  renameSync(path.join(saveFolder, '拔掉了'), share);
  writeFileSync(path.join(share, '普法处.csv'), `${HEAD}\n17,打造行政调解嘉兴模式,接上以后,,\n`);
  await expect(exchange.line(17, '进展情况')).toContainText('接上以后', watched);
  await exchange.menu('不再监看“共享”');
  await expect(page.getByText('正在监看“共享”')).toBeHidden();
});
