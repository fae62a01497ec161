// The open book, year and period, and how its projects stand: derived once per commit for all screens.
import { useMemo } from 'react';
import type { Book } from '../../shared/ledger/book.ts';
import type { Period } from '../../shared/ledger/period.ts';
import type { Year } from '../../shared/ledger/year.ts';
import { type LedgerState, touchedSince, useLedger, useLedgerState } from './ledger-store.ts';
import { buildOverview, type PeriodOverview, updateOverview } from './overview.ts';
import { useView } from './view-store.ts';

export type Place = { readonly book: Book; readonly year: Year; readonly period: Period };

/** Where the person is; null before a book is open. */
export function usePlace(): Place | null {
  const yearId = useView((view) => view.yearId);
  const periodId = useView((view) => view.periodId);
  const year = useLedger((ledger) => (yearId === null ? undefined : ledger.years.get(yearId)));
  const period = useLedger((ledger) => (periodId === null ? undefined : ledger.periods.get(periodId)));
  const book = useLedger((ledger) => (year === undefined ? undefined : ledger.books.get(year.bookId)));
  return useMemo(() => (year && period && book ? { book, year, period } : null), [year, period, book]);
}

/** The standings and statistics of a period; worked out once per commit, whoever asks. */
export function usePeriodOverview(place: Place): PeriodOverview {
  return overviewAt(useLedgerState(), place);
}

type Known = { readonly state: LedgerState; readonly place: Place; readonly overview: PeriodOverview };

let known: Known | null = null;

function overviewAt(state: LedgerState, place: Place): PeriodOverview {
  const same = known?.place.period === place.period && known.place.book === place.book ? known : null;
  if (same?.state === state) return same.overview;
  const touched = same?.state.ledger === state.ledger ? touchedSince(same.state.revision) : null;
  const { ledger } = state;
  const overview =
    same && touched
      ? updateOverview(same.overview, touched, ledger, place.period, place.book)
      : buildOverview(ledger, place.period, place.book);
  known = { state, place, overview };
  return overview;
}
