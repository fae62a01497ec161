import { array, assert, boolean, integer, nat, oneof, property, string, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { isRawBook, isReadError } from '../../../shared/table/check-raw-book.ts';
import { bookBudget, SheetBuilder, BOOK_LIMITS } from '../../../shared/table/sheet-builder.ts';
import type { RawSheet } from '../../../shared/table/raw-book.ts';

function built(builder: SheetBuilder): RawSheet {
  const result = builder.build('表', 'visible');
  if (!result.ok) throw new Error(result.error);
  return result.value.sheet;
}

test('whatever is put where, it stands there, and nothing else does', () => {
  const place = tuple(nat(60), nat(30), oneof(integer(), string({ minLength: 1 }), boolean()));
  assert(
    property(array(place, { maxLength: 80 }), (cells) => {
      const builder = new SheetBuilder(bookBudget());
      const expected = new Map<string, unknown>();
      for (const [row, column, value] of cells) {
        if (builder.put(row, column, value) === null) expected.set(`${row} ${column}`, value);
      }
      const { rows } = built(builder);
      const found = new Map<string, unknown>();
      rows.forEach((cellsOf, row) =>
        cellsOf.forEach((value, column) => {
          if (value !== null) found.set(`${row} ${column}`, value);
        }),
      );
      expect(found).toEqual(expected);
      expect(rows.at(-1)?.length).not.toBe(0);
      expect(rows.every((cellsOf) => cellsOf.at(-1) !== null)).toBe(true);
    }),
    { seed: 20_231_010 },
  );
});

test('another value at the same place is told, the same one is not', () => {
  const builder = new SheetBuilder(bookBudget());
  expect(builder.put(0, 0, 'a')).toBeNull();
  expect(builder.put(0, 0, 'a')).toBeNull();
  expect(builder.put(0, 0, 'b')).toBe('twice');
  expect(builder.put(1_048_576, 0, 'b')).toBe('outside');
  expect(builder.put(0, 16_384, 'b')).toBe('outside');
});

test('limits hold for all sheets of a book together', () => {
  const budget = bookBudget();
  const text = 'x'.repeat(BOOK_LIMITS.characters / 2);
  expect(new SheetBuilder(budget).put(0, 0, text)).toBeNull();
  expect(new SheetBuilder(budget).put(0, 0, text)).toBeNull();
  expect(new SheetBuilder(budget).put(0, 0, 'x')).toBe('text');
});

test('merges over the whole sheet are not walked', () => {
  const builder = new SheetBuilder(bookBudget());
  builder.put(0, 0, 1);
  builder.put(2, 2, 3);
  for (let count = 0; count < 1000; count += 1) {
    builder.merge({ top: 0, left: 0, bottom: 1_048_575, right: 16_383 });
  }
  expect(built(builder).rows).toEqual([[1]]);
});

test('a book is looked at before it is believed', () => {
  const builder = new SheetBuilder(bookBudget());
  builder.put(0, 1, 1.5);
  const book = { format: 'xlsx', sheets: [built(builder)], warnings: [{ type: 'macros', place: '' }] };
  expect(isRawBook(book)).toBe(true);
  expect(isRawBook({ ...book, format: 'exe' })).toBe(false);
  expect(isRawBook({ ...book, sheets: [{ ...built(builder), rows: [[{}]] }] })).toBe(false);
  expect(isRawBook({ ...book, warnings: ['x'] })).toBe(false);
  expect(isRawBook(null)).toBe(false);
  expect(isReadError({ type: 'damaged', part: 'zip' })).toBe(true);
  expect(isReadError({ type: 'other' })).toBe(false);
});
