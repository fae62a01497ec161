import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { putRecord } from '../../../shared/ledger/ledger.ts';
import { newReport } from '../../../shared/ledger/report.ts';
import { buildReport, draftSections, sectionText } from '../../../shared/report/build-report.ts';
import { numberSections } from '../../../shared/report/numbered-sections.ts';
import { reconcile } from '../../../shared/report/reconcile.ts';
import type { ReportModel } from '../../../shared/report/report-model.ts';
import { gatherReportScope } from '../../../shared/report/report-scope.ts';
import { firstSentences, paragraphText, proseOf } from '../../../shared/report/sentence.ts';
import { reportDocument } from '../../../shared/report/to-document.ts';
import { reportWorkbook } from '../../../shared/report/to-workbook.ts';
import { DEFAULT_SETTINGS } from '../../../shared/ledger/settings.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';

const NOW = '2023-10-10T01:00:00.000Z';

function scopeOf(builder: LedgerBuilder, kind: 'quarterlyReport' | 'quarterlyCircular' = 'quarterlyReport') {
  const scope = gatherReportScope(builder.ledger, builder.quarter(3), kind);
  if (!scope) throw new Error('no scope');
  return scope;
}

const modelOf = (builder: LedgerBuilder, kind?: 'quarterlyReport' | 'quarterlyCircular') =>
  buildReport(scopeOf(builder, kind), '2023-10-10');

const textOf = (model: ReportModel, id: string) => {
  const section = model.sections.find((one) => one.id === id);
  return section ? sectionText(section) : '';
};

function aQuarter(): LedgerBuilder {
  const builder = new LedgerBuilder();
  builder.issuer();
  builder.entry(builder.project({ title: '司法协理员试点' }), {
    completion: 80,
    inBody: true,
    summary: '确定2个县全面试点。',
    nextSteps: '四季度总结。',
  });
  builder.entry(builder.project({ title: '遗产继承一件事' }), {
    completion: 90,
    inBody: true,
    highlight: true,
    progress: '1.应用上线;\n2.办件1200件。',
    nextSteps: '扩面到乡镇;',
  });
  builder.entry(builder.project({ title: '征收规范指引', categoryId: 'cat_b' }), {
    completion: 50,
    problems: '指引未出台，进度滞后。',
    nextSteps: '11月底前出台指引。',
  });
  builder.project({ title: '青蓝工程', categoryId: 'cat_b' });
  return builder;
}

