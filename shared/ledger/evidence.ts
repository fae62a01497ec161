// 佐证: a file kept with a project and period, by its hash.
import { z } from '../base/zod.ts';
import { hashField, idField, momentField, nameField, textField } from './fields.ts';
import { periodId } from './period.ts';
import { projectId } from './project.ts';
import { yearId } from './year.ts';

export const evidenceId = idField('evd');

export const evidenceSchema = z.strictObject({
  id: evidenceId,
  yearId,
  projectId,
  periodId: periodId.nullable(),
  fileName: nameField,
  fileHash: hashField,
  size: z.int().min(0),
  addedAt: momentField,
  note: textField,
});
export type Evidence = z.infer<typeof evidenceSchema>;
