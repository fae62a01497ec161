// 催报: each reminder to a unit, telephone calls too.
import { z } from '../base/zod.ts';
import { idField, momentField, textField } from './fields.ts';
import { periodId } from './period.ts';
import { unitId } from './unit.ts';
import { yearId } from './year.ts';

export const reminderId = idField('rmd');

export const reminderSchema = z.strictObject({
  id: reminderId,
  yearId,
  periodId,
  unitId,
  at: momentField,
  channel: z.enum(['phone', 'message', 'letter']),
  contact: textField,
  note: textField,
});
export type Reminder = z.infer<typeof reminderSchema>;
