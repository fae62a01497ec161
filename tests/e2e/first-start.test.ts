// The first morning: the notice, who works here, the sample, a ledger of one's own from a pasted list.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { LedgerPage } from './pages/ledger-page.ts';
import { PROJECT } from './runtime.ts';

test('the sample opens with its 30 projects, and the place is kept for the next start', async ({ launch }) => {
  const program = await launch();
  const start = new FirstStartPage(program.page);
  await expect(start.notice).toContainText('非涉密');
  // The machine that tests has no name in characters for its user.
  await expect(start.operator).toHaveValue('');
  await start.openSample();
  const ledger = new LedgerPage(program.page);
  await expect(ledger.grid).toHaveAttribute('aria-rowcount', '31');
  await expect(program.page.getByText('示例', { exact: true })).toBeVisible();
  await ledger.open('推动多元调解体系建设');
  await new FramePage(program.page).saved();
  expect(program.complaints).toEqual([]);
  await program.close();

  const again = await launch();
  const kept = new LedgerPage(again.page);
  await expect(kept.panel.getByRole('heading', { name: '推动多元调解体系建设' })).toBeVisible();
  await expect(kept.selected).toContainText('推动多元调解体系建设');
});

test('an operator is asked for', async ({ launch }) => {
  const { page } = await launch();
  const start = new FirstStartPage(page);
  await start.operator.fill('');
  await start.sample.click();
  await expect(page.getByText('这里要填操作人的姓名')).toBeVisible();
});

test('a pasted list becomes a ledger; a bad one is refused with its line', async ({ launch }) => {
  const { page } = await launch();
  const start = new FirstStartPage(page);
  const list = readFileSync(path.join(PROJECT, 'seeds', '2023.txt'), 'utf8');
  const wrong = list.replace('创新类', '');
  await start.createBook('重点项目', '2023', wrong);
  const dialog = page.getByRole('dialog', { name: '新建台账' });
  await expect(dialog.getByRole('alert')).toContainText(/第\d+行/);
  await dialog.getByRole('textbox', { name: '粘贴项目清单' }).fill(list);
  await dialog.getByRole('button', { name: '新建台账' }).click();
  const ledger = new LedgerPage(page);
  await expect(ledger.grid).toHaveAttribute('aria-rowcount', '31');
  await expect(ledger.chip('创新类')).toContainText('15');
  await expect(ledger.chip('攻坚类')).toContainText('13');
  await expect(ledger.chip('储备类')).toContainText('2');
});

test('the sample is removed as a whole after one question', async ({ launch }) => {
  const { page } = await launch();
  const start = new FirstStartPage(page);
  await start.openSample();
  await page.getByRole('button', { name: /^台账：/ }).click();
  await page.getByRole('menuitem', { name: '移除示例…' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question.getByRole('button', { name: '不移除' })).toBeFocused();
  await question.getByRole('button', { name: '移除示例' }).click();
  await expect(start.sample).toBeVisible();
});
