// The sentence a span stands in, so that a long text need not be quoted whole.
import type { Edit, Span } from '../../../shared/check/finding.ts';
import { markNames } from '../../../shared/check/mark-names.ts';

export type Excerpt = { readonly before: string; readonly words: string; readonly after: string };

const LONGEST_SIDE = 60;

export function excerptOf(text: string, span: Span | null): Excerpt {
  if (span === null) {
    const cut = text.length > 2 * LONGEST_SIDE ? `${text.slice(0, 2 * LONGEST_SIDE)}…` : text;
    return { before: cut, words: '', after: '' };
  }
  const before = text.slice(0, span.start);
  const after = text.slice(span.end);
  const begin = Math.max(lastBreak(before), before.length - LONGEST_SIDE);
  const stop = Math.min(firstBreak(after), LONGEST_SIDE);
  return {
    before: `${begin > lastBreak(before) ? '…' : ''}${before.slice(begin)}`,
    words: text.slice(span.start, span.end),
    after: `${after.slice(0, stop)}${stop < firstBreak(after) ? '…' : ''}`,
  };
}

function lastBreak(text: string): number {
  return Math.max(text.lastIndexOf('。'), text.lastIndexOf('\n')) + 1;
}

function firstBreak(text: string): number {
  const found = text.search(/[。\n]/);
  return found < 0 ? text.length : found + 1;
}

/** The excerpt with a text's edits done in it, as parts that stay, go and come. */
export type ChangePart = { readonly kind: 'same' | 'added' | 'dropped'; readonly text: string };

export function changeParts(text: string, edits: readonly Edit[]): ChangePart[] {
  const [first] = edits;
  const last = edits.at(-1);
  if (!first || !last) return [];
  const { before, after } = excerptOf(text, { start: first.start, end: last.end });
  const parts: ChangePart[] = [{ kind: 'same', text: before }];
  let from = first.start;
  for (const edit of edits) {
    parts.push({ kind: 'same', text: text.slice(from, edit.start) });
    parts.push({ kind: 'dropped', text: text.slice(edit.start, edit.end) });
    parts.push({ kind: 'added', text: edit.text });
    from = edit.end;
  }
  return [...parts, { kind: 'same' as const, text: after }].filter((part) => part.text !== '');
}

/** An edit in words: 删去多出的后引号（”）, “,”改为“，”. */
export function editWords(text: string, { start, end, text: put }: Edit): string {
  const taken = text.slice(start, end);
  if (put === '') {
    const names = markNames(taken);
    return names === undefined ? `删去 ${taken}` : `删去多出的${names.name}（${taken}）`;
  }
  return taken === '' ? `补上 ${put}` : `${taken} 改为 ${put}`;
}
