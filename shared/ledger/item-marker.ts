// The numbers and bullets that the lines of a list begin with, as people write them and as Word, Excel and WPS give them.

/** A line apart: `（一）` and `印发办法；`. Without a number or bullet the marker is empty. */
export type MarkedLine = { readonly marker: string; readonly text: string };

const DIGITS = '[\\d０-９]{1,3}';
const HAN = '[一二三四五六七八九十]{1,3}';
// Bullets of Word's lists come out as characters of a symbol font, or as a letter and a tab.
const BULLETS = '[•●▪■◆◇►➢·\\uF000-\\uF0FF]|[-–—*](?=[ \\t\\u3000\\u00A0])|[lnuqvoØü§](?=\\t)';
const MARKER = new RegExp(
  `^\\s*((?:[（(]\\s*(?:${DIGITS}|${HAN})\\s*[)）][.．、]?|${DIGITS}\\s*(?:[、)）]|[.．](?![\\d０-９]))|${HAN}、|[①-⑳⑴-⒇⒈-⒛]|${BULLETS})[ \\t\\u3000\\u00A0]*)(.+)$`,
  'su',
);
// 2019 and 12345 are no decimals of anything.
const BEFORE_NUMBER = /^(\s*(\d{1,3})\.)(\d{4}.*)$/su;

/**
 * The marker of a line and what follows it. `1.5万元补助` begins with a decimal and has none, but among several lines
 * `2.2019年以来…` is the second when it is its `turn`, counted from 1.
 */
export function readMarker(line: string, turn?: number): MarkedLine {
  const inTurn = BEFORE_NUMBER.exec(line);
  if (inTurn && Number(inTurn[2]) === turn) return { marker: inTurn[1] ?? '', text: inTurn[3] ?? '' };
  const match = MARKER.exec(line);
  return { marker: match?.[1] ?? '', text: match?.[2] ?? line };
}

/** Where the next number of a run may begin, when all stand on one line. */
const NEXT =
  /(?<=[;；。\s])\s*(?=(?:[\d０-９]{1,2}[.．、](?![\d０-９])|[（(](?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,3})[)）]|[一二三四五六七八九十]{1,3}、|[②-⑳⑵-⒇⒉-⒛]))/u;

/** One line that numbers its parts 1 2 3 is so many items; a number out of turn is no item. */
export function splitRun(line: string): readonly string[] {
  const parts = line.split(NEXT).map((part) => part.trim());
  const isRun = parts.length > 1 && parts.every((part, index) => numberOf(part) === index + 1);
  return isRun ? parts : [line];
}

const HAN_DIGITS = '一二三四五六七八九';
const CIRCLED = ['①', '⑴', '⒈'] as const;

function numberOf(part: string): number | null {
  const inner = readMarker(part).marker.replace(/[\s（()）.．、]/gu, '');
  if (inner === '') return null;
  for (const first of CIRCLED) {
    const number = (inner.codePointAt(0) ?? 0) - (first.codePointAt(0) ?? 0) + 1;
    if (number >= 1 && number <= 20) return number;
  }
  const digits = inner.normalize('NFKC');
  return /^\d+$/.test(digits) ? Number(digits) : hanNumber(inner);
}

/** 十二 → 12; up to 99, as lists number. */
function hanNumber(numeral: string): number | null {
  const match = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(numeral);
  if (!match || numeral === '') return null;
  const [, tens, ten, ones] = match;
  const digit = (one: string | undefined): number => (one === undefined ? 0 : HAN_DIGITS.indexOf(one) + 1);
  return (ten === undefined ? 0 : 10 * (digit(tens) || 1)) + digit(ones);
}
