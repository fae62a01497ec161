// Files that come in: chosen, dropped, watched for; read by a process of their own, and the original kept.
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Argument, ShellError } from '../../shared/ipc/contract.ts';
import type { IntakeKept, IntakeTable, IntakeText, ReturnedFile } from '../../shared/ipc/topics/intake.ts';
import type { ReadError } from '../../shared/table/read-error.ts';
import { Blobs } from '../blobs/blobs.ts';
import type { DataFolder } from '../data-folder.ts';
import { beginAt } from '../files/begin-folder.ts';
import { hasOwnerFile, listPaths } from '../files/incoming.ts';
import { PendingIntake } from '../files/pending-intake.ts';
import type { Preferences } from '../files/preferences.ts';
import { shellError } from '../files/shell-error.ts';
import { askForFiles } from '../open-dialog.ts';
import { askForFolder } from '../save-dialog.ts';
import { decodeTextFile } from '../reader/decode-text-file.ts';
import { readInOwnProcess, readReturnedInOwnProcess, unpackInOwnProcess } from '../reader/read-in-own-process.ts';
import type { StartReader } from '../reader/reader-process.ts';
import { readStableCopy } from '../reader/stable-copy.ts';
import type { Handlers } from './answer.ts';
import { IntakeTokens } from './intake-tokens.ts';
import { intakeWatch } from './intake-watch.ts';

export type IntakeServices = {
  readonly dataFolder: DataFolder;
  readonly preferences: Preferences;
  readonly startReader: StartReader;
  /** Where the files lie that were dropped last; asked for once. */
  readonly takeDropped: () => readonly string[];
  /** Tells the page that the watch has something to say. */
  readonly tellWatched: () => void;
};

type Own =
  | 'chooseIntakeFiles'
  | 'chooseIntakeFolder'
  | 'takeDroppedFiles'
  | 'readIntakeTable'
  | 'readKeptTable'
  | 'readPendingIntake'
  | 'writePendingIntake'
  | 'readIntakeText'
  | 'readReturnedFile'
  | 'keepIntakeFile'
  | 'readPastedTable'
  | 'forgetIntakeFiles'
  | 'watchIntakeFolder'
  | 'stopIntakeWatch'
  | 'takeWatchedFiles';

export function intakeHandlers(services: IntakeServices): Pick<Handlers, Own> {
  const tokens = new IntakeTokens();
  const blobs = new Blobs(path.join(services.dataFolder.path, 'blobs'));
  const reading = new Reading(tokens, blobs, services.startReader);
  const pending = new PendingIntake(services.dataFolder.path);
  const list = async (paths: readonly string[]): Promise<Result<Listed, ShellError>> => {
    const [first] = paths;
    try {
      const { files, tooMany } = await listPaths(paths);
      return ok({ files: tokens.ofFiles(files), tooMany });
    } catch (error) {
      return fail(shellError(error, path.basename(first ?? '')));
    }
  };
  return {
    chooseIntakeFiles: async ({ kind, several }) => {
      const chosen = await askForFiles(kind, several);
      return chosen.length === 0 ? fail({ type: 'cancelled' }) : list(chosen);
    },
    chooseIntakeFolder: async () => {
      const folder = await askForFolder('选择放有填报表的文件夹', await beginAt(undefined));
      return folder === undefined ? fail({ type: 'cancelled' }) : list([folder]);
    },
    takeDroppedFiles: async () => list(services.takeDropped()),
    readIntakeTable: ({ token }) => reading.table(token),
    readKeptTable: ({ hash, name }) => reading.kept(hash, name),
    readPendingIntake: async () => ok({ json: await pending.read() }),
    writePendingIntake: async ({ json }) => {
      const written = await pending.write(json);
      return written.ok ? ok({}) : written;
    },
    readIntakeText: ({ token }) => reading.text(token),
    readReturnedFile: ({ source }) => reading.returned(source),
    keepIntakeFile: ({ token }) => reading.keep(token),
    readPastedTable: async ({ html, text }) => {
      const pasted =
        html === '' ? { bytes: Buffer.from(text), name: '粘贴.csv' } : { bytes: Buffer.from(html), name: '' };
      const read = await readInOwnProcess(pasted, services.startReader);
      return ok(read.ok ? { type: 'book', book: read.value } : { type: 'refused', error: read.error });
    },
    forgetIntakeFiles: async ({ tokens: given }) => {
      tokens.forget(given);
      return ok({});
    },
    ...intakeWatch(services, tokens),
  };
}

