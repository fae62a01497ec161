import { expect, test } from 'vitest';
import { putRecord } from '../../../shared/ledger/ledger.ts';
import { newReading } from '../../../shared/ledger/reading.ts';
import { figureChange } from '../../../shared/select/figure-history.ts';
import { gatherProjectFacts } from '../../../shared/standing/facts.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';

test('a figure tells how it moved since the period before, and nothing where one of the two is not known', () => {
  const builder = new LedgerBuilder();
  const project = builder.project();
  const { indicator } = builder.figure(project, {}, {}, { value: 93.6 }, 0, 3);
  const changeIn = (quarter: number): number | null => {
    const [figure] = gatherProjectFacts(builder.ledger, builder.quarter(quarter), project).figures;
    return figure ? figureChange(builder.ledger, figure, builder.quarter(quarter)) : null;
  };
  expect(changeIn(1)).toBeNull();
  expect(changeIn(3)).toBeNull();
  const { id: yearId } = builder.year;
  const second = newReading({ yearId, indicatorId: indicator.id, periodId: builder.quarter(2).id, value: 93.3 });
  putRecord(builder.ledger, 'readings', second.id, second);
  expect(changeIn(3)).toBe(0.3);
  expect(changeIn(4)).toBeNull();
});
