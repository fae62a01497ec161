// 更正: a change to a period that is locked by 定稿. It has a reason and stands in the next report.
import { z } from '../base/zod.ts';
import { idField, momentField, textField } from './fields.ts';
import { periodId } from './period.ts';
import { projectId } from './project.ts';
import { reportId } from './report.ts';
import { yearId } from './year.ts';

export const correctionId = idField('cor');

export const correctionSchema = z.strictObject({
  id: correctionId,
  yearId,
  /** The locked period whose figures or texts were changed. */
  periodId,
  projectId: projectId.nullable(),
  at: momentField,
  by: textField,
  reason: textField,
  /** What was corrected, in words: “司法协理员试点”的进展情况. */
  subject: textField,
  before: textField,
  after: textField,
  /** The report in which it stands; null until one is 定稿. */
  reportId: reportId.nullable(),
});
export type Correction = z.infer<typeof correctionSchema>;
