// The five entities of XML and character references; any other is none that an office file may have.
import { damaged } from '../refused.ts';

const NAMED = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** Also the characters met: some programs write every Chinese one as a number. */
const known = new Map<string, string>(Object.entries(NAMED));
const MOST_KNOWN = 5000;

/** Throws `Refused` for what is no reference. */
export function decodeEntities(text: string, part: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,12});?/g, (whole, name: string) => {
    if (!whole.endsWith(';')) throw damaged(part);
    return known.get(name) ?? character(name, part);
  });
}

function character(name: string, part: string): string {
  const match = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name);
  const code = match ? Number.parseInt(match[1] ?? match[2] ?? '', match[1] === undefined ? 10 : 16) : -1;
  if (!isCharacter(code)) throw damaged(part);
  const text = String.fromCodePoint(code);
  if (known.size < MOST_KNOWN) known.set(name, text);
  return text;
}

/** XML 1.0, 2.2. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
