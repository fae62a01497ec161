// The append-only journal: every acknowledged change, in order, for the life of the data. Node alone.
import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import { makeFolder } from '../files/folder.ts';
import { writeWhole } from '../files/save.ts';
import { shellError } from '../files/shell-error.ts';
import { encodeHeader, encodeRecord, isPayload, type Head } from './format.ts';
import { readPage, type Page } from './page.ts';
import { setTornTailAside } from './torn.ts';
import { listSegments, segmentName, type Segment } from './segment.ts';
import { verifyJournal } from './verify.ts';

/** How the segment that is written to is opened; a test gives one whose disk fails. */
export type OpenFile = (file: string, flags: 'r+') => Promise<FileHandle>;

export interface JournalHead extends Head {
  /** Bytes of a torn last line that opening set aside. */
  readonly cutBytes: number;
}

export class Journal {
  readonly #folder: string;
  #segments: Segment[];
  readonly #openFile: OpenFile;
  readonly #cutBytes: number;
  #head: Head;
  /** Open for writing; undefined before the first append and after a failed one. */
  #handle: FileHandle | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(folder: string, segments: readonly Segment[], head: Head, cutBytes: number, openFile: OpenFile) {
    this.#folder = folder;
    this.#segments = [...segments];
    this.#head = head;
    this.#cutBytes = cutBytes;
    this.#openFile = openFile;
  }

  /**
   * Verifies every record that is not packed away; sets a torn last line aside and cuts it off. Damage before that is
   * not touched: in the last segment it is said, in an older one it is the history's and the keeper's affair.
   */
  static async open(folder: string, openFile: OpenFile = open): Promise<Result<Journal, ShellError>> {
    try {
      const { segments, head, tornBytes, damages } = await verifyJournal(folder, false);
      const newest = (await listSegments(folder)).at(-1)?.number;
      const fault = damages.find(({ segment }) => segment === newest);
      if (fault) return fail({ type: 'journalDamaged', line: fault.line });
      const last = segments.at(-1);
      if (tornBytes > 0 && last) {
        const cut = await setTornTailAside(last, tornBytes);
        if (!cut.ok) return cut;
      }
      return ok(new Journal(folder, segments, head, tornBytes, openFile));
    } catch (error) {
      return fail(shellError(error, path.basename(folder)));
    }
  }

  /** The number of the segment that is written to. */
  segmentNumber(): number {
    return this.#segments.at(-1)?.number ?? 0;
  }

  head(): JournalHead {
    return { ...this.#head, cutBytes: this.#cutBytes };
  }

  /** Writes one record and returns when it is on the disk. One at a time, in the order of the calls. */
  append(payload: string): Promise<Result<Head, ShellError>> {
    return this.#inTurn(() => this.#append(payload));
  }

  /** Records after a generation and up to another, in order: some megabytes at most, but at least one if there is one. */
  async read(after: number, upTo?: number): Promise<Result<Page, ShellError>> {
    try {
      // The history that was left alone at the start is read when somebody asks for it; no append waits for that.
      if (after < this.#begins()) await this.#readHistory();
      return await this.#inTurn(() => readPage(this.#segments, after, upTo));
    } catch (error) {
      return fail(shellError(error, path.basename(this.#folder)));
    }
  }

  /** Goes on in a new segment, unless nothing was written to this one. */
  rotate(): Promise<Result<undefined, ShellError>> {
    return this.#inTurn(async () => {
      const last = this.#segments.at(-1);
      if (!last || last.offsets.length === 0) return ok(undefined);
      try {
        return await this.#beginSegment();
      } catch (error) {
        return fail(shellError(error, path.basename(this.#folder)));
      }
    });
  }

  /** Old segments may have been packed meanwhile: their files have other names now. */
  forgetHistory(): Promise<void> {
    return this.#inTurn(async () => {
      this.#segments = this.#segments.slice(-1);
    });
  }

  close(): Promise<void> {
    return this.#inTurn(() => this.#letGo());
  }

  async #append(text: string): Promise<Result<Head, ShellError>> {
    if (!isPayload(text)) return fail({ type: 'badRequest' });
    const { line, head } = encodeRecord(this.#head, Buffer.from(text, 'utf8'));
    try {
      const segment = await this.#writableSegment();
      if (!segment.ok) return segment;
      const { handle, last } = segment.value;
      await writeAll(handle, line, last.length);
      await handle.datasync();
      last.offsets.push(last.length);
      last.length += line.length;
      last.head = head;
      this.#head = head;
      return ok(head);
    } catch (error) {
      await this.#takeBack();
      return fail(shellError(error, path.basename(this.#folder)));
    }
  }

  /** The last segment, open, and on the disk just as it is known here. */
  async #writableSegment(): Promise<Result<{ handle: FileHandle; last: Segment }, ShellError>> {
    const last = this.#segments.at(-1);
    // A packed segment is never written to again.
    if (!last || last.packed) {
      const begun = await this.#beginSegment();
      return begun.ok ? this.#writableSegment() : begun;
    }
    this.#handle ??= await this.#openFile(last.file, 'r+');
    const { size, nlink } = await this.#handle.stat();
    // Deleted while it was open: what would be written is gone with the program's end.
    if (nlink === 0) return fail({ type: 'notFound', name: path.basename(last.file) });
    if (size < last.length) return fail({ type: 'journalDamaged', line: this.#lines() });
    // Left over by an append that failed and could not be taken back at once.
    if (size > last.length) {
      await this.#handle.truncate(last.length);
      await this.#handle.datasync();
    }
    return ok({ handle: this.#handle, last });
  }

  /** A new segment goes on where the one before ended. Its header is there whole or not at all. */
  async #beginSegment(): Promise<Result<undefined, ShellError>> {
    await makeFolder(this.#folder);
    const number = (this.#segments.at(-1)?.number ?? 0) + 1;
    const file = path.join(this.#folder, segmentName(number));
    const header = encodeHeader(this.#head);
    const written = await writeWhole(file, header);
    if (!written.ok) return written;
    await this.#letGo();
    const before = this.#head;
    const follows = before.generation;
    this.#segments.push({
      number,
      file,
      packed: false,
      before,
      follows,
      offsets: [],
      length: header.length,
      head: before,
    });
    return ok(undefined);
  }

  #begins(): number {
    return this.#segments[0]?.before.generation ?? 0;
  }

  async #readHistory(): Promise<void> {
    const { segments } = await verifyJournal(this.#folder);
    // By now somebody else may have read it too, or the newest segment been packed.
    const first = this.#segments[0]?.number ?? 0;
    this.#segments = [...segments.filter(({ number }) => number < first), ...this.#segments];
  }

  /** No half line stays. When even that fails the next append tries it again before it writes. */
  async #takeBack(): Promise<void> {
    const last = this.#segments.at(-1);
    try {
      if (this.#handle && last) {
        await this.#handle.truncate(last.length);
        await this.#handle.datasync();
      }
    } catch {
      // Said by the reply already.
    }
    // After a failed sync the system may forget that it failed: the next append starts with a new handle.
    await this.#letGo();
  }

  async #letGo(): Promise<void> {
    const handle = this.#handle;
    this.#handle = undefined;
    try {
      await handle?.close();
    } catch {
      // Nothing is lost by it: every record was synced.
    }
  }

  #lines(): number {
    return this.#segments.reduce((sum, segment) => sum + segment.offsets.length + 1, 0);
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const result = this.#queue.then(work);
    // One that throws is its caller's affair; the next goes on.
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

async function writeAll(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, position + written);
    written += bytesWritten;
  }
}
