// A Word file that comes back, as text: who changed what and when, where the program's own bookmarks say which
// section a paragraph belongs to. What a person changed without 修订 shows only by comparison.

/** Text of one kind: as it was, added or taken out with 修订. */
export interface ReturnedPiece {
  readonly text: string;
  readonly change: 'same' | 'inserted' | 'deleted';
  /** Who changed it, as Word noted; empty for `same`. */
  readonly by: string;
  /** When, as Word noted: 2023-10-08T09:30:00Z, which is local time in spite of the Z; empty where it did not. */
  readonly at: string;
}

/** A paragraph; its last piece is the line break that ends it. */
export interface ReturnedParagraph {
  /** Names of the bookmarks that begin with it. Their ends say nothing: editors move and multiply them. */
  readonly begins: readonly string[];
  readonly inTable: boolean;
  readonly pieces: readonly ReturnedPiece[];
}

/** 批注. */
export interface ReturnedComment {
  readonly text: string;
  readonly by: string;
  readonly at: string;
  /** The words it hangs on. */
  readonly about: string;
  /** The place of its paragraph among the paragraphs; -1 when it hangs on none. */
  readonly paragraph: number;
}

export interface ReturnedText {
  readonly paragraphs: readonly ReturnedParagraph[];
  readonly comments: readonly ReturnedComment[];
}

/** The paragraphs with every 修订 accepted, or with none: a line each. */
export function returnedLines(paragraphs: readonly ReturnedParagraph[], as: 'accepted' | 'original'): string[] {
  const left = as === 'accepted' ? 'deleted' : 'inserted';
  const text = paragraphs
    .flatMap(({ pieces }) => pieces)
    .filter(({ change }) => change !== left)
    .map((piece) => piece.text)
    .join('');
  return text.split('\n').slice(0, text.endsWith('\n') ? -1 : undefined);
}

/** Whether a value is one: it comes from a process that has read a file from outside. */
export function isReturnedText(value: unknown): value is ReturnedText {
  if (!isFields(value) || !Array.isArray(value['paragraphs']) || !Array.isArray(value['comments'])) return false;
  return value['paragraphs'].every(isParagraph) && value['comments'].every(isComment);
}

function isParagraph(value: unknown): boolean {
  return (
    isFields(value) &&
    isTexts(value['begins']) &&
    typeof value['inTable'] === 'boolean' &&
    Array.isArray(value['pieces']) &&
    value['pieces'].every(isPiece)
  );
}

function isPiece(value: unknown): boolean {
  if (!isFields(value) || !isTexts([value['text'], value['by'], value['at']])) return false;
  return value['change'] === 'same' || value['change'] === 'inserted' || value['change'] === 'deleted';
}

function isComment(value: unknown): boolean {
  if (!isFields(value) || typeof value['paragraph'] !== 'number') return false;
  return isTexts([value['text'], value['by'], value['at'], value['about']]);
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
