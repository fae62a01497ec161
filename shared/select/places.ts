import type { Day } from '../base/dates.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import type { Book } from '../ledger/book.ts';
import { periodKey, type Period } from '../ledger/period.ts';
import type { Year } from '../ledger/year.ts';

export function booksInOrder(ledger: Ledger): Book[] {
  return recordsOf(ledger, 'books').sort((a, b) => a.order - b.order || a.name.localeCompare(b.name, 'zh'));
}

/** The years of a book, the latest first. */
export function yearsOfBook(ledger: Ledger, bookId: string): Year[] {
  return recordsOf(ledger, 'years')
    .filter((year) => year.bookId === bookId)
    .sort((a, b) => b.year - a.year);
}

/** The periods of a year in the order of their data dates, shorter ones first. */
export function periodsOfYear(ledger: Ledger, yearId: string): Period[] {
  return recordsOf(ledger, 'periods')
    .filter((period) => period.yearId === yearId)
    .sort((a, b) => compare(a.dataDate, b.dataDate) || compare(b.from, a.from));
}

/** The period called `2023Q3` and the like, or undefined. */
export function periodByKey(ledger: Ledger, yearId: string, key: string): Period | undefined {
  return periodsOfYear(ledger, yearId).find((period) => periodKey(period) === key.toUpperCase());
}

/**
 * The quarter to work at on a day: the earliest that has begun, is not 定稿 and whose report is still to go up; after the
 * last one's, none. In the first days of October that is the third quarter, from its 上报 on the fourth.
 */
export function duePeriod(ledger: Ledger, yearId: string, on: Day): Period | undefined {
  return periodsOfYear(ledger, yearId).find(
    ({ kind, from, reportDeadline, locked }) => kind === 'quarter' && !locked && from <= on && on <= reportDeadline,
  );
}

/** The period of the same kind before this one, in the same year. */
export function previousPeriod(ledger: Ledger, period: Period): Period | undefined {
  return periodsOfYear(ledger, period.yearId).find(
    ({ kind, index }) => kind === period.kind && index === period.index - 1,
  );
}

/** The period of the same kind after this one, in the same year. */
export function nextPeriod(ledger: Ledger, period: Period): Period | undefined {
  return periodsOfYear(ledger, period.yearId).find(
    ({ kind, index }) => kind === period.kind && index === period.index + 1,
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
