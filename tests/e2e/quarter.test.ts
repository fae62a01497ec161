// A quarter from the list that comes in to 定稿, in a ledger of one's own: once by mouse, once without it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures.ts';
import { type Hands, keyboardHands, mouseHands } from './hands.ts';
import { answerOpenDialog } from './incoming.ts';
import { CheckPage } from './pages/check-page.ts';
import { ExchangePage } from './pages/exchange-page.ts';
import { FillPage } from './pages/fill-page.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { ReportPage } from './pages/report-page.ts';
import { PROJECT } from './runtime.ts';
import type { Page } from '@playwright/test';

const WRITTEN = { timeout: 60_000 };
const OWN = '2月召开推进会，制定志愿者招募办法。';
const SENT = '2月印发招募办法，3月招募社会志愿者120人，建成基地1个。';

const WAYS = [
  ['mouse', mouseHands],
  ['keyboard alone', keyboardHands],
] as const;

for (const [way, handsOf] of WAYS) {
  test(`a quarter is walked by ${way}`, async ({ launch, saveFolder }) => {
    test.setTimeout(240_000);
    const { page, app, complaints } = await launch({ size: { width: 1366, height: 768 } });
    const hands = handsOf(page);
    const lists = path.join(saveFolder, '清单');
    const forms = path.join(saveFolder, '填报表');
    mkdirSync(lists);
    mkdirSync(forms);
    await test.step('import', async () => {
      const file = path.join(lists, '2024年重点改革项目清单.xlsx');
      writeList(file);
      await answerOpenDialog(app, [file]);
      await importList(page, hands);
    });
    await test.step('hand out and fill', async () => {
      await answerOpenDialog(app, [forms]);
      await handOut(page, hands);
      answerForm(forms, `社区矫正处\t填报表\t社会力量参与矫正\t进展情况\t${SENT}`);
    });
    await test.step('collect and resolve', async () => {
      const [file = ''] = readdirSync(forms).filter((name) => name.includes('社区矫正处'));
      await answerOpenDialog(app, [path.join(forms, file)]);
      await collect(page, hands);
    });
    await test.step('fill the rest and check', async () => fillAndCheck(page, hands));
    await test.step('report to 定稿', async () => freeze(page, hands));
    expect(complaints).toEqual([]);
  });
}

async function importList(page: Page, hands: Hands): Promise<void> {
  const first = new FirstStartPage(page);
  const dialog = page.getByRole('dialog', { name: /^导入/ });
  await hands.type(first.operator, '王志明');
  await hands.type(first.office, '嘉兴市司法局');
  await hands.press(page.getByRole('button', { name: '从 Excel/Word 导入台账' }));
  await hands.press(dialog.getByRole('button', { name: '选文件' }));
  await hands.press(dialog.getByRole('button', { name: '看会改什么' }));
  await hands.press(dialog.getByRole('button', { name: '导入 2 项' }));
  await expect(page.getByRole('grid', { name: /项目/ })).toContainText('社会力量参与矫正');
}

async function handOut(page: Page, hands: Hands): Promise<void> {
  const exchange = new ExchangePage(page);
  const fill = new FillPage(page);
  await hands.goTo('收发');
  await hands.pick(page.getByRole('radio', { name: '下发', exact: true }));
  await hands.press(page.getByRole('button', { name: '下发 2 份填报表' }));
  await hands.press(exchange.dialog('已下发 2 份').getByRole('button', { name: '关闭' }));
  // Meanwhile the office writes a text of its own: what comes back will be at odds with it.
  await hands.goTo('进展填报');
  await hands.line(fill.list, fill.list.getByRole('option', { name: /社会力量参与矫正/ }));
  await hands.type(fill.progress, OWN);
  await new FramePage(page).saved();
}

