import { type CSSProperties, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import './floating.css';
import { useFocusReturn } from './focus-return.ts';
import { type Box, type FloatingPlace, placeFloating } from './place-floating.ts';

export interface FloatingProps {
  /** What it hangs on, in the window's pixels. */
  readonly anchor: Box;
  readonly align?: 'start' | 'end' | undefined;
  /** Esc, a click elsewhere, another window. The focus goes back to where it was. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A box that floats at an anchor until one turns to something else. */
export function Floating({ anchor, align = 'start', onClose, children }: FloatingProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<FloatingPlace>();
  useFocusReturn();
  useLayoutEffect(() => {
    if (box.current === null) return;
    const size = { width: box.current.offsetWidth, height: box.current.scrollHeight };
    setPlace(placeFloating(anchor, size, { width: window.innerWidth, height: window.innerHeight }, align));
  }, [anchor, align]);
  useEffect(() => {
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && box.current?.contains(event.target) !== true) onClose();
    };
    window.addEventListener('pointerdown', outside, true);
    window.addEventListener('resize', onClose);
    window.addEventListener('blur', onClose);
    return () => {
      window.removeEventListener('pointerdown', outside, true);
      window.removeEventListener('resize', onClose);
      window.removeEventListener('blur', onClose);
    };
  }, [onClose]);
  // Unseen until it has its place, and not hidden: what is inside may take the focus at once.
  const style: CSSProperties = place ?? { left: 0, top: 0, opacity: 0 };
  return createPortal(
    // A portal's events go up the React tree: a key here is none of the page's below.
    <div
      ref={box}
      className="ui-floating"
      style={style}
      role="presentation"
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </div>,
    document.body,
  );
}
