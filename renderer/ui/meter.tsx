/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a shape of two strokes is one picture */
import type { CSSProperties, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import './meter.css';

export interface MeterProps {
  /** 0 to 100; null where nothing was reported. */
  readonly value: number | null;
  /** Where the plan stands today (序时), 0 to 100. */
  readonly mark?: number | undefined;
  /** Follows the light beside it. */
  readonly tone?: 'plain' | 'yellow' | 'red' | undefined;
  /** 完成度 71%，序时 75%. Left out where the figures stand beside it. */
  readonly label?: string | undefined;
  /** Width in px, or full. Default 48. */
  readonly width?: number | 'full' | undefined;
}

/** A thin bar with a short stroke at 序时. */
export function Meter({ value, mark, tone = 'plain', label, width = 48 }: MeterProps): ReactNode {
  const box: CSSProperties = { width: width === 'full' ? '100%' : width };
  return (
    <span
      className={classNames('ui-meter', tone !== 'plain' && `is-${tone}`)}
      style={box}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {value === null ? null : <i style={{ width: `${clamp(value)}%` }} />}
      {mark === undefined || value === null ? null : <u style={{ left: `${clamp(mark)}%` }} />}
    </span>
  );
}

function clamp(value: number): number {
  return Math.min(100, Math.max(0, value));
}
