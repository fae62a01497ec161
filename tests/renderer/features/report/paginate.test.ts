import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paginate, type MeasuredBlock } from '../../../../renderer/features/report/preview/paginate.ts';

const LINE = 38;
const paragraph = (lines: number, keepWithNext = false): MeasuredBlock => ({
  height: lines * LINE,
  cuts: Array.from({ length: lines }, (_, index) => (index + 1) * LINE),
  keepWithNext,
  repeated: 0,
});
const table = (...rows: number[]): MeasuredBlock => {
  const cuts = rows.map((_row, index) => rows.slice(0, index + 1).reduce((sum, row) => sum + row, 0));
  return { height: cuts.at(-1) ?? 0, cuts, keepWithNext: false, repeated: 40 };
};
const PAGE = 22 * LINE;

describe('pages', () => {
  it('hold 22 lines', () => {
    expect(paginate([paragraph(50)], PAGE).map((page) => page.map(({ bottom, top }) => (bottom - top) / LINE))).toEqual(
      [[22], [22], [6]],
    );
  });

  it('never leave a heading alone at the foot', () => {
    const pages = paginate([paragraph(21), paragraph(1, true), paragraph(3)], PAGE);
    expect(pages.map((page) => page.map(({ block }) => block))).toEqual([[0], [1, 2]]);
  });

  it('repeat a table’s head and cut between rows', () => {
    const pages = paginate([paragraph(2, true), table(300, 300, 300)], 500);
    expect(pages.map((page) => page.map(({ block, top, bottom }) => [block, top, bottom]))).toEqual([
      [
        [0, 0, 76],
        [1, 0, 300],
      ],
      [[1, 300, 600]],
      [[1, 600, 900]],
    ]);
  });

  it('let a row that is higher than a page stand on one', () => {
    expect(paginate([table(900, 100)], 500)).toHaveLength(2);
  });

  it('of nothing are one empty page', () => expect(paginate([], PAGE)).toEqual([[]]));

  it('hold every line of any document once, in order, and never too much', () => {
    const blocks = fc.array(fc.oneof(fc.record({ lines: fc.integer({ min: 1, max: 60 }), keep: fc.boolean() })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(blocks, (shapes) => {
        const measured = shapes.map(({ lines, keep }) => paragraph(lines, keep && lines < 4));
        const slices = paginate(measured, PAGE);
        const flat = slices.flat();
        measured.forEach((block, index) => {
          const own = flat.filter((slice) => slice.block === index);
          expect(own[0]?.top).toBe(0);
          expect(own.at(-1)?.bottom).toBe(block.height);
          own.slice(1).forEach((slice, at) => expect(slice.top).toBe(own[at]?.bottom));
        });
        for (const page of slices)
          expect(page.reduce((sum, { top, bottom }) => sum + bottom - top, 0)).toBeLessThanOrEqual(PAGE + 1);
      }),
    );
  });
});
