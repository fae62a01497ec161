import type { Block, Chapter } from '../../actions/manual.ts';

export interface FoundPassage {
  readonly chapter: string;
  /** Of its chapter. */
  readonly index: number;
  readonly block: Block;
}

/** The passages that hold every word of the query, chapters by title first; an empty query finds nothing. */
export function findInManual(chapters: readonly Chapter[], query: string): FoundPassage[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const holds = (text: string): boolean => words.every((word) => text.toLowerCase().includes(word));
  const passages = chapters.flatMap(({ title, blocks }) =>
    blocks.flatMap((block, index) =>
      holds(blockText(block)) || (index === 0 && holds(title)) ? [{ chapter: title, index, block }] : [],
    ),
  );
  return [...passages.filter(({ chapter }) => holds(chapter)), ...passages.filter(({ chapter }) => !holds(chapter))];
}

export function blockText(block: Block): string {
  return block.type === 'picture' ? block.words : block.runs.map(({ text }) => text).join('');
}
