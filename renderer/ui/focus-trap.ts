const FOCUSABLE =
  'button:not(:disabled):not([tabindex="-1"]), input:not(:disabled):not([tabindex="-1"]), textarea:not(:disabled), select:not(:disabled), a[href], [tabindex="0"]';

/** What Tab can reach inside a box, in order. */
export function focusables(box: HTMLElement): HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) => element.getClientRects().length > 0);
}

/** Keeps Tab inside a box; true when it moved the focus round the end. */
export function wrapTab(box: HTMLElement, backwards: boolean): boolean {
  const all = focusables(box);
  const first = all[0];
  const last = all.at(-1);
  if (first === undefined || last === undefined) return true;
  const inside = document.activeElement;
  if (backwards && (inside === first || inside === box)) {
    last.focus();
    return true;
  }
  if (!backwards && inside === last) {
    first.focus();
    return true;
  }
  return false;
}
