// The open ledger in memory: the folder's and books' records, the open year and the one before.
import { create } from 'zustand';
import { emptyLedger, type Ledger } from '../../shared/ledger/ledger.ts';
import type { TableName } from '../../shared/ledger/tables.ts';

export type LedgerState = {
  /** Changed in place by commits alone; a record that changed is a new object. */
  readonly ledger: Ledger;
  /** Counts the commits: what is derived from the whole ledger is derived anew when it moves. */
  readonly revision: number;
};

/** A record that was put, changed or deleted. */
export type Touched = { readonly table: TableName; readonly id: string };

// The commits of late, so that what is derived from the ledger need not be derived from scratch.
const REMEMBERED = 200;
const log: { readonly revision: number; readonly touched: readonly Touched[] }[] = [];

export const ledgerStore = create<LedgerState>()(() => ({ ledger: emptyLedger(), revision: 0 }));

/** A record or a primitive out of the ledger; the component is drawn again only when that changes. */
export function useLedger<Value>(select: (ledger: Ledger) => Value): Value {
  return ledgerStore((state) => select(state.ledger));
}

export function useRevision(): number {
  return ledgerStore((state) => state.revision);
}

/** The ledger in a wrapper that is new after every commit: for memos over the whole of it. */
export function useLedgerState(): LedgerState {
  return ledgerStore();
}

export function currentLedger(): Ledger {
  return ledgerStore.getState().ledger;
}

export function showLedger(ledger: Ledger): void {
  log.length = 0;
  ledgerStore.setState((state) => ({ ledger, revision: state.revision + 1 }));
}

/** Tells the components that these records were changed in place. */
export function ledgerChanged(touched: readonly Touched[]): void {
  const revision = ledgerStore.getState().revision + 1;
  log.push({ revision, touched });
  if (log.length > REMEMBERED) log.shift();
  ledgerStore.setState({ revision });
}

/** The records that were touched after a revision; null when that is too long ago to say. */
export function touchedSince(revision: number): readonly Touched[] | null {
  const later = log.filter((line) => line.revision > revision);
  const complete = later.length === ledgerStore.getState().revision - revision;
  return complete ? later.flatMap(({ touched }) => touched) : null;
}
