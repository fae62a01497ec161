// Finding 汉字 by the letters one types for them: yzhj, yingzaohuanjing or yingzhj for 营造环境.

/** The readings of one character, without tones; none where it is no 汉字. */
export type Syllables = readonly string[];

/** The readings of each character (code point) of a text. Given by the caller: no dictionary lives here. */
export type PinyinOf = (text: string) => readonly Syllables[];

/** A stretch of a text by UTF-16 offsets, end excluded. */
export type Span = { readonly start: number; readonly end: number };

const LETTERS = /^[a-z0-9]+$/;
const LETTER = /^[a-z0-9]$/;
// Longer strings of letters are no one's abbreviation, and each letter doubles the ways of reading.
const LONGEST = 40;

/** Whether a query is made of letters that can be read as pinyin. */
export function isLetters(query: string): boolean {
  return LETTERS.test(query) && /[a-z]/.test(query) && query.length <= LONGEST;
}

/** The first stretch of a text that reads as these letters (lower case); punctuation within it is passed over. */
export function matchPinyin(text: string, letters: string, pinyinOf: PinyinOf): Span | null {
  const syllables = pinyinOf(text);
  const characters = charactersOf(text, syllables);
  const reading: Reading = { characters, syllables, letters };
  let start = 0;
  for (const [index, character] of characters.entries()) {
    const end = startsHere(reading, index) ? readFrom(reading, index, 0) : null;
    if (end !== null) return { start, end: start + characters.slice(index, end).join('').length };
    start += character.length;
  }
  return null;
}

// Readings that are given as the same list again are of the same text: names are asked for at every key.
const known = new WeakMap<readonly Syllables[], readonly string[]>();

function charactersOf(text: string, syllables: readonly Syllables[]): readonly string[] {
  let characters = known.get(syllables);
  if (characters === undefined) known.set(syllables, (characters = Array.from(text.toLowerCase())));
  return characters;
}

type Reading = {
  readonly characters: readonly string[];
  readonly syllables: readonly Syllables[];
  readonly letters: string;
};

function startsHere({ characters, syllables }: Reading, index: number): boolean {
  return (syllables[index]?.length ?? 0) > 0 || LETTER.test(characters[index] ?? '');
}

/** The index after the last character that the letters from `at` on read; null when they don't. */
function readFrom(reading: Reading, index: number, at: number): number | null {
  const { characters, syllables, letters } = reading;
  if (at === letters.length) return index;
  const character = characters[index];
  if (character === undefined) return null;
  const options = syllables[index] ?? [];
  if (options.length > 0) {
    for (const syllable of options) {
      const end = readSyllable(reading, index, at, syllable);
      if (end !== null) return end;
    }
    return null;
  }
  if (LETTER.test(character)) return character === letters[at] ? readFrom(reading, index + 1, at + 1) : null;
  return readFrom(reading, index + 1, at);
}

/** A syllable is typed whole, by its first letter, by zh ch sh, or, at the end, as far as one has come. */
function readSyllable(reading: Reading, index: number, at: number, syllable: string): number | null {
  const { letters } = reading;
  const common = commonLength(syllable, letters, at);
  if (common === 0) return null;
  if (at + common === letters.length) return index + 1;
  const lengths = [common === syllable.length ? common : 0, common >= 2 && syllable[1] === 'h' ? 2 : 0, 1];
  for (const length of lengths) {
    if (length === 0) continue;
    const end = readFrom(reading, index + 1, at + length);
    if (end !== null) return end;
  }
  return null;
}

function commonLength(syllable: string, letters: string, at: number): number {
  let length = 0;
  while (length < syllable.length && at + length < letters.length && syllable[length] === letters[at + length]) {
    length += 1;
  }
  return length;
}

/** How the characters of a text may be read, one after the other; punctuation is left out. */
export type Sound = readonly Syllables[];

/** A letter or a figure is read as itself. */
export function soundOf(text: string, pinyinOf: PinyinOf): Sound {
  const syllables = pinyinOf(text);
  return Array.from(text.toLowerCase()).flatMap((character, index): Sound => {
    const readings = syllables[index] ?? [];
    if (readings.length > 0) return [readings];
    return LETTER.test(character) ? [[character]] : [];
  });
}

/**
 * Whether some stretch of a long text is typed by first letters alone, or by whole syllables with the last as far as one
 * has come. Letters and syllables mixed, which `matchPinyin` takes, read as something in every long text.
 */
export function soundsLike(sound: Sound, letters: string): boolean {
  // At ten thousand projects this goes over millions of characters at every key: nothing is made on the way.
  for (let index = 0; index < sound.length; index += 1) {
    if (!beginsWith(sound[index], letters, 0)) continue;
    if (readsByInitials(sound, index, letters) || readsWhole(sound, index, letters, 0)) return true;
  }
  return false;
}

function readsByInitials(sound: Sound, index: number, letters: string): boolean {
  for (let at = 1; at < letters.length; at += 1) if (!beginsWith(sound[index + at], letters, at)) return false;
  return true;
}

function beginsWith(readings: Syllables | undefined, letters: string, at: number): boolean {
  if (readings === undefined) return false;
  const letter = letters.charCodeAt(at);
  for (let one = 0; one < readings.length; one += 1) if (readings[one]?.charCodeAt(0) === letter) return true;
  return false;
}

function readsWhole(sound: Sound, index: number, letters: string, at: number): boolean {
  if (at === letters.length) return true;
  for (const reading of sound[index] ?? []) {
    if (letters.startsWith(reading, at) && readsWhole(sound, index + 1, letters, at + reading.length)) return true;
    if (letters.length - at < reading.length && reading.startsWith(letters.slice(at))) return true;
  }
  return false;
}
