import { desktop } from '../bridge.ts';

/** The system was locked or sleeps; returns what ends the listening. */
export function onAway(listener: () => void): () => void {
  return desktop.on('away', listener);
}
