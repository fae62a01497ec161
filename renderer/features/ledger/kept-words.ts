import { printed } from '../../../shared/document/typography.ts';

/** Words of a text as they are kept, given as they are kept or as they are read (printed); null: they are not in it. */
export function keptWords(text: string, words: string): string | null {
  if (text.includes(words)) return words;
  const at = printed(text).indexOf(words);
  return at < 0 ? null : text.slice(at, at + words.length);
}
