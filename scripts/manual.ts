// docs/使用手册.md as plain data, for the help inside: what the page draws are texts and pictures, never markup.
// Knows what the manual uses, and refuses the rest: headings of two levels, paragraphs, lists, pictures, **strong**, `code`.
import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface Run {
  readonly text: string;
  readonly look: 'plain' | 'strong' | 'code';
}

export type Block =
  | { readonly type: 'heading' | 'paragraph'; readonly runs: readonly Run[] }
  | {
      readonly type: 'item';
      readonly runs: readonly Run[];
      /** 0 at the edge, 1 inside another item. */
      readonly depth: number;
      /** 1., 2. of an ordered list; empty where it has a dot. */
      readonly marker: string;
    }
  | { readonly type: 'picture'; readonly file: string; readonly words: string };

export interface Chapter {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export const MANUAL = 'docs/使用手册.md';

/** The chapters of the manual. Throws with the line's number where it holds what the help cannot draw. */
export function readManual(root: string): Chapter[] {
  return parseManual(readFileSync(path.join(root, MANUAL), 'utf8'));
}

/** The same of a text. */
export function parseManual(text: string): Chapter[] {
  const chapters: { title: string; blocks: Block[] }[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    // The document's own name.
    if (line.startsWith('# ')) continue;
    const title = /^## (.+)$/.exec(line)?.[1];
    if (title !== undefined) chapters.push({ title, blocks: [] });
    else {
      const chapter = chapters.at(-1);
      if (chapter === undefined) throw new Error(`${MANUAL}, line ${index + 1}: before the first heading`);
      chapter.blocks.push(readBlock(line, index + 1));
    }
  }
  return chapters;
}

function readBlock(line: string, number: number): Block {
  const picture = /^!\[([^\]]+)\]\(images\/([a-z-]+\.(?:png|webp))\)$/.exec(line);
  if (picture) return { type: 'picture', words: picture[1] ?? '', file: picture[2] ?? '' };
  const heading = /^### (.+)$/.exec(line)?.[1];
  if (heading !== undefined) return { type: 'heading', runs: readRuns(heading) };
  const item = /^( *)(-|\d+\.) (.+)$/.exec(line);
  if (item) {
    const [, indent = '', sign = '', words = ''] = item;
    return { type: 'item', depth: indent === '' ? 0 : 1, marker: sign === '-' ? '' : sign, runs: readRuns(words) };
  }
  if (/^[#>|<\s]|^```|\]\(/.test(line)) throw new Error(`${MANUAL}, line ${number}: the help cannot draw this`);
  return { type: 'paragraph', runs: readRuns(line) };
}

function readRuns(words: string): Run[] {
  return words
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('**')) return { text: part.slice(2, -2), look: 'strong' };
      return part.startsWith('`') ? { text: part.slice(1, -1), look: 'code' } : { text: part, look: 'plain' };
    });
}
