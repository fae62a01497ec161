// 目标落实: per goal item and period, 已完成 / 推进中 / 未启动.
import { joinIds, type Id } from '../base/ids.ts';
import { z } from '../base/zod.ts';
import { dayField, idField, textField } from './fields.ts';
import { itemId, type Item } from './item-list.ts';
import { periodId, type Period } from './period.ts';
import { projectId } from './project.ts';
import { yearId } from './year.ts';

export const goalStatusId = idField('gst');

export const GOAL_STATES = ['done', 'inProgress', 'notStarted'] as const;
export type GoalState = (typeof GOAL_STATES)[number];

/** One status per goal item and period. */
export function goalStatusIdOf(ofGoalItemId: Item['id'], ofPeriodId: Period['id']): Id<'gst'> {
  return joinIds('gst', ofGoalItemId, ofPeriodId);
}

export const goalStatusSchema = z
  .strictObject({
    id: goalStatusId,
    yearId,
    projectId,
    goalItemId: itemId,
    periodId,
    state: z.enum(GOAL_STATES),
    date: dayField.nullable(),
    sentence: textField,
  })
  .refine(
    ({ id, goalItemId, periodId: ofPeriod }) => id === goalStatusIdOf(goalItemId, ofPeriod),
    '编号与目标、期不符（goalStatusIdOf）',
  );
export type GoalStatus = z.infer<typeof goalStatusSchema>;

export function newGoalStatus(
  fields: Pick<GoalStatus, 'yearId' | 'projectId' | 'goalItemId' | 'periodId' | 'state'> &
    Partial<Omit<GoalStatus, 'id'>>,
): GoalStatus {
  return { id: goalStatusIdOf(fields.goalItemId, fields.periodId), date: null, sentence: '', ...fields };
}
