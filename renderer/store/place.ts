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

/** The standings and statistics of a period; worked out once per commit, whoever asks. */
export function usePeriodOverview(place: Place): PeriodOverview {
  return overviewAt(currentLedger(), useRevision(), place);
}

let known: { ledger: Ledger; revision: number; periodId: string; overview: PeriodOverview } | null = null;

function overviewAt(ledger: Ledger, revision: number, { book, period }: Place): PeriodOverview {
  if (known?.ledger === ledger && known.revision === revision && known.periodId === period.id) return known.overview;
  const standings = gatherFacts(ledger, period).map(projectStanding);
  const overview = {
    standings,
    byProject: new Map(standings.map((standing) => [standing.project.id, standing])),
    statistics: statistics(standings, book),
  };
  known = { ledger, revision, periodId: period.id, overview };
  return overview;
}
