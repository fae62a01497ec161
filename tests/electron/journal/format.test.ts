import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { encodeHeader, encodeRecord, START } from '../../../electron/journal/format.ts';

// What stands in the description is what is written: other programs are made after it.
const DESCRIPTION = readFileSync(path.resolve(import.meta.dirname, '../../../docs/formats.md'), 'utf8');

test('the record that docs/formats.md shows', () => {
  const { line } = encodeRecord(START, Buffer.from('{"what":"改一字"}'));
  expect(DESCRIPTION).toContain(`\n${line.toString('utf8')}`);
});

test('the header that docs/formats.md shows', () => {
  const header = encodeHeader(START).toString('utf8');
  expect(DESCRIPTION).toContain(header.replace('0'.repeat(64), '0000…0000'));
});
