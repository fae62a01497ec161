import { useEffect, useLayoutEffect, useState } from 'react';

/** What had the focus when the parts that are open came, the latest first; empty when none is open. */
let trail: readonly Element[] = [];
let open = 0;

/**
 * Gives the focus back, when the part goes away, to what had it when the part came. Where that is gone too (the menu
 * or the question that led to a dialog), to what had it before that. Who took the focus meanwhile keeps it.
 */
export function useFocusReturn(): void {
  const [before] = useState(() => [document.activeElement, ...trail].filter((element) => element !== null));
  useLayoutEffect(() => {
    trail = before;
    open += 1;
  }, [before]);
  // Not before the part that comes in its place has taken the focus: hence no layout effect.
  useEffect(
    () => () => {
      open -= 1;
      if (open === 0) trail = [];
      if (document.activeElement === document.body) before.find(isReachable)?.focus({ preventScroll: true });
    },
    [before],
  );
}

function isReachable(element: Element): element is HTMLElement {
  return (
    element instanceof HTMLElement &&
    element !== document.body &&
    element.isConnected &&
    element.closest('[inert]') === null
  );
}
