import { addDays, type Day, day, isDay, weekday } from '../../shared/base/dates.ts';

const WITH_YEAR = /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?$/;
const WITHOUT_YEAR = /^(\d{1,2})[月./-](\d{1,2})日?$/;
const EIGHT = /^(\d{4})(\d{2})(\d{2})$/;

/** Reads a day as people write it: 2023年9月25日, 2023-9-25, 2023.9.25, 20230925; 9月25日 and 9.25 fall in `usualYear`. */
export function parseDayText(text: string, usualYear: number): Day | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  const full = WITH_YEAR.exec(plain) ?? EIGHT.exec(plain);
  if (full !== null) return dayOf(Number(full[1]), Number(full[2]), Number(full[3]));
  const short = WITHOUT_YEAR.exec(plain);
  return short === null ? undefined : dayOf(usualYear, Number(short[1]), Number(short[2]));
}

/** The six weeks that show a month, Monday first. */
export function monthWeeks(year: number, month: number): readonly (readonly Day[])[] {
  const first = day(year, month, 1);
  const monday = addDays(first, -((weekday(first) + 6) % 7));
  return Array.from({ length: 6 }, (_, week) => Array.from({ length: 7 }, (__, at) => addDays(monday, week * 7 + at)));
}

/** The day a key leads to in a calendar. */
export function calendarTarget(key: string, from: Day): Day | undefined {
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  const step = steps[key];
  if (step !== undefined) return addDays(from, step);
  if (key === 'PageUp') return sameDateIn(from, -1);
  if (key === 'PageDown') return sameDateIn(from, 1);
  return undefined;
}

/** The same date some months away, or that month's last day. */
export function sameDateIn(from: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number);
  const last = day(year, month + months + 1, 0);
  const wanted = day(year, month + months, date);
  return wanted > last ? last : wanted;
}

function dayOf(year: number, month: number, date: number): Day | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}
