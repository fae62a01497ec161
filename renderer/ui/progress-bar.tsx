/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the native bar cannot be drawn like ours */
import type { ReactNode } from 'react';
import './progress.css';

export interface ProgressBarProps {
  readonly label: string;
  /** 0 to 100; null where it is not known how much there is. */
  readonly percent: number | null;
}

/** A bar that says how far something is. */
export function ProgressBar({ label, percent }: ProgressBarProps): ReactNode {
  const value = percent === null ? undefined : Math.round(Math.min(100, Math.max(0, percent)));
  return (
    <div
      className={percent === null ? 'ui-progress is-unknown' : 'ui-progress'}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value}
    >
      <i style={{ width: value === undefined ? '100%' : `${value}%` }} />
    </div>
  );
}
