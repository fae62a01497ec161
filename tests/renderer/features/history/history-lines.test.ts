import { expect, test, vi } from 'vitest';
import type { ProjectRecord } from '../../../../renderer/actions/project-history.ts';

vi.stubGlobal('window', { desktop: {} });
const { fieldsChanged, filterHistory, joinRuns, NO_HISTORY_FILTER } =
  await import('../../../../renderer/features/history/history-lines.ts');

const typed = (
  generation: number,
  at: string,
  [before, after]: readonly [string, string],
  by = '王志明',
): ProjectRecord => ({
  generation,
  at: `2023-09-26T${at}.000Z`,
  by: { name: by },
  reason: { kind: 'edit', words: '修改“试点”第三季度的进展情况' },
  changes: [
    { type: 'update', table: 'entries', id: 'ent_1', before: { progress: before }, after: { progress: after } },
  ],
});
const labelOf = (table: string, field: string): string => `${table}.${field}`;
const context = { periodOf: new Map([['ent_1', 'per_3']]), labelOf };

test('a run of typing is one line with the text before and after', () => {
  const lines = joinRuns([
    typed(3, '02:05:00', ['已培训12', '已培训128名']),
    typed(2, '02:04:00', ['已培', '已培训12']),
    typed(1, '02:00:00', ['', '已培']),
  ]);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({
    generation: 3,
    since: '2023-09-26T02:00:00.000Z',
    at: '2023-09-26T02:05:00.000Z',
    changes: [{ before: { progress: '' }, after: { progress: '已培训128名' } }],
  });
});

test('a pause, another person and a text that was taken back stand by themselves', () => {
  const pause = [typed(2, '02:30:00', ['甲', '乙']), typed(1, '02:00:00', ['', '甲'])];
  expect(joinRuns(pause)).toHaveLength(2);
  const people = [typed(2, '02:01:00', ['甲', '乙'], '李明'), typed(1, '02:00:00', ['', '甲'])];
  expect(joinRuns(people)).toHaveLength(2);
  const back = [typed(2, '02:01:00', ['甲', '']), typed(1, '02:00:00', ['', '甲'])];
  expect(joinRuns(back)).toHaveLength(2);
});

test('lines are found by period, field, and old or new text', () => {
  const lines = joinRuns([typed(1, '02:00:00', ['旧文字', '新文字'])]);
  const shown = (filter: Partial<typeof NO_HISTORY_FILTER>): number =>
    filterHistory(lines, { ...NO_HISTORY_FILTER, ...filter }, context).length;
  expect(shown({})).toBe(1);
  expect(shown({ periodId: 'per_3' })).toBe(1);
  expect(shown({ periodId: 'per_2' })).toBe(0);
  expect(shown({ field: 'entries.progress' })).toBe(1);
  expect(shown({ field: 'entries.results' })).toBe(0);
  expect(shown({ text: '旧文' })).toBe(1);
  expect(shown({ text: '新文' })).toBe(1);
  expect(shown({ text: '王志明' })).toBe(1);
  expect(shown({ text: '无此文' })).toBe(0);
  expect(fieldsChanged(lines, labelOf)).toEqual(['entries.progress']);
});
