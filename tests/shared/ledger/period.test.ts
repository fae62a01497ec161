import { describe, expect, it } from 'vitest';
import {
  newPeriod,
  periodKey,
  periodName,
  periodSpan,
  periodTitle,
  yearShare,
  type PeriodKind,
} from '../../../shared/ledger/period.ts';

const NONE = { holidays: [], workdays: [] };
const RULE = { fill: 25, collect: 28, report: 5 };

describe('periods', () => {
  it.each<[PeriodKind, number, string, string, string, string, string]>([
    ['quarter', 3, '2023Q3', '第三季度', '2023年第三季度', '2023-07-01', '2023-09-30'],
    ['month', 2, '2023M02', '2月', '2023年2月', '2023-02-01', '2023-02-28'],
    ['halfMonth', 18, '2023B18', '9月下半月', '2023年9月下半月', '2023-09-16', '2023-09-30'],
    ['halfYear', 1, '2023H1', '上半年', '2023年上半年', '2023-01-01', '2023-06-30'],
    ['year', 1, '2023Y', '全年', '2023年度', '2023-01-01', '2023-12-31'],
  ])('%s %i', (kind, index, key, name, title, from, to) => {
    const span = periodSpan(2023, kind, index);
    expect([periodKey(span), periodName(span), periodTitle(span), span.from, span.dataDate]).toEqual([
      key,
      name,
      title,
      from,
      to,
    ]);
  });
  it('截至某日', () => {
    const span = periodSpan(2023, 'asOf', 1, '2023-09-26');
    expect([periodKey(span), periodTitle(span)]).toEqual(['2023-09-26', '截至2023年9月26日']);
  });
  it('the share of the year is whole at the end of each quarter', () => {
    expect([1, 2, 3, 4].map((index) => yearShare(periodSpan(2023, 'quarter', index)))).toEqual([0.25, 0.5, 0.75, 1]);
  });
});

describe('deadlines', () => {
  const quarter = (
    index: number,
    calendar = NONE as { holidays: `${number}-${string}-${string}`[]; workdays: `${number}-${string}-${string}`[] },
  ) => newPeriod({ id: 'per_1', yearId: 'yer_1', year: 2023, kind: 'quarter', index }, RULE, calendar);
  it('are moved off weekends', () => {
    // 25 March 2023 was a Saturday.
    expect(quarter(1)).toMatchObject({
      fillDeadline: '2023-03-27',
      collectDeadline: '2023-03-28',
      reportDeadline: '2023-04-05',
    });
  });
  it('are moved off holidays, and onto weekends that are worked', () => {
    const holidays = [
      '2023-09-29',
      '2023-09-30',
      '2023-10-01',
      '2023-10-02',
      '2023-10-03',
      '2023-10-04',
      '2023-10-05',
      '2023-10-06',
    ] as const;
    expect(quarter(3, { holidays: [...holidays], workdays: ['2023-10-07'] }).reportDeadline).toBe('2023-10-07');
  });
  it('of the last quarter run into the next year', () => expect(quarter(4).reportDeadline).toBe('2024-01-05'));
});
