import { isFiltered } from '../../../shared/select/filter.ts';
import { SORTABLE_COLUMNS, sortStandings } from '../../../shared/select/sort-standings.ts';
import type { ProjectStanding } from '../../../shared/standing/project-standing.ts';
import type { Place } from '../../store/place.ts';
import { setView, viewStore, type ViewState } from '../../store/view-store.ts';
import { filterWords } from './filter-words.ts';
import { lastFilledOn } from './ledger-columns.tsx';

/** The rows in the order the person asked for; by 序号 they come already. */
export function inOrder(
  rows: readonly ProjectStanding[],
  place: Place,
  sort: ViewState['ledgerSort'],
): readonly ProjectStanding[] {
  if (sort === null || !canSortBy(place, sort.column)) return rows;
  return sortStandings(rows, sort, place.book, {
    unitName: filterWords.unitName,
    updated: lastFilledOn(place.period),
  });
}

/** A click on a head: upwards, downwards, and back to 序号. */
export function sortBy(column: string): void {
  const { ledgerSort } = viewStore.getState();
  if (ledgerSort?.column !== column) setView({ ledgerSort: { column, descending: false } });
  else if (!ledgerSort.descending) setView({ ledgerSort: { column, descending: true } });
  else setView({ ledgerSort: null });
}

/** Rows have a place of their own only where the whole list stands by 序号. */
export function canMoveRows({ ledgerSort, filter }: Pick<ViewState, 'ledgerSort' | 'filter'>): boolean {
  return ledgerSort === null && !isFiltered(filter);
}

// A column of another book may be left over in the preferences.
function canSortBy({ book }: Place, column: string): boolean {
  return SORTABLE_COLUMNS.has(column) || book.customColumns.some(({ id }) => id === column);
}
