/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a divider that moves is a separator that takes the focus, which hr is not */
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import './split-panel.css';
import { clampWidth, keyedWidth, splitBounds } from './split-width.ts';
import { useElementWidth } from './use-measure.ts';

export interface SplitPanelProps {
  /** Of the divider: 调整面板宽度. */
  readonly label: string;
  /** The panel of kept width; null closes it, and the rest takes the room. */
  readonly panel: ReactNode;
  /** Where the panel stands. Default end. */
  readonly side?: 'start' | 'end' | undefined;
  readonly width: number;
  /** Told when dragging ends or a key was pressed; the owner remembers it. */
  readonly onWidth: (width: number) => void;
  /** What a double click on the divider goes back to. */
  readonly usualWidth?: number | undefined;
  readonly minPanel?: number | undefined;
  readonly maxPanel?: number | undefined;
  readonly minMain?: number | undefined;
  readonly children: ReactNode;
}

/** Width in px, as split-panel.css has it. */
const DIVIDER = 1;

/** Two sides and a divider that is dragged, or moved with ← → (Shift: further), Home, End. */
export function SplitPanel(props: SplitPanelProps): ReactNode {
  const { label, panel, side = 'end', width, onWidth, usualWidth, children } = props;
  const { minPanel = 240, maxPanel = 1200, minMain = 320 } = props;
  const box = useRef<HTMLDivElement>(null);
  const available = useElementWidth(box);
  const [dragged, setDragged] = useState<number>();
  const room = available === 0 ? Number.POSITIVE_INFINITY : available - DIVIDER;
  const bounds = splitBounds(room, minPanel, minMain, maxPanel);
  const shown = clampWidth(dragged ?? width, bounds);
  const towards = side === 'start' ? 1 : -1;
  const grab = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragged(shown);
  };
  const drag = (event: PointerEvent<HTMLElement>): void => {
    const frame = box.current?.getBoundingClientRect();
    if (dragged === undefined || frame === undefined) return;
    setDragged(clampWidth(side === 'start' ? event.clientX - frame.left : frame.right - event.clientX, bounds));
  };
  const drop = (): void => {
    if (dragged !== undefined && dragged !== width) onWidth(dragged);
    setDragged(undefined);
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const next = keyedWidth(event, shown, bounds, towards);
    if (next === undefined) return;
    event.preventDefault();
    onWidth(next);
  };
  const divider =
    panel === null ? null : (
      // A separator that can be focused is a control (ARIA 1.2).
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
      <div
        className={dragged === undefined ? 'ui-split-bar' : 'ui-split-bar is-dragged'}
        role="separator"
        aria-label={label}
        aria-orientation="vertical"
        aria-valuenow={shown}
        aria-valuemin={bounds.min}
        aria-valuemax={Number.isFinite(bounds.max) ? bounds.max : undefined}
        title={label}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onPointerDown={grab}
        onPointerMove={drag}
        onPointerUp={drop}
        onPointerCancel={() => setDragged(undefined)}
        onDoubleClick={() => (usualWidth === undefined ? undefined : onWidth(usualWidth))}
        onKeyDown={press}
      />
    );
  const kept =
    panel === null ? null : (
      <div className="ui-split-panel" style={{ width: shown }}>
        {panel}
      </div>
    );
  return (
    <div ref={box} className="ui-split">
      {side === 'start' ? kept : null}
      {side === 'start' ? divider : null}
      <div className="ui-split-main">{children}</div>
      {side === 'end' ? divider : null}
      {side === 'end' ? kept : null}
    </div>
  );
}
