// Which table a text file holds: Excel's XML of 2003, flat OpenDocument, a web page, or separated values.
import type { RawBook } from '../../table/raw-book.ts';
import { readFlatOdf } from './odf/document.ts';
import { Refused } from './refused.ts';
import { readCsv } from './text/csv.ts';
import { decodeText } from './text/decode-text.ts';
import { readHtml } from './text/html-tables.ts';
import { readSpreadsheetXml } from './text/spreadsheet-xml.ts';

const LOOKED_AT = 4096;

/** Throws `Refused`. */
export function readTextFile(bytes: Uint8Array, name: string): RawBook {
  const decoded = decodeText(bytes);
  if (decoded === null) throw new Refused({ type: 'notAWorkbook' });
  const text = decoded.text.trimStart();
  const head = text.slice(0, LOOKED_AT);
  if (text.startsWith('<')) return readMarkup(bytes, text, head);
  const book = readCsv(decoded.text, /\.(csv|tsv|tab)$/i.test(name));
  if (book === null) throw new Refused({ type: 'notAWorkbook' });
  return book;
}

function readMarkup(bytes: Uint8Array, text: string, head: string): RawBook {
  const isXml = head.startsWith('<?xml');
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet') && isXml) return readSpreadsheetXml(bytes);
  if (head.includes('urn:oasis:names:tc:opendocument:xmlns:office') && isXml) return readFlatOdf(bytes);
  if (/office\/word\/2003\/wordml|office\/2006\/xmlPackage/.test(head)) {
    throw new Refused({ type: 'unsupportedFormat', kind: 'wordXml' });
  }
  const book = /<(html|table|body|head|meta|div|!doctype html)\b/i.test(head) ? readHtml(text) : null;
  if (book === null) throw new Refused({ type: 'notAWorkbook' });
  return book;
}
