// Zips whose bytes depend on their parts alone.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Moment } from '../../base/dates.ts';

export type Parts = Record<string, Uint8Array>;

export function unpack(bytes: Uint8Array): Parts {
  return unzipSync(bytes);
}

/**
 * Every part carries the document's own moment. A zip knows local time without a zone: the moment's
 * UTC figures are written, so that two machines in two zones make the same bytes.
 */
export function pack(parts: Parts, created: Moment): Uint8Array {
  // First in the file, as Office writes it: programs that look at the first bytes know the kind by it.
  const { '[Content_Types].xml': types, ...others } = parts;
  const ordered: Parts = types ? { '[Content_Types].xml': types, ...others } : others;
  const files = Object.entries(ordered).map(([path, bytes]): [string, [Uint8Array, { level: 0 | 6 }]] => [
    path,
    [bytes, { level: bytes.length < WORTH_DEFLATING ? 0 : 6 }],
  ]);
  return zipSync(Object.fromEntries(files), { mtime: zipTime(created) });
}

/** Smaller parts gain nothing by it. */
const WORTH_DEFLATING = 300;

export function readText(parts: Parts, path: string): string {
  const bytes = parts[path];
  if (!bytes) throw new Error(`the package has no ${path}`);
  return strFromU8(bytes);
}

export function writeText(parts: Parts, path: string, text: string): void {
  parts[path] = strToU8(text);
}

function zipTime(created: Moment): Date {
  const moment = new Date(created);
  // The format begins in 1980 and ends in 2099.
  const year = Math.min(2099, Math.max(1980, moment.getUTCFullYear()));
  return new Date(
    year,
    moment.getUTCMonth(),
    moment.getUTCDate(),
    moment.getUTCHours(),
    moment.getUTCMinutes(),
    moment.getUTCSeconds(),
  );
}
