import { describe, expect, it } from 'vitest';
import { goalShares } from '../../../shared/standing/completion.ts';
import { gatherProjectFacts } from '../../../shared/standing/facts.ts';
import { projectStanding } from '../../../shared/standing/project-standing.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';

describe('how a completion was worked out', () => {
  it('is told goal by goal, and their mean is the completion', () => {
    const builder = new LedgerBuilder();
    const project = builder.project({ goalTexts: ['1.印发办法;', '2.培训;', '3.试点;', '4.宣传;'] });
    builder.entry(project);
    builder.goal(project, 0, 'done');
    builder.goal(project, 2, 'inProgress');
    builder.figure(project, { name: '培训', unit: '次' }, { value: 4 }, { value: 3 }, 1);
    builder.figure(project, { name: '课时', unit: '节' }, { value: 10 }, { value: 5 }, 1);
    const standing = projectStanding(gatherProjectFacts(builder.ledger, builder.quarter(3), project));
    const shares = goalShares(standing, standing.figureStandings);
    expect(shares.map(({ share, words }) => [share, words])).toEqual([
      [1, '已完成，计100%'],
      [0.625, '培训3次，按目标计75%；课时5节，按目标计50%'],
      [0.5, '推进中，计50%'],
      [0, '未填落实情况，计0'],
    ]);
    expect(standing.completion).toEqual({ value: 53.1, source: 'computed' });
  });
});
