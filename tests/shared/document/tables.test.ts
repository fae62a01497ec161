import { describe, expect, it } from 'vitest';
import { row } from '../../../shared/document/blocks.ts';
import { columnWidths } from '../../../shared/document/column-widths.ts';
import type { TableBlock } from '../../../shared/document/document.ts';
import { clippedRows, HIGHEST_ROW_POINTS, rowHeight } from '../../../shared/document/row-height.ts';
import { DEFAULT_WORKBOOK_FONTS, type Sheet } from '../../../shared/document/workbook.ts';

function table(widths: TableBlock['columns'][number]['width'][], rows: string[][]): TableBlock {
  return {
    type: 'table',
    size: 'small4',
    columns: widths.map((width) => ({ width })),
    head: [row(widths.map(() => '表头'))],
    rows: rows.map((cells) => row(cells)),
  };
}

describe('widths of columns', () => {
  it('keeps twips and shares the rest by weight, to the twip', () => {
    expect(columnWidths(table([{ twips: 650 }, { weight: 1 }, { weight: 2 }], []), 12756)).toEqual([650, 4035, 8071]);
  });

  it('gives a column that holds more a greater width, and sums exactly', () => {
    const widths = columnWidths(
      table(['content', 'content', 'content'], [['1', '短句子。', '很长的一段话'.repeat(30)]]),
      12756,
    );
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(12756);
    expect(widths[0]).toBeLessThan(widths[1] ?? 0);
    expect(widths[1]).toBeLessThan(widths[2] ?? 0);
    // Two 字 of 小四 and the margins still fit.
    expect(widths[0]).toBeGreaterThanOrEqual(650);
  });

  it('comes out whole with no rows, one column, or more columns than room', () => {
    for (const count of [1, 6, 40]) {
      const widths = columnWidths(
        table(
          Array.from({ length: count }, () => 'content' as const),
          [],
        ),
        8844,
      );
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8844);
      expect(widths.every((width) => width > 0)).toBe(true);
    }
  });
});

function sheet(text: string, width = 40): Sheet {
  return {
    name: '表',
    columns: [{ width }],
    rows: [{ cells: [{ type: 'text', text, style: 'body' }] }],
    merges: [],
    frozenRows: 0,
    print: {
      landscape: true,
      paper: 'A4',
      fitWidth: true,
      repeatRows: null,
      pageNumbers: false,
      marginsMillimetres: { top: 20, bottom: 20, left: 20, right: 20 },
    },
  };
}

describe('heights of rows', () => {
  it('grow with the lines', () => {
    const one = rowHeight(sheet('一行'), 1).points;
    const three = rowHeight(sheet('一\n二\n三'), 1).points;
    const wrapped = rowHeight(sheet('字'.repeat(50)), 1).points;
    expect(three).toBeGreaterThan(one + 25);
    expect(wrapped).toBeGreaterThan(three - 1);
  });

  it('make the text smaller before they pass what Excel takes', () => {
    const height = rowHeight(sheet('字'.repeat(600)), 1);
    expect(height.points).toBeLessThanOrEqual(HIGHEST_ROW_POINTS);
    expect(height.textScale).toBeLessThan(1);
    expect(height.clipped).toBe(false);
  });

  it('say where even that does not help', () => {
    expect(rowHeight(sheet('字'.repeat(5000)), 1).clipped).toBe(true);
    expect(rowHeight(sheet('字'.repeat(100)), 1).clipped).toBe(false);
    const { rows, ...rest } = sheet('字'.repeat(100));
    const long = { ...rest, name: '进展情况表', rows: [...rows, ...sheet('字'.repeat(5000)).rows] };
    const properties = { title: '表', author: '', created: '2023-10-10T01:00:00.000Z' };
    expect(clippedRows({ properties, fonts: DEFAULT_WORKBOOK_FONTS, sheets: [sheet('短'), long] })).toEqual([
      { sheet: '进展情况表', row: 2 },
    ]);
  });
});
