import { readWorkbook } from '../../../../shared/office/read/read-workbook.ts';
import type { RawBook, RawRow, RawSheet } from '../../../../shared/table/raw-book.ts';
import type { ReadError } from '../../../../shared/table/read-error.ts';

export function bookOf(bytes: Uint8Array, name = ''): RawBook {
  const result = readWorkbook(bytes, name);
  if (!result.ok) throw new Error(`expected a book, got ${JSON.stringify(result.error)}`);
  return result.value;
}

export function sheetOf(bytes: Uint8Array, name = ''): RawSheet {
  const [sheet] = bookOf(bytes, name).sheets;
  if (!sheet) throw new Error('expected a sheet');
  return sheet;
}

export function rowsOf(bytes: Uint8Array, name = ''): readonly RawRow[] {
  return sheetOf(bytes, name).rows;
}

export function errorOf(bytes: Uint8Array, name = ''): ReadError {
  const result = readWorkbook(bytes, name);
  if (result.ok) throw new Error(`expected an error, got ${JSON.stringify(result.value).slice(0, 200)}`);
  return result.error;
}

export function warningsOf(bytes: Uint8Array): string[] {
  return bookOf(bytes).warnings.map(({ type }) => type);
}

export function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}
