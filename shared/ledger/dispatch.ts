// 下发: a form that went out to a unit for a period. What each cell was filled from travels in the form itself.
import { z } from '../base/zod.ts';
import { dayField, idField, momentField, textField } from './fields.ts';
import { periodId } from './period.ts';
import { unitId } from './unit.ts';
import { yearId } from './year.ts';

export const dispatchId = idField('dsp');

export const dispatchSchema = z.strictObject({
  id: dispatchId,
  yearId,
  periodId,
  unitId,
  /** `_v{k}` of the file's name: 1 for the first form of the period. */
  version: z.int().min(1),
  /** 下发, or 退回修改 with what is to be mended. */
  kind: z.enum(['form', 'returned']),
  at: momentField,
  deadline: dayField,
  fileName: textField,
  note: textField,
});
export type Dispatch = z.infer<typeof dispatchSchema>;
