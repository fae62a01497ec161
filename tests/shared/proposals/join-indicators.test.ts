import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../../shared/ledger/ledger.ts';
import { newReading, readingIdOf } from '../../../shared/ledger/reading.ts';
import { putRecord } from '../../../shared/ledger/ledger.ts';
import { equalMeasures } from '../../../shared/proposals/equal-measures.ts';
import { joinIndicators, joinRows, splitIndicator } from '../../../shared/proposals/join-indicators.ts';
import { checkReferences } from '../../../shared/schema/references.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';
import { make } from './seed.ts';

function twoProjects() {
  const builder = new LedgerBuilder();
  const measure = { name: '行政调解委员会', unit: '家' } as const;
  const one = builder.figure(builder.project(), measure, { value: 80 }, { value: 63 });
  const two = builder.figure(
    builder.project(),
    { name: '行政调解委员会数', unit: '个', definition: '以挂牌为准' },
    { value: 100 },
    { value: 68 },
  );
  const read = (of: typeof one.indicator, quarter: number, value: number): void => {
    const place = { yearId: builder.year.id, indicatorId: of.id, periodId: builder.quarter(quarter).id };
    const reading = newReading({ ...place, value });
    putRecord(builder.ledger, 'readings', reading.id, reading);
  };
  // First quarter one-sided, second equal, third different.
  read(two.indicator, 1, 20);
  read(one.indicator, 2, 40);
  read(two.indicator, 2, 40);
  return { builder, one, two, indicators: [one.indicator, two.indicator] };
}

describe('joining two indicators', () => {
  it('shows the values by period, and which differ', () => {
    const { builder, indicators } = twoProjects();
    const [group] = equalMeasures(builder.ledger, builder.year.id);
    expect(group?.indicators.map(({ indicator }) => indicator.id)).toEqual(indicators.map(({ id }) => id));
    const rows = joinRows(builder.ledger, indicators);
    expect(rows.map(({ readings, differs }) => [...readings.map((one) => one?.value), differs])).toEqual([
      [undefined, 20, false],
      [40, 40, false],
      [63, 68, true],
    ]);
  });

  it('asks where they differ, and keeps all that was entered', () => {
    const { builder, one, two, indicators } = twoProjects();
    const { ledger } = builder;
    expect(joinIndicators(ledger, indicators, new Map())).toBeNull();
    const changes = joinIndicators(ledger, indicators, new Map([[builder.quarter(3).id, two.indicator.id]]));
    if (!changes) throw new Error('a choice was made');
    make(ledger, changes);
    expect(recordsOf(ledger, 'indicators')).toMatchObject([{ id: one.indicator.id, definition: '以挂牌为准' }]);
    expect(recordsOf(ledger, 'targets').map(({ indicatorId, value }) => [indicatorId, value])).toEqual([
      [one.indicator.id, 80],
      [one.indicator.id, 100],
    ]);
    const values = [1, 2, 3].map(
      (quarter) => ledger.readings.get(readingIdOf(one.indicator.id, builder.quarter(quarter).id))?.value,
    );
    expect(values).toEqual([20, 40, 68]);
    expect(recordsOf(ledger, 'readings')).toHaveLength(3);
    expect(equalMeasures(ledger, builder.year.id)).toEqual([]);
    expect(checkReferences(ledger)).toBeNull();
  });

  it('is taken apart again, each with the values up to then', () => {
    const { builder, one, two, indicators } = twoProjects();
    const { ledger } = builder;
    make(ledger, joinIndicators(ledger, indicators, new Map([[builder.quarter(3).id, one.indicator.id]])) ?? []);
    make(ledger, splitIndicator(ledger, two.target.id, 'ind_own'));
    expect(ledger.targets.get(two.target.id)?.indicatorId).toBe('ind_own');
    expect(ledger.readings.get(readingIdOf('ind_own', builder.quarter(3).id))?.value).toBe(63);
    expect(recordsOf(ledger, 'readings')).toHaveLength(6);
    expect(splitIndicator(ledger, two.target.id, 'ind_other')).toEqual([]);
    expect(checkReferences(ledger)).toBeNull();
  });
});
