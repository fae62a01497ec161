// Figures and milestones read out of goals: taken over, corrected, set aside, joined; one measure, one source.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { LedgerPage } from './pages/ledger-page.ts';
import { PROJECT } from './runtime.ts';

const MEDIATION = '推动多元调解体系建设';
const MODEL = '打造行政调解嘉兴模式';
const list = readFileSync(path.join(PROJECT, 'seeds', '2023.txt'), 'utf8');

test('the figures of a pasted list are taken over, corrected, set aside, and survive a restart', async ({ launch }) => {
  const program = await launch({ size: { width: 1366, height: 768 } });
  const { page } = program;
  await new FirstStartPage(page).createBook('重点项目', '2023', list);
  const ledger = new LedgerPage(page);
  const frame = new FramePage(page);
  await ledger.open(MEDIATION);
  await ledger.openTab('目标指标');
  await expect(ledger.openFigures).toContainText('原文里还有 7 个数没有认定');
  await expect(ledger.panel.locator('em.is-proposed').first()).toHaveText('人民调解组织规范化率达到95%以上');
  await expect(ledger.proposal('区域调解品牌')).toContainText('不少于10个，累计数');

  await ledger.proposal('区域调解品牌').getByRole('button', { name: '改正' }).click();
  const form = page.getByRole('dialog', { name: /^改正/ });
  await form.getByRole('textbox', { name: '目标值' }).fill('12');
  await form.getByRole('button', { name: '改正并采纳' }).click();
  await expect(ledger.figure('区域调解品牌')).toContainText('12个');

  await ledger.proposal('商事调解组织').getByRole('button', { name: '不是指标' }).click();
  const question = page.getByRole('dialog', { name: /不是指标$/ });
  await question.getByRole('textbox', { name: '理由' }).fill('另行统计');
  await question.getByRole('button', { name: '不是指标' }).click();
  await expect(ledger.openFigures).toContainText('还有 5 个数');

  await frame.saved();
  await program.close();
  const again = await launch({ size: { width: 1366, height: 768 } });
  const kept = new LedgerPage(again.page);
  await expect(kept.openFigures).toContainText('还有 5 个数');
  await kept.openFigures.getByRole('button', { name: '逐个认定' }).click();
  await again.page.keyboard.press('Enter');
  await expect(kept.openFigures).toContainText('还有 4 个数');
  await expect(kept.proposal('行政调解委员会').getByRole('button', { name: '采纳' })).toBeFocused();
  await kept.openFigures.getByRole('button', { name: '全部采纳' }).click();
  await expect(kept.openFigures).toBeHidden();
  await expect(kept.figure('行政调解委员会')).toContainText('100个');
  await again.page.keyboard.press('Control+z');
  await expect(kept.openFigures).toContainText('还有 4 个数');
  await expect(kept.proposal('区域调解品牌')).toBeHidden();
  expect(again.complaints).toEqual([]);
});

test('a measure that two projects enter apart is joined, its differing values asked for', async ({ launch }) => {
  const { page } = await launch({ size: { width: 1366, height: 768 } });
  await new FirstStartPage(page).openSample();
  const ledger = new LedgerPage(page);
  await ledger.open(MEDIATION);
  await ledger.openTab('目标指标');
  await expect(ledger.figure('行政调解委员会')).toContainText('68');
  await ledger.panel.getByRole('button', { name: '合为一个' }).click();
  const dialog = page.getByRole('dialog', { name: /合为一个指标/ });
  const join = dialog.getByRole('button', { name: '合为一个' });
  await expect(join).toHaveAttribute('aria-disabled', 'true');
  for (const group of await dialog.getByRole('radiogroup').all())
    await group.getByRole('radio', { name: /项目17/ }).check({ force: true });
  await join.click();
  // The first two quarters are 定稿: their values change with a reason.
  const correction = page.getByRole('dialog', { name: /^更正/ });
  await correction.getByRole('textbox', { name: '更正理由' }).fill('两个项目报的是同一个数，以项目17为准');
  await correction.getByRole('button', { name: '更正', exact: true }).click();
  await expect(ledger.figure('行政调解委员会')).toContainText('63');
  await expect(ledger.panel.getByRole('button', { name: '合为一个' })).toBeHidden();
  await ledger.open(MODEL);
  await expect(ledger.figure('行政调解委员会')).toContainText('63');
  await ledger.figureMenu('行政调解委员会', '拆开，各填各的');
  await expect(new FramePage(page).undo).toHaveAttribute('title', /拆开指标“行政调解委员会”/);
});

