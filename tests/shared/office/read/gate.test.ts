import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { workbook, workbookParts, zip, type Parts } from './build-package.ts';
import { errorOf, rowsOf } from './expect-read.ts';

const ROW = '<row><c><v>1</v></c></row>';
const good = (more: Parts = {}): Parts => workbookParts([{ name: '表', inside: ROW }], more);

describe('limits', () => {
  test('a part that unpacks to more than a hundred times its size is a bomb, wherever it lies', () => {
    expect(errorOf(zip(good({ 'xl/media/image1.png': new Uint8Array(400_000) })))).toEqual({ type: 'bomb' });
    expect(rowsOf(zip(good({ 'xl/media/image1.png': new Uint8Array(100_000) })))).toEqual([[1]]);
  });

  test('what the directory says of sizes is not believed', () => {
    const bytes = zip(good({ 'xl/media/image1.png': new Uint8Array(400_000) }));
    // In both headers: 400,000 becomes 40.
    for (const at of findAll(bytes, u32(400_000))) bytes.set(u32(40), at);
    expect(errorOf(bytes)).toEqual({ type: 'bomb' });
  });

  test('more than a thousand entries, more than 20 MB', () => {
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`a/${index}.txt`, 'x']));
    expect(errorOf(zip(good(many)))).toEqual({ type: 'tooLarge', what: 'entries' });
    expect(errorOf(new Uint8Array(20 * 1024 * 1024 + 1))).toEqual({ type: 'tooLarge', what: 'file' });
  });

  test('an entry that lies within another', () => {
    const inner = zip({ 'xl/b.bin': 'BBBB' }, 0).slice(0, 30 + 'xl/b.bin'.length + 'BBBB'.length);
    const bytes = zip({ ...good(), 'xl/a.bin': inner, 'xl/b.bin': 'BBBB' }, 0);
    const [within = 0] = findAll(bytes, inner);
    const inDirectory = findAll(bytes, strToU8('xl/b.bin')).at(-1) ?? 0;
    bytes.set(u32(within), inDirectory - 4);
    expect(errorOf(bytes)).toEqual({ type: 'bomb' });
  });
});

describe('names', () => {
  test.each(['../evil.xml', 'xl/../../evil.xml', '/etc/passwd', 'C:/evil.xml', 'xl\\..\\..\\evil.xml'])(
    '%s',
    (name) => {
      expect(errorOf(zip(good({ [name]: 'x' })))).toEqual({ type: 'unsafe', what: 'evilName' });
    },
  );

  test('two that differ in case alone', () => {
    expect(errorOf(zip(good({ 'XL/Worksheets/sheet1.XML': '<a/>' })))).toEqual({
      type: 'unsafe',
      what: 'duplicateName',
    });
  });

  test('two that are the same', () => {
    const bytes = zip(good({ 'xl/worksheets/sheet2.xml': '<a/>' }));
    for (const at of findAll(bytes, strToU8('sheet2.xml'))) bytes.set(strToU8('sheet1.xml'), at);
    expect(errorOf(bytes)).toEqual({ type: 'unsafe', what: 'duplicateName' });
  });
});

describe('XML', () => {
  const doctype = '<!DOCTYPE a [<!ENTITY b "c">]>';

  test.each([
    ['in a part that is read', { 'xl/worksheets/sheet1.xml': `${doctype}<worksheet/>` }],
    ['behind a comment', { 'xl/worksheets/sheet1.xml': `<!-- <x> -->\n${doctype}<worksheet/>` }],
    ['in a part that is not read', { 'xl/theme/theme1.xml': `<?xml version="1.0"?>${doctype}<a/>` }],
  ])('a DOCTYPE %s', (_, parts) => {
    expect(errorOf(zip(good(parts)))).toEqual({ type: 'unsafe', what: 'doctype' });
  });

  test.each([
    ['an element that is not closed', '<worksheet><sheetData></worksheet>'],
    ['an entity of nobody', '<worksheet>&lol;</worksheet>'],
    ['a reference to no character', '<worksheet>&#0;</worksheet>'],
    ['an end within a tag', '<worksheet><sheetData'],
    ['two roots', '<worksheet/><worksheet/>'],
    ['an attribute twice', '<worksheet a="1" a="2"/>'],
    ['a prefix of nobody', '<y:worksheet/>'],
    ['no XML at all', 'hello'],
    ['an encoding of nobody', '<?xml version="1.0" encoding="utf-7"?><worksheet/>'],
    ['bytes that are no UTF-8', new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e])],
  ])('%s', (_, xml) => {
    expect(errorOf(zip(good({ 'xl/worksheets/sheet1.xml': xml }))).type).toBe('damaged');
  });

  test('nesting without end', () => {
    const deep = `<worksheet>${'<a>'.repeat(600)}${'</a>'.repeat(600)}</worksheet>`;
    expect(errorOf(zip(good({ 'xl/worksheets/sheet1.xml': deep })))).toEqual({ type: 'unsafe', what: 'nesting' });
  });
});

test('text after a whole zip, as mail gateways leave it, does no harm', () => {
  const bytes = workbook(ROW);
  expect(rowsOf(new Uint8Array([...bytes, ...strToU8('\r\n--boundary--')]))).toEqual([[1]]);
});

function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

function findAll(bytes: Uint8Array, wanted: Uint8Array): number[] {
  const places: number[] = [];
  for (let at = 0; at <= bytes.length - wanted.length; at += 1) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) places.push(at);
  }
  return places;
}
