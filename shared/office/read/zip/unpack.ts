// One entry, unpacked as a stream: what it says of its size is not believed but counted.
import { Inflate } from 'fflate';
import { ENTRY_LIMIT_BYTES, LEAST_RATIO, RATIO_GRACE_BYTES } from '../limits.ts';
import { damaged, Refused } from '../refused.ts';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './directory.ts';

/** Packed bytes given to fflate at once: they come to 16 MiB at the very most. */
const PIECE_BYTES = 16 * 1024;
const STORED = 0;
const DEFLATED = 8;

/** Hands over the entry's bytes in order; when it returns, size and CRC were right. Throws `Refused`. */
export function unpack(file: Uint8Array, entry: ZipEntry, take: (bytes: Uint8Array) => void): void {
  if (entry.isEncrypted) throw new Refused({ type: 'encrypted' });
  const most = Math.max(RATIO_GRACE_BYTES, entry.packedSize / LEAST_RATIO);
  let size = 0;
  let crc = 0;
  const count = (bytes: Uint8Array): void => {
    size += bytes.length;
    if (size > most) throw new Refused({ type: 'bomb' });
    if (size > ENTRY_LIMIT_BYTES) throw new Refused({ type: 'tooLarge', what: 'unpacked' });
    crc = crc32(bytes, crc);
    take(bytes);
  };
  const packed = file.subarray(entry.dataStart, entry.dataStart + entry.packedSize);
  if (entry.method === STORED) eachPiece(packed, count);
  else if (entry.method === DEFLATED) inflate(packed, entry.name, count);
  else throw new Refused({ type: 'unsupportedFormat', kind: 'archive' });
  if (size !== entry.size || crc !== entry.crc) throw damaged(entry.name);
}

function inflate(packed: Uint8Array, name: string, take: (bytes: Uint8Array) => void): void {
  const stream = new Inflate(take);
  try {
    if (packed.length === 0) throw damaged(name);
    eachPiece(packed, (piece, isLast) => stream.push(piece, isLast));
  } catch (error) {
    // fflate throws when the data is none of deflate's.
    throw error instanceof Refused ? error : damaged(name);
  }
}

function eachPiece(bytes: Uint8Array, take: (piece: Uint8Array, isLast: boolean) => void): void {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    take(bytes.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= bytes.length);
  }
}
