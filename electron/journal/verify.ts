// Reads a journal and says how far it is whole. Changes nothing: opening, the keeper and `jz verify` all use it.
import { open } from 'node:fs/promises';
import { decodeHeader, decodeRecord, follows, START, type Head } from './format.ts';
import { linesOf, walkLines, type Line, type LineSource } from './lines.ts';
import { listSegments, unpackSegment, type Segment, type SegmentFile } from './segment.ts';

/** A line that is not what was written, or a segment that is gone. */
export interface Damage {
  /** Counted from 1 through all segments, each with its header. */
  readonly line: number;
  readonly segment: number;
  /** The last generation before it that is whole. */
  readonly after: number;
  /** The last generation that anything was seen of in this segment. */
  readonly seen: number;
}

export interface JournalState {
  /** Those that were read, in order. */
  readonly segments: readonly Segment[];
  readonly head: Head;
  /** Bytes of a record that was never acknowledged, at the very end: a kill or a power cut. */
  readonly tornBytes: number;
  readonly damages: readonly Damage[];
  /** Records that were lost once and are known to be. */
  readonly gaps: readonly { readonly from: number; readonly to: number }[];
  readonly records: number;
}

/**
 * `whole` reads every segment. Otherwise packed ones before the first plain one are left alone, but for the last:
 * a start need not read the history of years. Throws what the system throws when a file cannot be read.
 */
export async function verifyJournal(folder: string, whole = true): Promise<JournalState> {
  const all = await listSegments(folder);
  const from = whole ? 0 : firstToRead(all);
  const reader = new Reader(all[from - 1]);
  for (const file of all.slice(from)) await reader.take(file, file === all.at(-1));
  const state = reader.state();
  // Not one could be read: where the chain stood is known by the history alone.
  return !whole && from > 0 && state.segments.length === 0 ? verifyJournal(folder) : state;
}

function firstToRead(all: readonly SegmentFile[]): number {
  const plain = all.findIndex(({ packed }) => !packed);
  return plain === -1 ? Math.max(0, all.length - 1) : plain;
}

/** Goes from segment to segment; one that is damaged does not keep the next from being read. */
class Reader {
  readonly #segments: Segment[] = [];
  readonly #damages: Damage[] = [];
  readonly #gaps: { from: number; to: number }[] = [];
  #head: Head | undefined;
  #lines = 0;
  #records = 0;
  #torn = 0;
  #next: number | undefined;

  /** `skipped`: the segment before the first that is read, unless that is the first of all. */
  constructor(skipped: SegmentFile | undefined) {
    this.#next = skipped ? skipped.number + 1 : 1;
    this.#head = skipped ? undefined : START;
  }

  async take(file: SegmentFile, last: boolean): Promise<void> {
    if (this.#next !== undefined && file.number !== this.#next) {
      this.#damaged(file.number - 1, this.#head?.generation ?? 0, this.#head?.generation ?? 0);
      this.#head = undefined;
    }
    this.#next = file.number + 1;
    const walk = await walkSegment(file, this.#head);
    const { segment } = walk;
    // Lines of segments that were not read are counted by their generations.
    if (this.#segments.length === 0 && this.#damages.length === 0 && segment) {
      this.#lines = Math.max(this.#lines, segment.follows + file.number - 1);
      this.#records = segment.follows;
    }
    if (segment) {
      if (segment.follows < segment.before.generation)
        this.#gaps.push({ from: segment.follows + 1, to: segment.before.generation });
      this.#segments.push(segment);
      this.#records += segment.offsets.length;
    }
    const lines = segment ? segment.offsets.length + 1 : 0;
    if (walk.broken && last && walk.torn && segment) this.#torn = walk.size - segment.length;
    else if (walk.broken) {
      const after = segment?.head.generation ?? this.#head?.generation ?? 0;
      this.#lines += lines;
      this.#damaged(file.number, after, Math.max(after, walk.seen));
      this.#lines -= lines;
    }
    this.#lines += lines;
    // What follows a damaged segment is known by its own header alone.
    this.#head = walk.broken && !last ? undefined : (segment?.head ?? this.#head);
  }

  state(): JournalState {
    const head = this.#segments.at(-1)?.head ?? START;
    return {
      segments: this.#segments,
      head,
      tornBytes: this.#torn,
      damages: this.#damages,
      gaps: this.#gaps,
      records: this.#records,
    };
  }

  #damaged(segment: number, after: number, seen: number): void {
    this.#damages.push({ line: this.#lines + 1, segment, after, seen });
  }
}

interface Walk {
  /** Undefined when not even the header is whole or in its place. */
  readonly segment: Segment | undefined;
  readonly broken: boolean;
  /** Broken as a cut write breaks: the end, without its newline or with blocks that the disk never wrote. */
  readonly torn: boolean;
  readonly seen: number;
  readonly size: number;
}

async function walkSegment(file: SegmentFile, expected: Head | undefined): Promise<Walk> {
  if (!file.packed) {
    const handle = await open(file.file, 'r');
    try {
      const { size } = await handle.stat();
      return await readSegment(file, handle, size, expected);
    } finally {
      await handle.close();
    }
  }
  let bytes: Buffer;
  try {
    bytes = await unpackSegment(file.file);
  } catch (error) {
    if (!isZipError(error)) throw error;
    return { segment: undefined, broken: true, torn: false, seen: 0, size: 0 };
  }
  return readSegment(file, linesOf(bytes), bytes.length, expected);
}

async function readSegment(
  file: SegmentFile,
  source: LineSource,
  size: number,
  expected: Head | undefined,
): Promise<Walk> {
  let segment: Segment | undefined;
  let broken: { readonly ended: boolean; readonly zeros: boolean } | undefined;
  let goesOn = false;
  let seen = 0;
  await walkLines(source, (line) => {
    if (broken) {
      goesOn = true;
      seen = Math.max(seen, decodeRecord(line.bytes)?.head.generation ?? 0);
      return true;
    }
    if (line.start === 0) segment = beginSegment(file, line, expected);
    const taken = segment !== undefined && (line.start === 0 || takeRecord(segment, line));
    if (!taken) {
      broken = { ended: line.ended, zeros: line.bytes.includes(0) };
      seen = decodeRecord(line.bytes)?.head.generation ?? 0;
    }
    return true;
  });
  const isBroken = broken !== undefined || segment === undefined;
  // The header is put in place by a rename, so it is never torn.
  const torn = segment !== undefined && broken !== undefined && !goesOn && (!broken.ended || broken.zeros);
  return { segment, broken: isBroken, torn, seen, size };
}

function beginSegment(file: SegmentFile, line: Line, expected: Head | undefined): Segment | undefined {
  const header = line.ended ? decodeHeader(line.bytes) : undefined;
  if (!header) return undefined;
  const { generation, chain, follows: last } = header;
  // Where records were found lost it may go back behind some that are there, but follow no other line.
  const fits = last === generation ? expected?.generation === last : last <= (expected?.generation ?? last);
  if (expected && (expected.chain !== chain || !fits)) return undefined;
  const before = { generation, chain };
  return { ...file, before, follows: last, offsets: [], length: line.bytes.length + 1, head: before };
}

/** Adds a record that is whole and in its place; says no to any other line. */
function takeRecord(segment: Segment, line: Line): boolean {
  const record = line.ended ? decodeRecord(line.bytes) : undefined;
  if (!record || !follows(segment.head, record)) return false;
  segment.offsets.push(line.start);
  segment.head = record.head;
  segment.length = line.start + line.bytes.length + 1;
  return true;
}

function isZipError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}
