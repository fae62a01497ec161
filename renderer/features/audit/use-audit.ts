// The lines of 操作日志 as long as its page is open: read once, and added to as changes come.
import { useEffect, useMemo, useState } from 'react';
import { readAuditLines, searchAuditRecords, type AuditError, type AuditLine } from '../../actions/audit.ts';
import { saveStore } from '../../store/save-store.ts';

export type AuditState = {
  readonly lines: readonly AuditLine[];
  readonly reading: boolean;
  /** The last generation that the lines were read for, to the end. */
  readonly readTo: number;
  readonly error: AuditError | null;
};

const START: AuditState = { lines: [], reading: true, readTo: 0, error: null };
const SEARCH_AFTER_MILLISECONDS = 300;

export function useAuditLines(): AuditState {
  const generation = saveStore((state) => state.generation);
  const [state, setState] = useState(START);
  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<void> => {
      const after = state.lines.at(-1)?.generation ?? 0;
      if (after >= generation && generation > 0) return;
      const done = await readAuditLines(after, (lines) => {
        if (wanted) setState((before) => ({ ...before, lines: joined(before.lines, lines) }));
        return wanted;
      });
      if (!wanted) return;
      setState(({ lines, readTo }) =>
        done.ok
          ? { lines, reading: false, readTo: generation, error: null }
          : { lines, reading: false, readTo, error: done.error },
      );
    };
    void read();
    return () => {
      wanted = false;
    };
    // Only a new generation asks for more; what has been read is taken from where it stands.
    // oxlint-disable-next-line react/exhaustive-deps -- the lines are where it goes on, not why
  }, [generation]);
  return state;
}

/** A page may come twice, when the reading before was given up: what is there already is left out. */
function joined(known: readonly AuditLine[], more: readonly AuditLine[]): readonly AuditLine[] {
  const last = known.at(-1)?.generation ?? 0;
  return [...known, ...more.filter(({ generation }) => generation > last)];
}

export type HeldState = { readonly held: ReadonlySet<number>; readonly searching: boolean };

const NONE: ReadonlySet<number> = new Set();

/** The changes whose old or new values hold the text; found a moment after the last key, page by page. */
export function useHeldText(text: string): HeldState {
  const needle = text.trim();
  const [found, setFound] = useState<{
    readonly needle: string;
    readonly held: ReadonlySet<number>;
    readonly done: boolean;
  }>();
  useEffect(() => {
    if (needle === '') return;
    let wanted = true;
    const search = (): void => {
      setFound({ needle, held: NONE, done: false });
      const take = (more: readonly number[]): boolean => {
        if (wanted && more.length > 0)
          setFound((before) => ({ needle, held: new Set([...(before?.held ?? []), ...more]), done: false }));
        return wanted;
      };
      const finish = (): void => {
        if (wanted) setFound((before) => ({ needle, held: before?.held ?? NONE, done: true }));
      };
      void searchAuditRecords(needle, take).finally(finish);
    };
    const timer = setTimeout(search, SEARCH_AFTER_MILLISECONDS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [needle]);
  return useMemo(() => {
    const current = found?.needle === needle ? found : undefined;
    return { held: current?.held ?? NONE, searching: needle !== '' && current?.done !== true };
  }, [found, needle]);
}
