// Reads a journal and says how far it is whole. Changes nothing: opening and the command line's check both use it.
import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { systemCode } from '../files/shell-error.ts';
import { decodeRecord, follows, isHeader, START, type Head } from './format.ts';
import { walkLines, type Line } from './lines.ts';

export interface Segment {
  readonly file: string;
  /** The chain where the segment begins. */
  readonly before: Head;
  /** Where each of its records begins, in order of generation. */
  readonly offsets: number[];
  /** Bytes that are whole. */
  length: number;
  /** The chain after its last whole record. */
  head: Head;
}

export type Fault =
  /** Bytes of a record that was never acknowledged, at the very end: a kill or a power cut. */
  | { readonly type: 'torn'; readonly bytes: number }
  /** An altered or missing line, counted through all segments from 1. */
  | { readonly type: 'damaged'; readonly line: number };

export interface JournalState {
  readonly segments: readonly Segment[];
  readonly head: Head;
  readonly fault: Fault | undefined;
}

const SEGMENT_NAME = /^\d{4,}\.jsonl$/;

export function segmentName(number: number): string {
  return `${String(number).padStart(4, '0')}.jsonl`;
}

/** Throws what the system throws when the folder or a segment cannot be read; a missing folder is an empty journal. */
export async function verifyJournal(folder: string): Promise<JournalState> {
  const names = await segmentNames(folder);
  const segments: Segment[] = [];
  let head = START;
  let lines = 0;
  for (const [index, name] of names.entries()) {
    // A segment that is missing between two leaves a gap in the generations as well.
    if (name !== segmentName(index + 1)) return { segments, head, fault: { type: 'damaged', line: lines + 1 } };
    const { segment, fault } = await verifySegment(path.join(folder, name), head, lines);
    segments.push(segment);
    head = segment.head;
    lines += segment.offsets.length + 1;
    const last = index === names.length - 1;
    // Only the segment that is written to can have been torn.
    if (fault)
      return { segments, head, fault: last || fault.type === 'damaged' ? fault : { type: 'damaged', line: lines + 1 } };
  }
  return { segments, head, fault: undefined };
}

async function segmentNames(folder: string): Promise<string[]> {
  try {
    const names = (await readdir(folder)).filter((name) => SEGMENT_NAME.test(name));
    return names.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}

async function verifySegment(
  file: string,
  before: Head,
  linesBefore: number,
): Promise<{ segment: Segment; fault: Fault | undefined }> {
  const segment: Segment = { file, before, offsets: [], length: 0, head: before };
  let broken: { ended: boolean; zeros: boolean } | undefined;
  let goesOn = false;
  const handle = await open(file, 'r');
  try {
    await walkLines(handle, (line) => {
      if (broken) {
        goesOn = true;
        return false;
      }
      if (!takeLine(segment, line)) broken = { ended: line.ended, zeros: line.bytes.includes(0) };
      return true;
    });
    const { size } = await handle.stat();
    return { segment, fault: faultOf(segment, broken, goesOn, { size, linesBefore }) };
  } finally {
    await handle.close();
  }
}

/** Adds a line that is whole and in its place; says no to any other. */
function takeLine(segment: Segment, line: Line): boolean {
  if (!line.ended) return false;
  if (line.start === 0) {
    if (!isHeader(line.bytes, segment.before)) return false;
  } else {
    const record = decodeRecord(line.bytes);
    if (!record || !follows(segment.head, record)) return false;
    segment.offsets.push(line.start);
    segment.head = record.head;
  }
  segment.length = line.start + line.bytes.length + 1;
  return true;
}

/**
 * Torn is only what a cut write can leave behind: the end of the file, without its newline or with blocks that the
 * disk never wrote (zeros). Anything else was altered after it had been whole. The header is put in place by a
 * rename, so it is never torn.
 */
function faultOf(
  segment: Segment,
  broken: { ended: boolean; zeros: boolean } | undefined,
  goesOn: boolean,
  facts: { size: number; linesBefore: number },
): Fault | undefined {
  if (segment.length > 0 && broken === undefined) return undefined;
  const torn = segment.length > 0 && broken !== undefined && !goesOn && (!broken.ended || broken.zeros);
  if (torn) return { type: 'torn', bytes: facts.size - segment.length };
  const whole = segment.length === 0 ? 0 : segment.offsets.length + 1;
  return { type: 'damaged', line: facts.linesBefore + whole + 1 };
}
