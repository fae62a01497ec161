import { useEffect, useState } from 'react';
import { type SearchHit, startSearch } from '../../../shared/select/search.ts';
import { pinyinOf } from './pinyin.ts';
import type { searchSubjects, SearchTarget } from './search-subjects.ts';

type Subjects = ReturnType<typeof searchSubjects>;
type Found = { readonly query: string; readonly hits: readonly SearchHit<SearchTarget>[] };

const NOTHING: Found = { query: '', hits: [] };

// Between two slices a key is answered and a frame is painted.
const SLICE_MILLISECONDS = 6;

/** What was found last, and for which query: it follows the keys slice by slice, and never holds one up. */
export function useSearch(subjects: Subjects, query: string, limit: number): Found {
  const [found, setFound] = useState(NOTHING);
  useEffect(() => {
    let wanted = true;
    const run = async (): Promise<void> => {
      await nextTask();
      const searching = startSearch<SearchTarget>(query, pinyinOf);
      let until = performance.now() + SLICE_MILLISECONDS;
      for (const subject of subjects) {
        if (!wanted) return;
        searching.look(subject);
        if (performance.now() < until) continue;
        await nextTask();
        until = performance.now() + SLICE_MILLISECONDS;
      }
      if (wanted) setFound({ query, hits: searching.best(limit) });
    };
    void run();
    return () => {
      wanted = false;
    };
  }, [subjects, query, limit]);
  return found;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
