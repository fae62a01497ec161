import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { chineseDate, type Day } from '../../shared/base/dates.ts';
import { IconButton } from './button.tsx';
import { classNames } from './class-names.ts';
import { calendarTarget, monthWeeks, sameDateIn } from './day-text.ts';

interface CalendarProps {
  readonly label: string;
  readonly value: Day | null;
  readonly today: Day;
  readonly onPick: (day: Day) => void;
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** A month of days; arrows go by day and week, PageUp and PageDown by month. */
export function Calendar({ label, value, today, onPick }: CalendarProps): ReactNode {
  const [current, setCurrent] = useState<Day>(value ?? today);
  const grid = useRef<HTMLDivElement>(null);
  const moved = useRef(true);
  const [year = 0, month = 1] = current.split('-').map(Number);
  useEffect(() => {
    if (moved.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
    moved.current = false;
  });
  const press = (event: KeyboardEvent): void => {
    const target = calendarTarget(event.key, current);
    if (target === undefined) return;
    event.preventDefault();
    moved.current = true;
    setCurrent(target);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it hangs on its field and holds nothing up
    <div className="ui-calendar" role="dialog" aria-label={`${label}，日历`}>
      <div className="ui-calendar-head">
        <IconButton icon="left" label="上个月" small onClick={() => setCurrent(sameDateIn(current, -1))} />
        <b aria-live="polite">
          {year}年{month}月
        </b>
        <IconButton icon="right" label="下个月" small onClick={() => setCurrent(sameDateIn(current, 1))} />
      </div>
      <div ref={grid} className="ui-calendar-days" role="presentation" onKeyDown={press}>
        {weekdays.map((name) => (
          <span key={name} className="ui-calendar-weekday">
            {name}
          </span>
        ))}
        {monthWeeks(year, month)
          .flat()
          .map((day) => (
            <button
              key={day}
              type="button"
              tabIndex={day === current ? 0 : -1}
              aria-label={chineseDate(day)}
              aria-pressed={day === value}
              aria-current={day === today ? 'date' : undefined}
              className={classNames(day.slice(0, 7) !== current.slice(0, 7) && 'is-outside')}
              onClick={() => onPick(day)}
            >
              {Number(day.slice(8))}
            </button>
          ))}
      </div>
    </div>
  );
}
