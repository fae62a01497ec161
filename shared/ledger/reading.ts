// 指标值: what an indicator stood at, at the end of a period.
import { joinIds, type Id } from '../base/ids.ts';
import { z } from '../base/zod.ts';
import { idField, textField } from './fields.ts';
import { indicatorId, type Indicator } from './indicator.ts';
import { periodId, type Period } from './period.ts';
import { yearId } from './year.ts';

export const readingId = idField('rdg');

/** One reading per indicator and period. */
export function readingIdOf(ofIndicatorId: Indicator['id'], ofPeriodId: Period['id']): Id<'rdg'> {
  return joinIds('rdg', ofIndicatorId, ofPeriodId);
}

export const readingSchema = z
  .strictObject({
    id: readingId,
    yearId,
    indicatorId,
    periodId,
    /** Year to date for counts and 同比; the level itself for a level, limit, rank or coverage. */
    value: z.number().nullable(),
    /** 同比: the same period of last year. */
    lastYearValue: z.number().nullable(),
    note: textField,
  })
  .refine(
    ({ id, indicatorId: ofIndicator, periodId: ofPeriod }) => id === readingIdOf(ofIndicator, ofPeriod),
    '编号与指标、期不符（readingIdOf）',
  );
export type Reading = z.infer<typeof readingSchema>;

export function newReading(
  fields: Pick<Reading, 'yearId' | 'indicatorId' | 'periodId'> & Partial<Omit<Reading, 'id'>>,
): Reading {
  return {
    id: readingIdOf(fields.indicatorId, fields.periodId),
    value: null,
    lastYearValue: null,
    note: '',
    ...fields,
  };
}
