// What the window shows as a whole: starting, first start, the ledger, or why it cannot be opened.
import { create } from 'zustand';
import type { StartError } from '../messages/start-error.ts';

export type Phase =
  | { readonly type: 'starting'; readonly replayed: number; readonly of: number }
  | { readonly type: 'firstStart' }
  | { readonly type: 'open' }
  | { readonly type: 'failed'; readonly error: StartError };

type PhaseState = {
  readonly phase: Phase;
  /** What the start had to mend, in one sentence; null when nothing. */
  readonly notice: string | null;
  readonly appInfo: {
    readonly version: string;
    readonly electron: string;
    readonly chrome: string;
    readonly portable: boolean;
    readonly userName: string;
    readonly timeZoneOffset: number;
  };
};

export const phaseStore = create<PhaseState>()(() => ({
  phase: { type: 'starting', replayed: 0, of: 0 },
  notice: null,
  appInfo: { version: '', electron: '', chrome: '', portable: false, userName: '', timeZoneOffset: 480 },
}));

export function setPhase(phase: Phase): void {
  phaseStore.setState({ phase });
}
