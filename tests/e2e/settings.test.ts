// 设置: reached by mouse, key and search; each page sets what it says.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { answerOpenDialog } from './incoming.ts';
import { expect, noteSaveDialogs, test } from './fixtures.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { SettingsPage } from './pages/settings-page.ts';

test('the pages are walked by keys and found by search', async ({ launch }) => {
  const { page, complaints } = await launch({ size: { width: 1093, height: 614 } });
  await new FirstStartPage(page).openSample();
  const settings = new SettingsPage(page);
  await page.keyboard.press('Alt+0');
  await expect(settings.list.locator('[aria-current]')).toBeFocused();
  await page.keyboard.press('End');
  await expect(settings.title).toHaveText('关于');
  await page.keyboard.press('ArrowUp');
  await expect(settings.title).not.toHaveText('关于');

  await new FramePage(page).searchFor('文字大小');
  await page.getByRole('option', { name: /设置：显示/ }).click();
  await expect(settings.title).toHaveText('显示与习惯');
  await page.getByRole('radio', { name: '大' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-text-size', 'large');
  expect(complaints).toEqual([]);
});

test('a pasted directory is told before it is taken, empties nothing and is one step to undo', async ({ launch }) => {
  const { page, complaints } = await launch({ size: { width: 1093, height: 614 } });
  await new FirstStartPage(page).openSample();
  const settings = new SettingsPage(page);
  const frame = new FramePage(page);
  await settings.open('单位名录');
  await settings.content.getByRole('button', { name: '从 Excel 粘贴' }).click();
  const dialog = page.getByRole('dialog', { name: '从 Excel 粘贴单位名录' });
  await dialog
    .getByRole('textbox', { name: '表格' })
    .fill('单位名称\t电话\t联络员\n普法处\t0573-82000099\t\n市公证处\t0573-82000077\t沈一\n');
  await expect(dialog).toContainText('新增 1 个');
  await expect(dialog).toContainText('修改 1 个');
  await dialog.getByRole('button', { name: '写入 2 个单位' }).click();
  await expect(page.getByRole('textbox', { name: '普法处的电话' })).toHaveValue('0573-82000099');
  await expect(page.getByRole('textbox', { name: '普法处的联络员' })).toHaveValue('俞静怡');
  await expect(page.getByRole('textbox', { name: '市公证处的全称' })).toHaveValue('市公证处');
  await frame.toast.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByRole('textbox', { name: '市公证处的全称' })).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: '普法处的电话' })).toHaveValue('0573-8200 0006');

  await page.getByRole('textbox', { name: '普法处的简称' }).fill('办公室');
  await expect(settings.content.getByText('名录里已有“办公室”。没有保存')).toBeVisible();
  await settings.content.getByRole('button', { name: '删除“律师工作处”' }).click();
  await expect(frame.toast).toContainText('个项目');
  expect(complaints).toEqual([]);
});

test('a category is renamed everywhere, one that is used stays', async ({ launch }) => {
  const { page } = await launch({ size: { width: 1366, height: 768 } });
  await new FirstStartPage(page).openSample();
  const settings = new SettingsPage(page);
  const frame = new FramePage(page);
  await settings.open('台账');
  await settings.content.getByRole('textbox', { name: '类别1' }).fill('改革类');
  await frame.saved();
  await settings.content.getByRole('button', { name: '删除“改革类”' }).click();
  await expect(frame.toast).toContainText('里还有17个项目');
  await frame.goTo('项目台账');
  await expect(page.getByRole('button', { name: /^改革类/ })).toBeVisible();
});

