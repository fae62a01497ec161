/** A calendar day, `YYYY-MM-DD`: no time, no zone. */
export type Day = `${number}-${string}-${string}`;

/** A moment, ISO 8601 in UTC with milliseconds. */
export type Moment = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS_A_DAY = 86_400_000;

export function isDay(text: string): text is Day {
  const match = DAY.exec(text);
  if (!match) return false;
  const date = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The day of the given parts; `month` counts from 1. Overflow carries on as in a calendar. */
export function day(year: number, month: number, date: number): Day {
  return toDay(Date.UTC(year, month - 1, date));
}

export function addDays(from: Day, days: number): Day {
  return toDay(Date.parse(from) + days * MILLISECONDS_A_DAY);
}

/** Days from the first to the second; negative when the second comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY);
}

/** 0 for Sunday … 6 for Saturday. */
export function weekday(of: Day): number {
  return new Date(`${of}T00:00:00.000Z`).getUTCDay();
}

/** The local calendar day of a moment; `offsetMinutes` is minutes east of Greenwich (480 in China). */
export function localDay(moment: Moment, offsetMinutes: number): Day {
  return toDay(Date.parse(moment) + offsetMinutes * 60_000);
}

/** `10:32`, in the zone given by `offsetMinutes`. */
export function localTime(moment: Moment, offsetMinutes: number): string {
  return new Date(Date.parse(moment) + offsetMinutes * 60_000).toISOString().slice(11, 16);
}

/** `2023年4月7日`: no leading zeros (GB/T 9704-2012 7.3.5.4). */
export function chineseDate(of: Day): string {
  const { year, month, date } = parts(of);
  return `${year}年${month}月${date}日`;
}

/** `4月7日`. */
export function chineseMonthDay(of: Day): string {
  const { month, date } = parts(of);
  return `${month}月${date}日`;
}

export function yearOf(of: Day): number {
  return parts(of).year;
}

function parts(of: Day): { year: number; month: number; date: number } {
  return { year: Number(of.slice(0, 4)), month: Number(of.slice(5, 7)), date: Number(of.slice(8, 10)) };
}

function toDay(milliseconds: number): Day {
  const text = new Date(milliseconds).toISOString().slice(0, 10);
  if (!isDay(text)) throw new RangeError(`no such day: ${milliseconds}`);
  return text;
}
