// A zip that somebody sent with forms and 佐证 in it: its files, after the same gate as any office file's zip.
import { fail, ok, type Result } from '../../base/result.ts';
import type { ReadError } from '../../table/read-error.ts';
import { FILE_LIMIT_BYTES } from './limits.ts';
import { recognise } from './recognise.ts';
import { Refused } from './refused.ts';
import { openArchive } from './zip/archive.ts';

/** `name` with its folders, `佐证/18/照片.jpg`. */
export type ArchiveMember = { readonly name: string; readonly bytes: Uint8Array };

/** What systems put into folders and zips of their own accord, and files that are open or half written. */
const NOT_SENT = /(^|\/)(__MACOSX\/|\.[^/]*$|~\$|Thumbs\.db$|desktop\.ini$)/i;

export function unpackArchive(bytes: Uint8Array): Result<ArchiveMember[], ReadError> {
  try {
    if (bytes.length > FILE_LIMIT_BYTES) throw new Refused({ type: 'tooLarge', what: 'file' });
    if (recognise(bytes).type !== 'zip') throw new Refused({ type: 'unsupportedFormat', kind: 'archive' });
    const archive = openArchive(bytes);
    const names = archive.names.filter((name) => !NOT_SENT.test(name));
    return ok(names.map((name) => ({ name, bytes: collect((take) => archive.stream(name, take)) })));
  } catch (error) {
    if (error instanceof Refused) return fail(error.error);
    throw error;
  }
}

function collect(stream: (take: (bytes: Uint8Array) => void) => void): Uint8Array {
  const pieces: Uint8Array[] = [];
  stream((piece) => pieces.push(piece.slice()));
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
