import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';

interface PlanEmptyProps {
  /** Whose lines alone are asked for. */
  readonly unit: string | null;
  /** How many lines there are in all. */
  readonly left: number;
  readonly onShowAll: () => void;
}

/** In place of the plan's lines: why there are none, and the way back to all. */
export function PlanEmpty({ unit, left, onShowAll }: PlanEmptyProps): ReactNode {
  if (left === 0) return <p className="exchange-none">来件与台账一致，没有要写入的。</p>;
  return (
    <p className="exchange-none">
      {`${unit ?? '按现在的筛选'}没有要写入的变更。`}
      <Button variant="link" onClick={onShowAll}>
        {`看全部 ${left} 处`}
      </Button>
    </p>
  );
}
