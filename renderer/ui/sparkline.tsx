import { type ReactNode, useMemo } from 'react';
import { sparklineShape } from './sparkline-points.ts';
import './sparkline.css';

export interface SparklineProps {
  /** A figure a period; null where none was reported. */
  readonly values: readonly (number | null)[];
  /** What the plan asks for: a dashed line. */
  readonly plan?: number | undefined;
  /** 一至三季度：41、57、68. */
  readonly label: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** The figures of the periods as a small line, the last one dotted. */
export function Sparkline({ values, plan, label, width = 52, height = 18 }: SparklineProps): ReactNode {
  const shape = useMemo(() => sparklineShape(values, plan, { width, height }), [values, plan, width, height]);
  return (
    <svg
      className="ui-sparkline"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {shape.planY === undefined ? null : <path className="is-plan" d={`M2 ${shape.planY}H${width - 2}`} />}
      <path d={shape.line} />
      {shape.end === undefined ? null : <circle cx={shape.end.x} cy={shape.end.y} r="2.6" />}
    </svg>
  );
}
