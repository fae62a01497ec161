// The periods of a year and their deadlines.
import type { Day } from '../../shared/base/dates.ts';
import { makeId } from '../../shared/base/ids.ts';
import { createRecord, updateRecord } from '../../shared/change/change-set.ts';
import { recordsOf, type Ledger } from '../../shared/ledger/ledger.ts';
import { newPeriod, periodName, type Period, type PeriodKind } from '../../shared/ledger/period.ts';
import { DEFAULT_SETTINGS, SETTINGS_ID, type Settings } from '../../shared/ledger/settings.ts';
import type { Year } from '../../shared/ledger/year.ts';
import { commit } from './commit.ts';
import { random } from './runtime.ts';

export type NewPeriod = { readonly kind: PeriodKind; readonly index: number; readonly asOf?: Day };

/** A period with deadlines by the settings; one that is there already is not made again. */
export async function addPeriod(year: Year, fields: NewPeriod): Promise<void> {
  await commit({
    kind: 'settings',
    words: `添加${year.year}年的期`,
    plan: (ledger) => {
      const period = periodOf(makeId('per', random), year, fields, settingsOf(ledger));
      return hasPeriod(ledger, period) ? [] : [createRecord('periods', period)];
    },
  });
}

export function hasPeriod(ledger: Ledger, { yearId, kind, index, dataDate }: Period): boolean {
  return recordsOf(ledger, 'periods').some(
    (other) =>
      other.yearId === yearId &&
      other.kind === kind &&
      other.index === index &&
      (kind !== 'asOf' || other.dataDate === dataDate),
  );
}

export function periodOf(id: Period['id'], year: Year, fields: NewPeriod, settings: Settings): Period {
  return newPeriod({ id, yearId: year.id, year: year.year, ...fields }, settings.deadlines, settings.calendar);
}

export type PeriodDates = Partial<Pick<Period, 'dataDate' | 'fillDeadline' | 'collectDeadline' | 'reportDeadline'>>;

export async function editPeriod(period: Period, what: string, fields: PeriodDates): Promise<void> {
  await commit({
    kind: 'settings',
    words: `修改${periodName(period)}的${what}`,
    run: `period:${period.id}:${what}`,
    plan: (ledger) => {
      const current = ledger.periods.get(period.id);
      return current ? [updateRecord('periods', current, fields)] : [];
    },
  });
}

/** The deadlines of a year's periods by the settings as they are now; those that are 定稿 keep theirs. */
export async function rescheduleYear(year: Year): Promise<void> {
  await commit({
    kind: 'settings',
    words: `按规则重排${year.year}年各期期限`,
    plan: (ledger) => rescheduled(ledger, year).map(({ period, dates }) => updateRecord('periods', period, dates)),
  });
}

/** The periods whose deadlines are not those that the settings give, with what they would become. */
export function rescheduled(ledger: Ledger, year: Year): { readonly period: Period; readonly dates: PeriodDates }[] {
  const settings = settingsOf(ledger);
  return recordsOf(ledger, 'periods')
    .filter(({ yearId, locked }) => yearId === year.id && !locked)
    .flatMap((period) => {
      const { kind, index, dataDate } = period;
      const { fillDeadline, collectDeadline, reportDeadline } = periodOf(
        period.id,
        year,
        { kind, index, asOf: dataDate },
        settings,
      );
      const same =
        fillDeadline === period.fillDeadline &&
        collectDeadline === period.collectDeadline &&
        reportDeadline === period.reportDeadline;
      return same ? [] : [{ period, dates: { fillDeadline, collectDeadline, reportDeadline } }];
    });
}

function settingsOf(ledger: Ledger): Settings {
  return ledger.settings.get(SETTINGS_ID) ?? DEFAULT_SETTINGS;
}
