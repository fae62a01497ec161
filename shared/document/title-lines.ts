// A title in lines that break where the sense breaks (GB/T 9704-2012 7.3.1): words whole, meaning complete,
// the lines a trapezium or a rhombus.
import { textWidth } from '../base/width.ts';
import { TITLE_WORDS } from './title-words.ts';

export interface TitleOptions {
  /** The most 字 on a line; 20 of 2号 fill the 版心. */
  readonly longest?: number;
}

// 20 of 22 points are 440 of the 442.2 that a line has: a renderer that widens digits a little breaks off the last one.
const LONGEST = 19;
const MOST_LINES = 5;

/** Lines that a person broke (`\n`) are kept; the rest is broken by rule. Never an empty list. */
export function titleLines(title: string, options: TitleOptions = {}): string[] {
  const longest = options.longest ?? LONGEST;
  const given = title.split('\n');
  if (given.length > 1) return given.flatMap((line) => (characters(line) <= longest ? [line] : broken(line, longest)));
  return characters(title) <= longest ? [title] : broken(title, longest);
}

function characters(text: string): number {
  return textWidth(text) / 2;
}

function broken(title: string, longest: number): string[] {
  const pieces = titlePieces(title).flatMap((piece) => cutPiece(piece, longest));
  const fewest = Math.ceil(characters(title) / longest);
  for (let lines = fewest; lines <= Math.max(MOST_LINES, fewest + 1); lines += 1) {
    const best = bestPartition(pieces, lines, longest);
    if (best) return [...best];
  }
  // Pieces that fit no fair partition: as many on each line as go.
  return filledLines(pieces, longest);
}

// Time phrases, titles of documents and quotations are read in one breath; numbers stay with what they count.
const WHOLE = new RegExp(
  [
    '\\d{4}年(?:第?[一二三四1-4]季度|前[二三]季度|[上下]半年|\\d{1,2}(?:[—\\-~～至]\\d{1,2})?月(?:份|\\d{1,2}日)?|度)?',
    '《[^》]{1,16}》|“[^”]{1,15}”(?:项目|工作)?|“[^”]{16,17}”|（[^）]{1,14}）|〈[^〉]{1,14}〉|‘[^’]{1,14}’',
    '[〇一二三四五六七八九十]{2,}年(?:第?[一二三四]季度|[上下]半年|度)?',
    '第[〇一二三四五六七八九十百\\d]+(?:季度|批|期|次|届|个)',
    '[0-9A-Za-z.+%～~—-]+[个项件家名次年月日]?',
    ...TITLE_WORDS,
  ].join('|'),
  'gu',
);

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The smallest pieces a title may be broken into: words, with 的 and closing marks held to the word before. */
export function titlePieces(title: string): string[] {
  const pieces: string[] = [];
  let end = 0;
  const add = (piece: string): void => {
    const last = pieces.length - 1;
    // No line begins with these.
    if (last >= 0 && /^[的了和与及等性化者率市县区、，。：；）》”’！？]/u.test(piece)) pieces[last] += piece;
    else pieces.push(piece);
  };
  const addWords = (text: string): void => {
    for (const { segment } of segmenter.segment(text)) add(segment);
  };
  for (const match of title.matchAll(WHOLE)) {
    addWords(title.slice(end, match.index));
    add(match[0]);
    end = match.index + match[0].length;
  }
  addWords(title.slice(end));
  return heldTogether(pieces);
}

// 嘉兴市 | 司法 | 局: what is before 关于 is the issuer's name, and one piece as long as a line takes it.
function heldTogether(pieces: readonly string[]): string[] {
  const about = pieces.findIndex((piece) => piece.startsWith('关于'));
  if (about <= 0) return [...pieces];
  const issuer = pieces.slice(0, about).join('');
  return characters(issuer) > LONGEST ? [...pieces] : [issuer, ...pieces.slice(about)];
}

function cutPiece(piece: string, longest: number): string[] {
  if (characters(piece) <= longest) return [piece];
  const words = [...segmenter.segment(piece)].map(({ segment }) => segment);
  if (words.length > 1) return words.flatMap((word) => cutPiece(word, longest));
  const parts = [''];
  for (const character of piece) {
    const last = parts.length - 1;
    if (characters(`${parts[last] ?? ''}${character}`) > longest) parts.push(character);
    else parts[last] += character;
  }
  return parts;
}

const GOOD_BREAKS = 40;

function bestPartition(pieces: readonly string[], lines: number, longest: number): readonly string[] | null {
  const total = characters(pieces.join(''));
  const even = total / lines;
  let best: readonly string[] | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  const search = (start: number, done: readonly string[], cost: number): void => {
    // Breaks that read well take a little off: the bound leaves room for them.
    if (cost - GOOD_BREAKS >= bestCost) return;
    if (done.length === lines - 1) {
      const last = pieces.slice(start).join('');
      if (last === '' || characters(last) > longest) return;
      const all = [...done, last];
      const sum = cost + (characters(last) - even) ** 2 + shapeCost(all.map(characters));
      if (sum < bestCost) {
        best = all;
        bestCost = sum;
      }
      return;
    }
    let line = '';
    for (let end = start; end < pieces.length - 1; end += 1) {
      line += pieces[end] ?? '';
      const width = characters(line);
      if (width > longest) return;
      search(end + 1, [...done, line], cost + (width - even) ** 2 + breakCost(line, pieces[end + 1] ?? ''));
    }
  };
  search(0, [], 0);
  return best;
}

/** What a break costs, in squares of 字: bad after 关于 and before a last word that leans on the line above. */
function breakCost(line: string, next: string): number {
  let cost = 0;
  if (/(?:关于|对于|根据|有关|以及|暨)$/u.test(line)) cost += 60;
  if (/^(?:的|工作的|情况的)/u.test(next)) cost += 30;
  // An issuer's name that stands alone reads well, a time phrase ends a line well.
  if (/(?:季度|半年|月|年度?)$/u.test(line)) cost -= 12;
  if (/[的、]$/u.test(line)) cost -= 4;
  if (characters(line) < 4) cost += 20;
  return cost;
}

/** A trapezium or a rhombus: no two equal lines, and none in the middle shorter than both its neighbours. */
function shapeCost(widths: readonly number[]): number {
  let cost = 0;
  widths.forEach((width, index) => {
    const before = widths[index - 1];
    const after = widths[index + 1];
    if (before !== undefined && Math.abs(before - width) < 1) cost += 6;
    if (before !== undefined && after !== undefined && width < before && width < after) cost += 60;
    if (after === undefined && width < 4) cost += 60;
  });
  return cost;
}

function filledLines(pieces: readonly string[], longest: number): string[] {
  const lines = [''];
  for (const piece of pieces) {
    const last = lines.length - 1;
    const joined = `${lines[last] ?? ''}${piece}`;
    if (lines[last] !== '' && characters(joined) > longest) lines.push(piece);
    else lines[last] = joined;
  }
  return lines;
}
