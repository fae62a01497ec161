// Several indicators become one: their targets move, their values are merged; where they differ a person chooses.
import { createRecord, deleteRecord, updateRecord, type RecordChange } from '../change/change-set.ts';
import type { Indicator } from '../ledger/indicator.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import type { Period } from '../ledger/period.ts';
import { newReading, readingIdOf, type Reading } from '../ledger/reading.ts';
import { periodsOfYear } from '../select/places.ts';

/** The values of a period, and whose is kept unless a person says otherwise. */
export type JoinRow = {
  readonly period: Period;
  /** In the order of the indicators given; undefined where nothing was entered. */
  readonly readings: readonly (Reading | undefined)[];
  readonly differs: boolean;
};

/** By period: whose value is kept. */
export type JoinChoice = ReadonlyMap<Period['id'], Indicator['id']>;

/** The periods in which at least one of the indicators has a value. */
export function joinRows(ledger: Ledger, indicators: readonly Indicator[]): JoinRow[] {
  const [first] = indicators;
  if (!first) return [];
  return periodsOfYear(ledger, first.yearId).flatMap((period): JoinRow[] => {
    const readings = indicators.map(({ id }) => filled(ledger.readings.get(readingIdOf(id, period.id))));
    const known = readings.flatMap((reading) => reading ?? []);
    if (known.length === 0) return [];
    return [{ period, readings, differs: new Set(known.map(valueKey)).size > 1 }];
  });
}

/** All become the first. Null while a period's values differ and nobody chose. */
export function joinIndicators(
  ledger: Ledger,
  indicators: readonly Indicator[],
  choice: JoinChoice,
): RecordChange[] | null {
  const [kept, ...others] = indicators;
  if (!kept || others.length === 0) return [];
  const rows = joinRows(ledger, indicators);
  if (rows.some(({ period, differs }) => differs && !choice.has(period.id))) return null;
  const gone = new Set(others.map(({ id }) => id));
  const changes: (RecordChange | null)[] = [updateRecord('indicators', kept, joinedFields(kept, others))];
  for (const target of ledger.targets.values())
    if (gone.has(target.indicatorId)) changes.push(updateRecord('targets', target, { indicatorId: kept.id }));
  for (const row of rows) changes.push(keepReading(ledger, kept, row, choice.get(row.period.id)));
  for (const reading of ledger.readings.values())
    if (gone.has(reading.indicatorId)) changes.push(deleteRecord('readings', reading));
  for (const other of others) changes.push(deleteRecord('indicators', other));
  return changes.filter((change) => change !== null);
}

/** The target gets an indicator of its own, with the values up to now. */
export function splitIndicator(
  ledger: Ledger,
  targetId: `tgt_${string}`,
  newIndicatorId: Indicator['id'],
): RecordChange[] {
  const target = ledger.targets.get(targetId);
  const indicator = target && ledger.indicators.get(target.indicatorId);
  if (!target || !indicator || !isShared(ledger, indicator.id)) return [];
  const readings = recordsOf(ledger, 'readings').filter(({ indicatorId }) => indicatorId === indicator.id);
  const moved = updateRecord('targets', target, { indicatorId: newIndicatorId });
  return [
    createRecord('indicators', { ...indicator, id: newIndicatorId }),
    ...(moved ? [moved] : []),
    ...readings.map(({ id: _id, ...fields }) =>
      createRecord('readings', newReading({ ...fields, indicatorId: newIndicatorId })),
    ),
  ];
}

/** Whether several targets stand on an indicator. */
export function isShared(ledger: Ledger, indicatorId: Indicator['id']): boolean {
  let count = 0;
  for (const target of ledger.targets.values()) if (target.indicatorId === indicatorId) count += 1;
  return count > 1;
}

function joinedFields(kept: Indicator, others: readonly Indicator[]): Partial<Omit<Indicator, 'id'>> {
  const all = [kept, ...others];
  return {
    definition: all.find(({ definition }) => definition !== '')?.definition ?? '',
    source: all.find(({ source }) => source !== '')?.source ?? '',
    lastYearValue: all.find(({ lastYearValue }) => lastYearValue !== null)?.lastYearValue ?? null,
  };
}

function keepReading(
  ledger: Ledger,
  kept: Indicator,
  { period, readings }: JoinRow,
  chosen: Indicator['id'] | undefined,
): RecordChange | null {
  const known = readings.flatMap((reading) => reading ?? []);
  const taken = known.find(({ indicatorId }) => indicatorId === chosen) ?? known[0];
  if (!taken) return null;
  const { value, lastYearValue, note } = taken;
  const own = ledger.readings.get(readingIdOf(kept.id, period.id));
  const fields = { value, lastYearValue, note };
  if (own) return updateRecord('readings', own, own.id === taken.id ? {} : fields);
  return createRecord(
    'readings',
    newReading({ yearId: kept.yearId, indicatorId: kept.id, periodId: period.id, ...fields }),
  );
}

function filled(reading: Reading | undefined): Reading | undefined {
  return reading && (reading.value !== null || reading.lastYearValue !== null) ? reading : undefined;
}

function valueKey({ value, lastYearValue }: Reading): string {
  return `${value}|${lastYearValue}`;
}
