// The only reader of `window.desktop`, which preload puts there.
import type { Desktop } from '../shared/ipc/contract.ts';

declare global {
  interface Window {
    readonly desktop: Desktop;
  }
}

export const desktop: Desktop = window.desktop;
