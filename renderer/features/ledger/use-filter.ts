import { useEffect, useMemo, useState } from 'react';
import { filterStandings, projectMatcher } from '../../../shared/select/filter.ts';
import type { ProjectStanding } from '../../../shared/standing/project-standing.ts';
import { useView } from '../../store/view-store.ts';
import { lookInSlices } from '../search/in-slices.ts';
import { filterWords } from './filter-words.ts';

interface Named {
  readonly text: string;
  readonly standings: readonly ProjectStanding[];
  /** Those of the standings that the text leaves. */
  readonly named: readonly ProjectStanding[];
  /** Remembers the names it has read: asked again, it answers at once. */
  readonly isMeant: ReturnType<typeof projectMatcher>;
}

/** What the filter leaves, and what its text alone does. */
export function useFilter(standings: readonly ProjectStanding[]): {
  readonly named: readonly ProjectStanding[];
  readonly found: readonly ProjectStanding[];
  /** The text that was matched: a moment behind the keys. */
  readonly text: string;
} {
  const filter = useView((view) => view.filter);
  const { named, text } = useNamed(standings, filter.text);
  const found = useMemo(() => filterStandings(named, filter), [named, filter]);
  return { named, found, text };
}

/** The text is the dear part, above all by pinyin: it is matched once for list and counts, slice by slice after the keys. */
function useNamed(standings: readonly ProjectStanding[], typed: string): Pick<Named, 'named' | 'text'> {
  const [last, setLast] = useState<Named>(() => match(standings, typed));
  useEffect(() => {
    if (typed === last.text) return undefined;
    const named: ProjectStanding[] = [];
    const isMeant = projectMatcher(typed, filterWords);
    const look = (standing: ProjectStanding): void => {
      if (isMeant(standing.project)) named.push(standing);
    };
    return lookInSlices(standings, look, () => setLast({ text: typed, standings, named, isMeant }));
  }, [standings, typed, last.text]);
  // Until the slices are through the text before holds, for the projects as they are now.
  const known = useMemo(
    () =>
      last.standings === standings
        ? last
        : { ...last, named: standings.filter(({ project }) => last.isMeant(project)) },
    [standings, last],
  );
  return typed === '' ? { text: '', named: standings } : known;
}

function match(standings: readonly ProjectStanding[], text: string): Named {
  const isMeant = projectMatcher(text, filterWords);
  return { text, standings, named: standings.filter(({ project }) => isMeant(project)), isMeant };
}