test('periods are added, and days of the calendar turned', async ({ launch }) => {
  const { page } = await launch({ size: { width: 1093, height: 614 } });
  await new FirstStartPage(page).openSample();
  const settings = new SettingsPage(page);
  const frame = new FramePage(page);
  await settings.open('期与期限');
  await settings.content.getByRole('button', { name: '添加期' }).click();
  // The 25th lies in the Spring Festival of the sample's calendar: the deadline is the next day that is worked.
  await expect(page.getByRole('textbox', { name: '1月的填报截止' })).toHaveValue('2023年1月28日');
  const deadline = page.getByRole('textbox', { name: '1月的填报截止' });
  await deadline.fill('2023-02-20');
  await deadline.press('Enter');
  await expect(settings.content.getByText('汇总不能早于填报截止。没有保存')).toBeVisible();
  await deadline.fill('1月24日');
  await deadline.press('Enter');
  await expect(deadline).toHaveValue('2023年1月24日');
  await frame.saved();

  const day = settings.content.getByRole('button', { name: /^2023年1月11日，/ });
  await day.click();
  await expect(day).toHaveAccessibleName('2023年1月11日，放假');
  await day.press('ArrowDown');
  await expect(settings.content.getByRole('button', { name: /^2023年1月18日/ })).toBeFocused();
  await settings.content.getByRole('button', { name: '粘贴放假通知' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('元宵节：2月6日至7日放假调休，共2天。2月11日（星期六）上班。');
  await expect(dialog).toContainText('放假 2 天');
  await dialog.getByRole('button', { name: '写入日历' }).click();
  await expect(settings.content.getByRole('button', { name: '2023年2月11日，周末上班' })).toBeVisible();
});

test('other thresholds are told by project before they hold', async ({ launch }) => {
  const { page } = await launch({ size: { width: 1366, height: 768 } });
  await new FirstStartPage(page).openSample();
  const settings = new SettingsPage(page);
  await settings.open('状态与亮灯');
  const yellow = settings.content.getByRole('textbox', { name: /^黄灯/ });
  await yellow.fill('120');
  await expect(settings.content.getByRole('alert')).toContainText('界线要从高到低');
  await yellow.fill('95');
  await expect(settings.content).toContainText(/[1-9]\d* 个项目的灯会变/);
  await settings.content.getByRole('button', { name: '按新界线判定' }).click();
  await new FramePage(page).saved();
  await expect(settings.content.getByRole('button', { name: '按新界线判定' })).toHaveAttribute('aria-disabled', 'true');
  await expect(yellow).toHaveValue('95');
});

test('points, the form of documents and the licences are there', async ({ launch }) => {
  const { page, complaints } = await launch({ size: { width: 1093, height: 614 } });
  await new FirstStartPage(page).openSample();
  const settings = new SettingsPage(page);
  await settings.open('月度记分');
  await settings.content.getByRole('checkbox', { name: '启用月度记分' }).check();
  await expect(settings.content).toContainText('牵头项目为超序时，每项加2分');
  await page.getByRole('textbox', { name: /^超序时的分值/ }).fill('3');
  await expect(settings.content).toContainText('牵头项目为超序时，每项加3分');

  await settings.open('公文格式');
  await page.getByRole('radio', { name: '红头' }).check();
  await expect(page.getByRole('figure', { name: '版式小样' })).toContainText('嘉兴市司法局文件');

  await settings.open('关于');
  await expect(settings.content).toContainText('随程序发布的软件');
  await settings.content.getByText('exceljs', { exact: true }).click();
  await expect(settings.content).toContainText('Permission is hereby granted');
  expect(complaints).toEqual([]);
});

test('exports go to the chosen folder, or say that it is gone', { tag: '@shell' }, async ({ launch, saveFolder }) => {
  const { app, page, complaints } = await launch({ size: { width: 1093, height: 614 } });
  await new FirstStartPage(page).openSample();
  const settings = new SettingsPage(page);
  const chosen = path.join(saveFolder, '局里的导出');
  mkdirSync(chosen);
  await answerOpenDialog(app, [chosen]);
  await settings.open('显示与习惯');
  const group = settings.content.getByRole('group', { name: '导出到哪个文件夹' });
  await expect(group).toContainText('每次从上次保存的文件夹开始');
  await group.getByRole('button', { name: '选择文件夹' }).click();
  await expect(group).toContainText('“局里的导出”');

  const begun = await noteSaveDialogs(app, path.join(saveFolder, '日志.xlsx'));
  await settings.open('操作日志');
  const save = settings.content.getByRole('button', { name: '导出 Excel' });
  await save.click();
  await expect.poll(begun).toEqual([{ folder: chosen, title: '保存' }]);

  rmSync(chosen, { recursive: true });
  await page.keyboard.press('Escape');
  await save.click();
  await expect.poll(async () => (await begun()).at(-1)?.folder).toBe(saveFolder);
  expect((await begun()).at(-1)?.title).toContain('设置的导出文件夹“局里的导出”现在打不开');
  await expect(page.locator('.frame-notice')).toContainText('导出文件夹“局里的导出”现在打不开');

  await settings.open('显示与习惯');
  await expect(group).toContainText('接上以后照旧');
  await group.getByRole('button', { name: '恢复为每次记住上次的文件夹' }).click();
  await expect(group).toContainText('每次从上次保存的文件夹开始');
  expect(complaints).toEqual([]);
});

test('who opens an earlier quarter is offered the one that is due', async ({ launch }) => {
  const { page } = await launch({ size: { width: 1093, height: 614 } });
  await new FirstStartPage(page).openSample();
  const frame = new FramePage(page);
  await frame.choosePeriod('第三季度', '第二季度');
  await frame.goTo('进展填报');
  await frame.saved();
  await page.waitForTimeout(600);
  await page.clock.setSystemTime('2023-10-04T10:00:00+08:00');
  await page.reload();
  await expect(frame.toast).toContainText('现在该办的是第三季度');
  await frame.toast.getByRole('button', { name: '换到第三季度' }).click();
  await expect(page.getByRole('button', { name: '期：第三季度' })).toBeVisible();
});
