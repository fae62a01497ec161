import { useEffect, useState } from 'react';

const AT_ONCE = 300;

/**
 * So many of a long list as are placed by now: the first ones at once, the others bit by bit, so that no key waits for
 * thousands. `wanted`, counted from 1, is among them.
 */
export function useGrowing(count: number, wanted: number | null): number {
  const [placed, setPlaced] = useState(AT_ONCE);
  useEffect(() => {
    if (placed >= count) return undefined;
    const timer = setTimeout(() => setPlaced(placed + AT_ONCE), 0);
    return () => clearTimeout(timer);
  }, [placed, count]);
  return Math.min(count, Math.max(placed, wanted ?? 0));
}
