// The open book, year and period, and how its projects stand: derived once per commit for all screens.
import type { Book } from '../../shared/ledger/book.ts';
import type { Ledger } from '../../shared/ledger/ledger.ts';
import type { Period } from '../../shared/ledger/period.ts';
import type { Year } from '../../shared/ledger/year.ts';
import { gatherFacts } from '../../shared/standing/facts.ts';
import { projectStanding, type ProjectStanding } from '../../shared/standing/project-standing.ts';
import { statistics, type Statistics } from '../../shared/standing/statistics.ts';
import { currentLedger, useLedger, useRevision } from './ledger-store.ts';
import { useView } from './view-store.ts';

export type Place = { readonly book: Book; readonly year: Year; readonly period: Period };

/** Where the person is; null before a book is open. */
export function usePlace(): Place | null {
  const yearId = useView((view) => view.yearId);
  const periodId = useView((view) => view.periodId);
  const year = useLedger((ledger) => (yearId === null ? undefined : ledger.years.get(yearId)));
  const period = useLedger((ledger) => (periodId === null ? undefined : ledger.periods.get(periodId)));
  const book = useLedger((ledger) => (year === undefined ? undefined : ledger.books.get(year.bookId)));
  return year && period && book ? { book, year, period } : null;
}

export type PeriodOverview = {
  /** By 序号. */
  readonly standings: readonly ProjectStanding[];
  readonly byProject: ReadonlyMap<string, ProjectStanding>;
  readonly statistics: Statistics;
};

let known: { ledger: Ledger; revision: number; periodId: string; overview: PeriodOverview } | null = null;

/** The standings and statistics of a period; worked out once per commit, whoever asks. */
export function usePeriodOverview(place: Place): PeriodOverview {
  const revision = useRevision();
  const ledger = currentLedger();
  if (known?.ledger !== ledger || known.revision !== revision || known.periodId !== place.period.id) {
    const standings = gatherFacts(ledger, place.period).map(projectStanding);
    const overview = {
      standings,
      byProject: new Map(standings.map((standing) => [standing.project.id, standing])),
      statistics: statistics(standings, place.book),
    };
    known = { ledger, revision, periodId: place.period.id, overview };
  }
  return known.overview;
}
