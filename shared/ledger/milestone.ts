// 节点: something that is due on a day.
import { z } from '../base/zod.ts';
import { dayField, idField, nameField, textField } from './fields.ts';
import { itemId } from './item-list.ts';
import { projectId } from './project.ts';
import { yearId } from './year.ts';

export const milestoneId = idField('mst');

export const milestoneSchema = z.strictObject({
  id: milestoneId,
  yearId,
  projectId,
  goalItemId: itemId.nullable(),
  title: nameField,
  due: dayField,
  /** The words that set the day: 三季度, 6月底前. */
  dueWords: textField,
  doneOn: dayField.nullable(),
  note: textField,
});
export type Milestone = z.infer<typeof milestoneSchema>;
