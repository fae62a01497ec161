// The zip's own directory (APPNOTE 6.3, 4.3 and 4.4), read strictly: it and the local headers must tell the same.
import { damaged, Refused } from '../refused.ts';
import { ENTRY_LIMIT } from '../limits.ts';
import { zip64Values } from './zip64.ts';

export type ZipEntry = {
  /** As it stands there, with `\` made `/`. */
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly dataStart: number;
  readonly isEncrypted: boolean;
};

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const ZIP64_END = 0x06064b50;
const ZIP64_LOCATOR = 0x07064b50;
const FLAG_ENCRYPTED = 0x1;
const FLAG_SIZES_AFTER_DATA = 0x8;

type Span = { readonly start: number; readonly end: number };
type Directory = { readonly count: number; readonly start: number; readonly end: number };
type Header = Omit<ZipEntry, 'dataStart'> & { readonly localStart: number; readonly flags: number; readonly raw: Span };

/** Every entry, directories left out. Throws `Refused`. */
export function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > ENTRY_LIMIT) throw new Refused({ type: 'tooLarge', what: 'entries' });
  const entries: ZipEntry[] = [];
  const spans: Span[] = [];
  let at = directory.start;
  for (let index = 0; index < directory.count; index += 1) {
    const header = readHeader(view, at, directory.end);
    at = header.raw.end;
    const { dataStart, dataEnd } = checkLocalHeader(view, header);
    spans.push({ start: header.localStart, end: dataEnd });
    if (!header.name.endsWith('/')) entries.push({ ...header, dataStart });
    else if (header.size > 0) throw damaged('zip');
  }
  if (at !== directory.end) throw damaged('zip');
  checkNoOverlap(spans, directory.start);
  return entries;
}

/** From the end: what mail and web servers append after a whole file is passed over. */
function findDirectory(view: DataView): Directory {
  const least = Math.max(0, view.byteLength - 22 - 0xffff - 1024);
  for (let at = view.byteLength - 22; at >= least; at -= 1) {
    if (view.getUint32(at, true) !== DIRECTORY_END) continue;
    const directory = directoryAt(view, at);
    if (directory) return directory;
  }
  throw damaged('zip');
}

function directoryAt(view: DataView, at: number): Directory | null {
  const disks = view.getUint32(at + 4, true);
  const count = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 12, true);
  const start = view.getUint32(at + 16, true);
  const comment = view.getUint16(at + 20, true);
  if (at + 22 + comment > view.byteLength) return null;
  if (at >= 20 && view.getUint32(at - 20, true) === ZIP64_LOCATOR) return zip64Directory(view, at - 20);
  if (disks !== 0 || count !== view.getUint16(at + 8, true) || start + size !== at) return null;
  return { count, start, end: at };
}

function zip64Directory(view: DataView, locator: number): Directory | null {
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > locator || view.getUint32(at, true) !== ZIP64_END) return null;
  const count = Number(view.getBigUint64(at + 32, true));
  const size = Number(view.getBigUint64(at + 40, true));
  const start = Number(view.getBigUint64(at + 48, true));
  return start + size === at ? { count, start, end: at } : null;
}

function readHeader(view: DataView, at: number, end: number): Header {
  if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_HEADER) throw damaged('zip');
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const rawEnd = extraEnd + view.getUint16(at + 32, true);
  if (rawEnd > end || view.getUint16(at + 34, true) !== 0) throw damaged('zip');
  const flags = view.getUint16(at + 8, true);
  const sizes = zip64Values(view, nameEnd, extraEnd, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  const [size = 0, packedSize = 0, localStart = 0] = sizes;
  return {
    name: decodeName(view, at + 46, nameEnd),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    isEncrypted: (flags & FLAG_ENCRYPTED) !== 0,
    flags,
    localStart,
    raw: { start: at, end: rawEnd },
  };
}

function checkLocalHeader(view: DataView, header: Header): { dataStart: number; dataEnd: number } {
  const at = header.localStart;
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL_HEADER) throw damaged(header.name);
  const nameEnd = at + 30 + view.getUint16(at + 26, true);
  const dataStart = nameEnd + view.getUint16(at + 28, true);
  const dataEnd = dataStart + header.packedSize;
  if (dataEnd > view.byteLength) throw damaged(header.name);
  const flags = view.getUint16(at + 6, true);
  const same =
    decodeName(view, at + 30, nameEnd) === header.name &&
    view.getUint16(at + 8, true) === header.method &&
    (flags & FLAG_ENCRYPTED) === (header.flags & FLAG_ENCRYPTED);
  if (!same) throw damaged(header.name);
  const [size, packedSize] = zip64Values(view, nameEnd, dataStart, [
    view.getUint32(at + 22, true),
    view.getUint32(at + 18, true),
  ]);
  const told = [view.getUint32(at + 14, true), size, packedSize];
  const known = [header.crc, header.size, header.packedSize];
  // A writer that streams knows them after the data only, and leaves them 0 (or the sizes all ones) up here.
  const mayBeMissing = (flags & FLAG_SIZES_AFTER_DATA) !== 0;
  const agree = told.every(
    (value, index) => value === known[index] || (mayBeMissing && (value === 0 || value === 0xffffffff)),
  );
  if (!agree) throw damaged(header.name);
  return { dataStart, dataEnd };
}

function checkNoOverlap(spans: readonly Span[], directoryStart: number): void {
  let end = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    // Data used twice is how a small file unpacks to a giant one.
    if (span.start < end) throw new Refused({ type: 'bomb' });
    end = span.end;
  }
  if (end > directoryStart) throw damaged('zip');
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });
/** Zips that Windows makes in Chinese have their names in GBK, and say nothing of it. */
const GB18030 = new TextDecoder('gb18030', { fatal: true });
const LATIN = new TextDecoder('latin1');

function decodeName(view: DataView, start: number, end: number): string {
  if (end > view.byteLength) throw damaged('zip');
  const raw = new Uint8Array(view.buffer, view.byteOffset + start, end - start);
  const name = decodeBy(UTF8, raw) ?? decodeBy(GB18030, raw) ?? LATIN.decode(raw);
  return name.replaceAll('\\', '/');
}

function decodeBy(decoder: TextDecoder, raw: Uint8Array): string | null {
  try {
    return decoder.decode(raw);
  } catch {
    return null;
  }
}
