// Search everywhere: projects, units, screens, actions; by their words, by 序号, by pinyin.
import { isLetters, matchPinyin, type PinyinOf, type Sound, soundOf, soundsLike, type Span } from './pinyin-match.ts';

/** Something that can be found. */
export type SearchSubject<Target> = {
  readonly target: Target;
  /** Its name, found by its words and by pinyin. */
  readonly title: string;
  /** Other names that it goes by, found as the title is: units, category. */
  readonly names: readonly string[];
  /** 序号 and code: found when typed whole. */
  readonly codes: readonly string[];
  /** Longer texts, found by their words and, four letters at least, by pinyin. */
  readonly texts: readonly string[];
};

export type SearchHit<Target> = {
  readonly target: Target;
  readonly title: string;
  /** Where the title matches; null when something else does. */
  readonly span: Span | null;
  /** What else matches: the text or name in which the words stand. */
  readonly passage: { readonly text: string; readonly span: Span; readonly of: 'name' | 'text' } | null;
};

type Match = { readonly rank: number; readonly span: Span | null; readonly passage: SearchHit<never>['passage'] };

// Better matches first; within a rank the order in which the subjects were given stays.
const RANK = { code: 0, titleStart: 1, title: 2, titlePinyinStart: 3, titlePinyin: 4, name: 5, text: 6 } as const;

/** A search that is taken bit by bit: one subject after the other, and at the end the best. */
export type Searching<Target> = {
  readonly look: (subject: SearchSubject<Target>) => void;
  /** The best hits first, no more than `limit`. */
  readonly best: (limit: number) => SearchHit<Target>[];
};

/** Several words, parted by spaces, must all be found; an empty query finds nothing. */
export function startSearch<Target>(query: string, pinyinOf: PinyinOf): Searching<Target> {
  const words = wordsOf(query);
  const found: { readonly rank: number; readonly hit: SearchHit<Target> }[] = [];
  return {
    look: (subject) => {
      const matches = words.length === 0 ? null : matchAll(subject, words, pinyinOf);
      if (matches === null) return;
      const rank = Math.max(...matches.map((match) => match.rank));
      const span = matches.find((match) => match.span !== null)?.span ?? null;
      const passage = matches.find((match) => match.passage !== null)?.passage ?? null;
      found.push({ rank, hit: { target: subject.target, title: subject.title, span, passage } });
    },
    best: (limit) =>
      [...found]
        .sort((a, b) => a.rank - b.rank)
        .slice(0, limit)
        .map(({ hit }) => hit),
  };
}

/** All of a search at once. */
export function search<Target>(
  subjects: readonly SearchSubject<Target>[],
  query: string,
  pinyinOf: PinyinOf,
  limit: number,
): SearchHit<Target>[] {
  const searching = startSearch<Target>(query, pinyinOf);
  for (const subject of subjects) searching.look(subject);
  return searching.best(limit);
}

function wordsOf(query: string): string[] {
  return query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Says of names whether a query finds them, by its words or by pinyin; an empty query finds every one. */
export function nameMatcher(query: string, pinyinOf: PinyinOf): (name: string) => boolean {
  const words = wordsOf(query);
  return (name) => words.every((word) => spanIn(name, word, pinyinOf) !== null);
}

function matchAll<Target>(
  subject: SearchSubject<Target>,
  words: readonly string[],
  pinyinOf: PinyinOf,
): readonly Match[] | null {
  const matches: Match[] = [];
  for (const word of words) {
    const match = matchOne(subject, word, pinyinOf);
    if (match === null) return null;
    matches.push(match);
  }
  return matches;
}

function matchOne<Target>(subject: SearchSubject<Target>, word: string, pinyinOf: PinyinOf): Match | null {
  if (subject.codes.some((code) => code.toLowerCase() === word)) return { rank: RANK.code, span: null, passage: null };
  const own = spanIn(subject.title, word, pinyinOf);
  if (own !== null) return { rank: titleRank(own), span: own, passage: null };
  for (const name of subject.names) {
    const span = spanIn(name, word, pinyinOf);
    if (span !== null) return { rank: RANK.name, span: null, passage: { text: name, span, of: 'name' } };
  }
  for (const text of subject.texts) {
    const start = text.toLowerCase().indexOf(word);
    if (start < 0) continue;
    return { rank: RANK.text, span: null, passage: { text, span: { start, end: start + word.length }, of: 'text' } };
  }
  return matchSound(subject.texts, word, pinyinOf);
}

// Fewer letters than this read as something in every long text.
const FEWEST_LETTERS = 4;

function matchSound(texts: readonly string[], word: string, pinyinOf: PinyinOf): Match | null {
  if (word.length < FEWEST_LETTERS || !isLetters(word)) return null;
  const sounds = soundsOf(texts, pinyinOf);
  for (const [index, text] of texts.entries()) {
    // Most texts are told apart by their sound; only the few that are left are read in detail.
    if (!sounds[index] || !soundsLike(sounds[index], word)) continue;
    const span = matchPinyin(text, word, pinyinOf);
    if (span !== null) return { rank: RANK.text, span: null, passage: { text, span, of: 'text' } };
  }
  return null;
}

// Texts are given as the same list as long as they are the same: their sound is worked out once.
const sounds = new WeakMap<readonly string[], readonly Sound[]>();

function soundsOf(texts: readonly string[], pinyinOf: PinyinOf): readonly Sound[] {
  let known = sounds.get(texts);
  if (known === undefined) {
    known = texts.map((text) => soundOf(text, pinyinOf));
    sounds.set(texts, known);
  }
  return known;
}

function titleRank({ start, byPinyin }: FoundSpan): number {
  if (byPinyin) return start === 0 ? RANK.titlePinyinStart : RANK.titlePinyin;
  return start === 0 ? RANK.titleStart : RANK.title;
}

type FoundSpan = Span & { readonly byPinyin: boolean };

function spanIn(text: string, word: string, pinyinOf: PinyinOf): FoundSpan | null {
  const start = text.toLowerCase().indexOf(word);
  if (start >= 0) return { start, end: start + word.length, byPinyin: false };
  const span = isLetters(word) ? matchPinyin(text, word, pinyinOf) : null;
  return span && { ...span, byPinyin: true };
}
