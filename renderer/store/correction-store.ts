// 更正: under which reason a locked period is being changed, and the question for one that stands open.
import { create } from 'zustand';
import type { Period } from '../../shared/ledger/period.ts';

type Asking = {
  readonly periods: readonly Period[];
  /** null: leave it as it is. */
  readonly answer: (reason: string | null) => void;
};

type CorrectionState = {
  /** Given by a person; every change of these periods is recorded with it until it is ended. */
  readonly reason: string;
  readonly periodIds: ReadonlySet<string>;
  readonly asking: Asking | null;
  /** Counts the refusals: what was typed and not taken is then drawn anew from the ledger. */
  readonly refused: number;
};

const CLOSED = { reason: '', periodIds: new Set<string>() };

export const correctionStore = create<CorrectionState>()(() => ({ ...CLOSED, asking: null, refused: 0 }));

/** The reason under which a period may be changed now; null while it is locked. */
export function correctionReason(periodId: string): string | null {
  const { periodIds, reason } = correctionStore.getState();
  return periodIds.has(periodId) ? reason : null;
}

/** Whether a period's texts and figures are only to be read: it is locked, and nobody has begun a 更正. */
export function useReadOnly({ id, locked }: Period): boolean {
  return correctionStore(({ periodIds }) => locked && !periodIds.has(id));
}

/** Asks a person for the reason; resolves to whether one was given. */
export function askForReason(periods: readonly Period[]): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (reason: string | null): void => {
      if (reason === null) correctionStore.setState(({ refused }) => ({ asking: null, refused: refused + 1 }));
      else correctionStore.setState({ asking: null, reason, periodIds: new Set(periods.map(({ id }) => id)) });
      resolve(reason !== null);
    };
    correctionStore.setState({ asking: { periods, answer } });
  });
}

/** 结束更正: the periods are locked again. */
export function endCorrection(): void {
  correctionStore.setState(CLOSED);
}