type Listed = { files: ReturnType<IntakeTokens['ofFiles']>; tooMany: boolean };
type Refusal = { readonly type: 'refused'; readonly error: ReadError };
type Original = { readonly name: string; readonly bytes: Uint8Array; readonly openElsewhere: boolean };

class Reading {
  readonly #tokens: IntakeTokens;
  readonly #blobs: Blobs;
  readonly #start: StartReader;

  constructor(tokens: IntakeTokens, blobs: Blobs, start: StartReader) {
    this.#tokens = tokens;
    this.#blobs = blobs;
    this.#start = start;
  }

  /** The values are those of the very bytes that are kept. */
  async table(token: string): Promise<Result<IntakeTable, ShellError>> {
    const original = await this.#original(token);
    if (original === null) return fail({ type: 'badRequest' });
    if (!original.ok) return ok({ type: 'refused', error: original.error });
    return this.#read(original.value);
  }

  async kept(hash: string, name: string): Promise<Result<IntakeTable, ShellError>> {
    const bytes = await this.#blobs.read(hash);
    return bytes.ok ? this.#read({ name, bytes: bytes.value, openElsewhere: false }) : bytes;
  }

  async #read({ name, bytes, openElsewhere }: Original): Promise<Result<IntakeTable, ShellError>> {
    const read = await readInOwnProcess({ bytes, name }, this.#start);
    if (read.ok) {
      const kept = await this.#blobs.put(bytes);
      return kept.ok ? ok({ type: 'book', ...kept.value, openElsewhere, book: read.value }) : kept;
    }
    return isArchive(read.error) ? this.#members(bytes) : ok({ type: 'refused', error: read.error });
  }

  async text(token: string): Promise<Result<IntakeText, ShellError>> {
    const original = await this.#original(token);
    if (original === null) return fail({ type: 'badRequest' });
    if (!original.ok) return ok({ type: 'refused', error: original.error });
    const decoded = decodeTextFile(original.value.bytes);
    if (!decoded.ok) return ok({ type: 'refused', error: decoded.error });
    const kept = await this.#blobs.put(original.value.bytes);
    return kept.ok ? ok({ type: 'text', ...kept.value, text: decoded.value }) : kept;
  }

  async returned(source: Argument<'readReturnedFile'>['source']): Promise<Result<ReturnedFile, ShellError>> {
    const bytes = source.type === 'kept' ? await this.#blobs.read(source.hash) : await this.#bytesOf(source.token);
    if (!bytes.ok) return bytes;
    if (!(bytes.value instanceof Uint8Array)) return ok(bytes.value);
    const read = await readReturnedInOwnProcess(bytes.value, this.#start);
    if (!read.ok) return ok({ type: 'refused', error: read.error });
    const kept = await this.#blobs.put(bytes.value);
    return kept.ok ? ok({ type: 'returned', ...kept.value, text: read.value }) : kept;
  }

  async #bytesOf(token: string): Promise<Result<Uint8Array | Refusal, ShellError>> {
    const original = await this.#original(token);
    if (original === null) return fail({ type: 'badRequest' });
    return ok(original.ok ? original.value.bytes : { type: 'refused', error: original.error });
  }

  async keep(token: string): Promise<Result<IntakeKept, ShellError>> {
    const original = await this.#original(token);
    if (original === null) return fail({ type: 'badRequest' });
    if (!original.ok) return ok({ type: 'refused', error: original.error });
    const kept = await this.#blobs.put(original.value.bytes);
    return kept.ok ? ok({ type: 'kept', ...kept.value }) : kept;
  }

  async #members(bytes: Uint8Array): Promise<Result<IntakeTable, ShellError>> {
    const members = await unpackInOwnProcess(bytes, this.#start);
    if (!members.ok) return ok({ type: 'refused', error: members.error });
    const kept = await this.#blobs.put(bytes);
    return kept.ok ? ok({ type: 'archive', ...kept.value, files: this.#tokens.ofMembers(members.value, '') }) : kept;
  }

  /** The bytes as they stand at one moment; null for a token that nobody gave out. */
  async #original(token: string): Promise<Result<Original, ReadError> | null> {
    const target = this.#tokens.get(token);
    if (target === undefined) return null;
    if (target.type === 'bytes') return ok({ name: target.name, bytes: target.bytes, openElsewhere: false });
    const copy = await readStableCopy(target.file);
    if (!copy.ok) return copy;
    const openElsewhere = await hasOwnerFile(target.file);
    return ok({ name: path.basename(target.file), bytes: copy.value, openElsewhere });
  }
}

/** A zip without a document in it; other packers' files are refused in words. */
function isArchive(error: ReadError): boolean {
  return error.type === 'unsupportedFormat' && error.kind === 'archive';
}
