// What the window shows as a whole: starting, first start, the ledger, or why it cannot be opened.
import { create } from 'zustand';
import type { StartError } from '../messages/start-error.ts';

export type Phase =
  /** `doing` null: opening; otherwise what takes its time, and how far it is. */
  | { readonly type: 'starting'; readonly doing: StartWork | null; readonly done: number; readonly of: number }
  | { readonly type: 'firstStart' }
  | { readonly type: 'open' }
  | { readonly type: 'failed'; readonly error: StartError };

/** What a start may have to do first. */
export type StartWork = 'replaying' | 'comparing' | 'rebuilding';

type PhaseState = {
  readonly phase: Phase;
  /** What the start had to mend, in one sentence; null when nothing. */
  readonly notice: string | null;
  readonly appInfo: {
    readonly version: string;
    readonly electron: string;
    readonly chrome: string;
    readonly portable: boolean;
    readonly dataFolder: string;
    readonly userName: string;
    readonly timeZoneOffset: number;
  };
};

export const phaseStore = create<PhaseState>()(() => ({
  phase: { type: 'starting', doing: null, done: 0, of: 0 },
  notice: null,
  appInfo: {
    version: '',
    electron: '',
    chrome: '',
    portable: false,
    dataFolder: '',
    userName: '',
    timeZoneOffset: 480,
  },
}));

/** Adds a sentence to what the start says. */
export function addNotice(sentence: string): void {
  phaseStore.setState(({ notice }) => ({ notice: notice === null ? sentence : `${notice}${sentence}` }));
}

export function setPhase(phase: Phase): void {
  phaseStore.setState({ phase });
}
