import type { GoalState } from '../../../shared/ledger/goal-status.ts';

export const GOAL_STATE_WORDS: Readonly<Record<GoalState, string>> = {
  done: '已完成',
  inProgress: '推进中',
  notStarted: '未启动',
};
