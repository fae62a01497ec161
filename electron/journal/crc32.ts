// CRC-32 as in zip and PNG (ISO 3309). Node has its own from 22.2 on; Electron 22 and 25 carry older ones.
const TABLES = makeTables();
const SLICES = 8;

/** Eight hexadecimal digits. */
export function crc32(bytes: Uint8Array): string {
  let crc = 0xffffffff;
  const whole = bytes.length - (bytes.length % SLICES);
  let index = 0;
  // Eight bytes a round ("slicing by eight"): a journal of 100 MB is read in a second.
  for (; index < whole; index += SLICES) {
    crc ^= word(bytes, index);
    const next = word(bytes, index + 4);
    crc =
      entry(7, crc) ^
      entry(6, crc >>> 8) ^
      entry(5, crc >>> 16) ^
      entry(4, crc >>> 24) ^
      entry(3, next) ^
      entry(2, next >>> 8) ^
      entry(1, next >>> 16) ^
      entry(0, next >>> 24);
  }
  for (; index < bytes.length; index += 1) crc = entry(0, crc ^ (bytes[index] ?? 0)) ^ (crc >>> 8);
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}

function word(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
}

function entry(table: number, byte: number): number {
  return TABLES[(table << 8) | (byte & 0xff)] ?? 0;
}

/** Table n tells what a byte does n bytes later. */
function makeTables(): Int32Array {
  const tables = new Int32Array(256 * 8);
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    tables[byte] = value;
  }
  for (let index = 256; index < tables.length; index += 1) {
    const before = tables[index - 256] ?? 0;
    tables[index] = (before >>> 8) ^ (tables[before & 0xff] ?? 0);
  }
  return tables;
}
