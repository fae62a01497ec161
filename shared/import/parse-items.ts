// A cell of a list → its items: a line each, however they are numbered; marker and words stay as they were given.
import { parseItem, printItem, type Item, type ItemList } from '../ledger/item-list.ts';
import { readMarker, splitRun } from '../ledger/item-marker.ts';
import { similarity } from '../table/similar.ts';

export function parseItems(text: string, newItemId: () => Item['id']): ItemList {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap(splitRun);
  return lines.map((line, index) => parseLine(line, isDecimal(line, index, lines.length), newItemId));
}

/** `1.5万元补助` begins with a decimal; `2.2019年以来…` in its turn among several is the second item. */
function isDecimal(line: string, index: number, lines: number): boolean {
  const number = /^(\d{1,3})\.\d/.exec(line)?.[1];
  return number !== undefined && (lines === 1 || Number(number) !== index + 1);
}

function parseLine(line: string, isPlain: boolean, newItemId: () => Item['id']): Item {
  if (isPlain) return { id: newItemId(), marker: '', text: line, children: [] };
  // `1.` is what `parseItem` knows, with the groups that follow it; these are the other ways.
  const { marker, text } = /^\d{1,3}\./.test(line) ? { marker: '', text: line } : readMarker(line);
  return marker === '' ? parseItem(line, newItemId) : { id: newItemId(), marker, text, children: [] };
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
