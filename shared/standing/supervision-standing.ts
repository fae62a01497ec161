// 督办的灯: closed, answered and waiting for 销号, overdue, due soon, or still running.
import { daysBetween, type Day } from '../base/dates.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import type { Light } from '../ledger/status.ts';
import type { Supervision } from '../ledger/supervision.ts';

export type SupervisionStanding = {
  readonly state: 'closed' | 'replied' | 'overdue' | 'soon' | 'open';
  readonly light: Light | null;
  /** 已销号, 已答复，待销号, 逾期 3 天, 今天到期, 还有 9 天. */
  readonly word: string;
};

/** How a matter stands on a day. Answered in time it no longer runs late, though it waits for 销号. */
export function supervisionStanding(
  { due, repliedOn, closedOn }: Pick<Supervision, 'due' | 'repliedOn' | 'closedOn'>,
  at: Day,
  soonDays: number,
): SupervisionStanding {
  if (closedOn !== null && closedOn <= at) return { state: 'closed', light: 'green', word: '已销号' };
  if (repliedOn !== null && repliedOn <= at) {
    const late = daysBetween(due, repliedOn);
    if (late > 0) return { state: 'replied', light: 'yellow', word: `迟 ${late} 天答复，待销号` };
    return { state: 'replied', light: null, word: '已答复，待销号' };
  }
  const left = daysBetween(at, due);
  if (left < 0) return { state: 'overdue', light: 'red', word: `逾期 ${-left} 天` };
  if (left <= soonDays) return { state: 'soon', light: 'yellow', word: left === 0 ? '今天到期' : `还有 ${left} 天` };
  return { state: 'open', light: null, word: `还有 ${left} 天` };
}

/** The matters of a year, the latest number first. */
export function supervisionsOfYear(ledger: Ledger, yearId: string): Supervision[] {
  return recordsOf(ledger, 'supervisions')
    .filter((supervision) => supervision.yearId === yearId)
    .sort((a, b) => b.number - a.number || (a.id < b.id ? -1 : 1));
}

/** The number that the next matter of the year gets; numbers that were given are not given again while they stand. */
export function nextSupervisionNumber(ledger: Ledger, yearId: string): number {
  return Math.max(0, ...supervisionsOfYear(ledger, yearId).map(({ number }) => number)) + 1;
}
