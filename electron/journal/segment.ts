// A segment's file, plain or packed, and what is known of it.
import { open, readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { systemCode } from '../files/shell-error.ts';
import type { Head } from './format.ts';

export interface SegmentFile {
  readonly number: number;
  readonly file: string;
  /** Compressed, and never written to again. */
  readonly packed: boolean;
}

export interface Segment extends SegmentFile {
  /** Where the chain stood when the segment was begun. */
  readonly before: Head;
  /** The last generation before it that is there; less than `before.generation` where records were lost. */
  readonly follows: number;
  /** Where each of its records begins, in order of generation, counted in unpacked bytes. */
  readonly offsets: number[];
  /** Bytes that are whole. */
  length: number;
  /** The chain after its last whole record. */
  head: Head;
}

const NAME = /^(\d{4,})\.jsonl(\.gz)?$/;
const unzip = promisify(gunzip);

export function segmentName(number: number): string {
  return `${String(number).padStart(4, '0')}.jsonl`;
}

/** Segments in order. While one is being packed it is there twice: the plain one counts. */
export async function listSegments(folder: string): Promise<SegmentFile[]> {
  const byNumber = new Map<number, SegmentFile>();
  for (const name of (await namesIn(folder)).sort()) {
    const [, digits, gz] = NAME.exec(name) ?? [];
    if (digits === undefined) continue;
    const number = Number(digits);
    const packed = gz !== undefined;
    if (!packed || !byNumber.has(number)) byNumber.set(number, { number, file: path.join(folder, name), packed });
  }
  return [...byNumber.values()].sort((a, b) => a.number - b.number);
}

/** A missing folder is an empty one. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Everything that a packed segment holds; throws when it is not whole. */
export async function unpackSegment(file: string): Promise<Buffer> {
  return unzip(await readFile(file));
}

/** Bytes of a segment from a place on; shorter than asked for where the file has shrunk, the rest zero. */
export async function readRange(segment: SegmentFile, start: number, end: number): Promise<Buffer> {
  if (segment.packed) return (await unpackSegment(segment.file)).subarray(start, end);
  const bytes = Buffer.alloc(end - start);
  const handle = await open(segment.file, 'r');
  try {
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
  } finally {
    await handle.close();
  }
  return bytes;
}
