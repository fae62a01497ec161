// BIFF8 and its OLE2 container, made by hand: as small as they can be.

const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;

export function record(id: number, ...body: readonly (readonly number[])[]): number[] {
  const bytes = body.flat();
  return [...u16(id), ...u16(bytes.length), ...bytes];
}

export const u16 = (value: number): number[] => [value & 255, (value >> 8) & 255];
export const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(Math.floor(value / 0x10000))];
export const f64 = (value: number): number[] => [...new Uint8Array(new Float64Array([value]).buffer)];
const letters = (text: string): number[] =>
  Array.from({ length: text.length }, (_, index) => u16(text.charCodeAt(index))).flat();
/** `XLUnicodeString`, two bytes a character. */
export const wide = (text: string): number[] => [...u16(text.length), 1, ...letters(text)];
export const bof = (kind: number, version = 0x0600): number[] =>
  record(0x0809, u16(version), u16(kind), u32(0), u32(0), u32(0));
export const eof = record(0x000a);

/** A stream of one sheet: `globals` stand before its name, `cells` within it. */
export function xlsStream(globals: readonly number[], cells: readonly number[], name = '表', state = 0): Uint8Array {
  const entry = (start: number): number[] => record(0x0085, u32(start), [state, 0, name.length, 1], letters(name));
  const start = bof(0x0005).length + globals.length + entry(0).length + eof.length;
  return Uint8Array.from([...bof(0x0005), ...globals, ...entry(start), ...eof, ...bof(0x0010), ...cells, ...eof]);
}

/** Streams of 4096 bytes at least; shorter ones are filled up with zeros. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const bodies = Object.entries(streams).map(([name, bytes]) => {
    const padded = new Uint8Array(Math.max(4096, Math.ceil(bytes.length / SECTOR) * SECTOR));
    padded.set(bytes);
    return { name, bytes: padded };
  });
  const fat: number[] = [0xfffffffd, END];
  const directory: number[] = directoryEntry('Root Entry', 5, FREE, bodies.length > 0 ? 1 : FREE, END, 0);
  bodies.forEach(({ name, bytes }, index) => {
    const start = fat.length;
    const count = bytes.length / SECTOR;
    for (let sector = 0; sector < count; sector += 1) fat.push(sector === count - 1 ? END : start + sector + 1);
    directory.push(...directoryEntry(name, 2, index + 1 < bodies.length ? index + 2 : FREE, FREE, start, bytes.length));
  });
  while (fat.length < SECTOR / 4) fat.push(FREE);
  while (directory.length < SECTOR) directory.push(0);
  const header = [
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    zeros(16),
    // Minor and major version, byte order, sizes of a sector and of a small one.
    [0x3e, 3, 0xfffe, 9, 6].flatMap(u16),
    zeros(6),
    // Directory sectors, sectors of the table, the directory's first, signature, cut-off, three lists that are empty.
    [0, 1, 1, 0, 4096, END, 0, END, 0].flatMap(u32),
    [0, ...Array.from({ length: 108 }, () => FREE)].flatMap(u32),
  ].flat();
  return Uint8Array.from([...header, ...fat.flatMap(u32), ...directory, ...bodies.flatMap(({ bytes }) => [...bytes])]);
}

function directoryEntry(
  name: string,
  type: number,
  right: number,
  child: number,
  start: number,
  size: number,
): number[] {
  const spelled = letters(name);
  return [
    [...spelled, ...zeros(64 - spelled.length), ...u16(spelled.length + 2), type, 1],
    [FREE, right, child].flatMap(u32),
    zeros(36),
    [start, size, 0].flatMap(u32),
  ].flat();
}

function zeros(length: number): number[] {
  return Array.from({ length }, () => 0);
}
