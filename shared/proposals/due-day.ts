import { day, type Day } from '../base/dates.ts';
import type { Due } from '../figures/milestone.ts';

/** The last day of what is due; the ledger's year where the words name none. */
export function dueDay(due: Due, ledgerYear: number): Day {
  const year = due.year ?? ledgerYear;
  switch (due.kind) {
    case 'quarter':
      return day(year, due.quarter * 3 + 1, 0);
    case 'month':
      return due.part === 'end' ? day(year, due.month + 1, 0) : day(year, due.month, due.part === 'early' ? 10 : 20);
    case 'date':
      return day(year, due.month, due.day);
    case 'yearEnd':
      return day(year, 12, 31);
  }
}
