import { expect, test } from 'vitest';
import type { AuditLine } from '../../../../renderer/actions/audit.ts';
import { auditLinesFor, gapsOf, NO_AUDIT_FILTER } from '../../../../renderer/features/audit/audit-filter.ts';

const line = (generation: number, fields: Partial<AuditLine>): AuditLine => ({
  generation,
  at: '2023-09-25T04:00:00.000Z',
  by: '王志明',
  kind: 'edit',
  words: '修改“甲”的进展情况',
  count: 1,
  ...fields,
});
const LINES = [
  line(1, { kind: 'import', words: '导入清单', at: '2023-09-24T15:59:00.000Z' }),
  line(2, { by: '李敏' }),
  line(3, { words: '修改“乙”的存在问题', at: '2023-09-25T16:30:00.000Z' }),
];
const found = (filter: Partial<typeof NO_AUDIT_FILTER>, held: readonly number[] = []): number[] =>
  auditLinesFor(LINES, { ...NO_AUDIT_FILTER, ...filter }, new Set(held), 480).map(({ generation }) => generation);

test('lines are filtered by operator, kind, local day and text, newest first', () => {
  expect(found({})).toEqual([3, 2, 1]);
  expect(found({ by: '李敏' })).toEqual([2]);
  expect(found({ kind: 'import' })).toEqual([1]);
  // 23:59 on the 24th and 00:30 on the 26th by the clock of here.
  expect(found({ from: '2023-09-25' })).toEqual([3, 2]);
  expect(found({ to: '2023-09-25' })).toEqual([2, 1]);
  expect(found({ text: '乙' })).toEqual([3]);
  expect(found({ text: '李敏' })).toEqual([2]);
  expect(found({ text: '146' }, [1])).toEqual([1]);
});

test('changes that no line tells of are named, at the beginning and the end too', () => {
  expect(
    gapsOf(
      [1, 2, 3].map((generation) => line(generation, {})),
      3,
    ),
  ).toEqual([]);
  expect(gapsOf([], 2)).toEqual([{ from: 1, to: 2 }]);
  expect(
    gapsOf(
      [3, 4, 8, 10].map((generation) => line(generation, {})),
      12,
    ),
  ).toEqual([
    { from: 1, to: 2 },
    { from: 5, to: 7 },
    { from: 9, to: 9 },
    { from: 11, to: 12 },
  ]);
});
