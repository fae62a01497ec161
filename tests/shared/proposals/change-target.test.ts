import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../../shared/ledger/ledger.ts';
import { changeTarget, editPlan } from '../../../shared/proposals/change-target.ts';
import { giveUpFigure } from '../../../shared/proposals/decide-figures.ts';
import { checkReferences } from '../../../shared/schema/references.ts';
import { gatherProjectFacts } from '../../../shared/standing/facts.ts';
import { projectStanding } from '../../../shared/standing/project-standing.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';
import { make, projectOf, random, seed } from './seed.ts';

describe('a target that is changed', () => {
  const change = { date: '2023-07-19', basis: '扩大清理范围', approvedBy: '局党委会议', value: 12, note: '' } as const;

  it('counts with its new value from the day on, and the first one stays', () => {
    const builder = new LedgerBuilder();
    const project = builder.project();
    const { target } = builder.figure(project, { unit: '件' }, { value: 10 }, { value: 9 });
    make(builder.ledger, changeTarget(builder.ledger, target.id, change, random));
    const at = (quarter: number) =>
      projectStanding(gatherProjectFacts(builder.ledger, builder.quarter(quarter), project)).figureStandings[0];
    expect(at(2)).toMatchObject({ target: { value: 10 }, expected: 5 });
    expect(at(3)).toMatchObject({ target: { value: 12 }, expected: 9 });
    expect(builder.ledger.targets.get(target.id)?.value).toBe(10);
    expect(recordsOf(builder.ledger, 'projectChanges')).toMatchObject([
      { kind: 'targetChanged', valueBefore: 10, valueAfter: 12, before: '指标1不少于10件', after: '指标1不少于12件' },
    ]);
    make(builder.ledger, changeTarget(builder.ledger, target.id, { ...change, date: '2023-12-01', value: 15 }, random));
    expect(recordsOf(builder.ledger, 'projectChanges')[1]).toMatchObject({ valueBefore: 12, valueAfter: 15 });
    expect(at(3)?.target.value).toBe(12);
    expect(at(4)?.target.value).toBe(15);
    make(builder.ledger, giveUpFigure(builder.ledger, target.id, '', random));
    expect(checkReferences(builder.ledger)).toBeNull();
  });

  it('is so in project 7 of the sample', () => {
    const sample = seed('2023-sample.json');
    const project = projectOf(sample, 7);
    const valueAt = (index: number): number | undefined => {
      const period = recordsOf(sample.ledger, 'periods').find(
        (one) => one.yearId === project.yearId && one.kind === 'quarter' && one.index === index,
      );
      if (!period) throw new Error('no such quarter');
      const { figures } = gatherProjectFacts(sample.ledger, period, project);
      return figures.find(({ indicator }) => indicator.name.includes('修改废止'))?.target.value;
    };
    expect([valueAt(2), valueAt(3)]).toEqual([10, 12]);
  });

  it('has a plan of its own until that is taken away', () => {
    const builder = new LedgerBuilder();
    const { target } = builder.figure(builder.project(), {}, {}, null);
    make(builder.ledger, editPlan(builder.ledger, target.id, [0.1, 0.2, 0.5, 1]));
    expect(builder.ledger.targets.get(target.id)?.plan).toEqual([0.1, 0.2, 0.5, 1]);
    make(builder.ledger, editPlan(builder.ledger, target.id, null));
    expect(builder.ledger.targets.get(target.id)?.plan).toBeNull();
  });
});
