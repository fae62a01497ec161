// What a blob is opened as: a read-only copy under its own name, in a folder that the next start empties. Node alone.
import { chmod, rm } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import { fileName } from '../files/file-name.ts';
import { makeFolder } from '../files/folder.ts';
import { writeWhole } from '../files/save.ts';
import { shellError } from '../files/shell-error.ts';

/** What opens in a reader, an office suite or a player. A program or a script is never started from here. */
export const OPENABLE = new Set(
  (
    'docx doc docm wps dotx rtf odt pdf ofd xlsx xls xlsm et ods csv pptx ppt dps odp txt md ' +
    'png jpg jpeg bmp gif tif tiff webp heic mp4 mov avi wmv mp3 wav m4a zip rar 7z json'
  ).split(' '),
);

/** Writes the copy and returns its path. */
export async function makeOpenCopy(
  folder: string,
  blob: { readonly hash: string; readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<string, ShellError>> {
  const extension = path.extname(blob.name).slice(1).toLowerCase();
  if (!OPENABLE.has(extension)) return fail({ type: 'notOpened', name: blob.name });
  const name = fileName(blob.name, extension);
  const target = path.join(folder, blob.hash.slice(0, 16), name);
  try {
    await makeFolder(path.dirname(target));
    // A copy from before is read-only, and may have been changed all the same.
    await rm(target, { force: true });
  } catch (error) {
    return fail(shellError(error, name));
  }
  const written = await writeWhole(target, blob.bytes);
  if (!written.ok) return written;
  await chmod(target, 0o444);
  return ok(target);
}

/** Empties the folder of copies; one that is still open stays for the next time. */
export async function removeOpenCopies(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true }).catch(() => undefined);
}
