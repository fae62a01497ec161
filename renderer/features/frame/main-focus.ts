/** Puts the focus where the screen's work is, after the screen has been drawn. */
export function focusMain(): void {
  requestAnimationFrame(() => {
    const main = document.querySelector('[data-main-focus]');
    const work = main?.querySelector<HTMLElement>('textarea:not([readonly]), [role="grid"], [role="listbox"]');
    (work ?? main?.querySelector<HTMLElement>('[aria-current]'))?.focus();
  });
}
