import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';

interface PlanEmptyProps {
  /** Whose lines alone are asked for. */
  readonly unit: string | null;
  /** A file of it is among those that came. */
  readonly came: boolean;
  /** How many lines there are in all. */
  readonly left: number;
  readonly onShowAll: () => void;
}

/** In place of the plan's lines: why there are none, and the way back to all. */
export function PlanEmpty({ unit, came, left, onShowAll }: PlanEmptyProps): ReactNode {
  if (!came) {
    return (
      <p className="exchange-none">
        {`来件里没有${unit ?? ''}的填报表。`}
        <Button variant="link" onClick={onShowAll}>
          {left === 0 ? '看全部来件' : `看其他单位的 ${left} 处`}
        </Button>
      </p>
    );
  }
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
