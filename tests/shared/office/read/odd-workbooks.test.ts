// Odd workbooks of other programs, cell by cell against what openpyxl finds in them (tests/fixtures/odd/make-odd.py).
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cellReference } from '../../../../shared/table/cell-reference.ts';
import type { RawSheet } from '../../../../shared/table/raw-book.ts';
import { bookOf } from './expect-read.ts';

const FOLDER = path.resolve('tests/fixtures/odd');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx'));
const values: Record<string, Record<string, [cell: string, value: unknown][]>> = JSON.parse(
  readFileSync(path.join(FOLDER, 'values.json'), 'utf8'),
);

function filled({ rows }: RawSheet): [string, unknown][] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((value, column): [string, unknown][] =>
      value === null ? [] : [[cellReference({ row, column }), value]],
    ),
  );
}

describe('workbooks of other programs', () => {
  test.each(files)('%s: no cell is lost, none invented', (name) => {
    const book = bookOf(readFileSync(path.join(FOLDER, name)), name);
    expect(Object.fromEntries(book.sheets.map((sheet) => [sheet.name, filled(sheet)]))).toEqual(values[name]);
  });

  test('what stands beside the cells is told', () => {
    const { sheets, warnings } = bookOf(readFileSync(path.join(FOLDER, 'features.xlsx')));
    expect(
      sheets.map(({ name, state, merges, hiddenRows, hiddenColumns }) => [
        name,
        state,
        merges,
        hiddenRows,
        hiddenColumns,
      ]),
    ).toEqual([
      ['数据', 'visible', ['P1:Q2'], [4], ['M', 'N']],
      ['藏', 'hidden', [], [], []],
    ]);
    expect(warnings.map(({ type }) => type)).toEqual(['chartSheet']);
  });
});
