// 记分规则: off unless the office wants it; the sum is shown line by line.
import { z } from '../base/zod.ts';
import { bookId } from './book.ts';
import { idField, nameField, textField } from './fields.ts';

export const scoreRuleId = idField('scr');

export const scoreRuleSchema = z.strictObject({
  id: scoreRuleId,
  bookId,
  name: nameField,
  order: z.int(),
  enabled: z.boolean(),
  /** What earns or costs it. */
  when: z.enum(['statusIs', 'late', 'missing', 'returned', 'highlight', 'supervised', 'manual']),
  status: z.string().max(24).nullable(),
  points: z.number(),
  note: textField,
});
export type ScoreRule = z.infer<typeof scoreRuleSchema>;
