// The container of .xls, .doc, .et, .wps and of encrypted OOXML ([MS-CFB]), read strictly: no chain runs in a circle,
// leaves the file or ends before its stream does.
import { damaged } from '../refused.ts';

export type CompoundFile = {
  /** Paths of streams and storages from the root, `/` between; control characters stay in names. */
  readonly names: readonly string[];
  /** Without regard to case; null when there is no such stream. Throws `Refused`. */
  readonly stream: (path: string) => Uint8Array | null;
};

type Entry = { readonly path: string; readonly isStream: boolean; readonly start: number; readonly size: number };
type Sectors = { readonly file: Uint8Array; readonly view: DataView; readonly size: number; readonly fat: Uint32Array };

const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;
const NO_ENTRY = 0xffffffff;
const MINI_SECTOR = 64;
const ENTRY_BYTES = 128;
const PART = 'ole';

export function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, index) => bytes[index] === byte);
}

/** Throws `Refused`. */
export function openCompoundFile(file: Uint8Array): CompoundFile {
  if (file.length < 1024) throw damaged(PART);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const shift = view.getUint16(30, true);
  const isSane = view.getUint16(28, true) === 0xfffe && (shift === 9 || shift === 12) && view.getUint16(32, true) === 6;
  if (!isSane) throw damaged(PART);
  const size = 2 ** shift;
  const sectors: Sectors = { file, view, size, fat: readFat(file, view, size) };
  const directory = chainBytes(sectors, view.getUint32(48, true), null);
  const { root, entries } = readEntries(directory);
  const cutoff = view.getUint32(56, true);
  const mini = lazy(() => readMini(sectors, view, root));
  return {
    names: entries.map(({ path }) => path),
    stream: (path) => {
      const entry = entries.find((one) => one.isStream && one.path.toLowerCase() === path.toLowerCase());
      if (!entry) return null;
      if (entry.size === 0) return new Uint8Array(0);
      return entry.size < cutoff ? miniBytes(mini(), entry) : chainBytes(sectors, entry.start, entry.size);
    },
  };
}

function readFat(file: Uint8Array, view: DataView, size: number): Uint32Array {
  const count = Math.ceil(file.length / size);
  const places: number[] = [];
  for (let index = 0; index < 109; index += 1) places.push(view.getUint32(76 + 4 * index, true));
  let next = view.getUint32(68, true);
  for (let step = 0; next < END_OF_CHAIN - 1 && step <= count; step += 1) {
    const at = (next + 1) * size;
    if (at + size > file.length) throw damaged(PART);
    for (let index = 0; index < size / 4 - 1; index += 1) places.push(view.getUint32(at + 4 * index, true));
    next = view.getUint32(at + size - 4, true);
  }
  const used = places.filter((place) => place !== FREE);
  if (used.length !== view.getUint32(44, true) || used.length > count) throw damaged(PART);
  const fat = new Uint32Array((used.length * size) / 4);
  used.forEach((place, index) => {
    const at = (place + 1) * size;
    if (at + size > file.length) throw damaged(PART);
    for (let slot = 0; slot < size / 4; slot += 1) fat[(index * size) / 4 + slot] = view.getUint32(at + 4 * slot, true);
  });
  return fat;
}

/** The bytes of a chain of sectors; all of it when its length is not known. */
function chainBytes({ file, size, fat }: Sectors, start: number, length: number | null): Uint8Array {
  const most = Math.ceil(file.length / size);
  if (length !== null && length > file.length) throw damaged(PART);
  const places: number[] = [];
  const wanted = length === null ? most : Math.ceil(length / size);
  for (let sector = start; sector !== END_OF_CHAIN && places.length < wanted; sector = fat[sector] ?? FREE) {
    if (sector >= fat.length || places.length > most) throw damaged(PART);
    places.push(sector);
  }
  const total = length ?? places.length * size;
  if (places.length * size < total || new Set(places).size !== places.length) throw damaged(PART);
  const bytes = new Uint8Array(total);
  places.forEach((sector, index) => {
    const at = (sector + 1) * size;
    const end = Math.min(at + size, at + total - index * size);
    // The last sector may be cut short where nothing of the stream is missing.
    if (end > file.length) throw damaged(PART);
    bytes.set(file.subarray(at, end), index * size);
  });
  return bytes;
}

type Mini = { readonly bytes: Uint8Array; readonly fat: Uint32Array };

function readMini(sectors: Sectors, view: DataView, root: Entry): Mini {
  const table = chainBytes(sectors, view.getUint32(60, true), null);
  const tableView = new DataView(table.buffer);
  const fat = Uint32Array.from({ length: table.length / 4 }, (_, index) => tableView.getUint32(4 * index, true));
  return { bytes: chainBytes(sectors, root.start, root.size), fat };
}

function miniBytes({ bytes, fat }: Mini, { start, size }: Entry): Uint8Array {
  const found = new Uint8Array(size);
  let sector = start;
  for (let at = 0; at < size; at += MINI_SECTOR) {
    const from = sector * MINI_SECTOR;
    const end = Math.min(from + MINI_SECTOR, from + size - at);
    if (sector >= fat.length || end > bytes.length) throw damaged(PART);
    found.set(bytes.subarray(from, end), at);
    sector = fat[sector] ?? FREE;
  }
  return found;
}

function readEntries(directory: Uint8Array): { root: Entry; entries: Entry[] } {
  const view = new DataView(directory.buffer);
  const count = directory.length / ENTRY_BYTES;
  const entryAt = (index: number, folder: string): Entry => {
    const at = index * ENTRY_BYTES;
    const length = Math.min(64, view.getUint16(at + 64, true));
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, length - 2)));
    const start = view.getUint32(at + 116, true);
    const size = view.getUint32(at + 120, true);
    return { path: folder + name, isStream: directory[at + 66] === 2, start, size };
  };
  if (directory[66] !== 5) throw damaged(PART);
  const entries: Entry[] = [];
  const seen = new Set<number>();
  const waiting = [{ index: view.getUint32(76, true), folder: '' }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { index, folder } = next;
    if (index === NO_ENTRY) continue;
    if (index >= count || seen.has(index)) throw damaged(PART);
    seen.add(index);
    const entry = entryAt(index, folder);
    entries.push(entry);
    const at = index * ENTRY_BYTES;
    waiting.push({ index: view.getUint32(at + 68, true), folder }, { index: view.getUint32(at + 72, true), folder });
    if (directory[at + 66] === 1) waiting.push({ index: view.getUint32(at + 76, true), folder: `${entry.path}/` });
  }
  return { root: entryAt(0, ''), entries };
}

function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
