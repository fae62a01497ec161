import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../../shared/ledger/ledger.ts';
import { dismissMilestone, takeMilestone } from '../../../shared/proposals/decide-milestones.ts';
import { dueDay } from '../../../shared/proposals/due-day.ts';
import { proposeMilestones } from '../../../shared/proposals/propose-milestones.ts';
import { milestoneStanding } from '../../../shared/standing/milestone-standing.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';
import { make, projectOf, random, seed } from './seed.ts';

describe('milestones out of the text', () => {
  it('are the quarters of project 11', () => {
    const list = seed('2023.json');
    const found = proposeMilestones(list.ledger, projectOf(list, 11));
    expect(found.map(({ due, dueWords, title }) => [due, dueWords, title])).toEqual([
      ['2023-06-30', '二季度', '完成项目招投标'],
      ['2023-09-30', '三季度', '完成项目建设并试运行'],
      ['2023-12-31', '四季度', '规范运行并发挥效益,当年度社区对象再犯罪率同比下降30%'],
    ]);
  });

  it('are taken over or set aside once', () => {
    const builder = new LedgerBuilder();
    const project = builder.project({ goalTexts: ['1.6月底前出台办法，9月中旬完成试点;'] });
    const [decree, trial] = proposeMilestones(builder.ledger, project);
    if (!decree || !trial) throw new Error('two are meant');
    make(builder.ledger, [takeMilestone(project, decree, { title: '印发办法' }, random)]);
    make(builder.ledger, [dismissMilestone(project, trial, '', random)]);
    expect(recordsOf(builder.ledger, 'milestones')).toMatchObject([
      { title: '印发办法', due: '2023-06-30', dueWords: '6月底前' },
    ]);
    expect(proposeMilestones(builder.ledger, project)).toEqual([]);
  });

  it('fall on the last day that the words allow', () => {
    expect(dueDay({ kind: 'month', year: null, month: 2, part: 'end' }, 2024)).toBe('2024-02-29');
    expect(dueDay({ kind: 'month', year: null, month: 9, part: 'middle' }, 2023)).toBe('2023-09-20');
    expect(dueDay({ kind: 'quarter', year: 2025, quarter: 4 }, 2023)).toBe('2025-12-31');
  });

  it('stand by the day', () => {
    const builder = new LedgerBuilder();
    const milestone = builder.milestone(builder.project(), { due: '2023-09-30' });
    const at = (...day: Parameters<typeof milestoneStanding>[1][]) =>
      day.map((one) => milestoneStanding(milestone, one, 15).state);
    expect(at('2023-09-01', '2023-09-15', '2023-09-30', '2023-10-01')).toEqual(['ahead', 'soon', 'overdue', 'overdue']);
    expect(milestoneStanding({ ...milestone, doneOn: '2023-09-20' }, '2023-09-30', 15).word).toBe('已完成');
  });
});
