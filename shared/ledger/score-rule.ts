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

/** The rules that an office begins with when it turns the points on; every one can be changed. */
export const DEFAULT_SCORE_RULES: readonly Omit<ScoreRule, 'id' | 'bookId' | 'order'>[] = [
  { name: '超序时', enabled: true, when: 'statusIs', status: 'ahead', points: 2, note: '' },
  { name: '已完成', enabled: true, when: 'statusIs', status: 'done', points: 2, note: '' },
  { name: '达序时', enabled: true, when: 'statusIs', status: 'onTrack', points: 1, note: '' },
  { name: '欠序时', enabled: true, when: 'statusIs', status: 'behind', points: -1, note: '' },
  { name: '亮点', enabled: true, when: 'highlight', status: null, points: 1, note: '' },
  { name: '未报送', enabled: true, when: 'missing', status: null, points: -2, note: '' },
  { name: '迟报', enabled: true, when: 'late', status: null, points: -1, note: '' },
  { name: '退回修改', enabled: true, when: 'returned', status: null, points: -0.5, note: '' },
  { name: '列入督办', enabled: true, when: 'supervised', status: null, points: -1, note: '' },
  { name: '人工加减分', enabled: true, when: 'manual', status: null, points: 0, note: '' },
];
