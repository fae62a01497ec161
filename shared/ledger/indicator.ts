// 指标: one measure, one source. Several projects may set targets on it; it is entered once a period.
import { z } from '../base/zod.ts';
import { idField, nameField, textField } from './fields.ts';
import { yearId } from './year.ts';

export const indicatorId = idField('ind');

export const FIGURE_KINDS = ['count', 'level', 'yoy', 'points', 'limit', 'once', 'rank', 'coverage'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

export const indicatorSchema = z.strictObject({
  id: indicatorId,
  yearId,
  /** What is measured: 行政调解委员会. */
  name: nameField,
  unit: z.string().max(20),
  kind: z.enum(FIGURE_KINDS),
  /** 口径. */
  definition: textField,
  source: textField,
  /** The whole of last year, the base of a 同比 target and of growth. */
  lastYearValue: z.number().nullable(),
});
export type Indicator = z.infer<typeof indicatorSchema>;

export function newIndicator(
  fields: Pick<Indicator, 'id' | 'yearId' | 'name' | 'unit' | 'kind'> & Partial<Indicator>,
): Indicator {
  return { definition: '', source: '', lastYearValue: null, ...fields };
}
