// Which document an OLE2 container holds.
import type { RawBook } from '../../table/raw-book.ts';
import type { ForeignKind } from '../../table/read-error.ts';
import { openCompoundFile, type CompoundFile } from './ole/compound-file.ts';
import { Refused } from './refused.ts';
import { readXls } from './xls/workbook.ts';

/** Throws `Refused`. */
export function readCompound(bytes: Uint8Array): RawBook {
  const file = openCompoundFile(bytes);
  const names = file.names.map((name) => name.toLowerCase());
  if (names.some((name) => name.includes('drmencrypted') || name.includes('drmcontent'))) throw drm();
  if (names.includes('encryptedpackage')) throw names.includes('encryptioninfo') ? encrypted() : drm();
  const book = file.stream('Workbook');
  if (book)
    return readXls(
      book,
      names.some((name) => name.startsWith('_vba_project_cur')),
    );
  if (names.includes('book')) throw new Refused({ type: 'oldFormat', kind: 'Excel 5.0/95' });
  const document = file.stream('WordDocument');
  if (document) throw isEncryptedDoc(document) ? encrypted() : unsupported('doc');
  throw unsupported(kindOf(file, names));
}

function kindOf(file: CompoundFile, names: readonly string[]): ForeignKind {
  if (names.includes('powerpoint document')) return 'presentation';
  return file.names.length > 0 && names.some((name) => /wps|contents|visio|quill/.test(name)) ? 'otherOffice' : 'other';
}

/** [MS-DOC] 2.5.2: `fEncrypted` and `fObfuscated` in the base of the FIB. */
function isEncryptedDoc(document: Uint8Array): boolean {
  return ((document[11] ?? 0) & 0x81) !== 0;
}

function drm(): Refused {
  return new Refused({ type: 'drm' });
}

function encrypted(): Refused {
  return new Refused({ type: 'encrypted' });
}

function unsupported(kind: ForeignKind): Refused {
  return new Refused({ type: 'unsupportedFormat', kind });
}
