import { useEffect, useRef, type RefObject } from 'react';

/**
 * What is opened for editing hands the focus on: into its pane where the outline has gone to make room, and back to its
 * line in the outline when the pane has gone. Nothing happens while the focus is somewhere in sight.
 */
export function useHandedFocus(desk: RefObject<HTMLElement | null>, open: string | null, ids: readonly string[]): void {
  const before = useRef(open);
  useEffect(() => {
    const last = before.current;
    before.current = open;
    if (last === open || isFocusSeen()) return;
    const line = ids.indexOf(last ?? '');
    const target =
      open === null
        ? desk.current?.querySelectorAll<HTMLElement>('.report-outline .ui-outline button')[line]
        : desk.current?.querySelector<HTMLElement>('.report-editor');
    target?.focus({ preventScroll: true });
  }, [desk, open, ids]);
}

function isFocusSeen(): boolean {
  const active = document.activeElement;
  return active !== null && active !== document.body && active.checkVisibility();
}
