// CRC-32 as in zip (ISO 3309), four bytes at a time.
const TABLES = buildTables();

/** Continues from the value before; starts from 0. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  let index = 0;
  const [first, second, third, fourth] = TABLES;
  for (const end = bytes.length - 3; index < end; index += 4) {
    crc ^= at(bytes, index) | (at(bytes, index + 1) << 8) | (at(bytes, index + 2) << 16) | (at(bytes, index + 3) << 24);
    crc = at(fourth, crc & 255) ^ at(third, (crc >>> 8) & 255) ^ at(second, (crc >>> 16) & 255) ^ at(first, crc >>> 24);
  }
  for (; index < bytes.length; index += 1) crc = at(first, (crc ^ at(bytes, index)) & 255) ^ (crc >>> 8);
  return ~crc >>> 0;
}

function at(list: Uint8Array | Int32Array, index: number): number {
  return list[index] ?? 0;
}

function buildTables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const make = (): Int32Array => new Int32Array(256);
  const tables = [make(), make(), make(), make()] as const;
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    tables[0][byte] = value;
  }
  for (let byte = 0; byte < 256; byte += 1) {
    for (let level = 1; level < 4; level += 1) {
      const before = at(tables[level - 1] ?? tables[0], byte);
      const table = tables[level];
      if (table) table[byte] = (before >>> 8) ^ at(tables[0], before & 255);
    }
  }
  return tables;
}
