import { type ReactNode, useRef } from 'react';
import { chineseMonthDay, day, daysBetween, type Day } from '../../../shared/base/dates.ts';
import type { Milestone } from '../../../shared/ledger/milestone.ts';
import { milestoneStanding, type MilestoneStanding } from '../../../shared/standing/milestone-standing.ts';
import type { ProjectStanding } from '../../../shared/standing/project-standing.ts';
import { useElementWidth } from '../../ui/use-measure.ts';

const MONTHS = Array.from({ length: 12 }, (_none, index) => index + 1);

/** The year with its months, the data date, and what is due when. The list below says the same in words. */
export function MilestoneTimeline({
  standing,
  year,
}: {
  readonly standing: ProjectStanding;
  readonly year: number;
}): ReactNode {
  const { milestones, period, thresholds } = standing;
  const box = useRef<HTMLDivElement>(null);
  // Drawn as wide as it is shown, so that its words keep their size.
  const width = useElementWidth(box);
  const placeOf = (of: Day): number => Math.round(shareOf(of, year) * width);
  const at = placeOf(period.dataDate);
  const words = milestones.map(({ title, due }) => `${chineseMonthDay(due)}${title}`).join('；');
  return (
    <div ref={box} className="milestone-year">
      <svg width={width} height="58" role="img" aria-label={`全年节点：${words}`}>
        <rect className="is-past" x="0" y="24" width={at} height="4" rx="2" />
        <rect className="is-ahead" x={at} y="24" width={width - at} height="4" rx="2" />
        {MONTHS.map((month) => (
          <g key={month}>
            <path className="is-month" d={`M${placeOf(day(year, month, 1))} 22V30`} />
            <text className="is-month" x={placeOf(day(year, month, 15))} y="46">
              {month}月
            </text>
          </g>
        ))}
        <path className="is-date" d={`M${at} 14V34`} />
        <text className="is-date" x={Math.min(width - 38, Math.max(38, at))} y="10">
          {`截至${chineseMonthDay(period.dataDate)}`}
        </text>
        {milestones.map((milestone) => (
          <Point
            key={milestone.id}
            milestone={milestone}
            x={Math.min(width - 7, Math.max(7, placeOf(milestone.due)))}
            standing={milestoneStanding(milestone, period.dataDate, thresholds.milestoneDays)}
          />
        ))}
      </svg>
    </div>
  );
}

interface PointProps {
  readonly milestone: Milestone;
  readonly x: number;
  readonly standing: MilestoneStanding;
}

// The shapes of the lights: a full circle, half, a diamond, hollow.
function Point({ milestone, x, standing }: PointProps): ReactNode {
  const { state, word } = standing;
  return (
    <g className={`is-${state}`} transform={`translate(${x} 26)`}>
      <title>{`${chineseMonthDay(milestone.due)} ${milestone.title}：${word}`}</title>
      {state === 'overdue' ? <path d="M0 -7L7 0 0 7 -7 0z" /> : <circle r="5.5" />}
      {state === 'soon' ? <path className="is-half" d="M0 -5.5a5.5 5.5 0 0 0 0 11z" /> : null}
    </g>
  );
}

/** Where a day of the year stands, 0–1; others at its ends. */
function shareOf(of: Day, year: number): number {
  const share = daysBetween(day(year, 1, 1), of) / daysBetween(day(year, 1, 1), day(year + 1, 1, 1));
  return Math.min(1, Math.max(0, share));
}
