// What the top bar says about the data, true at every moment.
import { create } from 'zustand';
import type { Moment } from '../../shared/base/dates.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';

export type SaveFailure = ShellError | { readonly type: 'database'; readonly message: string };

type SaveState = {
  /** Fields whose text is not committed yet, and commits under way. */
  readonly unsaved: number;
  readonly failure: SaveFailure | null;
  /** When the last change was acknowledged; null before the first of this run. */
  readonly savedAt: Moment | null;
  readonly generation: number;
  /** The journal's chain up to the last change; empty before it is opened. */
  readonly chain: string;
};

export const saveStore = create<SaveState>()(() => ({
  unsaved: 0,
  failure: null,
  savedAt: null,
  generation: 0,
  chain: '',
}));

export function addUnsaved(count: number): void {
  saveStore.setState((state) => ({ unsaved: state.unsaved + count }));
}

export function acknowledge(generation: number, at: Moment): void {
  saveStore.setState({ generation, savedAt: at, failure: null });
}

export function reportFailure(failure: SaveFailure): void {
  saveStore.setState({ failure });
}

/** The journal's head moved: what is frozen from now on names it. */
export function noteChain(chain: string): void {
  saveStore.setState({ chain });
}