async function collect(page: Page, hands: Hands): Promise<void> {
  const exchange = new ExchangePage(page);
  const frame = new FramePage(page);
  const fill = new FillPage(page);
  await hands.goTo('收发');
  await hands.pick(page.getByRole('radio', { name: '收取', exact: true }));
  await hands.menu(
    page.getByRole('button', { name: '选文件或拖进来' }),
    page.getByRole('menuitem', { name: '选文件…', exact: true }),
  );
  const line = exchange.line(1, '进展情况');
  await expect(line).toContainText('冲突');
  await hands.line(exchange.plan, line);
  await hands.pick(exchange.side('报送'));
  await hands.press(exchange.write);
  await expect(exchange.unit('社区矫正处')).toContainText('已入账');
  await page.keyboard.press('Control+z');
  await expect(exchange.unit('社区矫正处')).not.toContainText('已入账');
  await page.keyboard.press('Control+y');
  await expect(exchange.unit('社区矫正处')).toContainText('已入账');
  await frame.saved();
  await hands.goTo('进展填报');
  await expect(fill.progress).toHaveValue(SENT);
}

async function fillAndCheck(page: Page, hands: Hands): Promise<void> {
  const fill = new FillPage(page);
  const check = new CheckPage(page);
  await hands.line(fill.list, fill.list.getByRole('option', { name: /公证减证便民/ }));
  await hands.type(fill.progress, '3月梳理公证事项材料清单42项，压减材料31%。');
  await hands.type(fill.completion, '30');
  await new FramePage(page).saved();
  await page.keyboard.press('Control+z');
  await expect(fill.completion).toHaveValue('');
  await hands.type(fill.completion, '31');
  await new FramePage(page).saved();
  await hands.goTo('校核');
  await hands.press(check.rule('必改'));
  for (let left = await check.list.getByRole('option').count(); left > 0; left -= 1) {
    await hands.line(check.list, check.list.getByRole('option').first());
    await hands.press(check.act('忽略'));
    const dialog = page.getByRole('dialog', { name: /^忽略/ });
    await hands.type(dialog.getByRole('textbox', { name: '忽略理由' }), '已核实');
    await hands.press(dialog.getByRole('button', { name: '忽略这一处' }));
    await expect(check.finding(/./)).toHaveCount(left - 1);
  }
}

async function freeze(page: Page, hands: Hands): Promise<void> {
  const report = new ReportPage(page);
  await hands.goTo('报告');
  await expect(report.pages.first()).toContainText(/嘉兴市司法局关于2024年第一季度\s*重点改革项目进展情况的报告/);
  await hands.press(report.step('送审'));
  await expect(report.state('送审（第1稿）')).toBeVisible(WRITTEN);
  await hands.press(report.step('签发'));
  const sign = page.getByRole('dialog', { name: '签发' });
  await hands.type(sign.getByRole('textbox', { name: '成文日期' }), '2024年4月8日');
  await page.keyboard.press('Tab');
  await hands.press(sign.getByRole('button', { name: '签发' }));
  await expect(report.state('已签发')).toBeVisible();
  await hands.press(report.step('定稿'));
  const question = page.getByRole('alertdialog', { name: '定稿？' });
  await hands.type(question.getByRole('textbox', { name: '仍要定稿的理由' }), '待判定的一项已电话核实');
  await hands.press(question.getByRole('button', { name: '定稿', exact: true }));
  await expect(report.state('已定稿')).toBeVisible(WRITTEN);
}

function writeList(file: string): void {
  const script = [
    'import sys, openpyxl',
    'book = openpyxl.Workbook(); sheet = book.active; sheet.title = "清单"',
    'sheet.append(["2024年重点改革项目清单"])',
    'sheet.append(["序号", "任务名称", "类型", "聚焦问题", "工作举措", "目标", "责任处室"])',
    'sheet.append([1, "社会力量参与矫正", "创新类", "1.力量不足", "1.招募\\n2.建基地", "1.志愿者不少于200人", "社区矫正处"])',
    'sheet.append([2, "公证减证便民", "攻坚类", "1.材料多", "1.梳理", "1.压减30%", "公共法律服务处"])',
    'book.save(sys.argv[1])',
  ].join('\n');
  execFileSync('/usr/bin/python3', ['-c', script, file]);
}

/** As a unit does in Excel: unit, sheet, project, column and text, by tabs. */
function answerForm(folder: string, cell: string): void {
  execFileSync('/usr/bin/python3', [path.join(PROJECT, 'tests', 'e2e', 'fill-forms.py'), folder], { input: cell });
}
