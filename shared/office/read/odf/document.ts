// OpenDocument (ISO/IEC 26300): .ods, its flat form .fods, and the tables and text of .odt.
import type { RawBook } from '../../../table/raw-book.ts';
import { warnOfParts } from '../part-warnings.ts';
import { Refused } from '../refused.ts';
import { Warnings } from '../warnings.ts';
import { createXmlDecoder } from '../xml/decode-xml.ts';
import { readPart, readXmlFile } from '../xml/read-part.ts';
import type { Archive } from '../zip/archive.ts';
import { OdfReader } from './odf-reader.ts';

/** Throws `Refused`. */
export function readOdf(archive: Archive): RawBook {
  checkNotEncrypted(archive);
  const warnings = new Warnings();
  warnOfParts(archive, warnings);
  const reader = new OdfReader('content.xml', warnings);
  readPart(archive, 'content.xml', 'office', reader);
  return reader.finish();
}

/** Throws `Refused`. */
export function readFlatOdf(bytes: Uint8Array): RawBook {
  const warnings = new Warnings();
  warnings.add('unchecked');
  const reader = new OdfReader('xml', warnings);
  readXmlFile(bytes, 'office', reader);
  return reader.finish();
}

/** Looked for as text: old manifests begin with a DOCTYPE, so none is parsed. */
function checkNotEncrypted(archive: Archive): void {
  if (!archive.has('META-INF/manifest.xml')) return;
  const decoder = createXmlDecoder('META-INF/manifest.xml');
  let manifest = '';
  archive.stream('META-INF/manifest.xml', (bytes) => {
    manifest += decoder.write(bytes);
  });
  if (manifest.includes('encryption-data')) throw new Refused({ type: 'encrypted' });
}