test('a target is changed with basis and approval, and the first one stays in sight', async ({ launch }) => {
  const { page } = await launch({ size: { width: 1366, height: 768 } });
  await new FirstStartPage(page).openSample();
  const ledger = new LedgerPage(page);
  await ledger.open(MEDIATION);
  await ledger.openTab('目标指标');
  await ledger.figureMenu('区域调解品牌', '调整目标…');
  const dialog = page.getByRole('dialog', { name: /^调整/ });
  await dialog.getByRole('textbox', { name: '新目标' }).fill('12');
  await dialog.getByRole('textbox', { name: '执行日' }).fill('4月10日');
  await dialog.getByRole('textbox', { name: '依据' }).fill('省厅扩大试点的通知');
  await dialog.getByRole('textbox', { name: '批准' }).fill('局党委会议');
  await dialog.getByRole('button', { name: '调整目标' }).click();
  await expect(ledger.figure('区域调解品牌')).toContainText('12个');
  await expect(ledger.panel).toContainText('原目标不少于10个，4月10日调为不少于12个');
});

test('milestones are read from the text, and stand by month for the whole ledger', async ({ launch }) => {
  const { page } = await launch({ size: { width: 1366, height: 768 } });
  await new FirstStartPage(page).createBook('重点项目', '2023', list);
  const ledger = new LedgerPage(page);
  await ledger.open('社区矫正精密智控平台');
  await ledger.openTab('节点');
  await ledger.panel.getByRole('button', { name: '全部采纳' }).click();
  await expect(ledger.panel.getByRole('img', { name: /全年节点/ })).toBeVisible();
  await page.getByRole('radio', { name: '节点' }).click();
  await page
    .getByRole('region', { name: '2023年6月' })
    .getByRole('button', { name: /完成项目招投标/ })
    .click();
  await expect(ledger.panel.getByRole('heading', { level: 2 })).toContainText('社区矫正精密智控平台');
});

test('a figure is added by hand; one whose words are gone is asked about', async ({ launch }) => {
  const { page } = await launch({ size: { width: 1366, height: 768 } });
  await new FirstStartPage(page).openSample();
  const ledger = new LedgerPage(page);
  await ledger.open('司法协理员试点');
  await ledger.openTab('目标指标');
  await ledger.panel
    .getByRole('button', { name: /^手工添加指标/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: '手工添加指标' });
  await dialog.getByRole('textbox', { name: '原文里的字' }).fill('没有这几个字');
  await dialog.getByRole('textbox', { name: '指标名称' }).fill('协理员备案人数');
  await dialog.getByRole('textbox', { name: '目标值' }).fill('30');
  await dialog.getByRole('button', { name: '添加指标' }).click();
  await expect(dialog).toContainText('目标里没有这几个字');
  const goal = (await ledger.panel.locator('.goal-text p').first().textContent()) ?? '';
  await dialog.getByRole('textbox', { name: '原文里的字' }).fill(goal.slice(0, 6));
  await dialog.getByRole('button', { name: '添加指标' }).click();
  await expect(ledger.figure('协理员备案人数')).toContainText('30个');
  await ledger.panel.locator('.goal-text p').nth(1).click({ clickCount: 3 });
  await ledger.panel.getByRole('button', { name: '选中的作为指标' }).click();
  await expect(dialog.getByRole('textbox', { name: '原文里的字' })).not.toHaveValue('');
  await page.keyboard.press('Escape');

  await ledger.openTab('基本信息');
  await ledger.panel.getByRole('button', { name: /^编辑.*目标/ }).click();
  const area = ledger.panel.getByRole('textbox', { name: /目标、成效第1条$/ });
  await area.press('Control+Home');
  await area.press('ArrowRight');
  await area.press('ArrowRight');
  await area.press('ArrowRight');
  await area.pressSequentially('也');
  await new FramePage(page).saved();
  await ledger.openTab('目标指标');
  const lost = ledger.panel.getByRole('group', { name: '原文已变：协理员备案人数' });
  await lost.getByRole('button', { name: '保留原来的' }).click();
  await expect(lost).toBeHidden();
  await expect(ledger.figure('协理员备案人数')).toContainText('30个');
});
