import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../shared/ledger/indicator.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import type { Target } from '../../../shared/ledger/target.ts';
import { standingText } from '../../../shared/report/figure-cells.ts';
import { gatherFacts, gatherProjectFacts } from '../../../shared/standing/facts.ts';
import { gapWords } from '../../../shared/standing/figure-words.ts';
import { projectStanding } from '../../../shared/standing/project-standing.ts';
import { statistics } from '../../../shared/standing/statistics.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';

function standingOf(builder: LedgerBuilder, project: Project, quarter = 3) {
  return projectStanding(gatherProjectFacts(builder.ledger, builder.quarter(quarter), project));
}

function figureAt(
  indicator: Partial<Indicator>,
  target: Partial<Target>,
  value: number,
  lastYearValue: number | null = null,
  quarter = 3,
) {
  const builder = new LedgerBuilder();
  const project = builder.project();
  builder.entry(project, { completion: 75 }, quarter);
  builder.figure(project, indicator, target, { value, lastYearValue }, 0, quarter);
  const [figure] = standingOf(builder, project, quarter).figureStandings;
  if (!figure) throw new Error('no figure');
  return figure;
}

describe('a figure against its plan (domain section 2)', () => {
  it.each([
    [
      'a count goes by the quarter',
      { kind: 'count', unit: '个' },
      { value: 100 },
      68,
      null,
      { expected: 75, light: 'yellow', met: false },
      '差7个',
    ],
    [
      'a count ahead of the quarter',
      { kind: 'count', unit: '个' },
      { value: 60 },
      51,
      null,
      { expected: 45, light: 'green' },
      '超6个',
    ],
    [
      'a count far behind',
      { kind: 'count', unit: '件' },
      { value: 20 },
      8,
      null,
      { expected: 15, light: 'red' },
      '差7件',
    ],
    [
      'a count that has its own plan',
      { kind: 'count', unit: '期' },
      { value: 24, plan: [0.1, 0.2, 0.5, 1] },
      12,
      null,
      { expected: 12, light: 'green' },
      '达序时',
    ],
    [
      'a level is due in full at once',
      { kind: 'level', unit: '%' },
      { value: 95 },
      93.6,
      null,
      { expected: 95, light: 'yellow' },
      '差1.4个百分点',
    ],
    [
      'a year-on-year fall is not scaled',
      { kind: 'yoy', unit: '%' },
      { value: -30, comparator: '<=' },
      88,
      100,
      { expected: -30, light: 'red' },
      '降12%，应降30%',
    ],
    [
      'a year-on-year rise',
      { kind: 'yoy', unit: '%' },
      { value: 5 },
      102.1,
      100,
      { expected: 5, light: 'red' },
      '增2.1%，应增5%',
    ],
    [
      'a limit holds while it is under',
      { kind: 'limit', unit: '%' },
      { value: 8, comparator: '<' },
      7.9,
      null,
      { light: 'green', met: true },
      '已达标',
    ],
    [
      'a limit that is passed',
      { kind: 'limit', unit: '%' },
      { value: 8, comparator: '<' },
      8,
      null,
      { light: 'yellow', met: false },
      '8%，应低于8%',
    ],
    [
      'nothing may happen',
      { kind: 'limit', unit: '起' },
      { value: 0, comparator: '<=' },
      1,
      null,
      { light: 'red' },
      '1起，应不超过0起',
    ],
    [
      'a rank',
      { kind: 'rank', unit: '名' },
      { value: 3, comparator: '<=' },
      4,
      null,
      { light: 'red', met: false },
      '4名，应不超过3名',
    ],
    [
      'coverage is due in full',
      { kind: 'coverage', unit: '%' },
      { value: 100 },
      86,
      null,
      { expected: 100, light: 'yellow' },
      '差14个百分点',
    ],
    [
      'once, before its date',
      { kind: 'once', unit: '次' },
      { value: 1 },
      0,
      null,
      { expected: 0, light: 'green' },
      '达序时',
    ],
    [
      'once, after its date',
      { kind: 'once', unit: '次' },
      { value: 1, due: '2023-08-31' },
      0,
      null,
      { expected: 1, light: 'red' },
      '差1次',
    ],
    [
      'a range promises its lower end',
      { kind: 'count', unit: '个' },
      { value: 3, valueMax: 5, comparator: 'between', plan: [0, 1, 1, 1] },
      3,
      null,
      { light: 'green', met: true },
      '已达标',
    ],
  ] as const)('%s', (_name, indicator, target, value, lastYear, expected, words) => {
    const figure = figureAt(
      indicator,
      'plan' in target ? { ...target, plan: [...target.plan] } : target,
      value,
      lastYear,
    );
    expect(figure).toMatchObject(expected);
    expect(gapWords(figure)).toBe(words);
  });

  it.each([
    ['超6个 of 45', { value: 60 }, 51, true, '超序时，超6个'],
    ['not a tenth more', { value: 60 }, 49, false, '达序时，超4个'],
    ['a tenth more to the digit', { value: 40 }, 33, true, '超序时，超3个'],
    ['the year’s target met early', { value: 60 }, 60, true, '超序时，已达标'],
    ['within a range', { value: 3, valueMax: 5, comparator: 'between' as const }, 4, false, '已达标'],
    ['more than a range', { value: 3, valueMax: 5, comparator: 'between' as const }, 6, true, '超序时，已达标'],
  ])('is 超序时 a tenth ahead of it: %s', (_, target, value, ahead, words) => {
    const figure = figureAt({ kind: 'count', unit: '个' }, target, value);
    expect(figure.ahead).toBe(ahead);
    expect(standingText(figure)).toBe(words);
  });

  it('without a value shows no light, and 同比 without last year neither', () => {
    expect(figureAt({ kind: 'yoy' }, { value: 5 }, 102, null)).toMatchObject({ actual: null, light: null });
  });
});

