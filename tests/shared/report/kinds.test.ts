import { describe, expect, it } from 'vitest';
import { REPORT_KINDS, reportSchema } from '../../../shared/ledger/report.ts';
import { DEFAULT_SETTINGS } from '../../../shared/ledger/settings.ts';
import { putRecord } from '../../../shared/ledger/ledger.ts';
import { firstReport, sectionText } from '../../../shared/report/build-report.ts';
import { offeredKinds } from '../../../shared/report/drafts.ts';
import { kindInfo, REPORT_KIND_LIST, WHOLE_PERIOD } from '../../../shared/report/kinds.ts';
import { reconcile } from '../../../shared/report/reconcile.ts';
import type { ReportModel } from '../../../shared/report/report-model.ts';
import { gatherReportScope } from '../../../shared/report/report-scope.ts';
import { findReport, reportSubjects } from '../../../shared/report/subjects.ts';
import { reportDocument } from '../../../shared/report/to-document.ts';
import { reportWorkbook } from '../../../shared/report/to-workbook.ts';
import { buildReport } from '../../../shared/report/build-report.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';
import { documentText, modelsOf, NOW, sampleLedger, samplePeriod, workbookText } from './every-kind.ts';

const ledger = sampleLedger();
const quarter = samplePeriod(ledger, '2023Q3');

const textOf = (model: ReportModel): string => model.sections.map(sectionText).join('\n');
const oneOf = (kind: (typeof REPORT_KINDS)[number], period = quarter): ReportModel => {
  const [model] = modelsOf(ledger, period, kindInfo(kind));
  if (!model) throw new Error(`nothing of ${kind}`);
  return model;
};

describe('every kind', () => {
  it('has a name of its own on the command line', () => {
    expect(new Set(REPORT_KIND_LIST.map(({ commandName }) => commandName)).size).toBe(REPORT_KINDS.length);
  });

  it('is offered, 记分通报 only where the book scores', () => {
    const { book } = new LedgerBuilder();
    expect(offeredKinds(book).map(({ kind }) => kind)).toEqual(REPORT_KINDS.filter((kind) => kind !== 'scoreCircular'));
    expect(offeredKinds({ ...book, scoring: true })).toHaveLength(REPORT_KINDS.length);
  });

  it.each(REPORT_KIND_LIST)('of the sample: $commandName is what it was', async (kind) => {
    const period = kind.kind === 'bulletin' ? samplePeriod(ledger, '2023B17') : quarter;
    const model = oneOf(kind.kind, period);
    const workbook = reportWorkbook(model, NOW);
    const parts = [
      ...(kind.files.includes('docx') ? [documentText(reportDocument(model, DEFAULT_SETTINGS, NOW))] : []),
      ...(kind.files.includes('xlsx') ? [workbookText(workbook)] : []),
    ];
    await expect(parts.join('\n')).toMatchFileSnapshot(`golden/${kind.commandName}.txt`);
    const { mismatches, places } = reconcile(model, workbook);
    expect(mismatches).toEqual([]);
    if (places.includes('workbook')) expect(kind.files).toContain('xlsx');
  });

  it('says what its numbers were held against: without a workbook only the text', () => {
    const model = oneOf('reminderNotice', quarter);
    expect(reconcile(model, reportWorkbook(model, NOW)).places).toEqual(['prose', 'annex']);
    const report = oneOf('quarterlyReport', quarter);
    expect(reconcile(report, reportWorkbook(report, NOW)).places).toEqual(['prose', 'annex', 'workbook']);
  });

  it.each(REPORT_KIND_LIST.filter(({ layout }) => layout !== 'table'))(
    '$commandName keeps what a person wrote over a section, and leaves out a hidden one',
    (kind) => {
      const own = sampleLedger();
      const [subject] = reportSubjects(own, quarter, kind.kind);
      const scope = gatherReportScope(own, quarter, kind.kind, subject ?? WHOLE_PERIOD);
      if (!scope) throw new Error('no scope');
      const drafted = buildReport(scope, null).sections.filter(({ paragraphs }) => paragraphs.length > 0);
      const [first, second] = drafted;
      const sections = [
        { sectionId: first?.id ?? '', text: '手写的一段。', baseText: '', hidden: false },
        ...(second ? [{ sectionId: second.id, text: null, baseText: '', hidden: true }] : []),
      ];
      const mine = { ...firstReport(scope, 'rpt_mine'), sections };
      // A record with a field too many goes into every backup, and none of them is read again.
      expect(reportSchema.parse(mine)).toEqual(mine);
      putRecord(own, 'reports', 'rpt_mine', mine);
      const again = gatherReportScope(own, quarter, kind.kind, subject ?? WHOLE_PERIOD);
      if (!again) throw new Error('no scope');
      const model = buildReport(again, null);
      expect(model.sections.find(({ id }) => id === first?.id)).toMatchObject({ edited: true });
      expect(textOf(model)).toContain('手写的一段。');
      expect(model.sections.map(({ id }) => id)).not.toContain(second?.id ?? '-');
      expect(findReport(own, quarter.id, kind.kind, subject)?.id).toBe('rpt_mine');
    },
  );
});

