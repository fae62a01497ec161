import { chineseMonthDay, daysBetween } from '../../../shared/base/dates.ts';
import type { Period } from '../../../shared/ledger/period.ts';
import { today } from '../frame/today.ts';

/** 填报截止 9月25日，还有 3 天. Long past, the days are left out. */
export function deadlineWords({ fillDeadline }: Period): string {
  const left = daysBetween(today(), fillDeadline);
  const words = `填报截止 ${chineseMonthDay(fillDeadline)}`;
  if (left === 0) return `${words}，就是今天`;
  if (left > 0) return left > 60 ? words : `${words}，还有 ${left} 天`;
  return left < -60 ? words : `${words}，已过 ${-left} 天`;
}
