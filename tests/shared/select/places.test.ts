import { expect, test } from 'vitest';
import type { Day } from '../../../shared/base/dates.ts';
import { putRecord } from '../../../shared/ledger/ledger.ts';
import { duePeriod } from '../../../shared/select/places.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';

const dueOn = (builder: LedgerBuilder, on: Day): number | undefined =>
  duePeriod(builder.ledger, builder.year.id, on)?.index;

// The fourth quarter goes up on 5 January.
test.each<[Day, number | undefined]>([
  ['2022-12-31', undefined],
  ['2023-01-01', 1],
  ['2023-09-30', 3],
  ['2023-10-05', 3],
  ['2023-10-06', 4],
  ['2024-01-05', 4],
  ['2024-01-06', undefined],
])('on %s the quarter %s is due', (on, index) => {
  expect(dueOn(new LedgerBuilder(), on)).toBe(index);
});

test('a quarter that is 定稿 is due no longer', () => {
  const builder = new LedgerBuilder();
  const third = builder.quarter(3);
  putRecord(builder.ledger, 'periods', third.id, { ...third, locked: true });
  expect(dueOn(builder, '2023-10-02')).toBe(4);
});
