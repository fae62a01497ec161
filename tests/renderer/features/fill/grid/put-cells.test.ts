import { expect, test } from 'vitest';
import { entryColumns } from '../../../../../renderer/features/fill/grid/entry-columns.tsx';
import {
  fillRange,
  type Put,
  putCells,
  refusedWords,
  type TextBlock,
} from '../../../../../renderer/features/fill/grid/put-cells.ts';
import { gatherFacts } from '../../../../../shared/standing/facts.ts';
import { projectStanding } from '../../../../../shared/standing/project-standing.ts';
import { LedgerBuilder } from '../../../../builders/ledger.ts';

const builder = new LedgerBuilder();
const period = builder.quarter(3);
const written = builder.project({ title: '甲项' });
builder.project({ title: '乙项' });
builder.entry(written, { progress: '已有进展', completion: 75, highlight: true });
const rows = gatherFacts(builder.ledger, period).map(projectStanding);
const columns = entryColumns({ book: builder.book, year: builder.year, period });

function put(top: number, column: string, texts: TextBlock): Put {
  return putCells({ rows, columns, at: { top, left: columns.findIndex(({ id }) => id === column) }, texts });
}

test('a block becomes fields of entries, a row an entry', () => {
  const { edits, titles, refused, beyond } = put(0, 'completion', [
    ['８0%', '第一段\n第二段\n'],
    ['', '乙的进展'],
  ]);
  expect(edits.map(({ fields }) => fields)).toEqual([
    { completion: 80, progress: '第一段\n第二段' },
    { completion: null, progress: '乙的进展' },
  ]);
  expect(titles).toEqual(['完成度 %', '进展情况']);
  expect(refused).toEqual([]);
  expect(beyond).toEqual({ rows: 0, columns: 0 });
});

test.each([
  ['completion', '约七成', '完成度要写 0 到 100 之间的数'],
  ['completion', '101', '完成度要写 0 到 100 之间的数'],
  ['completion', '0.85', '0.85 请写成 85'],
  ['status', '快好了', '没有“快好了”这种状态'],
  ['inBody', '随便', '这里只填“是”或“否”'],
])('in %s %s is not taken', (column, text, why) => {
  const { edits, refused } = put(0, column, [[text]]);
  expect(edits).toEqual([]);
  expect(refused.map(({ why: said }) => said).join()).toContain(why);
  expect(refused.map(refusedWords).join()).toContain(`（${text}）`);
});

test('是 and 否 as people write them', () => {
  const read = (text: string): unknown => put(0, 'highlight', [[text]]).edits[0]?.fields;
  expect(['是', '√', '1', '否', '', '仅入附件'].map(read)).toEqual([
    { highlight: true },
    { highlight: true },
    { highlight: true },
    { highlight: false },
    { highlight: false },
    { highlight: false },
  ]);
});

test('a status needs words of progress and a reason; what is so already changes nothing', () => {
  const judged = put(0, 'status', [['已完成'], ['已完成']]);
  expect(judged.edits.map(({ fields }) => fields)).toEqual([{ statusOverride: 'done' }]);
  expect(judged.withoutReason).toEqual(judged.edits);
  expect(judged.refused.map(({ why }) => why)).toEqual(['先填进展，再改判状态']);
  // Both given at once is enough.
  const both = put(1, 'status', [['已完成', '100', '全部办结']]);
  expect(both.edits[0]?.fields).toEqual({ statusOverride: 'done', completion: 100, progress: '全部办结' });
  expect(put(1, 'status', [['未报送']]).edits).toEqual([]);
  expect(put(0, 'status', [['按规则判定']]).edits[0]?.fields).toEqual({ statusOverride: null, overrideReason: '' });
});

test("over the names, another project's row is not taken; the same is, whatever its spaces", () => {
  const line = (title: string): TextBlock => [['1', title, '任何单位', '', '60']];
  expect(put(0, 'number', line('甲 项')).edits[0]?.fields).toMatchObject({ completion: 60 });
  const other = put(0, 'number', line('乙项'));
  expect(other.edits).toEqual([]);
  expect(other.otherRow).toMatchObject({ text: '乙项' });
});

test('what stands past the last row and column is counted', () => {
  expect(
    put(1, 'filledOn', [
      ['', '多'],
      ['', ''],
      ['', ''],
    ]),
  ).toMatchObject({
    edits: [],
    beyond: { rows: 2, columns: 1 },
  });
});

test('a block is repeated where it fits into the range, and stays as it is where not', () => {
  const range = { top: 0, bottom: 3, left: 0, right: 1 };
  expect(fillRange([['甲'], ['乙']], range)).toEqual([
    ['甲', '甲'],
    ['乙', '乙'],
    ['甲', '甲'],
    ['乙', '乙'],
  ]);
  expect(fillRange([['甲'], ['乙'], ['丙']], range)).toEqual([['甲'], ['乙'], ['丙']]);
});