describe('a project', () => {
  it('is 未报送 without an entry, whatever its goals say', () => {
    const builder = new LedgerBuilder();
    const project = builder.project();
    builder.goal(project, 0, 'done');
    expect(standingOf(builder, project)).toMatchObject({ status: 'notReported', light: null });
    builder.entry(project, { progress: '  ' });
    expect(standingOf(builder, project).status).toBe('notReported');
  });

  it.each([
    [83, 'ahead', 'green'],
    [82.4, 'onTrack', 'green'],
    [75, 'onTrack', 'green'],
    [74, 'behind', 'yellow'],
    [60, 'behind', 'yellow'],
    [59.9, 'behind', 'red'],
    [0, 'notStarted', null],
  ] as const)('typed at %s %% of 75 %% is %s', (completion, status, light) => {
    const builder = new LedgerBuilder();
    const project = builder.project();
    builder.entry(project, { completion });
    expect(standingOf(builder, project)).toMatchObject({ status, light, completion: { source: 'typed' } });
  });

  it('takes its worst light and says why', () => {
    const builder = new LedgerBuilder();
    const project = builder.project();
    builder.entry(project, { completion: 80 });
    builder.figure(project, { name: '行政调解委员会' }, { value: 100 }, { value: 68 });
    builder.figure(project, { name: '区域调解品牌' }, { value: 10 }, { value: 8 });
    expect(standingOf(builder, project)).toMatchObject({
      status: 'behind',
      light: 'yellow',
      reason: '2个指标中1个落后：行政调解委员会差7个。',
    });
  });

  it('with an overdue milestone is behind and red', () => {
    const builder = new LedgerBuilder();
    const project = builder.project();
    builder.entry(project, { completion: 80 });
    builder.milestone(project, { due: '2023-09-15', title: '出台指引' });
    expect(standingOf(builder, project)).toMatchObject({
      status: 'behind',
      light: 'red',
      reason: '节点“出台指引”9月15日到期未完成。',
    });
  });

  it('with a milestone due within 15 days keeps its status and turns yellow', () => {
    const builder = new LedgerBuilder();
    const project = builder.project();
    builder.entry(project, { completion: 80 });
    builder.milestone(project, { due: '2023-10-15' });
    expect(standingOf(builder, project)).toMatchObject({ status: 'onTrack', light: 'yellow' });
    const later = new LedgerBuilder();
    const other = later.project();
    later.entry(other, { completion: 80 });
    later.milestone(other, { due: '2023-10-16' });
    expect(standingOf(later, other).light).toBe('green');
  });

  it('is 已完成 when every goal is met', () => {
    const builder = new LedgerBuilder();
    const project = builder.project();
    builder.entry(project);
    builder.goal(project, 0, 'done');
    builder.figure(project, {}, { value: 4 }, { value: 4 }, 1);
    expect(standingOf(builder, project)).toMatchObject({ status: 'done', light: 'green', goals: { met: 2, all: 2 } });
  });

  it('is not 已完成 by a rate that can still fall before the year is over', () => {
    const builder = new LedgerBuilder();
    const project = builder.project({ goalTexts: ['满意率达到85%以上。'] });
    builder.entry(project, { completion: 80 });
    builder.figure(project, { kind: 'level', unit: '%' }, { value: 85 }, { value: 92 });
    expect(standingOf(builder, project).goals.met).toBe(0);
  });

  it('works completion out from goals and figures when nobody typed it', () => {
    const builder = new LedgerBuilder();
    const project = builder.project({ goalTexts: ['1.一;', '2.二;', '3.三;', '4.四。'] });
    builder.entry(project);
    builder.goal(project, 0, 'done');
    builder.goal(project, 1, 'inProgress');
    builder.goal(project, 2, 'notStarted');
    builder.figure(project, {}, { value: 100 }, { value: 60 }, 3);
    expect(standingOf(builder, project).completion).toEqual({ value: 52.5, source: 'computed' });
  });

  it('that nothing is known of is 待判定', () => {
    const builder = new LedgerBuilder();
    const project = builder.project();
    builder.entry(project);
    expect(standingOf(builder, project).status).toBe('undetermined');
  });

  it('keeps a person’s judgement and the reason for it', () => {
    const builder = new LedgerBuilder();
    const project = builder.project();
    builder.entry(project, { completion: 60, statusOverride: 'onTrack', overrideReason: '省厅推迟了节点' });
    expect(standingOf(builder, project)).toMatchObject({ status: 'onTrack', light: 'green', overridden: true });
    expect(standingOf(builder, project).reason).toContain('省厅推迟了节点');
  });

  it('is 暂缓 from its day on', () => {
    const builder = new LedgerBuilder();
    const project = builder.project({ lifecycle: 'suspended', lifecycleSince: '2023-08-01' });
    builder.entry(project, { completion: 60 });
    builder.entry(project, { completion: 50 }, 2);
    expect(standingOf(builder, project).status).toBe('suspended');
    expect(standingOf(builder, project, 2).status).toBe('onTrack');
  });
});

