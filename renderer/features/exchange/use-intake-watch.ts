import { useEffect } from 'react';
import { followWatchedFolder } from '../../actions/intake.ts';
import { useIntake } from '../../store/intake-store.ts';
import type { Place } from '../../store/place.ts';

/** Takes in what the watched folder brings, whatever screen one is on. */
export function useIntakeWatch(place: Place | null): void {
  useEffect(() => (place === null ? undefined : followWatchedFolder(place)), [place]);
}

/** Files that were read and wait to be written. */
export function useIncomingCount(): number {
  return useIntake(({ incoming, attachments }) => incoming.length + attachments.length);
}
