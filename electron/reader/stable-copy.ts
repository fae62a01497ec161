// The bytes of a file as they stand at one moment: a file that is being written to is waited for, then refused.
import { constants } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { FILE_LIMIT_BYTES } from '../../shared/office/read/limits.ts';
import type { ReadError } from '../../shared/table/read-error.ts';

const TRIES = 3;
const BETWEEN_TRIES_MS = 200;
/** Copying writes in bursts: a file that was just written to is looked at once more before it counts as whole. */
const FRESH_MS = 2000;
/** A pipe or a device under the name of a file must not hold us up. Windows has no such flag. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

export async function readStableCopy(file: string): Promise<Result<Uint8Array, ReadError>> {
  try {
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const copy = await copyOnce(file);
      if (copy !== 'changed') return copy;
      if (attempt < TRIES) await wait(BETWEEN_TRIES_MS);
    }
    return fail({ type: 'changing' });
  } catch (error) {
    return fail({ type: 'cannotRead', code: codeOf(error) });
  }
}

async function copyOnce(file: string): Promise<Result<Uint8Array, ReadError> | 'changed'> {
  const handle = await open(file, FLAGS);
  try {
    const before = await handle.stat();
    if (before.isDirectory()) return fail({ type: 'cannotRead', code: 'EISDIR' });
    if (!before.isFile()) return fail({ type: 'cannotRead', code: 'ENOTFILE' });
    if (before.size > FILE_LIMIT_BYTES) return fail({ type: 'tooLarge', what: 'file' });
    const bytes = await readAll(handle, before.size);
    if (Math.abs(Date.now() - before.mtimeMs) < FRESH_MS) await wait(BETWEEN_TRIES_MS);
    // By its path: a program that saves puts another file in its place.
    const after = await stat(file);
    const isSame = after.size === before.size && after.mtimeMs === before.mtimeMs && after.ino === before.ino;
    return bytes.length === before.size && isSame ? ok(bytes) : 'changed';
  } finally {
    await handle.close();
  }
}

/** One byte more than told is asked for, so that growth shows. */
async function readAll(handle: FileHandle, size: number): Promise<Uint8Array> {
  const buffer = new Uint8Array(size + 1);
  let length = 0;
  while (length < buffer.length) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return buffer.slice(0, length);
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  return error.code;
}
