// 口令: at start, after idle minutes, between operators; what is typed outlasts the lock.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures.ts';
import { AuditPage } from './pages/audit-page.ts';
import { FillPage } from './pages/fill-page.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { LockPage } from './pages/lock-page.ts';
import { SettingsPage } from './pages/settings-page.ts';

const PASSWORD = '嘉兴2023司法';

test('the password is asked for at start, wrong ones wait, and nothing of the ledger shows before', async ({
  launch,
  dataFolder,
}) => {
  test.setTimeout(120_000);
  const first = await launch({ size: { width: 1093, height: 614 } });
  await new FirstStartPage(first.page).openSample();
  await new SettingsPage(first.page).open('口令与锁定');
  await expect(first.page.getByText('磁盘上的数据文件没有加密')).toBeVisible();
  await first.page.getByText('打开程序时要口令').click();
  await new LockPage(first.page).setPassword(PASSWORD);
  await expect(first.page.getByRole('checkbox', { name: '打开程序时要口令' })).toBeChecked();
  await new FramePage(first.page).saved();
  // In clear it stands nowhere on the disk.
  const folder = path.join(dataFolder, 'journal');
  const segments = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  const journal = segments.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('');
  expect(journal).toContain('scrypt$');
  expect(journal).not.toContain(PASSWORD);
  await first.close();

  const { page, complaints } = await launch();
  const lock = new LockPage(page);
  await expect(lock.password).toBeFocused();
  await expect(page.getByRole('grid')).toHaveCount(0);
  await expect(page.locator('.frame')).toHaveCount(0);
  for (let count = 0; count < 3; count += 1) await lock.unlock(`不对${count}`);
  await expect(lock.cover).toContainText(/口令不对。请过\d秒再试。/);
  // Within the wait even the right one is not looked at.
  await lock.password.fill(PASSWORD);
  await lock.password.press('Enter');
  await expect(lock.cover).toContainText('请过');
  await expect(lock.cover).toContainText('口令不对，请再输一次。', { timeout: 15_000 });
  await lock.password.press('Enter');
  await expect(lock.cover).toBeHidden();
  const audit = new AuditPage(page);
  await audit.open();
  await expect(audit.rows.first()).toContainText('登录：王志明');
  await expect(audit.rows.nth(1)).toContainText('口令不对：王志明');
  expect(complaints).toEqual([]);
});

test('an idle window locks, keeps what was typed, and lets no key through', async ({ launch }) => {
  const { page } = await launch();
  await page.clock.install();
  await page.reload();
  await new FirstStartPage(page).openSample();
  await new SettingsPage(page).open('口令与锁定');
  await page.getByRole('combobox', { name: '闲置锁定' }).click();
  await page.getByTitle('5分钟后锁定', { exact: true }).click();
  const lock = new LockPage(page);
  await lock.setPassword(PASSWORD);
  const frame = new FramePage(page);
  await frame.goTo('进展填报');
  const fill = new FillPage(page);
  await fill.choose('司法协理员试点');
  await fill.progress.fill('锁定前写的一句');
  await page.clock.fastForward('05:30');
  await expect(lock.cover).toBeVisible();
  await expect(lock.password).toBeFocused();
  // Neither undo nor search nor another screen answers; the click goes nowhere.
  for (const key of ['Control+z', 'Control+k', 'Alt+1']) await page.keyboard.press(key);
  await page.locator('.lock-cover').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('Control+z');
  await lock.unlock(PASSWORD);
  await expect(lock.cover).toBeHidden();
  await expect(fill.progress).toHaveValue('锁定前写的一句');
  await page.clock.runFor(1000);
  await frame.saved();
});

test('another operator takes over by a password of their own', async ({ launch }) => {
  const { page } = await launch();
  await new FirstStartPage(page).openSample();
  const settings = new SettingsPage(page);
  await settings.open('口令与锁定');
  await page.getByText('打开程序时要口令').click();
  const lock = new LockPage(page);
  await lock.setPassword(PASSWORD);
  await settings.open('操作人');
  await page.getByRole('textbox', { name: '新操作人' }).fill('李敏');
  await page.getByRole('button', { name: '添加操作人' }).click();
  await page.getByRole('button', { name: '换成李敏' }).click();
  await expect(page.getByText('没有口令的操作人不能接手')).toBeVisible();
  await lock.setPassword('limin-123');
  await expect(new FramePage(page).toast).toContainText('现在的操作人是李敏');
  await page.getByRole('button', { name: '换成王志明' }).click();
  const dialog = page.getByRole('dialog', { name: '换成王志明' });
  await dialog.getByLabel('王志明的口令').fill('limin-123');
  await dialog.getByRole('button', { name: '换操作人' }).click();
  await expect(dialog).toContainText('口令不对');
  await dialog.getByLabel('王志明的口令').fill(PASSWORD);
  await dialog.getByRole('button', { name: '换操作人' }).click();
  await expect(dialog).toBeHidden();
});

test('a forgotten password is cleared by a file in the data folder, and that is noted', async ({
  launch,
  dataFolder,
}) => {
  const first = await launch();
  await new FirstStartPage(first.page).openSample();
  await new SettingsPage(first.page).open('口令与锁定');
  await first.page.getByText('打开程序时要口令').click();
  await new LockPage(first.page).setPassword(PASSWORD);
  await new FramePage(first.page).saved();
  await first.close();
  writeFileSync(path.join(dataFolder, '清除口令'), '');
  const { page } = await launch();
  await expect(page.getByText('全部操作人的口令已清除')).toBeVisible();
  const audit = new AuditPage(page);
  await audit.open();
  await expect(audit.rows.first()).toContainText('清除全部口令');
  await new FramePage(page).saved();
});
