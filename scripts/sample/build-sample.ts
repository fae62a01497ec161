// The sample year: the real list of 2023 with invented progress, so that every screen and report has
// something to show. A function of the list's text alone: no clock, ids from the records' own keys.
import { emptyLedger } from '../../shared/ledger/ledger.ts';
import type { Snapshot } from '../../shared/schema/snapshot.ts';
import { addDeliveries, addEntries } from './build-entries.ts';
import { addFigures } from './build-figures.ts';
import { addHalfMonths } from './build-half-months.ts';
import { addLastYear } from './build-last-year.ts';
import { addOffice } from './build-office.ts';
import { addListOf2023, yearOfBook } from './build-projects.ts';
import { addChanges, addFrozenReports } from './build-reports.ts';
import { addScores } from './build-scores.ts';
import { addSecondBook } from './build-second-book.ts';

/** The morning on which the sample is looked at: the third quarter is collected, its report not yet written. */
export const SAMPLE_CREATED_AT = '2023-09-28T02:00:00.000Z';

export function buildSample(listText: string): Snapshot {
  const ledger = emptyLedger();
  addOffice(ledger);
  const list = addListOf2023(ledger, listText);
  addLastYear(ledger, list);
  const sample = yearOfBook(ledger, list.book.id, 2023);
  addFigures(ledger, sample);
  addEntries(ledger, sample);
  addDeliveries(ledger, sample);
  addChanges(ledger, sample);
  addFrozenReports(ledger, sample);
  addHalfMonths(ledger, sample);
  addScores(ledger, sample);
  addSecondBook(ledger);
  return { ledger, generation: 0, createdAt: SAMPLE_CREATED_AT };
}
