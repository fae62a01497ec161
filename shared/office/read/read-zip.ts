// Which document a zip holds.
import type { RawBook } from '../../table/raw-book.ts';
import type { ForeignKind } from '../../table/read-error.ts';
import { readDocx } from './docx/document.ts';
import { readOdf } from './odf/document.ts';
import { findMainPart, readContentType } from './package-parts.ts';
import { damaged, Refused } from './refused.ts';
import { readPart } from './xml/read-part.ts';
import { openArchive, type Archive } from './zip/archive.ts';
import { readXlsx } from './xlsx/workbook.ts';

/** Throws `Refused`. */
export function readZip(bytes: Uint8Array): RawBook {
  const archive = openArchive(bytes);
  if (archive.has('OFD.xml')) throw unsupported('ofd');
  const main = findMainPart(archive);
  if (main !== null) return readOoxml(archive, main);
  if (archive.has('content.xml')) return readOdf(archive);
  // Parts of an office file without their list: something was taken out of it.
  if (archive.has('[Content_Types].xml') || archive.has('xl/workbook.xml') || archive.has('word/document.xml')) {
    throw damaged('rels');
  }
  if (archive.names.length === 0) throw new Refused({ type: 'empty' });
  throw unsupported(archive.names.some((name) => name.endsWith('.iwa')) ? 'otherOffice' : 'archive');
}

function readOoxml(archive: Archive, main: string): RawBook {
  const type = readContentType(archive, main).toLowerCase();
  if (type.includes('binary') || main.toLowerCase().endsWith('.bin')) throw unsupported('binaryWorkbook');
  const root = rootName(archive, main);
  if (root === 's:workbook') return readXlsx(archive, main);
  if (root === 'w:document') return readDocx(archive, main);
  if (type.includes('presentation')) throw unsupported('presentation');
  if (type.includes('spreadsheetml') || type.includes('wordprocessingml')) throw damaged(main);
  throw unsupported('otherOffice');
}

/** Of the main part, read to its end: what is malformed is told here. */
function rootName(archive: Archive, part: string): string {
  let root = '';
  readPart(archive, part, /workbook/i.test(part) ? 's' : 'w', {
    open: (name) => {
      if (root === '') root = name;
    },
    close: () => undefined,
    text: () => undefined,
  });
  return root;
}

function unsupported(kind: ForeignKind): Refused {
  return new Refused({ type: 'unsupportedFormat', kind });
}
