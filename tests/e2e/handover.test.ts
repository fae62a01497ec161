// 交接: the list to sign, everything in one sealed file, and taking it over on another PC that has a ledger of its own.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { answerSaveDialog, expect, test } from './fixtures.ts';
import { answerOpenDialog } from './incoming.ts';
import { BackupPage } from './pages/backup-page.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { HandoverPage } from './pages/handover-page.ts';
import { LedgerPage } from './pages/ledger-page.ts';
import { ReportPage } from './pages/report-page.ts';

test('a ledger is handed over: list, package, and another PC goes on with it', async ({
  launch,
  saveFolder,
  dataFolder,
}) => {
  const first = await launch({ size: { width: 1093, height: 614 } });
  await new FirstStartPage(first.page).openSample();
  // What is kept of a report goes along.
  await new FramePage(first.page).goTo('报告');
  await new ReportPage(first.page).submit(1);
  const handover = new HandoverPage(first.page);
  await handover.open();
  await handover.list.click();
  await expect(handover.listDialog).toContainText('未办结事项');
  await expect(handover.listDialog).toContainText('接收人');
  const list = path.join(saveFolder, '交接清单.docx');
  await answerSaveDialog(first.app, list);
  await handover.listDialog.getByRole('button', { name: '导出 Word' }).click();
  await expect(first.page.getByRole('dialog', { name: '已导出交接清单' })).toBeVisible({ timeout: 30_000 });
  expect(existsSync(list)).toBe(true);
  await first.page.getByRole('dialog', { name: '已导出交接清单' }).getByRole('button', { name: '关闭' }).last().click();
  await handover.listDialog.getByRole('button', { name: '关闭' }).last().click();
  await answerSaveDialog(first.app, path.join(saveFolder, '交接包'));
  await handover.exportPackage('嘉兴接手2023');
  await expect(new FramePage(first.page).toast).toContainText('已导出交接包', { timeout: 60_000 });
  expect(first.complaints).toEqual([]);
  await first.close();

  const name = readdirSync(saveFolder).find((file) => file.startsWith('交接包')) ?? '';
  const second = await launch({ dataFolder: `${dataFolder}-接手`, size: { width: 1093, height: 614 } });
  await new FirstStartPage(second.page).createEmptyBook('自己的', '2023');
  await new HandoverPage(second.page).open();
  await answerOpenDialog(second.app, [path.join(saveFolder, name)]);
  await second.page.getByRole('button', { name: '导入交接包' }).click();
  const asked = second.page.getByRole('dialog', { name: /要口令/ });
  await asked.getByLabel('备份的口令').fill('嘉兴接手2023');
  await asked.getByRole('button', { name: '打开' }).click();
  await new BackupPage(second.page).restore.getByRole('button', { name: /^恢复，改/ }).click();
  await expect(new FramePage(second.page).toast).toContainText('已恢复');
  await new FramePage(second.page).goTo('项目台账');
  await expect(new LedgerPage(second.page).row('推进法治化营商环境改革')).toBeVisible();
  await new FramePage(second.page).goTo('报告');
  await expect(new ReportPage(second.page).state('送审（第1稿）')).toBeVisible();
});
