import { describe, expect, it } from 'vitest';
import { figuresAsNamed } from '../../../shared/select/goal-text.ts';
import { gatherProjectFacts } from '../../../shared/standing/facts.ts';
import { projectStanding } from '../../../shared/standing/project-standing.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';

describe('the figures of a goal', () => {
  it('come in the order in which the goal names them, one whose words are gone last', () => {
    const builder = new LedgerBuilder();
    const project = builder.project({ goalTexts: ['1.培训不少于4次,授课不少于10节;', '2.印发3份。'] });
    builder.figure(project, { name: '走访' }, { quote: '走访不少于2次' }, {});
    builder.figure(project, { name: '授课' }, { quote: '授课不少于10节' }, {});
    builder.figure(project, { name: '培训' }, { quote: '培训不少于4次' }, {});
    const { figureStandings } = projectStanding(gatherProjectFacts(builder.ledger, builder.quarter(3), project));
    const [item] = project.goals;
    const named = item === undefined ? [] : figuresAsNamed(item, figureStandings);
    expect(named.map(({ figure, span }) => [figure.indicator.name, span?.start])).toEqual([
      ['培训', 0],
      ['授课', 8],
      ['走访', undefined],
    ]);
  });
});
