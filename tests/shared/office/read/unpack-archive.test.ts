import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { unpackArchive } from '../../../../shared/office/read/unpack-archive.ts';

const names = (bytes: Uint8Array): unknown => {
  const unpacked = unpackArchive(bytes);
  return unpacked.ok ? unpacked.value.map(({ name }) => name) : unpacked.error;
};

test('its files with their folders, without what systems put beside them', () => {
  const zip = zipSync({
    '报送/填报表.xlsx': strToU8('x'),
    '报送/佐证/18/照片.jpg': strToU8('photo'),
    '__MACOSX/报送/._填报表.xlsx': strToU8('x'),
    '报送/.DS_Store': strToU8('x'),
    '报送/~$填报表.xlsx': strToU8('x'),
    '报送/Thumbs.db': strToU8('x'),
  });
  const unpacked = unpackArchive(zip);
  expect(names(zip)).toEqual(['报送/填报表.xlsx', '报送/佐证/18/照片.jpg']);
  expect(unpacked.ok && unpacked.value[1]?.bytes).toEqual(strToU8('photo'));
});

test('names that Windows wrote in GBK', () => {
  // 填报表.txt in GBK: as long as the placeholder, put in its place in both headers.
  const gbk = new Uint8Array([0xcc, 0xee, 0xb1, 0xa8, 0xb1, 0xed, 0x2e, 0x74, 0x78, 0x74]);
  const zip = zipSync({ 'ABCDEF.txt': strToU8('x') });
  const text = new TextDecoder('latin1').decode(zip);
  for (let at = text.indexOf('ABCDEF'); at >= 0; at = text.indexOf('ABCDEF', at + 1)) zip.set(gbk, at);
  expect(names(zip)).toEqual(['填报表.txt']);
});

test('the same gate as for an office file', () => {
  expect(names(zipSync({ '../上级.xlsx': strToU8('x') }))).toEqual({ type: 'unsafe', what: 'evilName' });
  expect(names(strToU8('%PDF-1.7'))).toEqual({ type: 'unsupportedFormat', kind: 'archive' });
  expect(names(zipSync({ a: new Uint8Array(30_000_000) }))).toEqual({ type: 'bomb' });
  const zip = zipSync({ a: strToU8('0123456789'.repeat(20)) }, { level: 0 });
  zip[60] = 0;
  expect(names(zip)).toMatchObject({ type: 'damaged' });
});
