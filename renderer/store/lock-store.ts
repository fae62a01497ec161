// Whether the window asks for a password before it shows or takes anything.
import { create } from 'zustand';

export type LockReason = 'start' | 'idle' | 'hand';

type LockState = { readonly locked: LockReason | null };

export const lockStore = create<LockState>()(() => ({ locked: null }));

export function setLocked(locked: LockReason | null): void {
  lockStore.setState({ locked });
}
