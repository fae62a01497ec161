// 收件: what came in from a unit for a period, electronic form and stamped scan apart.
import { z } from '../base/zod.ts';
import { hashField, idField, momentField, textField } from './fields.ts';
import { periodId } from './period.ts';
import { unitId } from './unit.ts';
import { yearId } from './year.ts';

export const receiptId = idField('rct');

export const receiptSchema = z.strictObject({
  id: receiptId,
  yearId,
  periodId,
  unitId,
  kind: z.enum(['form', 'stampedScan']),
  version: z.int().min(1),
  receivedAt: momentField,
  fileName: textField,
  fileHash: hashField.nullable(),
  state: z.enum(['received', 'returned', 'takenOver']),
  /** 退回 reason, or a word on what was wrong. */
  note: textField,
});
export type Receipt = z.infer<typeof receiptSchema>;
