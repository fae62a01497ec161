import { useEffect, useRef, type RefObject } from 'react';

/**
 * What is opened for editing hands the focus on: into its pane where the outline has gone to make room, and back to its
 * line in the outline when the pane has gone, and into the pane that takes another’s place (`hidden`: a section that is
 * not written, and is taken in again). Nothing happens while the focus is somewhere in sight.
 */
export function useHandedFocus(
  desk: RefObject<HTMLElement | null>,
  { open, hidden, ids }: { readonly open: string | null; readonly hidden: boolean; readonly ids: readonly string[] },
): void {
  const before = useRef({ open, hidden });
  useEffect(() => {
    const last = before.current;
    before.current = { open, hidden };
    if ((last.open === open && last.hidden === hidden) || isFocusSeen()) return;
    const line = ids.indexOf(last.open ?? '');
    const target =
      open === null
        ? desk.current?.querySelectorAll<HTMLElement>('.report-outline .ui-outline button')[line]
        : desk.current?.querySelector<HTMLElement>('.report-editor');
    target?.focus({ preventScroll: true });
  }, [desk, open, hidden, ids]);
}

function isFocusSeen(): boolean {
  const active = document.activeElement;
  return active !== null && active !== document.body && active.checkVisibility();
}
