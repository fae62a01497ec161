import { crc32 as nodeCrc32 } from 'node:zlib';
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { crc32 } from '../../../electron/journal/crc32.ts';

test('the standard check value', () => {
  expect(crc32(Buffer.from('123456789'))).toBe('cbf43926');
  expect(crc32(Buffer.alloc(0))).toBe('00000000');
});

test("the same as Node's own, at every length around a round of eight", () => {
  for (let length = 0; length < 70; length += 1) {
    const bytes = randomBytes(length);
    expect(Number.parseInt(crc32(bytes), 16)).toBe(nodeCrc32(bytes));
  }
});
