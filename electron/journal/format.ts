// The journal's lines, as docs/formats.md describes them. Each is JSON by itself, so any tool reads a segment;
// the head of a line has a fixed form, so this one needs no JSON parser to tell a torn line from a whole one.
import { createHash } from 'node:crypto';
import { crc32 } from './crc32.ts';

/** Where the chain stands after a record. */
export interface Head {
  readonly generation: number;
  /** SHA-256 over the chain before, the generation and the payload; 64 hexadecimal digits. */
  readonly chain: string;
}

/** Before the first record. */
export const START: Head = { generation: 0, chain: '0'.repeat(64) };

export const NEWLINE = 0x0a;
const CLOSING_BRACE = 0x7d;
const RECORD =
  /^\{"generation":([1-9]\d{0,14}),"length":([1-9]\d{0,11}),"crc32":"([0-9a-f]{8})","chain":"([0-9a-f]{64})","payload":/;
/** No head is longer; of a line only so much is read as text. */
const HEAD_BYTES = 192;
const HEADER_BYTES = 256;

/** What a segment's first line says. */
export interface Header extends Head {
  /** The generation up to which the records before are there, when those from it to `generation` were lost. */
  readonly follows: number;
}

/** A segment's first line: the format's name and version, and where the chain stood when the segment was begun. */
export function encodeHeader(before: Head, last = before.generation): Buffer {
  const gap = last === before.generation ? {} : { follows: last };
  const header = { format: 'jinzhan-journal', version: 1, after: before.generation, chain: before.chain, ...gap };
  return Buffer.from(`${JSON.stringify(header)}\n`);
}

const HEADER =
  /^\{"format":"jinzhan-journal","version":1,"after":(0|[1-9]\d{0,14}),"chain":"([0-9a-f]{64})"(?:,"follows":(0|[1-9]\d{0,14}))?\}$/;

/** The header of a line (given without its newline), or undefined when it is none. */
export function decodeHeader(line: Buffer): Header | undefined {
  const [whole, after, chain, last] = HEADER.exec(line.toString('latin1', 0, HEADER_BYTES)) ?? [];
  if (whole === undefined || chain === undefined || whole.length !== line.length) return undefined;
  const generation = Number(after);
  const header = { generation, chain, follows: last === undefined ? generation : Number(last) };
  return header.follows <= generation ? header : undefined;
}

export function encodeRecord(before: Head, payload: Buffer): { readonly line: Buffer; readonly head: Head } {
  const head = nextHead(before, payload);
  const front =
    `{"generation":${head.generation},"length":${payload.length},"crc32":"${crc32(payload)}",` +
    `"chain":"${head.chain}","payload":`;
  return { line: Buffer.concat([Buffer.from(front), payload, Buffer.from('}\n')]), head };
}

/** The payload of a line (given without its newline), or undefined when the line is not whole or was altered. */
export function decodeRecord(line: Buffer): { readonly head: Head; readonly payload: Buffer } | undefined {
  const [front, generation, length, crc, chain] = RECORD.exec(line.toString('latin1', 0, HEAD_BYTES)) ?? [];
  if (front === undefined || chain === undefined) return undefined;
  const payload = line.subarray(front.length, front.length + Number(length));
  const whole = line.length === front.length + Number(length) + 1 && line[line.length - 1] === CLOSING_BRACE;
  if (!whole || crc32(payload) !== crc) return undefined;
  return { head: { generation: Number(generation), chain }, payload };
}

/** Whether a record is the one that follows: an edited, left out or exchanged line breaks the chain. */
export function follows(before: Head, record: { readonly head: Head; readonly payload: Buffer }): boolean {
  const expected = nextHead(before, record.payload);
  return record.head.generation === expected.generation && record.head.chain === expected.chain;
}

/** One JSON object on one line that UTF-8 gives back as it was: no line end, no half of a surrogate pair. */
export function isPayload(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- the ones that JSON escapes in any string
  if (/[\u0000-\u001f\p{Surrogate}]/u.test(text)) return false;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function nextHead(before: Head, payload: Buffer): Head {
  const generation = before.generation + 1;
  const hash = createHash('sha256').update(`${before.chain}\n${generation}\n`).update(payload);
  return { generation, chain: hash.digest('hex') };
}
