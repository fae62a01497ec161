// Serial numbers as dates: days since 1899-12-31 (or 1904-01-01), the day's fraction as the time.
import type { RawCell } from '../../table/raw-book.ts';

/** How a number format shows a number: as it is, per cent, as a date (with or without a time), a time of day, a length of time. */
export type NumberKind = 'none' | 'percent' | 'date' | 'time' | 'elapsed';

const DAY_SECONDS = 86_400;
/** 9999-12-31. */
const LAST_DAY = 2_958_465;
const DAYS_FROM_1900_TO_1904 = 1462;
/** Lotus took 1900 for a leap year, and Excel kept its 29 February for serial 60. */
const NO_SUCH_DAY = 60;

/** The ISO text of a serial; the number itself where the format shows none or no such day exists. */
export function serialToCell(serial: number, kind: NumberKind, is1904: boolean): RawCell {
  if (kind === 'none' || kind === 'percent') return serial;
  const seconds = Math.round(serial * DAY_SECONDS);
  if (kind === 'elapsed') return seconds < 0 ? serial : clock(seconds);
  if (seconds >= 0 && seconds < DAY_SECONDS && (kind === 'time' || seconds > 0)) return clock(seconds);
  const wholeDays = Math.floor(seconds / DAY_SECONDS) + (is1904 ? DAYS_FROM_1900_TO_1904 : 0);
  if (wholeDays < 1 || wholeDays > LAST_DAY || wholeDays === NO_SUCH_DAY) return serial;
  const day = isoDay(wholeDays > NO_SUCH_DAY ? wholeDays - 1 : wholeDays);
  const time = seconds - Math.floor(seconds / DAY_SECONDS) * DAY_SECONDS;
  return time === 0 ? day : `${day}T${clock(time)}`;
}

/** `2023-09-30T00:00:00.000` and its like, as files write them, in this program's form; null when it is none. */
export function isoTextToCell(text: string): string | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?Z?$/.exec(text.trim());
  if (!match) return /^\d{2}:\d{2}:\d{2}$/.test(text) ? text : null;
  const [, day = '', hours = '00', minutes = '00', seconds = '00'] = match;
  const time = `${hours}:${minutes}:${seconds}`;
  const check = new Date(`${day}T${time}Z`);
  if (Number.isNaN(check.getTime()) || check.toISOString().slice(0, 10) !== day) return null;
  return time === '00:00:00' ? day : `${day}T${time}`;
}

function isoDay(daysSince1899: number): string {
  return new Date(Date.UTC(1899, 11, 31) + daysSince1899 * DAY_SECONDS * 1000).toISOString().slice(0, 10);
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
