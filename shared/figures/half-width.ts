// 全角字符与半角字符的对应；一换一，所以偏移不变。
const FULL_WIDTH_START = 0xff01;
const FULL_WIDTH_END = 0xff5e;
const WIDTH_DIFFERENCE = 0xfee0;
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['\u3000', ' '],
  ['\u00a0', ' '],
  ['\t', ' '],
  ['。', ';'],
  ['—', '-'],
  ['–', '-'],
  ['－', '-'],
  ['〜', '~'],
  ['∶', ':'],
  ['﹪', '%'],
  ['≧', '≥'],
  ['≦', '≤'],
  ['⩾', '≥'],
  ['⩽', '≤'],
  ['＋', '+'],
]);

const NARROWED = /[\uff01-\uff5e\u3000\u00a0\t。—–〜∶﹪≧≦⩾⩽]/;

/**
 * The same text with full-width digits, letters and signs as their ASCII forms and 。 as `;`, unit by unit:
 * every UTF-16 offset stays what it was, so spans found here are spans of the original.
 */
export function toHalfWidth(text: string): string {
  // 中文正文多数字符不变，只改需要改的。
  if (!NARROWED.test(text)) return text;
  let plain = '';
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const character = text.charAt(index);
    plain +=
      code >= FULL_WIDTH_START && code <= FULL_WIDTH_END
        ? String.fromCharCode(code - WIDTH_DIFFERENCE)
        : (OTHERS.get(character) ?? character);
  }
  return plain;
}

const CLAUSE_ENDS: ReadonlySet<string> = new Set([',', ';', ':', '!', '?', '\n', '\r']);
// 一个分句再长，也不再往左右看；long entries stay linear in time.
const FARTHEST = 80;

/** Where the clause that holds `index` begins; at most 80 characters back. */
export function clauseStart(plain: string, index: number): number {
  let at = index;
  while (at > 0 && index - at < FARTHEST && !CLAUSE_ENDS.has(plain.charAt(at - 1))) at -= 1;
  return at;
}

/** Where the clause that holds `index` ends (exclusive); at most 80 characters on. */
export function clauseEnd(plain: string, index: number): number {
  let at = index;
  while (at < plain.length && at - index < FARTHEST && !CLAUSE_ENDS.has(plain.charAt(at))) at += 1;
  return at;
}
