/** A step that takes the place of another takes the focus too: Esc and Tab go on working where one is. */
export function focusStep(step: HTMLElement | null): void {
  if (step !== null && !step.contains(document.activeElement)) step.focus({ preventScroll: true });
}
