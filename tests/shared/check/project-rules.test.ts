// Rules that look at a project: each finds its case and leaves the other alone. Ids as in docs/checks.md.
import { describe, expect, it } from 'vitest';
import { newGoalStatus } from '../../../shared/ledger/goal-status.ts';
import { putRecord } from '../../../shared/ledger/ledger.ts';
import { newReading } from '../../../shared/ledger/reading.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';
import { gatherCheckFacts } from '../../../shared/check/check-facts.ts';
import { checkFacts } from '../../../shared/check/check-period.ts';
import { findingsInEntry, only } from './check-one.ts';

const LONG = '8月10日举办培训班1期，参训172人；9月14日召开研讨会1次，形成共识9条。';

function reading(builder: LedgerBuilder, indicatorId: `ind_${string}`, quarter: number, value: number): void {
  const record = newReading({ yearId: builder.year.id, indicatorId, periodId: builder.quarter(quarter).id, value });
  putRecord(builder.ledger, 'readings', record.id, record);
}

function goalDone(
  builder: LedgerBuilder,
  project: Project,
  date: `${number}-${string}-${string}` | null,
  sentence: string,
) {
  const goalItemId = project.goals[0]?.id ?? 'itm_none';
  const owner = { yearId: builder.year.id, projectId: project.id, goalItemId, periodId: builder.quarter(3).id };
  const status = newGoalStatus({ ...owner, state: 'done', date, sentence });
  putRecord(builder.ledger, 'goalStatuses', status.id, status);
}

describe('not-reported', () => {
  it('finds a project without an entry or with an empty one', () => {
    const builder = new LedgerBuilder();
    builder.project();
    builder.entry(builder.project(), { progress: ' ' });
    expect(only('not-reported', builder).map(({ projectId }) => projectId)).toEqual(['prj_1', 'prj_2']);
  });

  it('asks nothing of a project that was cancelled, merged or put off before the data date', () => {
    const builder = new LedgerBuilder();
    builder.project({ lifecycle: 'cancelled', lifecycleSince: '2023-08-01' });
    builder.project({ lifecycle: 'suspended', lifecycleSince: '2023-11-01' });
    expect(only('not-reported', builder).map(({ projectId }) => projectId)).toEqual(['prj_2']);
  });
});

describe('required-empty', () => {
  it('finds a field that the book asks for', () => {
    expect(findingsInEntry('required-empty', { nextSteps: '' })).toMatchObject([
      { entryField: 'nextSteps', message: '必填的“下一步措施”是空的。' },
    ]);
    expect(findingsInEntry('required-empty', { results: '' })).toEqual([]);
  });
});

describe('identical-to-last-period and similar-to-last-period', () => {
  const compared = (before: string, now: string) => {
    const builder = new LedgerBuilder();
    const project = builder.project();
    builder.entry(project, { progress: before }, 2);
    builder.entry(project, { progress: now }, 3);
    return [only('identical-to-last-period', builder), only('similar-to-last-period', builder)].map(
      ({ length }) => length,
    );
  };

  it('tell the same text, one with a date changed, and a new one', () => {
    expect(compared(LONG, `${LONG} `)).toEqual([1, 0]);
    expect(compared(LONG, LONG.replace('9月14日', '9月24日'))).toEqual([0, 1]);
    expect(compared(LONG, '平台9月1日起在72个司法所试运行，3项功能全部上线，培训操作人员236人。')).toEqual([0, 0]);
  });

  it('leave short texts, and a text that goes on from the last one, alone', () => {
    expect(compared('无。', '无。')).toEqual([0, 0]);
    expect(
      compared(LONG, `${LONG}三季度又制发意见书2份，逐家回访6家单位，采纳率100%，并将32条共识编入培训教材。`),
    ).toEqual([0, 0]);
  });
});

