/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a fieldset is for forms */
import type { ReactNode } from 'react';
import './stacked-bars.css';

/** done 已完成, ahead 超序时, on 达序时: depths of one blue; yellow and red 欠序时: hatched; idle 未启动, 暂缓: grey; none 未报送: hollow. */
export type BarTone = 'done' | 'ahead' | 'on' | 'yellow' | 'red' | 'idle' | 'none';

export interface BarPart {
  readonly tone: BarTone;
  /** 欠序时（黄）. */
  readonly label: string;
  readonly count: number;
  readonly onOpen: () => void;
}

export interface BarRow {
  readonly label: string;
  readonly parts: readonly BarPart[];
}

export interface StackedBarsProps {
  readonly label: string;
  readonly rows: readonly BarRow[];
}

/** Counts by status, a bar a row, to one scale; each piece leads to its list. */
export function StackedBars({ label, rows }: StackedBarsProps): ReactNode {
  const totals = rows.map((row) => row.parts.reduce((sum, part) => sum + part.count, 0));
  const largest = Math.max(1, ...totals);
  return (
    <div className="ui-bars" role="group" aria-label={label}>
      {rows.map((row, index) => (
        <div key={row.label} className="ui-bars-row">
          <span className="ui-bars-label">
            {row.label} <b>{totals[index]}</b>
          </span>
          <span className="ui-bars-line">
            {row.parts.map((part) =>
              part.count === 0 ? null : (
                <button
                  key={part.label}
                  type="button"
                  className={`is-${part.tone}`}
                  style={{ width: `${(part.count / largest) * 100}%` }}
                  title={`${row.label}，${part.label} ${part.count} 项`}
                  aria-label={`${row.label}，${part.label} ${part.count} 项`}
                  onClick={part.onOpen}
                >
                  {part.count}
                </button>
              ),
            )}
          </span>
        </div>
      ))}
    </div>
  );
}

export interface BarLegendProps {
  readonly parts: readonly (BarPart & { readonly share: string })[];
}

/** What the faces mean, with sum and share; each is a link too. */
export function BarLegend({ parts }: BarLegendProps): ReactNode {
  return (
    <div className="ui-legend">
      {parts.map((part) => (
        <button key={part.label} type="button" onClick={part.onOpen}>
          <i className={`is-${part.tone}`} aria-hidden="true" />
          {part.label} <b>{part.count}</b> <span className="dim">{part.share}</span>
        </button>
      ))}
    </div>
  );
}