describe('the quarterly report', () => {
  it('counts in prose as the statistics do', () => {
    const model = modelOf(aQuarter());
    expect(model.title).toBe('嘉兴市司法局关于2023年第三季度重点项目进展情况的报告');
    expect(textOf(model, 'overall')).toContain('共4个，其中创新类2个、攻坚类2个。');
    expect(textOf(model, 'overall')).toContain(
      '截至9月30日，超序时进度1个，占25.0%；达到序时进度1个，占25.0%；滞后序时进度1个，占25.0%；其余1个正在核实汇总，占25.0%。',
    );
  });

  it('never says in an upward 报告 who has not reported, and a 通报 does', () => {
    expect(modelOf(aQuarter()).sections.map(sectionText).join('')).not.toContain('未报送');
    expect(textOf(modelOf(aQuarter(), 'quarterlyCircular'), 'shortfalls')).toContain('“青蓝工程”');
    expect(modelOf(aQuarter()).notices).toMatchObject([
      { type: 'notReported', severity: 'must', projectIds: ['prj_4'] },
    ]);
  });

  it('tells what is marked 入正文, 亮点 first, and nothing else', () => {
    expect(textOf(modelOf(aQuarter()), 'achievements:cat_a')).toBe(
      '一是加快推进遗产继承一件事。应用上线；办件1200件。\n二是推进司法协理员试点。确定2个县全面试点。',
    );
  });

  it('names problems without names in a 报告 and with them in a 通报', () => {
    expect(textOf(modelOf(aQuarter()), 'shortfalls')).not.toContain('征收规范指引');
    expect(textOf(modelOf(aQuarter(), 'quarterlyCircular'), 'shortfalls')).toContain(
      '“征收规范指引”滞后。指引未出台，进度滞后。',
    );
  });

  it('says that all is on schedule only when it knows it of every project', () => {
    const builder = new LedgerBuilder();
    builder.issuer();
    builder.entry(builder.project(), { completion: 80, inBody: true });
    expect(textOf(modelOf(builder), 'shortfalls')).toContain('均达到序时进度');
    builder.project();
    expect(textOf(modelOf(builder), 'shortfalls')).toBe('');
  });

  it('carries no 需协调事项 upward', () => {
    const builder = aQuarter();
    builder.entry(builder.project(), { coordination: '请市财政局追加经费', completion: 75, inBody: true });
    expect(JSON.stringify(modelOf(builder))).not.toContain('追加经费');
  });

  it('knows for every sentence made from entries which they are', () => {
    const paragraph = modelOf(aQuarter()).sections.find(({ id }) => id === 'achievements:cat_a')?.paragraphs[1];
    expect(paragraph?.flatMap(({ source }) => source)).toEqual(['prj_1', 'ent_1-2023q3']);
  });

  it('keeps a hand-made section and shows it as such; hidden ones leave no gap in the numbering', () => {
    const builder = aQuarter();
    const report = newReport({
      id: 'rpt_1',
      yearId: builder.year.id,
      periodId: builder.quarter(3).id,
      kind: 'quarterlyReport',
      issuerId: 'iss_1',
    });
    const sections = [
      { sectionId: 'shortfalls', text: '手写的一段。', baseText: '', hidden: false },
      { sectionId: 'overall', text: null, baseText: '', hidden: true },
    ];
    putRecord(builder.ledger, 'reports', report.id, { ...report, sections });
    const model = modelOf(builder);
    expect(model.sections.find(({ id }) => id === 'shortfalls')).toMatchObject({ edited: true });
    expect(textOf(model, 'shortfalls')).toBe('手写的一段。');
    expect(
      numberSections(model.sections)
        .map(({ numberedHeading }) => numberedHeading)
        .filter(Boolean),
    ).toEqual(['一、主要做法和成效', '（一）创新类项目', '二、存在问题', '三、下一步工作打算']);
    expect(draftSections(scopeOf(builder)).map(({ id }) => id)).toContain('overall');
  });

  it('leaves 成文日期 blank until it is given', () => {
    const text = (date: '2023-10-10' | null) =>
      JSON.stringify(reportDocument(buildReport(scopeOf(aQuarter()), date), DEFAULT_SETTINGS, NOW));
    expect(text(null)).toContain('2023年　月　日');
    expect(text('2023-10-10')).toContain('2023年10月10日');
  });

  it('is the same document from the same ledger', () => {
    const document = () => reportDocument(modelOf(aQuarter()), DEFAULT_SETTINGS, NOW);
    expect(document()).toEqual(document());
  });

  it('of an empty quarter says so in its notices and still has its parts', () => {
    const builder = new LedgerBuilder();
    builder.issuer();
    const model = modelOf(builder);
    expect(model.statistics.total).toBe(0);
    expect(model.notices.map(({ type }) => type)).toEqual(['nothingInBody']);
    // Nothing is claimed of projects that are not there.
    expect(model.sections.map(({ id }) => id)).toEqual(['opening', 'overall', 'closing']);
    expect(textOf(model, 'opening')).not.toContain('推进0个');
    expect(reconcile(model, reportWorkbook(model, NOW)).mismatches).toEqual([]);
  });
});

describe('prose, annex and workbook', () => {
  it('agree for any quarter', () => {
    const aProject = fc.record({
      category: fc.boolean(),
      completion: fc.option(fc.integer({ min: 0, max: 100 })),
      reported: fc.boolean(),
      inBody: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(aProject, { maxLength: 40 }), (projects) => {
        const builder = new LedgerBuilder();
        builder.issuer();
        for (const { category, completion, reported, inBody } of projects) {
          const project = builder.project({ categoryId: category ? 'cat_a' : 'cat_b' });
          if (reported) builder.entry(project, { completion, inBody });
        }
        for (const kind of ['quarterlyReport', 'quarterlyCircular'] as const) {
          const model = modelOf(builder, kind);
          const { checked, mismatches } = reconcile(model, reportWorkbook(model, NOW));
          expect(mismatches).toEqual([]);
          expect(checked).toBeGreaterThan(3);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('that differ are found', () => {
    const model = modelOf(aQuarter());
    const workbook = reportWorkbook(model, NOW);
    const other = { ...model, statistics: { ...model.statistics, total: 5 } };
    expect(reconcile(other, workbook).mismatches.map(({ place }) => place)).toEqual([
      'prose',
      'prose',
      'annex',
      'workbook',
    ]);
  });
});

describe('sentences', () => {
  it.each([
    ['1.应用上线;\n2.办件1200件。', '应用上线；办件1200件。'],
    ['召开会议。\n印发文件', '召开会议。印发文件。'],
    ['（1）一\n（2）二', '一；二。'],
    ['3.5万件已办结', '3.5万件已办结。'],
    ['  ', ''],
  ])('%s becomes %s', (text, prose) => expect(proseOf(text)).toBe(prose));
  it('are kept whole up to a length', () => {
    expect(firstSentences('第一句话。第二句话。第三句话。', 11)).toBe('第一句话。第二句话。');
    expect(firstSentences('很长很长的一句话没有停顿。', 5)).toBe('很长很长的一句话没有停顿。');
  });
});

it('a paragraph is the text of its parts', () =>
  expect(
    paragraphText([
      { text: '共', source: [], bound: null },
      { text: '4', source: [], bound: 'total' },
    ]),
  ).toBe('共4'));
