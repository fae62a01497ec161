import { useEffect, useRef } from 'react';

type FillActs = { readonly goUnfilled: () => void; readonly step: (by: -1 | 1) => void };

const STEPS: Readonly<Partial<Record<string, -1 | 1>>> = { ArrowUp: -1, ArrowDown: 1 };

/**
 * Ctrl+Enter, Alt+↑, Alt+↓ wherever the focus is, also on the rail one has just come by. Dialogs keep their keys to
 * themselves; a menu that takes a key has it.
 */
export function useFillKeys(active: boolean, acts: FillActs): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    if (!active) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
      const by = event.altKey ? STEPS[event.key] : undefined;
      if (event.ctrlKey && event.key === 'Enter') latest.current.goUnfilled();
      else if (by !== undefined) latest.current.step(by);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [active]);
}
