// 工作日历: weekends, the year's holidays and the weekends worked instead, as the office enters them.
import { addDays, weekday, type Day } from '../base/dates.ts';
import { z } from '../base/zod.ts';
import { dayField } from './fields.ts';

export const workingCalendarField = z.strictObject({
  /** Days off that are not plain weekends (法定节假日 and 调休). */
  holidays: z.array(dayField),
  /** Saturdays and Sundays that are worked (调休上班). */
  workdays: z.array(dayField),
});
export type WorkingCalendar = z.infer<typeof workingCalendarField>;

export function isWorkingDay(on: Day, calendar: WorkingCalendar): boolean {
  if (calendar.workdays.includes(on)) return true;
  return !calendar.holidays.includes(on) && weekday(on) !== 0 && weekday(on) !== 6;
}

/** The day itself or the next that is worked. */
export function onOrAfterWorkingDay(on: Day, calendar: WorkingCalendar): Day {
  let current = on;
  // A year of holidays would be a mistake in the calendar, not a reason to hang.
  for (let step = 0; step < 366 && !isWorkingDay(current, calendar); step += 1) current = addDays(current, 1);
  return current;
}
