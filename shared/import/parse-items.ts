// A cell of a list → its items: a line each, however they are numbered; marker and words stay as they were given.
import { parseItem, printItem, type Item, type ItemList } from '../ledger/item-list.ts';
import { similarity } from '../table/similar.ts';

/** `1.` is what `parseItem` knows; these are the other ways. */
const MARKER = /^\s*((?:\d{1,3}\s*[.．、)）]|[(（]\s*\d{1,3}\s*[)）][.．、]?|[①-⑳]|[•●▪◆■·][ \t]?)[ \t]*)(?!\d)(.+)$/su;
/** Where the next number of a run of numbers begins, when all stand on one line. */
const INLINE = /(?<=[;；。])\s*(?=(?:\d{1,2}[.．、](?!\d)|[(（]\d{1,2}[)）]|[②-⑳]))/u;

export function parseItems(text: string, newItemId: () => Item['id']): ItemList {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap(splitInline);
  return lines.map((line, index) => parseLine(line, isDecimal(line, index, lines.length), newItemId));
}

/** `1.5万元补助` begins with a decimal; `2.2019年以来…` in its turn among several is the second item. */
function isDecimal(line: string, index: number, lines: number): boolean {
  const number = /^(\d{1,3})\.\d/.exec(line)?.[1];
  return number !== undefined && (lines === 1 || Number(number) !== index + 1);
}

/** One line that numbers its parts 1 2 3 is so many items; a number out of turn is no item. */
function splitInline(line: string): string[] {
  const parts = line.split(INLINE);
  const numbers = parts.map((part) => leadingNumber(part));
  const isRun = parts.length > 1 && numbers.every((number, index) => number === index + 1);
  return isRun ? parts : [line];
}

function leadingNumber(part: string): number | null {
  const digits = /^[(（]?(\d{1,2})/.exec(part)?.[1];
  if (digits !== undefined) return Number(digits);
  const code = part.codePointAt(0) ?? 0;
  return code >= 0x2460 && code <= 0x2473 ? code - 0x245f : null;
}

function parseLine(line: string, isPlain: boolean, newItemId: () => Item['id']): Item {
  if (isPlain) return { id: newItemId(), marker: '', text: line, children: [] };
  const match = /^\d{1,3}\./.test(line) ? null : MARKER.exec(line);
  if (!match) return parseItem(line, newItemId);
  return { id: newItemId(), marker: match[1] ?? '', text: match[2] ?? '', children: [] };
}

/**
 * The new items with the ids of the old ones that they stand for: what hangs on a goal (targets, statuses) stays with
 * it when its words are mended. Equal words first, then the same place with words that are much alike.
 */
export function keepItemIds(old: ItemList, next: ItemList): ItemList {
  const left = [...old];
  const take = (find: (item: Item) => boolean): Item | undefined => {
    const at = left.findIndex(find);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const same = next.map((item) => take((known) => printItem(known) === printItem(item)));
  return next.map((item, index) => {
    const known = same[index] ?? take((one) => similarity(printItem(one), printItem(item)) >= 0.6);
    if (!known) return item;
    return printItem(known) === printItem(item) ? known : { ...item, id: known.id };
  });
}
