// What a file is, by its first bytes; its name is not asked.
import type { ReadError } from '../../table/read-error.ts';
import { isCompoundFile } from './ole/compound-file.ts';

export type Recognised =
  | { readonly type: 'zip' }
  | { readonly type: 'compound' }
  /** BIFF8 without its container. */
  | { readonly type: 'bareXls' }
  /** Text perhaps: to be decoded. */
  | { readonly type: 'text' }
  | { readonly type: 'refused'; readonly error: ReadError };

type Magic = { readonly bytes: string; readonly at?: number; readonly error: ReadError };

const foreign = (kind: Extract<ReadError, { type: 'unsupportedFormat' }>['kind']): ReadError => ({
  type: 'unsupportedFormat',
  kind,
});
const old = (kind: string): ReadError => ({ type: 'oldFormat', kind });

/** One character a byte. */
const MAGICS: readonly Magic[] = [
  { bytes: '%PDF-', error: foreign('pdf') },
  { bytes: '\x89PNG', error: foreign('picture') },
  { bytes: '\xff\xd8\xff', error: foreign('picture') },
  { bytes: 'GIF8', error: foreign('picture') },
  { bytes: 'II*\0', error: foreign('picture') },
  { bytes: 'MM\0*', error: foreign('picture') },
  { bytes: 'WEBP', at: 8, error: foreign('picture') },
  { bytes: 'ftyphei', at: 4, error: foreign('picture') },
  { bytes: '{\\rtf', error: foreign('rtf') },
  { bytes: 'Rar!', error: foreign('archive') },
  { bytes: '7z\xbc\xaf', error: foreign('archive') },
  { bytes: '\x1f\x8b', error: foreign('archive') },
  { bytes: 'BZh', error: foreign('archive') },
  { bytes: '\xfd7zXZ', error: foreign('archive') },
  { bytes: 'MIME-Version:', error: foreign('webArchive') },
  { bytes: 'From: <Saved by', error: foreign('webArchive') },
  { bytes: 'SQLite format', error: foreign('other') },
  { bytes: 'MZ\x90\x00', error: foreign('other') },
  { bytes: '\x7fELF', error: foreign('other') },
  { bytes: '\x09\x00\x04\x00', error: old('Excel 2') },
  { bytes: '\x09\x02\x06\x00', error: old('Excel 3') },
  { bytes: '\x09\x04\x06\x00', error: old('Excel 4') },
  { bytes: '\x09\x08\x08\x00\x00\x05', error: old('Excel 5.0/95') },
  { bytes: '\x09\x08\x06\x00\x00\x05', error: old('Excel 5.0/95') },
  { bytes: '\x00\x00\x02\x00\x06\x04', error: old('Lotus 1-2-3') },
  { bytes: '\x00\x00\x1a\x00', error: old('Lotus 1-2-3') },
  { bytes: '\x31\xbe\x00\x00', error: old('Word 5') },
  { bytes: '\xdb\xa5\x2d\x00', error: old('Word 2') },
  { bytes: 'ID;P', error: old('SYLK') },
  { bytes: '.pfile', error: { type: 'drm' } },
  { bytes: '%TSD-Header-###%', error: { type: 'drm' } },
  { bytes: 'E-SafeNet', at: 4, error: { type: 'drm' } },
];
/** Document-encryption products of Chinese offices put their name near the beginning. */
const DRM_NAMES = /E-SafeNet|ESAFENET|%TSD-Header|<DRMHeader|MSMAMARPCRYPT/;
const NAMED_WITHIN = 512;
/** Two letters alone may begin any text: here the reserved bytes count too. */
const BITMAP = /^BM[^]{4}\0{4}/;

/** Never for an empty file: the caller looks at that first. */
export function recognise(bytes: Uint8Array): Recognised {
  const head = String.fromCharCode(...bytes.subarray(0, NAMED_WITHIN));
  if (isCompoundFile(bytes)) return { type: 'compound' };
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return { type: 'zip' };
  if (head.startsWith('\x09\x08\x10\x00\x00\x06')) return { type: 'bareXls' };
  if (BITMAP.test(head)) return { type: 'refused', error: foreign('picture') };
  const magic = MAGICS.find(({ bytes: wanted, at = 0 }) => head.startsWith(wanted, at));
  if (magic) return { type: 'refused', error: magic.error };
  if (DRM_NAMES.test(head)) return { type: 'refused', error: { type: 'drm' } };
  return { type: 'text' };
}

/** Spaces, zeros and a byte order mark alone are as good as nothing. */
export function isBlank(bytes: Uint8Array): boolean {
  return bytes.every(
    (byte) =>
      byte === 0 || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0xef || byte === 0xbb || byte === 0xbf,
  );
}
