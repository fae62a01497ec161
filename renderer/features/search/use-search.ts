import { useEffect, useState } from 'react';
import { type SearchHit, startSearch } from '../../../shared/select/search.ts';
import { lookInSlices } from './in-slices.ts';
import { pinyinOf } from './pinyin.ts';
import type { searchSubjects, SearchTarget } from './search-subjects.ts';

type Subjects = ReturnType<typeof searchSubjects>;
type Found = { readonly query: string; readonly hits: readonly SearchHit<SearchTarget>[] };

const NOTHING: Found = { query: '', hits: [] };

/** What was found last, and for which query: it follows the keys slice by slice, and never holds one up. */
export function useSearch(subjects: Subjects, query: string, limit: number): Found {
  const [found, setFound] = useState(NOTHING);
  useEffect(() => {
    const searching = startSearch<SearchTarget>(query, pinyinOf);
    return lookInSlices(subjects, searching.look, () => setFound({ query, hits: searching.best(limit) }));
  }, [subjects, query, limit]);
  return found;
}
