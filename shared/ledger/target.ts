// 目标值: what one goal of one project promises on an indicator.
import { z } from '../base/zod.ts';
import { dayField, idField, textField } from './fields.ts';
import { indicatorId } from './indicator.ts';
import { itemId } from './item-list.ts';
import { projectId } from './project.ts';
import { yearId } from './year.ts';

export const targetId = idField('tgt');

export const COMPARATORS = ['>=', '<=', '<', '>', '=', 'between'] as const;
export type Comparator = (typeof COMPARATORS)[number];

export const targetSchema = z.strictObject({
  id: targetId,
  yearId,
  projectId,
  indicatorId,
  goalItemId: itemId,
  /** The words of the goal that promise it: 行政调解委员会建成不少于80家. */
  quote: textField,
  comparator: z.enum(COMPARATORS),
  value: z.number(),
  /** The upper end of a range; null otherwise. */
  valueMax: z.number().nullable(),
  /** 每名, 每站. */
  per: textField,
  due: dayField.nullable(),
  /** Planned share of the year's target at the end of each quarter, cumulative, 0–1; null: 25/50/75/100 %. */
  plan: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
});
export type Target = z.infer<typeof targetSchema>;

export function newTarget(
  fields: Pick<
    Target,
    'id' | 'yearId' | 'projectId' | 'indicatorId' | 'goalItemId' | 'quote' | 'comparator' | 'value'
  > &
    Partial<Target>,
): Target {
  return { valueMax: null, per: '', due: null, plan: null, ...fields };
}
