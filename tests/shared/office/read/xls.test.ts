import { array, assert, nat, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../../shared/office/read/read-workbook.ts';
import { bof, compoundFile, eof, f64, record, u16, u32, wide, xlsStream } from './build-xls.ts';
import { bookOf, errorOf } from './expect-read.ts';

const place = (row: number, column: number, style = 0): number[] => [...u16(row), ...u16(column), ...u16(style)];
const style = (format: number): number[] =>
  record(
    0x00e0,
    u16(0),
    u16(format),
    Array.from({ length: 16 }, () => 0),
  );
const globals = [...record(0x041e, u16(164), wide('yyyy"年"m"月"d"日"')), ...style(0), ...style(164)];
const strings = (...texts: number[][]): number[] => record(0x00fc, u32(texts.length), u32(texts.length), ...texts);

test('cells of every kind, merges, hidden rows and columns, in and out of the container', () => {
  const cells = [
    ...record(0x007d, u16(2), u16(2), u16(0), u16(0), u16(1), u16(0)),
    ...record(0x0208, u16(1), u16(0), u16(0), u16(0), u16(0), u16(0), u32(0x20)),
    ...record(0x00fd, place(0, 0), u32(0)),
    ...record(0x0203, place(0, 1), f64(1.25)),
    ...record(0x027e, place(0, 2, 1), u32(45_199 * 4 + 2)),
    ...record(0x027e, place(0, 3), u32(12_345 * 4 + 3)),
    ...record(0x00bd, u16(1), u16(0), u16(0), u32(7 * 4 + 2), u16(0), u32((-3 * 4 + 2) >>> 0), u16(1)),
    ...record(0x0205, place(1, 2), [1, 0]),
    ...record(0x0205, place(1, 3), [0x2a, 1]),
    ...record(0x0006, place(2, 0), [0, 0, 0, 0, 0, 0, 0xff, 0xff], u16(0), u32(0), u16(0)),
    ...record(0x0207, wide('公式')),
    ...record(0x0006, place(2, 1), f64(9), u16(0), u32(0), u16(0)),
    ...record(0x0204, place(2, 2), wide('标签')),
    ...record(0x00e5, u16(1), u16(3), u16(4), u16(0), u16(1)),
  ];
  const stream = xlsStream([...globals, ...strings(wide('文字'))], cells, '填报表', 1);
  for (const bytes of [stream, compoundFile({ Workbook: stream })]) {
    expect(bookOf(bytes)).toEqual({
      format: 'xls',
      sheets: [
        {
          name: '填报表',
          state: 'hidden',
          rows: [
            ['文字', 1.25, '2023-09-30', 123.45],
            [7, -3, true, '#N/A'],
            ['公式', 9, '标签'],
          ],
          merges: ['A4:B5'],
          hiddenRows: [2],
          hiddenColumns: ['C'],
        },
      ],
      warnings: [{ type: 'unchecked', place: '' }],
    });
  }
});

test('a text that goes on in the next record, from narrow to wide', () => {
  const first = record(0x00fc, u32(1), u32(1), u16(4), [0], [0x61, 0x62]);
  const next = record(0x003c, [1], u16(0x4e00), u16(0x4e8c));
  const stream = xlsStream([...globals, ...first, ...next], record(0x00fd, place(0, 0), u32(0)));
  expect(bookOf(stream).sheets[0]?.rows).toEqual([['ab一二']]);
});

describe('refused', () => {
  const damagedCells: readonly (readonly [string, number[]])[] = [
    ['a text that is not there', record(0x00fd, place(0, 0), u32(3))],
    ['a style that is not there', record(0x0203, place(0, 0, 9), f64(1))],
    ['a column beyond the sheet', record(0x0203, place(0, 256), f64(1))],
    ['a number that is none', record(0x0203, place(0, 0), f64(Number.NaN).fill(0xff, 0, 6))],
    ['a record too short', record(0x0203, u16(0))],
    ['a formula whose text is missing', record(0x0006, place(2, 0), [0, 0, 0, 0, 0, 0, 0xff, 0xff], u16(0))],
    ['a hole', [0, 0, 0, 0]],
  ];

  test.each(damagedCells)('%s: damaged', (_, cells) => {
    expect(errorOf(xlsStream([...globals, ...strings(wide('文字'))], cells)).type).toBe('damaged');
  });

  test('a password, Excel 95, a .doc, encrypted OOXML, a rights-managed file', () => {
    expect(errorOf(xlsStream(record(0x002f, u16(0)), []))).toEqual({ type: 'encrypted' });
    expect(errorOf(compoundFile({ Book: new Uint8Array(9) }))).toEqual({ type: 'oldFormat', kind: 'Excel 5.0/95' });
    const excel95 = Uint8Array.from([...bof(5, 0x0500), ...eof]);
    expect(errorOf(compoundFile({ Workbook: excel95 }))).toEqual({ type: 'oldFormat', kind: 'Excel 5.0/95' });
    expect(errorOf(compoundFile({ WordDocument: new Uint8Array(9) }))).toEqual({
      type: 'unsupportedFormat',
      kind: 'doc',
    });
    const locked = { EncryptionInfo: new Uint8Array(9), EncryptedPackage: new Uint8Array(9) };
    expect(errorOf(compoundFile(locked))).toEqual({ type: 'encrypted' });
    expect(errorOf(compoundFile({ ...locked, '\tDRMContent': new Uint8Array(9) }))).toEqual({ type: 'drm' });
  });

  test('a chain of sectors that runs in a circle', () => {
    const bytes = compoundFile({ Workbook: new Uint8Array(5000) });
    // The third sector of the stream leads back to its first.
    bytes.set(u32(2), 512 + 4 * 4);
    expect(errorOf(bytes).type).toBe('damaged');
  });
});

test('whatever bytes change, it is refused or read, and nothing is thrown', () => {
  const good = compoundFile({
    Workbook: xlsStream([...globals, ...strings(wide('文字'))], record(0x00fd, place(0, 0), u32(0))),
  });
  assert(
    property(array(tuple(nat(2500), nat(255)), { minLength: 1, maxLength: 5 }), (changes) => {
      const copy = good.slice();
      for (const [at, byte] of changes) copy[at] = byte;
      readWorkbook(copy);
    }),
    { numRuns: 1500, seed: 20_231_010 },
  );
});
