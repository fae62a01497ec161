import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { chineseDate, day, weekday, type Day } from '../../../shared/base/dates.ts';
import { isWorkingDay, type WorkingCalendar } from '../../../shared/ledger/working-calendar.ts';
import { editSettings } from '../../actions/edit-settings.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { calendarTarget, monthWeeks } from '../../ui/day-text.ts';
import { HolidayDialog } from './holiday-dialog.tsx';
import { SettingsGroup } from './settings-group.tsx';
import { useSettings } from './use-settings.ts';

const MONTHS = Array.from({ length: 12 }, (_none, index) => index + 1);
const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** A year of days: a click makes a weekday a holiday, or a weekend one that is worked, and back again. */
export function CalendarGroup({ year: open }: { readonly year: number | null }): ReactNode {
  const { calendar } = useSettings();
  const [year, setYear] = useState(() => open ?? new Date().getFullYear());
  const [current, setCurrent] = useState<Day>(() => day(year, 1, 1));
  const [pasting, setPasting] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const show = (next: number): void => {
    setYear(next);
    setCurrent(day(next, 1, 1));
  };
  const press = (event: KeyboardEvent): void => {
    const target = calendarTarget(event.key, current);
    if (target?.slice(0, 4) !== String(year)) return;
    event.preventDefault();
    setCurrent(target);
    box.current?.querySelector<HTMLElement>(`[data-day="${target}"]`)?.focus();
  };
  const inYear = (days: readonly Day[]): number => days.filter((on) => on.startsWith(String(year))).length;
  return (
    <SettingsGroup
      title="工作日历"
      note={`${year}年：放假 ${inYear(calendar.holidays)} 天，周末上班 ${inYear(calendar.workdays)} 天。点一天，改休息或上班`}
      action={
        <>
          <IconButton icon="left" label="上一年" small onClick={() => show(year - 1)} />
          <b>{`${year}年`}</b>
          <IconButton icon="right" label="下一年" small onClick={() => show(year + 1)} />
          <Button small icon="import" onClick={() => setPasting(true)}>
            粘贴放假通知
          </Button>
        </>
      }
    >
      <div className="settings-year" ref={box} role="presentation" onKeyDown={press}>
        {MONTHS.map((month) => (
          <Month key={month} year={year} month={month} calendar={calendar} current={current} onCurrent={setCurrent} />
        ))}
      </div>
      {pasting ? <HolidayDialog year={year} onClose={() => setPasting(false)} /> : null}
    </SettingsGroup>
  );
}

interface MonthProps {
  readonly year: number;
  readonly month: number;
  readonly calendar: WorkingCalendar;
  readonly current: Day;
  readonly onCurrent: (on: Day) => void;
}

function Month({ year, month, calendar, current, onCurrent }: MonthProps): ReactNode {
  const prefix = day(year, month, 1).slice(0, 7);
  const weeks = monthWeeks(year, month).filter((week) => week.some((on) => on.startsWith(prefix)));
  return (
    <section className="settings-month" aria-label={`${year}年${month}月`}>
      <h4>{month}月</h4>
      <div className="settings-days">
        {WEEKDAYS.map((name) => (
          <span key={name} aria-hidden="true">
            {name}
          </span>
        ))}
        {weeks
          .flat()
          .map((on) =>
            on.startsWith(prefix) ? (
              <DayButton key={on} on={on} calendar={calendar} current={on === current} onCurrent={onCurrent} />
            ) : (
              <span key={on} />
            ),
          )}
      </div>
    </section>
  );
}

interface DayButtonProps {
  readonly on: Day;
  readonly calendar: WorkingCalendar;
  readonly current: boolean;
  readonly onCurrent: (on: Day) => void;
}

function DayButton({ on, calendar, current, onCurrent }: DayButtonProps): ReactNode {
  const works = isWorkingDay(on, calendar);
  const weekend = weekday(on) === 0 || weekday(on) === 6;
  const holiday = !works && calendar.holidays.includes(on);
  const shifted = works && weekend;
  const word = shifted ? '周末上班' : holiday ? '放假' : works ? '上班' : '周末休息';
  return (
    <button
      type="button"
      data-day={on}
      tabIndex={current ? 0 : -1}
      className={classNames(holiday && 'is-holiday', shifted && 'is-shifted', !works && 'is-off')}
      aria-pressed={holiday || shifted}
      title={`${chineseDate(on)}：${word}`}
      onClick={() => {
        onCurrent(on);
        void editSettings('工作日历', (settings) => ({ calendar: toggled(settings.calendar, on) }));
      }}
    >
      <span className="unseen">{`${chineseDate(on)}，${word}`}</span>
      <span aria-hidden="true">
        {Number(on.slice(8))}
        {holiday ? <small>休</small> : null}
        {shifted ? <small>班</small> : null}
      </span>
    </button>
  );
}

/** Worked becomes off and off worked; a plain weekday or weekend is in neither list. */
function toggled({ holidays, workdays }: WorkingCalendar, on: Day): WorkingCalendar {
  const weekend = weekday(on) === 0 || weekday(on) === 6;
  const others = { holidays: holidays.filter((one) => one !== on), workdays: workdays.filter((one) => one !== on) };
  if (isWorkingDay(on, { holidays, workdays }))
    return weekend ? others : { ...others, holidays: [...others.holidays, on].sort() };
  return weekend ? { ...others, workdays: [...others.workdays, on].sort() } : others;
}
