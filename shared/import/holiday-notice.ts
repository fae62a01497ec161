// 节假日 out of the State Council's yearly notice: 春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
import { addDays, day, daysBetween, isDay, type Day } from '../base/dates.ts';
import type { WorkingCalendar } from '../ledger/working-calendar.ts';

const SENTENCES = /[。；;\n]/;
// 2022年12月31日（星期六）至2023年1月2日: the year and the second month may be left out.
const DATES =
  /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:[（(][^）)]*[）)])?(?:\s*(?:至|到|—+|-|~|～)\s*(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日)?/g;
// No holiday runs longer: a range beyond is a slip of reading.
const LONGEST = 12;

/** The days off and the weekends worked that a notice names; days without a year fall in `year`. */
export function parseHolidayNotice(text: string, year: number): WorkingCalendar {
  const holidays = new Set<Day>();
  const workdays = new Set<Day>();
  for (const sentence of text.normalize('NFKC').split(SENTENCES)) {
    // 放假 and 上班 may stand in one sentence, each behind its own dates.
    let from = 0;
    for (const match of sentence.matchAll(/放假|休息|上班/g)) {
      const days = daysIn(sentence.slice(from, match.index), year);
      for (const one of days) (match[0] === '上班' ? workdays : holidays).add(one);
      from = match.index + match[0].length;
    }
  }
  return { holidays: [...holidays].sort(), workdays: [...workdays].sort() };
}

function daysIn(text: string, year: number): Day[] {
  return [...text.matchAll(DATES)].flatMap(([, ownYear, month, date, lastYear, lastMonth, lastDate]) => {
    const first = dayOf(Number(ownYear ?? year), Number(month), Number(date));
    if (first === null) return [];
    if (lastDate === undefined) return [first];
    const endYear = Number(lastYear ?? first.slice(0, 4));
    const last = dayOf(endYear, Number(lastMonth ?? month), Number(lastDate));
    const length = last === null ? 0 : daysBetween(first, last) + 1;
    return length < 1 || length > LONGEST ? [] : Array.from({ length }, (_none, index) => addDays(first, index));
  });
}

function dayOf(year: number, month: number, date: number): Day | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return isDay(text) ? day(year, month, date) : null;
}
