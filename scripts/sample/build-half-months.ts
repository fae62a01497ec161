// 半月 periods with the few entries that their 简报 tells of.
import { newEntry } from '../../shared/ledger/entry.ts';
import type { Ledger } from '../../shared/ledger/ledger.ts';
import { newPeriod } from '../../shared/ledger/period.ts';
import { DEFAULT_SETTINGS } from '../../shared/ledger/settings.ts';
import type { SampleYear } from './build-projects.ts';
import { HALF_MONTHS } from './content/half-months.ts';
import { CALENDAR_2023 } from './content/office.ts';
import { addRecord, requireValue, sampleId } from './sample-ledger.ts';

export function addHalfMonths(ledger: Ledger, { year, projects }: SampleYear): void {
  for (const { index, filledOn, entries } of HALF_MONTHS) {
    const period = newPeriod(
      { id: sampleId('per', `${year.year}/半月/${index}`), yearId: year.id, year: year.year, kind: 'halfMonth', index },
      DEFAULT_SETTINGS.deadlines,
      CALENDAR_2023,
    );
    addRecord(ledger, 'periods', period);
    for (const { project, progress, nextSteps } of entries) {
      addRecord(
        ledger,
        'entries',
        newEntry({
          yearId: year.id,
          projectId: requireValue(projects.get(project), `project ${project}`).id,
          periodId: period.id,
          progress,
          nextSteps,
          filledOn,
        }),
      );
    }
  }
}
