// A file from outside, read in a process of its own that is ended when it takes too long or too much.
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { isRawBook, isReadError } from '../../shared/table/check-raw-book.ts';
import type { RawBook } from '../../shared/table/raw-book.ts';
import type { ReadError } from '../../shared/table/read-error.ts';
import type { ReaderExit, StartReader } from './reader-process.ts';
import { readStableCopy } from './stable-copy.ts';

export type ReadLimits = {
  readonly milliseconds: number;
  readonly workingSetBytes: number;
};

/** Nobody waits longer than 20 s in all: the rest is for starting up and for handing over. */
export const READ_LIMITS: ReadLimits = { milliseconds: 17_000, workingSetBytes: 800 * 1024 * 1024 };
const LOOK_EVERY_MS = 50;

/** A path, or bytes that are in hand already, with the name they came by. */
export type ReadSource = string | { readonly bytes: Uint8Array; readonly name: string };

/** Never rejects for what a file holds, where it lies or how the reader ends. */
export async function readInOwnProcess(
  source: ReadSource,
  start: StartReader,
  limits: ReadLimits = READ_LIMITS,
): Promise<Result<RawBook, ReadError>> {
  if (typeof source !== 'string') return readBytes(source.bytes, source.name, start, limits);
  const copy = await readStableCopy(source);
  return copy.ok ? readBytes(copy.value, path.basename(source), start, limits) : copy;
}

function readBytes(
  bytes: Uint8Array,
  name: string,
  start: StartReader,
  limits: ReadLimits,
): Promise<Result<RawBook, ReadError>> {
  return new Promise((resolve) => {
    const reader = start();
    const settle = (result: Result<RawBook, ReadError>): void => {
      clearTimeout(timer);
      clearInterval(watch);
      reader.kill();
      // The first to come counts: resolving again does nothing.
      resolve(result);
    };
    const timer = setTimeout(() => settle(fail({ type: 'timeout' })), limits.milliseconds);
    const watch = setInterval(() => {
      if ((reader.workingSet() ?? 0) > limits.workingSetBytes) settle(fail({ type: 'memory' }));
    }, LOOK_EVERY_MS);
    reader.onMessage((message) => settle(resultIn(message)));
    reader.onExit((exit) => settle(fail(exitError(exit))));
    reader.post({ bytes, name });
  });
}

function exitError(exit: ReaderExit): ReadError {
  return { type: exit === 'outOfMemory' ? 'memory' : 'readerFailed' };
}

/** The answer, if it is one: it comes from a process that has read a file from outside. */
function resultIn(message: unknown): Result<RawBook, ReadError> {
  if (typeof message === 'object' && message !== null) {
    if ('value' in message && isRawBook(message.value)) return ok(message.value);
    if ('error' in message && isReadError(message.error)) return fail(message.error);
  }
  return fail({ type: 'readerFailed' });
}
