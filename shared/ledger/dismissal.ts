// 忽略: a finding of the checker that a person set aside, with the reason.
import { z } from '../base/zod.ts';
import { idField, textField } from './fields.ts';
import { periodId } from './period.ts';
import { projectId } from './project.ts';
import { yearId } from './year.ts';

export const dismissalId = idField('dsm');

export const dismissalSchema = z.strictObject({
  id: dismissalId,
  yearId,
  rule: z.string().max(60),
  projectId: projectId.nullable(),
  periodId: periodId.nullable(),
  /** What the finding was about; another text brings it back. */
  fingerprint: z.string().max(200),
  reason: textField,
});
export type Dismissal = z.infer<typeof dismissalSchema>;
