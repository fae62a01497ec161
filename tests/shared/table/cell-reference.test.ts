import { expect, test } from 'vitest';
import {
  cellReference,
  columnLetters,
  parseCellReference,
  parseRangeReference,
  rangeReference,
} from '../../../shared/table/cell-reference.ts';

test('there and back, to the last column', () => {
  for (const column of [0, 25, 26, 51, 701, 702, 16_383]) {
    expect(parseCellReference(`${columnLetters(column)}1`)).toEqual({ row: 0, column });
  }
  expect(cellReference({ row: 1_048_575, column: 16_383 })).toBe('XFD1048576');
  expect(parseCellReference('$B$3')).toEqual({ row: 2, column: 1 });
});

test.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'a1', 'A1 ', 'AAAA1', 'A1:B2'])('%j is none', (text) => {
  expect(parseCellReference(text)).toBeNull();
});

test('ranges, also written backwards, also of one cell', () => {
  expect(parseRangeReference('C3:A1')).toEqual({ top: 0, left: 0, bottom: 2, right: 2 });
  expect(parseRangeReference('B2')).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });
  expect(rangeReference({ top: 0, left: 0, bottom: 2, right: 2 })).toBe('A1:C3');
  expect(parseRangeReference('A1:B2:C3')).toBeNull();
  expect(parseRangeReference('A:C')).toBeNull();
});
