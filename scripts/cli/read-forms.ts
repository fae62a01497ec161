// The forms that `jz collect` was given: files, folders with what lies under them, zips with what they hold.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { listPaths } from '../../electron/files/incoming.ts';
import { unpackInOwnProcess } from '../../electron/reader/read-in-own-process.ts';
import { parseChat } from '../../shared/exchange/parse-chat.ts';
import { parseForm } from '../../shared/exchange/parse-form.ts';
import type { ParsedForm } from '../../shared/exchange/parsed-form.ts';
import { describeReadError } from '../../shared/messages/read-problems.ts';
import { problemText } from '../../shared/messages/problem.ts';
import { projectsOfYear } from '../../shared/select/projects.ts';
import type { ReadError } from '../../shared/table/read-error.ts';
import { Refusal, type Call } from './command.ts';
import type { OpenLedger } from './open-ledger.ts';
import { outsideReader, readOutsideBytes, readOutsideFile, type OutsideFile } from './read-outside-file.ts';

/** What lies in a folder or zip beside the forms and is none: 佐证, scans, what cannot be read. */
export type Unread = { readonly file: string; readonly error: ReadError };

export type ReadForms = { readonly forms: readonly ParsedForm[]; readonly unread: readonly Unread[] };

/**
 * A file that was named and cannot be read is refused before anything else: nothing is done by halves. What lies in a
 * folder or a zip was not named one by one; there the rest goes on, as in the program.
 */
export async function readForms(call: Call, open: OpenLedger): Promise<ReadForms> {
  const forms: ParsedForm[] = [];
  const unread: Unread[] = [];
  for (const given of call.positionals.map(call.path)) {
    const isFolder = (await stat(given).catch(() => null))?.isDirectory() === true;
    for (const { file } of (await listPaths([given])).files) {
      const read = await readOutsideFile(file);
      const name = path.basename(file);
      for await (const one of read.ok ? withMembers(read.value, 0) : [{ name, error: read.error }]) {
        const form = formIn(one, open);
        if ('rows' in form) forms.push(form);
        else if (isFolder || one.name !== name) unread.push({ file: one.name, error: form.error });
        else throw new Refusal(form.error.type, problemText(describeReadError(form.error, name)));
      }
    }
  }
  return { forms, unread };
}

type Came = OutsideFile | { readonly name: string; readonly error: ReadError };

/** Zips within zips are unpacked so deep; there are some that hold themselves. */
const MOST_ZIPS = 3;

/** The file itself; of a zip that is no document the files in it, one after the other. */
async function* withMembers(file: OutsideFile, zips: number): AsyncGenerator<Came> {
  const isArchive = !file.book.ok && file.book.error.type === 'unsupportedFormat' && file.book.error.kind === 'archive';
  if (!isArchive || zips >= MOST_ZIPS) {
    yield file;
    return;
  }
  const members = await unpackInOwnProcess(file.bytes, outsideReader());
  if (!members.ok) yield { name: file.name, error: members.error };
  else
    for (const { name, bytes } of members.value)
      yield* withMembers(await readOutsideBytes(path.posix.basename(name), bytes), zips + 1);
}

function formIn(came: Came, { ledger, book, year }: OpenLedger): ParsedForm | { readonly error: ReadError } {
  if ('error' in came) return came;
  const { name, hash, bytes, book: raw } = came;
  if (raw.ok) return parseForm(raw.value, { name, hash }, book);
  // Words without a table: as out of a chat, kept as a text.
  const text = raw.error.type === 'notAWorkbook' ? textOf(bytes) : null;
  return text === null ? raw : parseChat(text, { name, hash }, book, projectsOfYear(ledger, year.id));
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
