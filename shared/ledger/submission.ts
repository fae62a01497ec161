// 报送稿: what a unit sent for a project and period, by version, as received, for ever.
import { z } from '../base/zod.ts';
import { hashField, idField, momentField, textField } from './fields.ts';
import { indicatorId } from './indicator.ts';
import { itemId } from './item-list.ts';
import { GOAL_STATES } from './goal-status.ts';
import { periodId } from './period.ts';
import { projectId } from './project.ts';
import { unitId } from './unit.ts';
import { yearId } from './year.ts';

export const submissionId = idField('sub');

export const submissionSchema = z.strictObject({
  id: submissionId,
  yearId,
  projectId,
  periodId,
  unitId,
  version: z.int().min(1),
  receivedAt: momentField,
  /** The file it came in, byte for byte; null when it was taken down from a call or a chat. */
  fileName: textField,
  fileHash: hashField.nullable(),
  progress: textField,
  results: textField,
  problems: textField,
  nextSteps: textField,
  coordination: textField,
  completion: z.number().min(0).max(100).nullable(),
  figures: z.array(z.strictObject({ indicatorId, value: z.number().nullable(), lastYearValue: z.number().nullable() })),
  goals: z.array(z.strictObject({ goalItemId: itemId, state: z.enum(GOAL_STATES), sentence: textField })),
  filler: textField,
  phone: textField,
  reviewer: textField,
});
export type Submission = z.infer<typeof submissionSchema>;