describe('statistics', () => {
  it('count every project once: by category, by status, in the table', () => {
    const builder = new LedgerBuilder();
    for (let index = 0; index < 9; index += 1) {
      const project = builder.project({ categoryId: index < 5 ? 'cat_a' : 'cat_b' });
      if (index < 6) builder.entry(project, { completion: 50 + index * 10 });
    }
    builder.project({ lifecycle: 'cancelled', lifecycleSince: '2023-05-01' });
    const found = statistics(gatherFacts(builder.ledger, builder.quarter(3)).map(projectStanding), builder.book);
    const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
    expect(found.total).toBe(9);
    expect(found.byCategory.map(({ count }) => count)).toEqual([5, 4]);
    expect(sum(found.byStatus.map(({ count }) => count))).toBe(9);
    expect(found.table.map(sum)).toEqual([5, 4]);
    expect(found.byStatus.find(({ status }) => status === 'notReported')?.count).toBe(3);
    expect(sum(found.byStatus.map(({ percent }) => Math.round(percent * 10)))).toBe(1000);
  });

  it('count a status that the book does not know as 待判定', () => {
    const builder = new LedgerBuilder();
    builder.entry(builder.project(), { statusOverride: 'x-paused' });
    const found = statistics(gatherFacts(builder.ledger, builder.quarter(3)).map(projectStanding), builder.book);
    expect(found.byStatus.find(({ status }) => status === 'undetermined')?.count).toBe(1);
  });
});
