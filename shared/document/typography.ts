// The stored text keeps the half-width punctuation it was given; on paper it is full-width. Every character is
// either kept or exchanged for one other, so that a place in the printed text is a place in the stored one.

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

const HALF_WIDTH = /[,;:?!()"']/;
const CHINESE = /[\u3400-\u9fff\uf900-\ufaff]/u;
// What a number, a Latin word, a path or a formula is made of: punctuation between two of these is their own.
const WORD = /[\p{Script=Latin}\p{Nd}_/\\@#&=~]/u;
// Left alone as a whole: addresses, mail addresses and file names, whose brackets and dots mean themselves.
const LITERAL =
  /[a-z]+:\/\/[!-~]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[^\s，。；：、,;:“”‘’《》"]+\.(?:docx?|xlsx?|pptx?|pdf|ofd|wps|et|dps|zip|rar|txt|csv|jpe?g|png)(?![a-z])/giu;

/** The text as it is printed. Digits, decimals, times, ranges, `1+X` and Latin words come out as they went in. */
export function printed(text: string): string {
  if (!HALF_WIDTH.test(text) || !CHINESE.test(text)) return text;
  // UTF-16 units: none of those that are changed or asked about is half of a pair.
  const characters = text.split('');
  const keep = literalPlaces(text);
  convertBrackets(characters, keep);
  characters.forEach((character, index) => {
    if (keep.has(index) || character === '(' || character === ')') return;
    const wide = FULL_WIDTH[character];
    if (wide !== undefined && !standsInWord(characters, index)) characters[index] = wide;
  });
  convertQuotes(characters, keep);
  return characters.join('');
}

/** 10:30, 3,000, A:B: something of a word on either side, and nothing between. */
function standsInWord(characters: readonly string[], index: number): boolean {
  const before = characters[index - 1];
  const after = characters[index + 1];
  return before !== undefined && after !== undefined && WORD.test(before) && WORD.test(after);
}

/** A pair of brackets is changed together, unless it belongs to a Latin word or a formula: f(x), COUNT(A1). */
function convertBrackets(characters: string[], keep: ReadonlySet<number>): void {
  const open: number[] = [];
  characters.forEach((character, index) => {
    if (keep.has(index)) return;
    if (character === '(') open.push(index);
    if (character !== ')') return;
    const start = open.pop();
    if (start === undefined) {
      // `1)` and a bracket whose partner is missing: full-width after a 汉字 only.
      if (CHINESE.test(characters[index - 1] ?? '')) characters[index] = '）';
      return;
    }
    if (belongsToWord(characters, start, index)) return;
    characters[start] = '（';
    characters[index] = '）';
  });
  for (const index of open) if (CHINESE.test(characters[index + 1] ?? '')) characters[index] = '（';
}

function belongsToWord(characters: readonly string[], start: number, end: number): boolean {
  const inside = characters.slice(start + 1, end).join('');
  const before = characters[start - 1] ?? '';
  return !CHINESE.test(inside) && /[\p{Script=Latin}\p{Nd}]/u.test(before);
}

/** Straight quotes in pairs; an odd number of them stays as it is, since nobody knows which one is astray. */
function convertQuotes(characters: string[], keep: ReadonlySet<number>): void {
  for (const [quote, left, right] of [
    ['"', '“', '”'],
    ["'", '‘', '’'],
  ] as const) {
    const places = characters.flatMap((character, index) =>
      character === quote && !keep.has(index) && !standsInLatin(characters, index) ? [index] : [],
    );
    if (places.length % 2 === 1) continue;
    places.forEach((place, count) => {
      characters[place] = count % 2 === 0 ? left : right;
    });
  }
}

// The apostrophe of it's.
function standsInLatin(characters: readonly string[], index: number): boolean {
  const latin = /\p{Script=Latin}/u;
  return latin.test(characters[index - 1] ?? '') && latin.test(characters[index + 1] ?? '');
}

function literalPlaces(text: string): ReadonlySet<number> {
  const places = new Set<number>();
  // Looked for only where there may be one: the pattern is slow.
  if (!/[@.]|:\/\//.test(text) || !/[A-Za-z]/.test(text)) return places;
  for (const match of text.matchAll(LITERAL)) {
    for (let offset = 0; offset < match[0].length; offset += 1) places.add(match.index + offset);
  }
  return places;
}
