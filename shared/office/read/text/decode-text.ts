// Text files without a word on their encoding: a byte order mark, then UTF-8, then GB18030 (which holds GBK).
import { damaged } from '../refused.ts';

export type DecodedText = { readonly text: string; readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' };

/** Null when it is no text. Throws `Refused` for UTF-8 or UTF-16 that was damaged. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = markedEncoding(bytes);
  if (marked !== null) {
    const text = decode(bytes, marked);
    if (text === null) throw damaged('text');
    return isPlain(text) ? { text, encoding: marked } : null;
  }
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== null) return isPlain(utf8) ? { text: utf8, encoding: 'utf-8' } : null;
  const gb = decode(bytes, 'gb18030');
  const isText = gb !== null && isPlain(gb);
  // Nearly good UTF-8 would come out of the other encoding as wrong characters, without a word.
  if (isMostlyUtf8(bytes) && isPlain(new TextDecoder('utf-8').decode(bytes))) throw damaged('text');
  return isText ? { text: gb, encoding: 'gb18030' } : null;
}

function markedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** No control characters and nothing of the private use area: what is not text has them within a few bytes. */
function isPlain(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  return !/[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f\ue000-\uf8ff\ufdd0-\ufdef\uffff]/.test(text);
}

function isMostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length > 1) good += 1;
    if (length === 0) bad += 1;
    at += Math.max(1, length);
  }
  return good > 4 * bad;
}

/** 1 for ASCII, 2 to 4 for a whole sequence, 0 for what is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length =
    first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xc2 && first < 0xe0 ? 2 : 0;
  for (let index = 1; index < length; index += 1) if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