describe('count-falls', () => {
  const fallen = (kind: 'count' | 'level' | 'yoy' | 'limit', per = '') => {
    const builder = new LedgerBuilder();
    const project = builder.project();
    builder.entry(project);
    const { indicator } = builder.figure(project, { kind, name: '行政调解委员会' }, { per }, { value: 51 });
    reading(builder, indicator.id, 1, 52);
    return only('count-falls', builder);
  };

  it('finds a cumulative count below the last known one', () => {
    expect(fallen('count')).toMatchObject([{ message: '累计数“行政调解委员会”由第一季度的52个降到51个。' }]);
  });

  it('lets a level, a year-on-year figure, a limit and a count per quarter fall', () => {
    expect([fallen('level'), fallen('yoy'), fallen('limit'), fallen('count', '每季度')].flat()).toEqual([]);
  });
});

describe('figure-without-value and yoy-without-last-year', () => {
  it('find what was left out, once per indicator', () => {
    const builder = new LedgerBuilder();
    const project = builder.project();
    builder.entry(project);
    builder.figure(project, {}, {}, null);
    builder.figure(project, { kind: 'yoy' }, { quote: '增长3%' }, { value: 436 });
    builder.figure(project, { kind: 'yoy' }, {}, { value: 640, lastYearValue: 614 });
    builder.figure(project, { kind: 'once' }, {}, null);
    expect(only('figure-without-value', builder)).toMatchObject([{ indicatorId: 'ind_1', entryField: 'reading' }]);
    expect(only('yoy-without-last-year', builder)).toMatchObject([{ indicatorId: 'ind_2' }]);
  });

  it('say nothing of a project that has not reported', () => {
    const builder = new LedgerBuilder();
    builder.figure(builder.project(), {}, {}, null);
    expect(only('figure-without-value', builder)).toEqual([]);
  });
});

describe('text-contradicts-reading', () => {
  const against = (
    progress: string,
    value: number,
    fields: { name?: string; unit?: string; kind?: 'count' | 'level' } = {},
  ) => {
    const builder = new LedgerBuilder();
    const project = builder.project();
    builder.entry(project, { progress });
    builder.figure(project, { name: '行政调解委员会', unit: '家', kind: 'count', ...fields }, {}, { value });
    return only('text-contradicts-reading', builder).length;
  };
  const rate = { name: '社区矫正对象结对教育帮扶率', unit: '%', kind: 'level' as const };

  it('finds a sum or a rate that is not the one reported', () => {
    expect(against('行政调解委员会新建11家，累计68家。', 63)).toBe(1);
    expect(against('行政调解委员会累计建成68个。', 63)).toBe(1);
    expect(against('结对教育帮扶率达到89.4%。', 88.4, rate)).toBe(1);
  });

  it('leaves the same number, other measures, parts and last year alone', () => {
    expect(against('行政调解委员会新建11家，累计63家。', 63)).toBe(0);
    expect(against('行政调解委员会新建11家，覆盖乡镇累计70个。', 63)).toBe(0);
    expect(against('行政调解委员会调解案件累计200件。', 63)).toBe(0);
    expect(against('海盐县、嘉善县结对教育帮扶率分别为83.1%和84.6%。', 88.4, rate)).toBe(0);
    expect(against('去年同期结对教育帮扶率80.1%。', 88.4, rate)).toBe(0);
  });
});

describe('a 通报', () => {
  it('may name who has not reported, and ask something of those it goes to', () => {
    const builder = new LedgerBuilder();
    builder.project();
    builder.entry(builder.project(), { nextSteps: '请各单位予以支持。' });
    const found = (checkedFor: 'report' | 'circular') =>
      checkFacts(gatherCheckFacts(builder.ledger, builder.quarter(3), checkedFor))
        .filter(({ rule }) => rule === 'not-reported' || rule === 'request-in-report')
        .map(({ rule, severity }) => [rule, severity]);
    expect(found('report')).toEqual([
      ['not-reported', 'must'],
      ['request-in-report', 'must'],
    ]);
    expect(found('circular')).toEqual([['not-reported', 'advice']]);
  });
});

