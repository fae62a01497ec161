// The one user of the pinyin dictionary. Readings are looked up once a character.
import { polyphonic } from 'pinyin-pro';
import type { PinyinOf, Syllables } from '../../../shared/select/pinyin-match.ts';

const known = new Map<string, Syllables>();
const HAN = /^\p{Script=Han}$/u;

const texts = new Map<string, readonly Syllables[]>();
const MOST_TEXTS = 50_000;
const LONGEST_NAME = 60;

/** All readings of each character, polyphones with every one; 律 is found as lv and as lu. */
export const pinyinOf: PinyinOf = (text) => {
  const found = texts.get(text);
  if (found !== undefined) return found;
  const readings = Array.from(text).map(readingsOf);
  // Names are asked for at every key; a long text once.
  if (text.length <= LONGEST_NAME) {
    if (texts.size >= MOST_TEXTS) texts.clear();
    texts.set(text, readings);
  }
  return readings;
};

function readingsOf(character: string): Syllables {
  const found = known.get(character);
  if (found !== undefined) return found;
  const readings = HAN.test(character) ? lookUp(character) : [];
  known.set(character, readings);
  return readings;
}

function lookUp(character: string): Syllables {
  const [all = []] = polyphonic(character, { type: 'array', toneType: 'none', v: true });
  // The usual one first; beyond the second they are what no one thinks of (调 as zhou).
  const given = all.slice(0, 2);
  const readings = new Set(given);
  for (const reading of given) if (reading.includes('v')) readings.add(reading.replace('v', 'u'));
  return [...readings].filter((reading) => /^[a-z]+$/.test(reading));
}
