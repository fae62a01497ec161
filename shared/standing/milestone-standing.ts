// 节点的灯: done, overdue, due within the days of the settings, or still ahead.
import { daysBetween, type Day } from '../base/dates.ts';
import type { Milestone } from '../ledger/milestone.ts';
import type { Light } from '../ledger/status.ts';

export type MilestoneStanding = {
  readonly state: 'done' | 'overdue' | 'soon' | 'ahead';
  readonly light: Light | null;
  /** 已完成, 逾期 3 天, 还有 9 天, 未到期. */
  readonly word: string;
};

/** How a milestone stands at the end of a day. */
export function milestoneStanding({ due, doneOn }: Milestone, at: Day, soonDays: number): MilestoneStanding {
  if (doneOn !== null && doneOn <= at) return { state: 'done', light: 'green', word: '已完成' };
  const left = daysBetween(at, due);
  if (left <= 0) return { state: 'overdue', light: 'red', word: left === 0 ? '到期未完成' : `逾期 ${-left} 天` };
  if (left <= soonDays) return { state: 'soon', light: 'yellow', word: `还有 ${left} 天` };
  return { state: 'ahead', light: null, word: '未到期' };
}
