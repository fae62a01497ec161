import { useEffect, useState } from 'react';
import type { Report } from '../../../shared/ledger/report.ts';
import type { FrozenReport } from '../../../shared/report/frozen-report.ts';
import { isFrozen } from '../../../shared/report/stages.ts';
import { loadFrozen, type FrozenFailure } from '../../actions/reports-freeze.ts';

export type Frozen =
  /** It has not gone out, or it went out and is being read. */
  | { readonly type: 'none' | 'reading' }
  /** It went out before its files were kept. */
  | { readonly type: 'notKept' }
  | { readonly type: 'failed'; readonly error: FrozenFailure }
  | { readonly type: 'read'; readonly frozen: FrozenReport };

type Known = { readonly report: Report | null; readonly result: Frozen };

/** What was kept of a report that went out. */
export function useFrozen(report: Report | null): Frozen {
  const [known, setKnown] = useState<Known>({ report: null, result: { type: 'none' } });
  const wanted = report !== null && isFrozen(report) ? report : null;
  useEffect(() => {
    if (wanted === null) return undefined;
    let current = true;
    const load = async (): Promise<void> => {
      const result = outcome(await loadFrozen(wanted));
      if (current) setKnown({ report: wanted, result });
    };
    void load();
    return () => {
      current = false;
    };
  }, [wanted]);
  if (wanted === null) return { type: 'none' };
  return known.report === wanted ? known.result : { type: 'reading' };
}

function outcome(loaded: Awaited<ReturnType<typeof loadFrozen>>): Frozen {
  if (!loaded.ok) return { type: 'failed', error: loaded.error };
  return loaded.value === null ? { type: 'notKept' } : { type: 'read', frozen: loaded.value };
}
