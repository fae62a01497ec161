// A report that comes back from the chief as Word: through the same gate as every file, its text with the revisions.
import { fail, ok, type Result } from '../../base/result.ts';
import type { ReturnedText } from '../../document/returned-text.ts';
import type { ReadError } from '../../table/read-error.ts';
import { CommentsReader, ReturnedReader } from './docx/returned-reader.ts';
import { FILE_LIMIT_BYTES } from './limits.ts';
import { findMainPart, readRelations } from './package-parts.ts';
import { readWorkbook } from './read-workbook.ts';
import { Refused } from './refused.ts';
import { readPart } from './xml/read-part.ts';
import { openArchive, type Archive } from './zip/archive.ts';

/** Takes .docx alone; anything else is refused as what it is. */
export function readReturned(bytes: Uint8Array): Result<ReturnedText, ReadError> {
  if (bytes.length > FILE_LIMIT_BYTES) return fail({ type: 'tooLarge', what: 'file' });
  // The one gate: it says what the file is, and refuses what is none.
  const book = readWorkbook(bytes);
  if (!book.ok) return book;
  if (book.value.format !== 'docx') return fail({ type: 'notAWorkbook' });
  try {
    return ok(readText(openArchive(bytes)));
  } catch (error) {
    if (error instanceof Refused) return fail(error.error);
    throw error;
  }
}

function readText(archive: Archive): ReturnedText {
  const main = findMainPart(archive);
  if (main === null) throw new Refused({ type: 'notAWorkbook' });
  const reader = new ReturnedReader();
  readPart(archive, main, 'w', reader);
  const part = readRelations(archive, main).find(({ kind, isOutside }) => kind === 'comments' && !isOutside)?.target;
  const comments = new CommentsReader();
  if (part !== undefined && archive.has(part)) readPart(archive, part, 'w', comments);
  return {
    paragraphs: reader.paragraphs,
    comments: comments.comments.map(({ id, ...comment }) => ({ ...comment, ...reader.rangeOf(id) })),
  };
}
