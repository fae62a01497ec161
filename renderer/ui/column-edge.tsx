import { type PointerEvent, type ReactNode, useRef } from 'react';
import './column-edge.css';

const NARROWEST = 48;

/** The edge of a column's head, by which it is drawn wider or narrower. For the keyboard there is the list of columns. */
export function ColumnEdge({ onResize }: { readonly onResize: (width: number) => void }): ReactNode {
  const from = useRef<{ readonly x: number; readonly width: number }>(undefined);
  const start = (event: PointerEvent<HTMLSpanElement>): void => {
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width: event.currentTarget.parentElement?.offsetWidth ?? 0 };
  };
  const move = (event: PointerEvent): void => {
    if (from.current) onResize(Math.max(NARROWEST, Math.round(from.current.width + event.clientX - from.current.x)));
  };
  return (
    <span
      className="ui-table-edge"
      aria-hidden="true"
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={() => {
        from.current = undefined;
      }}
    />
  );
}
