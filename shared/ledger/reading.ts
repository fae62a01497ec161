// 指标值: what an indicator stood at, at the end of a period.
import { z } from '../base/zod.ts';
import { idField, textField } from './fields.ts';
import { indicatorId } from './indicator.ts';
import { periodId } from './period.ts';
import { yearId } from './year.ts';

export const readingId = idField('rdg');

export const readingSchema = z.strictObject({
  id: readingId,
  yearId,
  indicatorId,
  periodId,
  /** Year to date for counts and 同比; the level itself for a level, limit, rank or coverage. */
  value: z.number().nullable(),
  /** 同比: the same period of last year. */
  lastYearValue: z.number().nullable(),
  note: textField,
});
export type Reading = z.infer<typeof readingSchema>;
