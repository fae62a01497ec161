// 记分: points that a person gives by a rule of kind `manual`. All others are worked out, never stored.
import { z } from '../base/zod.ts';
import { idField, textField } from './fields.ts';
import { periodId } from './period.ts';
import { projectId } from './project.ts';
import { scoreRuleId } from './score-rule.ts';
import { unitId } from './unit.ts';
import { yearId } from './year.ts';

export const scoreEntryId = idField('sce');

export const scoreEntrySchema = z.strictObject({
  id: scoreEntryId,
  yearId,
  periodId,
  scoreRuleId,
  unitId,
  projectId: projectId.nullable(),
  points: z.number(),
  reason: textField,
});
export type ScoreEntry = z.infer<typeof scoreEntrySchema>;
