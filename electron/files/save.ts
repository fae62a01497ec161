// A file is there whole or not at all: temporary name in the same folder, fsync, rename. Node alone.
import { randomBytes } from 'node:crypto';
import { access, constants, open, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import { syncFolder } from './folder.ts';
import { shellError, systemCode } from './shell-error.ts';

const CHUNK_BYTES = 8 * 1024 * 1024;

/** Writes a file in place of the one of that name, if any. On failure the old one is as it was and nothing is left. */
export function writeWhole(target: string, bytes: Uint8Array): Promise<Result<undefined, ShellError>> {
  return writeStream(target, async (handle) => {
    for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
      // `writeFile` on a handle writes on until all is written; `write` may stop short.
      await handle.writeFile(bytes.subarray(start, start + CHUNK_BYTES));
    }
  });
}

/** The same for what is written piece by piece. */
export async function writeStream(
  target: string,
  write: (handle: FileHandle) => Promise<void>,
): Promise<Result<undefined, ShellError>> {
  const name = path.basename(target);
  const refused = await refuseReadOnly(target);
  if (refused) return fail(refused);
  // Hidden on Linux, and not taken for a document by anyone who watches the folder.
  const temporary = path.join(path.dirname(target), `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeSynced(temporary, write);
  } catch (error) {
    await rm(temporary, { force: true });
    return fail(shellError(error, name));
  }
  try {
    await rename(temporary, target);
    await syncFolder(path.dirname(target));
  } catch (error) {
    await rm(temporary, { force: true });
    return fail(renameError(error, name));
  }
  return ok(undefined);
}

async function writeSynced(file: string, write: (handle: FileHandle) => Promise<void>): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await write(handle);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A rename needs no right to the file that it replaces: one marked read-only is left alone by looking first. */
async function refuseReadOnly(target: string): Promise<ShellError | undefined> {
  try {
    await access(target, constants.W_OK);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') return shellError(error, path.basename(target));
  }
  return undefined;
}

/** The folder took the temporary file, so what stops the rename is the target: Word or WPS holds it open. */
function renameError(error: unknown, name: string): ShellError {
  const code = systemCode(error);
  return code === 'EPERM' || code === 'EACCES' || code === 'EBUSY' ? { type: 'locked', name } : shellError(error, name);
}
