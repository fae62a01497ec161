import { expect, test } from 'vitest';
import { builtInKind, formatKind } from '../../../../shared/office/read/number-format.ts';
import { isoTextToCell, serialToCell } from '../../../../shared/office/read/serial-date.ts';

test.each([
  ['yyyy-mm-dd', 'date'],
  ['yyyy"年"m"月"d"日";@', 'date'],
  ['[$-804]yyyy"年"m"月";@', 'date'],
  ['[DBNum1][$-804]m"月"d"日"', 'date'],
  ['[$-804]aaaa', 'date'],
  ['m/d', 'date'],
  ['yyyy/m/d h:mm', 'date'],
  ['h:mm AM/PM', 'time'],
  ['上午/下午h"时"mm"分"', 'time'],
  ['mm:ss.0', 'time'],
  ['[h]:mm', 'elapsed'],
  ['[mm]:ss', 'elapsed'],
  ['General', 'none'],
  ['G/通用格式', 'none'],
  ['0.00E+00', 'none'],
  ['#,##0.00_);[Red](#,##0.00)', 'none'],
  ['#,##0"元/day"', 'none'],
  ['0\\d', 'none'],
  ['@', 'none'],
  ['0.0%', 'percent'],
  ['0"%"', 'none'],
  ['0\\%', 'none'],
  ['"hms"0;yyyy', 'none'],
])('%s: %s', (code, kind) => {
  expect(formatKind(code)).toBe(kind);
});

test('built-in formats, those of Chinese Excel too', () => {
  expect([0, 9, 14, 20, 22, 31, 33, 46, 49, 57].map(builtInKind)).toEqual([
    'none',
    'percent',
    'date',
    'time',
    'date',
    'date',
    'time',
    'elapsed',
    'none',
    'date',
  ]);
});

test('serials at the edges', () => {
  expect(serialToCell(1, 'date', false)).toBe('1900-01-01');
  expect(serialToCell(59, 'date', false)).toBe('1900-02-28');
  // Excel's 29 February 1900 never was.
  expect(serialToCell(60, 'date', false)).toBe(60);
  expect(serialToCell(61, 'date', false)).toBe('1900-03-01');
  expect(serialToCell(2_958_465, 'date', false)).toBe('9999-12-31');
  expect(serialToCell(2_958_466, 'date', false)).toBe(2_958_466);
  expect(serialToCell(-1, 'date', false)).toBe(-1);
  expect(serialToCell(0, 'date', true)).toBe('1904-01-01');
  // A second's fraction is rounded, over midnight too.
  expect(serialToCell(45_199.999_999, 'date', false)).toBe('2023-10-01');
  expect(serialToCell(0.5, 'date', false)).toBe('12:00:00');
});

test('ISO text', () => {
  expect(isoTextToCell('2023-09-30T00:00:00.000')).toBe('2023-09-30');
  expect(isoTextToCell('2023-09-30T08:05:01Z')).toBe('2023-09-30T08:05:01');
  expect(isoTextToCell('2023-02-30')).toBeNull();
  expect(isoTextToCell('昨天')).toBeNull();
});
