import { useDeferredValue, useMemo } from 'react';
import { filterStandings } from '../../../shared/select/filter.ts';
import type { ProjectStanding } from '../../../shared/standing/project-standing.ts';
import { NO_FILTER, useView } from '../../store/view-store.ts';
import { filterWords } from './filter-words.ts';

/** What the filter leaves, and what its text alone does. */
export function useFilter(standings: readonly ProjectStanding[]): {
  readonly named: readonly ProjectStanding[];
  readonly found: readonly ProjectStanding[];
  /** The text that was matched: a moment behind the keys. */
  readonly text: string;
} {
  const filter = useView((view) => view.filter);
  // The text is the dear part, above all by pinyin: it is matched once for list and counts, after the keys.
  const text = useDeferredValue(filter.text);
  const named = useMemo(() => filterStandings(standings, { ...NO_FILTER, text }, filterWords), [standings, text]);
  const found = useMemo(() => filterStandings(named, { ...filter, text: '' }, filterWords), [named, filter]);
  return { named, found, text };
}
