// 设置 › 数据与备份: a backup taken, looked into, restored and taken back; out to a file and in again; 自检; 诊断.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { answerSaveDialog, expect, test } from './fixtures.ts';
import { answerOpenDialog } from './incoming.ts';
import { BackupPage } from './pages/backup-page.ts';
import { FillPage } from './pages/fill-page.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { LedgerPage } from './pages/ledger-page.ts';
import { verifyFolder } from './verify-folder.ts';

test('a backup is taken, previewed, restored, and the restore taken back', async ({ launch }) => {
  test.setTimeout(120_000);
  const { page, complaints } = await launch({ size: { width: 1093, height: 614 } });
  await new FirstStartPage(page).openSample();
  const frame = new FramePage(page);
  await frame.goTo('进展填报');
  const fill = new FillPage(page);
  await fill.choose('司法协理员试点');
  await fill.progress.fill('备份前的一句。');
  await frame.saved();
  const backup = new BackupPage(page);
  await backup.open();
  await backup.take.click();
  await expect(frame.toast).toContainText('已备份');
  await expect(backup.rows.first()).toContainText('手动');
  await expect(backup.rows.first()).toContainText('项目');
  await frame.goTo('进展填报');
  await fill.progress.fill('备份后改的一句。');
  await frame.saved();
  await backup.open();
  await backup.rows.first().getByRole('button', { name: '恢复…' }).click();
  await expect(backup.restore).toContainText('采用稿');
  await expect(backup.restore).toContainText('会变回去的项目：');
  await backup.restore.getByRole('button', { name: /^恢复，改 \d+ 条记录/ }).click();
  await expect(frame.toast).toContainText('已恢复');
  await frame.goTo('进展填报');
  await expect(fill.progress).toHaveValue('备份前的一句。');
  await frame.toast.getByRole('button', { name: '撤销恢复' }).click();
  await expect(fill.progress).toHaveValue('备份后改的一句。');
  expect(complaints).toEqual([]);
});

test('a backup goes out sealed, a wrong password is said, and another PC begins with it, file and digest alike', async ({
  launch,
  dataFolder,
  saveFolder,
}) => {
  test.setTimeout(180_000);
  const first = await launch();
  await new FirstStartPage(first.page).openSample();
  const photo = path.join(saveFolder, '现场会 照片.png');
  writeFileSync(photo, Buffer.from('89504e470d0a1a0a', 'hex'));
  const ledger = new LedgerPage(first.page);
  await ledger.open('推动多元调解体系建设');
  await ledger.panel.getByRole('tab', { name: /^佐证/ }).click();
  await answerOpenDialog(first.app, [photo]);
  await ledger.panel.getByRole('button', { name: '添加佐证' }).click();
  await expect(ledger.panel.getByRole('region', { name: '第三季度的佐证' }).getByRole('listitem')).toHaveCount(1);
  await new FramePage(first.page).saved();
  const backup = new BackupPage(first.page);
  await backup.open();
  await backup.export.click();
  const dialog = first.page.getByRole('dialog', { name: '导出备份到文件' });
  await dialog.getByText('用口令加密').click();
  await expect(dialog).toContainText('这个口令忘了，备份就再也打不开');
  await dialog.getByLabel('备份的口令').fill('嘉兴司法2023');
  await dialog.getByLabel('再输一次').fill('嘉兴司法2023');
  const file = path.join(saveFolder, '备份');
  await answerSaveDialog(first.app, file);
  await dialog.getByRole('button', { name: '选择位置并导出' }).click();
  await expect(new FramePage(first.page).toast).toContainText('已导出备份', { timeout: 60_000 });
  const name = /已导出备份：(\S+)/.exec((await new FramePage(first.page).toast.textContent()) ?? '')?.[1] ?? '';
  await first.close();

  const before = verifyFolder(dataFolder);
  expect(before).toMatchObject({ code: 0, blobs: { needed: 1, missing: [], damaged: [] } });

  const folder = `${dataFolder}-另一台`;
  const second = await launch({ dataFolder: folder, size: { width: 1093, height: 614 } });
  const start = new FirstStartPage(second.page);
  await start.operator.fill('王志明');
  await answerOpenDialog(second.app, [path.join(saveFolder, name.replace(/打开所在文件夹.*$/, ''))]);
  await start.restore.click();
  const asked = second.page.getByRole('dialog', { name: /要口令/ });
  await asked.getByLabel('备份的口令').fill('不对不对不对');
  await asked.getByRole('button', { name: '打开' }).click();
  await expect(asked).toContainText(/口令不对/);
  await expect(asked.locator('[aria-invalid="true"]')).toBeVisible();
  await asked.getByLabel('备份的口令').fill('嘉兴司法2023');
  await asked.getByRole('button', { name: '打开' }).click();
  const other = new BackupPage(second.page);
  await expect(other.restore).toContainText('会回来的项目');
  await expect(other.restore).toContainText('等 ');
  await other.restore.getByRole('button', { name: /^恢复，改/ }).click();
  await expect(new FramePage(second.page).toast).toContainText('已恢复');
  await expect(second.page.getByRole('list', { name: '本期步骤' })).toBeVisible();
  await second.close();
  const after = verifyFolder(folder);
  expect(after.code).toBe(0);
  expect({ counts: after.counts, digest: after.digest, blobs: after.blobs }).toEqual({
    counts: before.counts,
    digest: before.digest,
    blobs: before.blobs,
  });
});

