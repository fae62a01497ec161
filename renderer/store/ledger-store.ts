// The open ledger in memory: the folder's and books' records, the open year and the one before.
import { create } from 'zustand';
import { emptyLedger, type Ledger } from '../../shared/ledger/ledger.ts';

type LedgerState = {
  /** Changed in place by commits alone; a record that changed is a new object. */
  readonly ledger: Ledger;
  /** Counts the commits: what is derived from the whole ledger is derived anew when it moves. */
  readonly revision: number;
};

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
  ledgerStore.setState((state) => ({ ledger, revision: state.revision + 1 }));
}

/** Tells the components that the ledger was changed in place. */
export function ledgerChanged(): void {
  ledgerStore.setState((state) => ({ revision: state.revision + 1 }));
}
