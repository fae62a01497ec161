// 项目台账: filters, the keyboard, the panel, editing, the bin.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { LedgerPage } from './pages/ledger-page.ts';

let opened: Page;

test.beforeEach(async ({ launch }) => {
  const program = await launch({ size: { width: 1366, height: 768 } });
  await new FirstStartPage(program.page).openSample();
  opened = program.page;
});

test('filters narrow the list and can be taken back', async () => {
  const ledger = new LedgerPage(opened);
  await ledger.chip('储备类').click();
  await expect(ledger.rows).toHaveCount(2);
  await ledger.chip('全部').click();
  await ledger.filterBy('状态', '未报送');
  await expect(ledger.rows).toHaveCount(3);
  await opened.getByRole('button', { name: '清除筛选' }).click();
  await ledger.filterBy('牵头单位', '律师工作处');
  await expect(ledger.rows).toHaveCount(2);
  await opened.getByRole('button', { name: '清除筛选' }).click();
  await ledger.find.fill('sfxly');
  await expect(ledger.rows).toHaveCount(1);
  await expect(ledger.row('司法协理员试点')).toBeVisible();
  await ledger.find.fill('没有这个');
  await expect(opened.getByRole('heading', { name: '没有相符的项目' })).toBeVisible();
  await opened.getByRole('button', { name: '清除筛选' }).last().click();
  await expect(ledger.grid).toHaveAttribute('aria-rowcount', '31');
});

test('the list is walked by keyboard with the panel open', async () => {
  const ledger = new LedgerPage(opened);
  await ledger.grid.focus();
  await opened.keyboard.press('Home');
  await opened.keyboard.press('Enter');
  await expect(ledger.panel.getByRole('heading', { level: 2 })).toHaveText('重塑法治嘉兴建设考评机制');
  await opened.keyboard.press('ArrowDown');
  await expect(ledger.panel.getByRole('heading', { level: 2 })).toHaveText('推进法治化营商环境改革');
  await opened.keyboard.press('End');
  await expect(ledger.panel.getByRole('heading', { level: 2 })).toHaveText('公证参与诉前调解');
  await opened.keyboard.press('Escape');
  await expect(ledger.panel).toBeHidden();
  await expect(ledger.grid).toBeFocused();
});

test('the window is gone round by keys alone', async () => {
  const ledger = new LedgerPage(opened);
  await opened.keyboard.press('Alt+3');
  await expect(opened.getByRole('heading', { level: 1, name: '进展填报' })).toBeVisible();
  await opened.keyboard.press('Alt+2');
  await expect(ledger.grid).toBeVisible();
  await opened.keyboard.press('Control+f');
  await expect(ledger.find).toBeFocused();
  await opened.keyboard.press('Control+n');
  await expect(opened.getByRole('dialog', { name: '新增项目' })).toBeVisible();
  await opened.keyboard.press('Escape');
  await opened.keyboard.press('Control+s');
  await expect(new FramePage(opened).toast).toContainText('已保存');
});

test('goals show the words that promise a figure, and the figures', async () => {
  const ledger = new LedgerPage(opened);
  await ledger.open('推动多元调解体系建设');
  await ledger.openTab('目标指标');
  await expect(ledger.panel.locator('em').first()).toHaveText('人民调解组织规范化率达到95%以上');
  const figure = ledger.panel.getByRole('group', { name: '行政调解委员会' });
  await expect(figure).toContainText('68');
  await expect(figure).toContainText('100个');
  await expect(figure).toContainText('差7个');
  await expect(figure.getByRole('img', { name: /一至三季/ })).toBeVisible();
});

test('facts and items are edited on demand and saved as one types', async () => {
  const ledger = new LedgerPage(opened);
  const frame = new FramePage(opened);
  await ledger.open('司法协理员试点');
  await ledger.openTab('基本信息');
  await ledger.panel.getByRole('button', { name: '编辑概况' }).click();
  await ledger.panel.getByRole('textbox', { name: '责任人' }).fill('张三');
  await ledger.panel.getByRole('textbox', { name: '完成时限' }).fill('11月30日');
  await ledger.panel.getByRole('textbox', { name: '完成时限' }).press('Enter');
  await frame.saved();
  await ledger.panel.getByRole('button', { name: '完成修改概况' }).click();
  await expect(ledger.panel.getByRole('region', { name: '概况' })).toContainText('2023年11月30日');
  await ledger.panel.getByRole('button', { name: '编辑聚焦问题' }).click();
  await ledger.panel
    .getByRole('radiogroup', { name: '聚焦问题的编辑方式' })
    .getByRole('radio', { name: '纯文字' })
    .click();
  const area = ledger.panel.getByRole('textbox', { name: '聚焦问题' });
  await area.press('Control+End');
  await area.pressSequentially('\n9.新的问题。');
  await frame.saved();
  await ledger.panel.getByRole('button', { name: '完成修改聚焦问题' }).click();
  await expect(ledger.panel.getByRole('region', { name: '聚焦问题' })).toContainText('新的问题。');
  await expect(frame.undo).toHaveAttribute('title', /撤销：修改“司法协理员试点”的聚焦问题/);
});

test('a status is judged by a person, with the reason', async () => {
  const ledger = new LedgerPage(opened);
  await ledger.open('推动多元调解体系建设');
  await ledger.openTab('目标指标');
  await ledger.panel.getByRole('button', { name: '改判' }).click();
  const dialog = opened.getByRole('dialog');
  await dialog.getByRole('radio', { name: '达序时' }).check({ force: true });
  await dialog.getByRole('button', { name: '改判状态' }).click();
  await expect(dialog).toContainText('改判要写明理由');
  await dialog.getByRole('textbox', { name: '改判理由' }).fill('主体工作已完成');
  await dialog.getByRole('button', { name: '改判状态' }).click();
  await expect(ledger.panel).toContainText('人工判定：主体工作已完成');
  await expect(ledger.row('推动多元调解体系建设')).toContainText('达序时');
});

test('a project is added at the end and goes to the bin and back', async () => {
  const ledger = new LedgerPage(opened);
  const frame = new FramePage(opened);
  await ledger.addProject('智慧司法所建设', '攻坚类');
  await expect(ledger.grid).toHaveAttribute('aria-rowcount', '32');
  await expect(ledger.panel.getByRole('heading', { level: 2 })).toHaveText('智慧司法所建设');
  await ledger.deleteByMenu('智慧司法所建设');
  await expect(ledger.grid).toHaveAttribute('aria-rowcount', '31');
  await frame.toast.getByRole('button', { name: '撤销' }).click();
  await expect(ledger.grid).toHaveAttribute('aria-rowcount', '32');
});
