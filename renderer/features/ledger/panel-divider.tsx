import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { drawPanel, narrowestPanel, widestPanel } from './panel-width.ts';

const STEP = 24;

/** The line between list and panel; it is drawn by the pointer or by ← →. */
export function PanelDivider({ width }: { readonly width: number }): ReactNode {
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) drawPanel(window.innerWidth - event.clientX);
  };
  const press = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    drawPanel(width + by);
  };
  return (
    // A separator that can be moved takes the focus, which the rule does not know.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions
    <div
      className="ledger-divider"
      role="separator"
      aria-label="调整项目栏的宽度"
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={narrowestPanel}
      aria-valuemax={widestPanel(window.innerWidth)}
      tabIndex={0}
      title="拖动调整宽度"
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
    />
  );
}
