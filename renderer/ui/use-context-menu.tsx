import { type MouseEvent, type ReactNode, useCallback, useState } from 'react';
import { Menu, type MenuEntry } from './menu.tsx';
import type { Box } from './place-floating.ts';

export interface ContextMenu {
  /** At the pointer, or where a keyboard asked for it. */
  readonly open: (point: { readonly x: number; readonly y: number }, entries: readonly MenuEntry[]) => void;
  /** The same from onContextMenu. */
  readonly openAt: (event: MouseEvent, entries: readonly MenuEntry[]) => void;
  /** Put it anywhere in what the screen draws. */
  readonly element: ReactNode;
}

/** The menu of the right button (and of Shift+F10). */
export function useContextMenu(label: string): ContextMenu {
  const [state, setState] = useState<{ readonly anchor: Box; readonly entries: readonly MenuEntry[] }>();
  const close = useCallback(() => setState(undefined), []);
  const open = useCallback<ContextMenu['open']>((point, entries) => {
    setState({ anchor: { left: point.x, top: point.y, width: 0, height: 0 }, entries });
  }, []);
  const openAt = useCallback<ContextMenu['openAt']>(
    (event, entries) => {
      event.preventDefault();
      open({ x: event.clientX, y: event.clientY }, entries);
    },
    [open],
  );
  const element =
    state === undefined ? null : <Menu label={label} entries={state.entries} anchor={state.anchor} onClose={close} />;
  return { open, openAt, element };
}
