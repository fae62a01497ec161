import type { Span } from './finding.ts';

/** The matches of a global pattern in a text, with their spans. */
export function matchSpans(text: string, pattern: RegExp): { readonly words: string; readonly span: Span }[] {
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
    words,
    span: { start: index, end: index + words.length },
  }));
}
