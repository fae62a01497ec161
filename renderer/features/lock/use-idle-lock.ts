import { useEffect } from 'react';
import { SETTINGS_ID } from '../../../shared/ledger/settings.ts';
import { lock } from '../../actions/lock.ts';
import { onAway } from '../../actions/away.ts';
import { useLedger } from '../../store/ledger-store.ts';
import { lockStore } from '../../store/lock-store.ts';

const LOOKS_MILLISECONDS = 5000;
const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'compositionupdate', 'input'] as const;

/** Locks the window after the minutes of 设置 without a key or a move, and when the system is locked or sleeps. */
export function useIdleLock(): void {
  const minutes = useLedger((ledger) => ledger.settings.get(SETTINGS_ID)?.idleLockMinutes ?? null);
  const locked = lockStore((state) => state.locked !== null);
  useEffect(() => {
    if (minutes === null || locked) return;
    let last = Date.now();
    const alive = (): void => {
      last = Date.now();
    };
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, alive, { capture: true, passive: true });
    // Looked at by the clock and not by one long timer, which stands still while the machine sleeps.
    const timer = setInterval(() => {
      const idle = Date.now() - last;
      // The clock was set back: counted anew.
      if (idle < 0) alive();
      else if (idle >= minutes * 60_000) lock('idle');
    }, LOOKS_MILLISECONDS);
    const unhear = onAway(() => lock('idle'));
    return () => {
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, alive, { capture: true });
      clearInterval(timer);
      unhear();
    };
  }, [minutes, locked]);
}
