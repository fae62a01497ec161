// Keeps the findings of the open period up to date while the window is idle.
import { useEffect } from 'react';
import type { CheckedFor } from '../../../shared/check/check-facts.ts';
import { findingsStore, PeriodChecker, type PeriodFindings } from '../../store/findings.ts';
import { ledgerStore, type LedgerState, touchedSince } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { useView } from '../../store/view-store.ts';

// Within a frame, with room for what else it has to do.
const STEP_MILLISECONDS = 8;
const LATEST_MILLISECONDS = 200;

type Work = Generator<undefined, PeriodFindings>;

let checker: PeriodChecker | null = null;
let revision = 0;
let work: Work | null = null;

/** Checks the open period, and again after each commit; once, in the frame of the window. */
export function useChecking(place: Place | null): void {
  const checkedFor = useView((view) => view.checkedFor);
  useEffect(() => {
    follow(ledgerStore.getState(), place, checkedFor);
    return ledgerStore.subscribe((state) => follow(state, place, checkedFor));
  }, [place, checkedFor]);
}

/** How many 必改 are open. */
export function useMustCount(): number {
  return findingsStore(({ findings }) => findings?.open.filter(({ severity }) => severity === 'must').length ?? 0);
}

function follow(state: LedgerState, place: Place | null, checkedFor: CheckedFor): void {
  if (place === null) {
    checker = null;
    work = null;
    findingsStore.setState({ findings: null, waiting: 0 });
    return;
  }
  const { ledger } = state;
  if (checker?.ledger !== ledger || checker.period !== place.period || checker.checkedFor !== checkedFor) {
    const samePeriod = checker?.ledger === ledger && checker.period.id === place.period.id;
    checker = new PeriodChecker(ledger, place.period, checkedFor);
    work = checker.work();
    if (!samePeriod) findingsStore.setState({ findings: null, waiting: checker.waiting });
    goOn(work);
  } else if (checker.touch(touchedSince(revision)) && work === null) {
    work = checker.work();
    goOn(work);
  }
  revision = state.revision;
}

function goOn(mine: Work): void {
  requestIdleCallback(() => step(mine), { timeout: LATEST_MILLISECONDS });
}

function step(mine: Work): void {
  // Another period has been opened since.
  if (mine !== work || checker === null) return;
  const until = performance.now() + STEP_MILLISECONDS;
  let next = mine.next();
  while (next.done !== true && performance.now() < until) next = mine.next();
  if (next.done === true) {
    work = null;
    findingsStore.setState({ findings: next.value, waiting: 0 });
    return;
  }
  if (findingsStore.getState().findings === null) findingsStore.setState({ waiting: checker.waiting });
  goOn(mine);
}
