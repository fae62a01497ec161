// A damaged copy of a good file is refused or read rightly; it is never read wrongly.
import { array, assert, boolean, constantFrom, integer, nat, property, record, uint8Array } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../../shared/office/read/read-workbook.ts';
import { documentParts, sharedStrings, workbookParts, zip } from './build-package.ts';
import { bookOf } from './expect-read.ts';

const parts = workbookParts(
  [
    {
      name: '填报表',
      inside:
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>123.25</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>已完成</t></is></c></row>',
    },
    { name: '二', inside: '<row r="1"><c r="A1" t="b"><v>1</v></c></row>', state: 'hidden' },
  ],
  sharedStrings(['<t>项目名称</t>']),
);
const document = documentParts(
  '<w:p><w:r><w:t>正文</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>格</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
);

const FILES: readonly (readonly [string, Uint8Array])[] = [
  ['a workbook, packed', zip(parts)],
  ['a workbook, stored', zip(parts, 0)],
  ['a document', zip(document)],
];

describe.each(FILES)('%s', (_, good) => {
  const right = bookOf(good);

  test('every byte changed, by one bit and altogether', () => {
    let refused = 0;
    for (let at = 0; at < good.length; at += 1) {
      for (const mask of [1 << (at % 8), 0xff]) {
        const copy = good.slice();
        copy[at] = (copy[at] ?? 0) ^ mask;
        const result = readWorkbook(copy);
        if (!result.ok) refused += 1;
        else expect(result.value).toEqual(right);
      }
    }
    expect(refused).toBeGreaterThan(good.length);
  });

  test('cut off anywhere', () => {
    for (let length = 0; length < good.length; length += 7) expect(readWorkbook(good.slice(0, length)).ok).toBe(false);
  });

  test('several bytes changed, a stretch lost or zeroed', () => {
    const place = nat(good.length - 1);
    const change = record({
      at: place,
      length: integer({ min: 1, max: 200 }),
      byte: nat(255),
      isLost: boolean(),
    });
    assert(
      property(array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        let copy = good;
        for (const { at, length, byte, isLost } of changes) {
          const stretch = isLost ? [] : copy.slice(at, at + length).fill(byte);
          copy = new Uint8Array([...copy.slice(0, at), ...stretch, ...copy.slice(at + length)]);
        }
        const result = readWorkbook(copy);
        if (result.ok) expect(result.value).toEqual(right);
      }),
      { numRuns: 300, seed: 20_231_010 },
    );
  });
});

test('random bytes behind any known beginning are refused or read, and nothing is thrown', () => {
  const beginnings = [
    'PK\x03\x04',
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    '\x09\x08\x10\x00\x00\x06\x05\x00',
    '<html><table>',
    '<?xml version="1.0"?>',
    '',
  ];
  assert(
    property(constantFrom(...beginnings), uint8Array({ maxLength: 3000 }), (beginning, rest) => {
      const head = Uint8Array.from(beginning, (character) => character.charCodeAt(0));
      readWorkbook(new Uint8Array([...head, ...rest]));
    }),
    { numRuns: 500, seed: 20_231_010 },
  );
});
