// The one way in for a file from outside: gate, then reader. Pure: bytes in, plain values out, nothing thrown for
// what a file may hold. It belongs in a process of its own (electron/reader): a hostile file may still take long.
import { fail, ok, type Result } from '../../base/result.ts';
import type { RawBook } from '../../table/raw-book.ts';
import type { ReadError } from '../../table/read-error.ts';
import { FILE_LIMIT_BYTES } from './limits.ts';
import { readCompound } from './read-compound.ts';
import { readTextFile } from './read-text-file.ts';
import { readZip } from './read-zip.ts';
import { isBlank, recognise } from './recognise.ts';
import { Refused } from './refused.ts';
import { readXls } from './xls/workbook.ts';

/** `name` says one thing alone: that text in one column, named `.csv`, is a table all the same. */
export function readWorkbook(bytes: Uint8Array, name = ''): Result<RawBook, ReadError> {
  try {
    return ok(read(bytes, name));
  } catch (error) {
    if (error instanceof Refused) return fail(error.error);
    throw error;
  }
}

function read(bytes: Uint8Array, name: string): RawBook {
  if (bytes.length === 0) throw new Refused({ type: 'empty' });
  if (bytes.length > FILE_LIMIT_BYTES) throw new Refused({ type: 'tooLarge', what: 'file' });
  if (isBlank(bytes)) throw new Refused({ type: 'empty' });
  const found = recognise(bytes);
  switch (found.type) {
    case 'refused':
      throw new Refused(found.error);
    case 'zip':
      return readZip(bytes);
    case 'compound':
      return readCompound(bytes);
    case 'bareXls':
      return readXls(bytes, false);
    case 'text':
      return readTextFile(bytes, name);
  }
}
