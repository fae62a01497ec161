import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../shared/ledger/settings.ts';
import { gatherFacts } from '../../../shared/standing/facts.ts';
import { projectStanding } from '../../../shared/standing/project-standing.ts';
import { thresholdEffects } from '../../../shared/standing/threshold-effects.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';

describe('what other thresholds would do', () => {
  const builder = new LedgerBuilder();
  // Ratios to the plan of the third quarter: 1.2, 1.0, 0.9, 0.8.
  for (const completion of [90, 75, 67.5, 60]) builder.entry(builder.project(), { completion });
  const figured = builder.project();
  builder.entry(figured, { completion: 75 });
  builder.figure(figured, {}, { value: 100 }, { value: 66 });
  const standings = gatherFacts(builder.ledger, builder.quarter(3)).map(projectStanding);
  const { thresholds } = DEFAULT_SETTINGS;

  it('is nothing when they are the same', () => {
    expect(thresholdEffects(standings, thresholds)).toEqual({ changes: [], status: 0, light: 0, figures: 0 });
  });

  it('is told by status, light and figure', () => {
    const effects = thresholdEffects(standings, { ...thresholds, ahead: 1.3, yellow: 0.9 });
    expect(
      effects.changes.map(({ before, after }) => [
        before.project.number,
        before.status,
        after.status,
        before.light,
        after.light,
      ]),
    ).toEqual([
      [1, 'ahead', 'onTrack', 'green', 'green'],
      [4, 'behind', 'behind', 'yellow', 'red'],
      [5, 'behind', 'behind', 'yellow', 'red'],
    ]);
    expect(effects).toMatchObject({ status: 1, light: 2, figures: 1 });
  });
});
