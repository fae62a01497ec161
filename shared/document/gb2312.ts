// Fonts named …_GB2312 and 方正小标宋简体 hold the 6763 汉字 of GB 2312 alone: a rare character of a
// person's name (喆, 堃, 镕) would print as an empty box or in a font that nobody chose.
import { GB2312_BITS } from './gb2312-bits.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const FIRST = 0x4e00;
const LAST = 0x9fa5;

// Decoded once, when the first 汉字 is asked about.
let bitmap: Uint8Array | null = null;

/** Whether a 汉字 is in GB 2312; true for everything that is not a 汉字. */
export function inGb2312(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (!isIdeograph(code)) return true;
  if (code < FIRST || code > LAST) return false;
  bitmap ??= decodedBitmap();
  const bit = code - FIRST;
  return (((bitmap[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1;
}

/** Whether every character of a text is: nearly always so, and cheap to find out. */
export function allInGb2312(text: string): boolean {
  for (const character of text) if (!inGb2312(character)) return false;
  return true;
}

function decodedBitmap(): Uint8Array {
  const bytes = new Uint8Array(Math.floor((GB2312_BITS.length * 3) / 4));
  for (let place = 0, at = 0; place < GB2312_BITS.length; place += 4, at += 3) {
    let group = 0;
    for (let offset = 0; offset < 4; offset += 1) {
      group = (group << 6) | Math.max(0, ALPHABET.indexOf(GB2312_BITS.charAt(place + offset)));
    }
    bytes.set([(group >> 16) & 255, (group >> 8) & 255, group & 255].slice(0, bytes.length - at), at);
  }
  return bytes;
}

/** The font that a character of a run is to be printed in: the run's own, or one that has it. */
export function fontFor(character: string, font: string): string {
  if (inGb2312(character)) return font;
  const code = character.codePointAt(0) ?? 0;
  // 宋体 has the basic block and extension A; the planes above are in its second file.
  if (code > 0xffff) return 'SimSun-ExtB';
  if (code < FIRST || code > LAST) return '宋体';
  // 仿宋 and 楷体 of Windows hold GBK and look like the fonts they stand in for.
  if (font === '仿宋_GB2312') return '仿宋';
  if (font === '楷体_GB2312') return '楷体';
  return holdsGb2312Only(font) ? '宋体' : font;
}

function holdsGb2312Only(font: string): boolean {
  return /_GB2312$|简体$/.test(font);
}

function isIdeograph(code: number): boolean {
  return (
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x20000 && code <= 0x3ffff)
  );
}
