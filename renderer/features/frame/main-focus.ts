// The focus on the screen's work: given when one goes to a screen, and still given when the work comes later.
let waiting: Element | null = null;

/** Puts the focus where the screen's work is, after the screen has been drawn. */
export function focusMain(): void {
  requestAnimationFrame(giveFocus);
}

/** The same, unless the person has gone elsewhere before it is drawn. */
export function focusMainUnlessMoved(): void {
  const from = document.activeElement;
  requestAnimationFrame(() => {
    const here = document.activeElement;
    if (here === from || here === document.body) giveFocus();
  });
}

function giveFocus(): void {
  const work = findWork();
  work?.focus();
  // Nothing to work on yet: whoever brings it calls `mainCame`.
  waiting = work === undefined ? document.activeElement : null;
}

/** The screen's work is there now: it takes the focus that was meant for it, unless the person has gone elsewhere. */
export function mainCame(): void {
  const here = document.activeElement;
  if (here === document.body || (waiting !== null && here === waiting)) focusMain();
}

/** F6: from the rail to the top bar to the screen's work, and round; `by` is -1 for the way back. */
export function focusNextPart(by: 1 | -1): void {
  const parts = [
    document.querySelector<HTMLElement>('.frame-rail [aria-current]'),
    document.querySelector<HTMLElement>('.frame-top button, .frame-top input'),
    findWork() ?? document.querySelector<HTMLElement>('.frame-main button'),
  ];
  const regions = ['.frame-rail', '.frame-top', '.frame-main'];
  const at = regions.findIndex((region) => document.activeElement?.closest(region));
  const from = at < 0 ? (by === 1 ? -1 : 0) : at;
  parts[(from + by + parts.length) % parts.length]?.focus();
}

function findWork(): HTMLElement | undefined {
  const main = document.querySelector<HTMLElement>('[data-main-focus]');
  const part = main?.querySelector<HTMLElement>('textarea:not([readonly]), [role="grid"], [role="listbox"]');
  // A screen to be read takes the focus itself, so that the arrow keys scroll it.
  const whole = main?.tabIndex === -1 ? main : null;
  return part ?? main?.querySelector<HTMLElement>('[aria-current]') ?? whole ?? undefined;
}
