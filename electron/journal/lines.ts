import { NEWLINE } from './format.ts';

const CHUNK_BYTES = 1024 * 1024;

export interface Line {
  /** Without its newline; good until the visitor returns. */
  readonly bytes: Buffer;
  /** Where it begins in the file. */
  readonly start: number;
  /** False for what stands after the last newline. */
  readonly ended: boolean;
}

/** A file, or what was unpacked of one. */
export interface LineSource {
  readonly read: (
    into: Buffer,
    offset: number,
    length: number,
    position: number,
  ) => Promise<{ readonly bytesRead: number }>;
}

/** Bytes in memory, read like a file. */
export function linesOf(bytes: Buffer): LineSource {
  return {
    read: async (into, offset, length, position) => ({
      bytesRead: bytes.copy(into, offset, Math.min(position, bytes.length), Math.min(position + length, bytes.length)),
    }),
  };
}

/**
 * Walks over a file's lines, in memory a chunk and the line that is being put together. The visitor is called in
 * turn and stops the walk with `false`.
 */
export async function walkLines(source: LineSource, visit: (line: Line) => boolean): Promise<void> {
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  let parts: Buffer[] = [];
  let start = 0;
  let position = 0;
  for (;;) {
    const { bytesRead } = await source.read(chunk, 0, chunk.length, position);
    if (bytesRead === 0) break;
    position += bytesRead;
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1 && end < bytesRead; end = chunk.indexOf(NEWLINE, from)) {
      const piece = chunk.subarray(from, end);
      const bytes = parts.length === 0 ? piece : Buffer.concat([...parts, piece]);
      if (!visit({ bytes, start, ended: true })) return;
      parts = [];
      start += bytes.length + 1;
      from = end + 1;
    }
    // Copied, because the chunk is read into again.
    if (from < bytesRead) parts.push(Buffer.from(chunk.subarray(from, bytesRead)));
  }
  if (parts.length > 0) visit({ bytes: Buffer.concat(parts), start, ended: false });
}
