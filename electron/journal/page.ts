// Records back out of the journal, some megabytes at a time.
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import { decodeRecord } from './format.ts';
import { readRange, type Segment } from './segment.ts';

const PAGE_BYTES = 4 * 1024 * 1024;

export interface Page {
  readonly records: { readonly generation: number; readonly payload: string }[];
  /** Nothing comes after these. */
  readonly done: boolean;
}

/** A page never spans segments; the caller asks on until `done`, or until it has the generation `upTo`. */
export async function readPage(
  segments: readonly Segment[],
  after: number,
  upTo: number = Number.MAX_SAFE_INTEGER,
): Promise<Result<Page, ShellError>> {
  // A segment without a record stands where lost ones ended: there is nothing in it to read.
  const segment = segments.find(({ head, offsets }) => head.generation > after && offsets.length > 0);
  if (!segment) return ok({ records: [], done: true });
  // Records that were lost between two segments are passed over.
  const from = Math.max(0, after - segment.before.generation);
  const until = Math.min(pageEnd(segment, from), Math.max(from, upTo - segment.before.generation));
  const bytes = await readRange(segment, startOf(segment, from), startOf(segment, until));
  const records: Page['records'] = [];
  for (let index = from; index < until; index += 1) {
    const base = startOf(segment, from);
    const line = bytes.subarray(startOf(segment, index) - base, startOf(segment, index + 1) - base - 1);
    const generation = segment.before.generation + index + 1;
    const record = decodeRecord(line);
    // It was whole when the journal was opened; somebody has written to it since.
    if (record?.head.generation !== generation)
      return fail({ type: 'journalDamaged', line: lineOf(segments, segment, index) });
    records.push({ generation, payload: record.payload.toString('utf8') });
  }
  const done = until === segment.offsets.length && segment === segments.at(-1);
  return ok({ records, done });
}

/** The index behind the last record that fits; the first always does. */
function pageEnd(segment: Segment, from: number): number {
  let until = from + 1;
  while (until < segment.offsets.length && startOf(segment, until + 1) - startOf(segment, from) <= PAGE_BYTES)
    until += 1;
  return until;
}

/** Where a record begins; for the one behind the last, where the segment ends. */
function startOf(segment: Segment, index: number): number {
  return segment.offsets[index] ?? segment.length;
}

/** The line of a record, counted through all segments, each with its header. */
function lineOf(segments: readonly Segment[], segment: Segment, index: number): number {
  return segment.before.generation + index + 1 + (segments.indexOf(segment) + 1);
}
