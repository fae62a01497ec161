// 指标认定: what a person decided on a figure that was read out of a goal.
import { z } from '../base/zod.ts';
import { idField, textField } from './fields.ts';
import { itemId } from './item-list.ts';
import { projectId } from './project.ts';
import { targetId } from './target.ts';
import { yearId } from './year.ts';

export const figureDecisionId = idField('fdc');

export const figureDecisionSchema = z.strictObject({
  id: figureDecisionId,
  yearId,
  projectId,
  goalItemId: itemId,
  /** The figure's words; the decision holds while they stand in the goal, whatever changes around them. */
  quote: textField,
  decision: z.enum(['accepted', 'corrected', 'added', 'dismissed']),
  targetId: targetId.nullable(),
  reason: textField,
});
export type FigureDecision = z.infer<typeof figureDecisionSchema>;
