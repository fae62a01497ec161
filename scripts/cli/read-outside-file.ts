// A file from outside on the command line: its bytes, their hash, and what the reader's own process makes of it.
import { createHash } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { forkReader } from '../../electron/reader/fork-reader.ts';
import { readInOwnProcess } from '../../electron/reader/read-in-own-process.ts';
import { readStableCopy } from '../../electron/reader/stable-copy.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { RawBook } from '../../shared/table/raw-book.ts';
import type { ReadError } from '../../shared/table/read-error.ts';

/** From the folder of this program's build to the reader's, which the window's program shares. */
const READER_FILE = '../reader/reader.cjs';

export type OutsideFile = {
  readonly name: string;
  readonly hash: string;
  readonly bytes: Uint8Array;
  readonly book: Result<RawBook, ReadError>;
};

export async function readOutsideFile(file: string): Promise<Result<OutsideFile, ReadError>> {
  const copy = await readStableCopy(file);
  if (!copy.ok) return copy;
  return ok(await readOutsideBytes(path.basename(file), copy.value));
}

export async function readOutsideBytes(name: string, bytes: Uint8Array): Promise<OutsideFile> {
  const book = await readInOwnProcess({ bytes, name }, outsideReader());
  return { name, hash: createHash('sha256').update(bytes).digest('hex'), bytes, book };
}

export function outsideReader(): ReturnType<typeof forkReader> {
  return forkReader(path.join(path.dirname(fileURLToPath(import.meta.url)), READER_FILE));
}
