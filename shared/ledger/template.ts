// 单位模板: a unit's own .docx with tags for a report's fields and rows, kept by its hash.
import { z } from '../base/zod.ts';
import { hashField, idField, momentField, nameField, textField } from './fields.ts';

export const templateId = idField('tpl');

export const templateSchema = z.strictObject({
  id: templateId,
  name: nameField,
  fileName: nameField,
  fileHash: hashField,
  size: z.int().min(0),
  addedAt: momentField,
  note: textField,
});
export type Template = z.infer<typeof templateSchema>;