test('自检 finds all good, and diagnostics hold figures and no word of the ledger', async ({ launch, saveFolder }) => {
  const { app, page } = await launch({ size: { width: 1920, height: 1080 } });
  await new FirstStartPage(page).openSample();
  const backup = new BackupPage(page);
  await backup.open();
  await backup.take.click();
  await expect(backup.rows.first()).toBeVisible();
  await backup.check.click();
  await expect(backup.results).toContainText('全部完好。');
  await expect(backup.results).toContainText('逐条核对过校验链');
  await app.evaluate(async ({ net }) => net.fetch('http://127.0.0.1:9/').catch(() => undefined));
  const file = path.join(saveFolder, '诊断.txt');
  await answerSaveDialog(app, file);
  await backup.diagnostics.click();
  await expect(new FramePage(page).toast).toContainText('已导出诊断信息');
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(/拒绝的联网请求：[1-9]/);
  expect(text).toMatch(/记录数：.*项目 \d+/);
  expect(text).toMatch(/数据日志：第 \d+ 次改动/);
  for (const word of ['王志明', '嘉兴', '司法协理员', saveFolder]) expect(text).not.toContain(word);
});

test('a fault in drawing takes one screen away, keeps what was typed, and is noted', async ({ launch, dataFolder }) => {
  const { page } = await launch();
  await new FirstStartPage(page).openSample();
  const frame = new FramePage(page);
  await frame.goTo('进展填报');
  const fill = new FillPage(page);
  await fill.choose('司法协理员试点');
  await fill.progress.fill('出错前打的字。');
  // As a bug would: whatever 报告 draws fails.
  await page.evaluate(() => {
    const own = Array.prototype.flatMap;
    Reflect.set(window, 'mend', () => Reflect.set(Array.prototype, 'flatMap', own));
    Reflect.set(Array.prototype, 'flatMap', () => {
      throw new TypeError('broken');
    });
  });
  await page.getByRole('navigation', { name: '主导航' }).getByRole('button', { name: '报告' }).click();
  await expect(page.getByRole('heading', { name: '这一页出错了' })).toBeVisible();
  await page.evaluate(() => Reflect.get(window, 'mend')());
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(page.getByRole('heading', { name: '报告', level: 1 })).toBeVisible();
  await frame.goTo('进展填报');
  await expect(fill.progress).toHaveValue('出错前打的字。');
  expect(readFileSync(path.join(dataFolder, 'logs', 'shell.log'), 'utf8')).toContain('page-render error=TypeError');
});
