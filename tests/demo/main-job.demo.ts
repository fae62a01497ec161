// The main job from the first window to the files, as `npm start` runs it without a display (scripts/demo.mjs).
// Every step leaves a picture in out/.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { answerSaveDialog, expect, test } from '../e2e/fixtures.ts';
import { FillPage } from '../e2e/pages/fill-page.ts';
import { FirstStartPage } from '../e2e/pages/first-start-page.ts';
import { FramePage } from '../e2e/pages/frame-page.ts';
import { LedgerPage } from '../e2e/pages/ledger-page.ts';
import { ReportPage } from '../e2e/pages/report-page.ts';
import { PROJECT } from '../e2e/runtime.ts';

const out = (name: string): string => path.join(PROJECT, 'out', name);

test('the main job', async ({ launch }) => {
  test.setTimeout(180_000);
  mkdirSync(out(''), { recursive: true });
  const { page, app } = await launch({ size: { width: 1366, height: 768 } });
  const picture = async (name: string): Promise<void> => {
    await page.waitForTimeout(400);
    await page.screenshot({ path: out(`${name}.png`) });
  };
  const frame = new FramePage(page);
  const report = new ReportPage(page);

  await test.step('the first start: who works here, and the sample ledger', async () => {
    const start = new FirstStartPage(page);
    await start.notice.waitFor();
    await picture('1-首次启动');
    await start.chooseSample();
    await picture('2-工作台');
    await frame.goTo('项目台账');
    await picture('3-项目台账');
  });

  await test.step('a project beside the list', async () => {
    const ledger = new LedgerPage(page);
    await ledger.open('推动多元调解体系建设');
    await ledger.openTab('目标指标');
    await picture('4-项目与指标');
  });

  await test.step('a quarter’s progress typed', async () => {
    await frame.goTo('进展填报');
    const fill = new FillPage(page);
    await fill.choose('深化提升“青蓝工程”');
    await fill.completion.fill('76');
    await fill.progress.pressSequentially(
      '8月修订传帮带实施方案，9月12日举办岗位技能比武，46名青年干部参赛；学员全部进入业务专班或写作专班，三季度完成调研课题9个。',
    );
    await fill.text('下一步措施').fill('10月组队参加全省岗位技能比武，12月底前完成学员积分评定。');
    await frame.saved();
    await fill.progress.click();
    await picture('5-进展填报');
  });

  await test.step('the third quarter’s report, as Word and as Excel', async () => {
    await frame.goTo('报告');
    await expect(report.checks).toContainText('数字一致');
    await picture('6-报告');
    await answerSaveDialog(app, out('2023年第三季度重点项目进展情况的报告.docx'));
    await report.export('Word', true);
    await report.saved.waitFor();
    await picture('7-导出完成');
    await report.closeSaved();
    await answerSaveDialog(app, out('2023年第三季度重点项目进展情况表.xlsx'));
    await report.export('Excel', true);
    await report.saved.waitFor();
    await report.closeSaved();
    await report.openSection('附件1');
    await picture('8-横排附件');
  });
});
