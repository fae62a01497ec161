// The bytes of an XML part as text, piece by piece: by its byte order mark, its first bytes or its declaration.
import { damaged } from '../refused.ts';

const ALLOWED =
  /^(utf-?8|utf-?16(le|be)?|us-ascii|ascii|iso-8859-\d+|windows-125\d|gbk|gb2312|gb18030|big5|shift_jis|euc-(jp|kr))$/i;

export type XmlDecoder = { readonly write: (bytes: Uint8Array) => string; readonly end: () => string };

/** Both throw `Refused` when the bytes are none of the encoding's. */
export function createXmlDecoder(part: string): XmlDecoder {
  let decoder: TextDecoder | null = null;
  const decode = (run: (using: TextDecoder) => string): string => {
    try {
      return decoder ? run(decoder) : '';
    } catch {
      throw damaged(part);
    }
  };
  return {
    write: (bytes) => {
      if (bytes.length === 0) return '';
      decoder ??= new TextDecoder(encodingOf(bytes, part), { fatal: true });
      return decode((using) => using.decode(bytes, { stream: true }));
    },
    end: () => decode((using) => using.decode()),
  };
}

function encodingOf(bytes: Uint8Array, part: string): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  if (first === 0xef && second === 0xbb) return 'utf-8';
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)["']/i.exec(head)?.[1] ?? 'utf-8';
  if (!ALLOWED.test(declared)) throw damaged(part);
  // Two-byte encodings were found out above: a declaration that says so of one-byte text is wrong.
  if (/^utf-?16/i.test(declared)) return 'utf-8';
  return /ascii/i.test(declared) ? 'windows-1252' : declared.toLowerCase().replace('utf8', 'utf-8');
}