describe('promise-not-mentioned', () => {
  const promised = (fields: Parameters<LedgerBuilder['entry']>[1]) => {
    const builder = new LedgerBuilder();
    const project = builder.project();
    builder.entry(project, { nextSteps: '9月底前印发《房屋征收工作指引》；8月举办律师党建培训班1期。' }, 2);
    builder.entry(project, fields, 3);
    return only('promise-not-mentioned', builder);
  };

  it('finds each promise of the last period that nothing is said of', () => {
    const findings = promised({ progress: '《房屋征收工作指引》9月6日成稿。' });
    expect(findings.map(({ message }) => message)).toEqual(['第二季度承诺的“8月举办律师党建培训班1期”本期没有交代。']);
  });

  it('is content once the promise was settled by a person', () => {
    expect(promised({ progress: '召开会议2次。', promiseKept: 'notKept' })).toEqual([]);
  });

  it('leaves out the promises that were settled one by one', () => {
    const promiseNote = '【未兑现】8月举办律师党建培训班1期：改在四季度';
    const findings = promised({ progress: '召开会议2次。', promiseNote });
    expect(findings.map(({ message }) => message)).toEqual([
      '第二季度承诺的“9月底前印发《房屋征收工作指引》”本期没有交代。',
    ]);
  });
});

describe('completion-with-open-goals, done-goal-unexplained, goal-date-after-period', () => {
  it('find 100 % with a goal open', () => {
    const found = (completion: number) => {
      const builder = new LedgerBuilder();
      const project = builder.project();
      builder.entry(project, { completion });
      builder.goal(project, 0, 'done');
      builder.goal(project, 1, 'inProgress');
      return only('completion-with-open-goals', builder);
    };
    expect(found(100)).toMatchObject([{ message: '完成度填了100%，目标2还没有完成。', severity: 'must' }]);
    expect(found(99)).toEqual([]);
  });

  it('find a goal that is done without a date or a word, or later than the data date', () => {
    const found = (rule: string, date: Parameters<typeof goalDone>[2], sentence: string) => {
      const builder = new LedgerBuilder();
      const project = builder.project();
      builder.entry(project);
      goalDone(builder, project, date, sentence);
      return only(rule, builder).map(({ message }) => message);
    };
    expect(found('done-goal-unexplained', null, '')).toEqual(['目标1已完成，没有填日期和说明。']);
    expect(found('done-goal-unexplained', '2023-09-08', '已印发。')).toEqual([]);
    expect(found('goal-date-after-period', '2023-10-08', '已印发。')).toHaveLength(1);
    expect(found('goal-date-after-period', '2023-09-30', '已印发。')).toEqual([]);
  });
});

describe('summary-length', () => {
  it('asks for 60–120 字 of what goes into the text', () => {
    const found = (summary: string, inBody = true) =>
      findingsInEntry('summary-length', { summary, inBody }).map(({ message }) => message);
    expect(found('')).toEqual(['入正文的项目没有写摘要。']);
    expect(found('字'.repeat(59))).toEqual(['摘要59字，应在60至120字之间。']);
    expect(found('字'.repeat(121))).toHaveLength(1);
    expect([...found('字'.repeat(60)), ...found('字'.repeat(120)), ...found('', false)]).toEqual([]);
  });
});

describe('list-numbering-gap', () => {
  it('finds a number that is missing from a block', () => {
    const found = (...goalTexts: string[]) => {
      const builder = new LedgerBuilder();
      builder.project({ goalTexts });
      return only('list-numbering-gap', builder).map(({ message }) => message);
    };
    expect(found('1.印发办法;', '3.培训4次。')).toEqual(['目标的编号不连续：“1.”后面是“3.”。']);
    expect(found('1.印发办法;', '2.培训4次。')).toEqual([]);
    expect(found('印发办法。')).toEqual([]);
  });
});
