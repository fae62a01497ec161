// What the journal tells of a project: read backwards block by block until there is enough to show, and on from the top as changes come.
import { useEffect, useState } from 'react';
import { projectScope, type ProjectScope } from '../../../shared/change/project-changes.ts';
import { readProjectHistory, type HistoryFailure, type ProjectRecord } from '../../actions/project-history.ts';
import { currentLedger } from '../../store/ledger-store.ts';
import { saveStore } from '../../store/save-store.ts';

export type HistoryState = {
  /** The newest first. */
  readonly records: readonly ProjectRecord[];
  readonly scope: ProjectScope;
  /** Looked through from `reached` (not included) to `top`. */
  readonly top: number;
  readonly reached: number;
  readonly error: HistoryFailure | null;
};

/** Records asked for at once: of a year's typing about half a megabyte. */
const BLOCK = 400;

/** `more`: what has been read does not suffice yet. A component of this hook is made anew for another project. */
export function useProjectHistory(projectId: string, more: (state: HistoryState) => boolean): HistoryState {
  const generation = saveStore((state) => state.generation);
  const [state, setState] = useState<HistoryState>(() => ({
    records: [],
    scope: projectScope(currentLedger(), projectId),
    top: generation,
    reached: generation,
    error: null,
  }));
  const { scope, top, reached, error } = state;
  const older = error === null && reached > 0 && more(state);
  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<void> => {
      // What is new comes first: the person has just done it.
      const newer = generation > top;
      if (!newer && !older) return;
      const from = Math.max(0, reached - BLOCK);
      const span = newer ? { after: top, upTo: generation } : { after: from, upTo: reached };
      const found = await readProjectHistory(scope, span);
      if (!wanted) return;
      setState((before) => {
        if (!found.ok) return { ...before, error: found.error };
        return newer
          ? { ...before, records: [...found.value, ...before.records], top: generation }
          : { ...before, records: [...before.records, ...found.value], reached: from };
      });
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [scope, generation, top, reached, older]);
  return state;
}
