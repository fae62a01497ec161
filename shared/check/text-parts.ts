// Sentences and clauses with their places.
import type { Span } from './finding.ts';

export type TextPart = Span & { readonly text: string };

const SENTENCE_ENDS = /[。！？!?\n\r]/;
const CLAUSE_ENDS = /[，,；;：:。！？!?\n\r]/;

/** What stands between full stops and line breaks, without them. */
export function sentencesOf(text: string): TextPart[] {
  return split(text, SENTENCE_ENDS);
}

/** What stands between commas, semicolons, colons and full stops; a comma in brackets or within 1,000 ends none. */
export function clausesOf(text: string): TextPart[] {
  return split(text, CLAUSE_ENDS);
}

function split(text: string, ends: RegExp): TextPart[] {
  const parts: TextPart[] = [];
  let start = 0;
  let depth = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const character = text.charAt(index);
    if (/[（(“《]/.test(character)) depth += 1;
    if (/[）)”》\n]/.test(character)) depth = Math.max(0, depth - 1);
    const isEnd = index === text.length || (ends.test(character) && !standsInNumber(text, index));
    // Brackets that never close must not swallow the rest.
    if (!isEnd || (depth > 0 && index < text.length && !/[。\n\r]/.test(character))) continue;
    if (/[。\n\r]/.test(character)) depth = 0;
    const part = text.slice(start, index);
    if (part.trim() !== '') parts.push({ start, end: index, text: part });
    start = index + 1;
  }
  return parts;
}

function standsInNumber(text: string, index: number): boolean {
  return /[,:]/.test(text.charAt(index)) && /\d/.test(text.charAt(index - 1)) && /\d/.test(text.charAt(index + 1));
}
