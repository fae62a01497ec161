import type { MouseEvent } from 'react';

/**
 * A click gives the focus to the row (a screen reader wants rows that can have it); the keys are the whole list's,
 * so that it takes the focus back. A box or a link within a row keeps it. Not on pressing: a row may be dragged.
 */
export function keepFocus({ currentTarget }: MouseEvent<HTMLElement>): void {
  const focused = document.activeElement;
  if (focused === null || focused === currentTarget || !currentTarget.contains(focused)) return;
  if (focused.matches('[role="row"], [role="gridcell"], [role="option"]')) currentTarget.focus({ preventScroll: true });
}