describe('what goes up', () => {
  it.each(REPORT_KIND_LIST.filter(({ direction }) => direction === 'upward'))(
    '$commandName says nowhere who has not reported, and carries no requests',
    (kind) => {
      for (const model of modelsOf(ledger, quarter, kind)) {
        const all = JSON.stringify([reportDocument(model, DEFAULT_SETTINGS, NOW), reportWorkbook(model, NOW).sheets]);
        expect(all).not.toMatch(/未报送|没有报送|催报/);
        for (const { coordination } of ledger.entries.values())
          if (coordination !== '') expect(all).not.toContain(coordination);
      }
    },
  );

  it('the office’s own kinds say both', () => {
    expect(textOf(oneOf('briefing'))).toContain('未报送3个');
    expect(textOf(oneOf('briefing'))).toContain('核验意见涉及综合执法人员编制数据');
  });
});

describe('subjects', () => {
  const names = (kind: (typeof REPORT_KINDS)[number]): string[] =>
    reportSubjects(ledger, quarter, kind)
      .filter(({ suggested }) => suggested)
      .map(({ name }) => name);

  it('are the units that have not reported, each once, in the order of the directory', () => {
    expect(names('reminderNotice')).toEqual(['政治部', '市戒毒所']);
  });

  it('are the open 督办 and the late projects that none is about', () => {
    expect(names('supervisionNotice').map((name) => name.split(' ')[0])).toEqual(['第1号', '第2号', '15', '28']);
  });

  it('are for a 结项表 the projects that are done, though every project can be chosen', () => {
    expect(names('closingForm')).toEqual(['8 推进重大行政决策机制落实']);
    expect(reportSubjects(ledger, quarter, 'closingForm')).toHaveLength(30);
  });
});

describe('a 简报', () => {
  it('tells only what no earlier period told', () => {
    const text = textOf(oneOf('bulletin', samplePeriod(ledger, '2023B17')));
    expect(text).toContain('累计受理企业诉求43件');
    expect(text).not.toContain('8月18日下发突破性抓手任务清单');
    expect(text).toContain('7个重点项目有新进展');
  });

  it('with nothing new says so before it goes out', () => {
    const builder = new LedgerBuilder();
    const project = builder.project();
    builder.entry(project, { progress: '召开现场会2次。' }, 2);
    builder.entry(project, { progress: '召开现场会2次。' }, 3);
    const [model] = modelsOf(builder.ledger, builder.quarter(3), kindInfo('bulletin'));
    expect(model?.notices.map(({ type }) => type)).toContain('nothingNew');
  });
});

describe('what was changed after it had gone out', () => {
  it('stands in the next report, and in none when it has been told', () => {
    expect(textOf(oneOf('quarterlyReport'))).toContain(
      '第二季度报告中，“在红船起航地看见法治中国·嘉兴”宣传节目收视人次由“12.9万人次”更正为“12.6万人次”，原因是市广电集团复核收视数据，剔除重播场次。',
    );
    const told = sampleLedger();
    for (const correction of told.corrections.values())
      putRecord(told, 'corrections', correction.id, { ...correction, reportId: 'rpt_other' });
    const [model] = modelsOf(told, quarter, kindInfo('quarterlyReport'));
    expect(model?.sections.map(({ id }) => id)).not.toContain('corrections');
  });

  it('and a changed total is explained', () => {
    const builder = new LedgerBuilder();
    builder.issuer();
    for (const quarterIndex of [2, 3]) builder.entry(builder.project(), { completion: 80 }, quarterIndex);
    const late = builder.project({ title: '后来增补的项目' });
    builder.entry(late, { completion: 80 });
    putRecord(builder.ledger, 'projectChanges', 'chg_1', {
      id: 'chg_1',
      yearId: builder.year.id,
      projectId: late.id,
      kind: 'added',
      date: '2023-08-01',
      basis: '市政府专题会议纪要',
      approvedBy: '局党委会议',
      before: '',
      after: '后来增补的项目',
      targetId: null,
      valueBefore: null,
      valueAfter: null,
      note: '',
    });
    const [model] = modelsOf(builder.ledger, builder.quarter(3), kindInfo('quarterlyReport'));
    expect(model && textOf(model)).toContain('项目总数由2个变为3个');
    expect(model && textOf(model)).toContain('8月1日，增补项目“后来增补的项目”，经局党委会议批准。');
  });
});

it('a section written over by hand that says an old number is told of', () => {
  const own = sampleLedger();
  const scope = gatherReportScope(own, quarter, 'quarterlyReport');
  if (!scope) throw new Error('no scope');
  const edit = { sectionId: 'overall', text: '共29个项目。', baseText: '共29个项目，已完成1个。', hidden: false };
  putRecord(own, 'reports', 'rpt_mine', { ...firstReport(scope, 'rpt_mine'), sections: [edit] });
  const [stale] = modelsOf(own, quarter, kindInfo('quarterlyReport'));
  expect(stale?.notices.map(({ type }) => type)).toContain('editedDiffers');
  putRecord(own, 'reports', 'rpt_mine', {
    ...firstReport(scope, 'rpt_mine'),
    sections: [{ ...edit, text: '情况总体良好。' }],
  });
  const [silent] = modelsOf(own, quarter, kindInfo('quarterlyReport'));
  expect(silent?.notices.map(({ type }) => type)).not.toContain('editedDiffers');
});
