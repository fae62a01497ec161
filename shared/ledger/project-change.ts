// 增补、撤销、暂缓、合并、更名、换牵头、调目标: each with date, basis and who approved. The baseline stays.
import { z } from '../base/zod.ts';
import { dayField, idField, textField } from './fields.ts';
import { projectId } from './project.ts';
import { targetId } from './target.ts';
import { yearId } from './year.ts';

export const projectChangeId = idField('chg');

export const projectChangeSchema = z.strictObject({
  id: projectChangeId,
  yearId,
  projectId,
  kind: z.enum(['added', 'cancelled', 'suspended', 'resumed', 'merged', 'renamed', 'leadChanged', 'targetChanged']),
  date: dayField,
  basis: textField,
  approvedBy: textField,
  before: textField,
  after: textField,
  /** 调目标: which target, with the values before and after. */
  targetId: targetId.nullable(),
  valueBefore: z.number().nullable(),
  valueAfter: z.number().nullable(),
  note: textField,
});
export type ProjectChange = z.infer<typeof projectChangeSchema>;
