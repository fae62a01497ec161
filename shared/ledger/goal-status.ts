// 目标落实: per goal item and period, 已完成 / 推进中 / 未启动.
import { z } from '../base/zod.ts';
import { dayField, idField, textField } from './fields.ts';
import { itemId } from './item-list.ts';
import { periodId } from './period.ts';
import { projectId } from './project.ts';
import { yearId } from './year.ts';

export const goalStatusId = idField('gst');

export const GOAL_STATES = ['done', 'inProgress', 'notStarted'] as const;
export type GoalState = (typeof GOAL_STATES)[number];

export const goalStatusSchema = z.strictObject({
  id: goalStatusId,
  yearId,
  projectId,
  goalItemId: itemId,
  periodId,
  state: z.enum(GOAL_STATES),
  date: dayField.nullable(),
  sentence: textField,
});
export type GoalStatus = z.infer<typeof goalStatusSchema>;
