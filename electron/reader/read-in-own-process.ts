// A file from outside, read in a process of its own that is ended when it takes too long or too much.
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { isReturnedText, type ReturnedText } from '../../shared/document/returned-text.ts';
import { isRawBook, isReadError } from '../../shared/table/check-raw-book.ts';
import type { RawBook } from '../../shared/table/raw-book.ts';
import type { ReadError } from '../../shared/table/read-error.ts';
import type { ArchiveMember } from '../../shared/office/read/unpack-archive.ts';
import type { ReaderExit, ReadRequest, StartReader } from './reader-process.ts';
import { readStableCopy } from './stable-copy.ts';

export type { ArchiveMember };

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
  if (typeof source !== 'string') return ask({ ...source, want: 'table' }, isRawBook, start, limits);
  const copy = await readStableCopy(source);
  if (!copy.ok) return copy;
  return ask({ bytes: copy.value, name: path.basename(source), want: 'table' }, isRawBook, start, limits);
}

/** The files of a zip that is no document; the same limits. */
export async function unpackInOwnProcess(
  bytes: Uint8Array,
  start: StartReader,
  limits: ReadLimits = READ_LIMITS,
): Promise<Result<readonly ArchiveMember[], ReadError>> {
  return ask({ bytes, name: '', want: 'members' }, isMembers, start, limits);
}

/** A report that came back as Word; the same limits. */
export async function readReturnedInOwnProcess(
  bytes: Uint8Array,
  start: StartReader,
  limits: ReadLimits = READ_LIMITS,
): Promise<Result<ReturnedText, ReadError>> {
  return ask({ bytes, name: '', want: 'returned' }, isReturnedText, start, limits);
}

function ask<Value>(
  request: ReadRequest,
  isValue: (value: unknown) => value is Value,
  start: StartReader,
  limits: ReadLimits,
): Promise<Result<Value, ReadError>> {
  return new Promise((resolve) => {
    const reader = start();
    let isSettled = false;
    // The first to come counts.
    const settle = (result: Result<Value, ReadError>, end: () => void): void => {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(timer);
      clearInterval(watch);
      end();
      resolve(result);
    };
    const timer = setTimeout(() => settle(fail({ type: 'timeout' }), reader.kill), limits.milliseconds);
    const watch = setInterval(() => {
      if ((reader.workingSet() ?? 0) > limits.workingSetBytes) settle(fail({ type: 'memory' }), reader.kill);
    }, LOOK_EVERY_MS);
    reader.onMessage((message) => {
      const result = resultIn(message, isValue);
      // What talks nonsense reads nothing more.
      settle(result ?? fail({ type: 'readerFailed' }), result ? reader.done : reader.kill);
    });
    reader.onExit((exit) => settle(fail(exitError(exit)), reader.kill));
    reader.post(request);
  });
}

function exitError(exit: ReaderExit): ReadError {
  return { type: exit === 'outOfMemory' ? 'memory' : 'readerFailed' };
}

/** The answer, if it is one: it comes from a process that has read a file from outside. */
function resultIn<Value>(
  message: unknown,
  isValue: (value: unknown) => value is Value,
): Result<Value, ReadError> | null {
  if (typeof message === 'object' && message !== null) {
    if ('value' in message && isValue(message.value)) return ok(message.value);
    if ('error' in message && isReadError(message.error)) return fail(message.error);
  }
  return null;
}

function isMembers(value: unknown): value is readonly ArchiveMember[] {
  return Array.isArray(value) && value.every(isMember);
}

function isMember(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('bytes' in value)) return false;
  return typeof value.name === 'string' && value.bytes instanceof Uint8Array;
}
