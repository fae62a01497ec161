// Editing a block item by item. Every act returns a new list, its numbers in order; ids of what stays are kept,
// so that what is known of a goal stays with it.
import type { Item, ItemList, SubItem } from './item-list.ts';
import { readMarker, splitRun } from './item-marker.ts';

type ItemId = Item['id'];

/** An item or a part of one, as it stands on its line. */
export type ItemLine = { readonly id: ItemId; readonly marker: string; readonly text: string; readonly depth: 0 | 1 };

/** The lines in reading order. */
export function itemLines(items: ItemList): ItemLine[] {
  return items.flatMap(({ id, marker, text, children }): ItemLine[] => [
    { id, marker, text, depth: 0 },
    ...children.map((child): ItemLine => ({ id: child.id, marker: child.marker, text: child.text, depth: 1 })),
  ]);
}

export function setItemText(items: ItemList, id: ItemId, text: string): ItemList {
  return items.map((item) => ({
    ...item,
    text: item.id === id ? text : item.text,
    children: item.children.map((child) => (child.id === id ? { ...child, text } : child)),
  }));
}

/** Enter: what stood behind the caret becomes the next item; of a group's lead, its first part. */
export function splitItem(items: ItemList, id: ItemId, before: string, after: string, newId: ItemId): ItemList {
  return renumber(
    setItemText(items, id, before).flatMap((item): Item[] => {
      if (item.id === id && item.children.length > 0) {
        return [{ ...item, children: [numbered(newId, after), ...item.children] }];
      }
      // A paragraph that is divided in two is a list from then on.
      const first = items.length === 1 && item.marker === '' ? { ...item, marker: NUMBER } : item;
      if (item.id === id) return [first, { ...numbered(newId, after, first.marker), children: [] }];
      const place = item.children.findIndex((child) => child.id === id);
      return place < 0 ? [item] : [{ ...item, children: spliced(item.children, place + 1, 0, numbered(newId, after)) }];
    }),
  );
}

/** A last item, empty; never a part of the one above. */
export function addItem(items: ItemList, newId: ItemId): ItemList {
  // A paragraph with another below it is a list from then on.
  const above = items.map((item) => {
    const alone = items.length === 1 && item.marker === '' && item.children.length === 0;
    return alone ? { ...item, marker: NUMBER } : item;
  });
  return renumber([...above, { ...numbered(newId, '', above.at(-1)?.marker), children: [] }]);
}

/** Backspace at the start: joined to the line above. The list as it is where there is none, or where parts would be lost. */
export function joinUp(items: ItemList, id: ItemId): ItemList {
  const lines = itemLines(items);
  const place = lines.findIndex((line) => line.id === id);
  const line = lines[place];
  const above = lines[place - 1];
  if (!line || !above || items.some((item) => item.id === id && item.children.length > 0)) return items;
  return removeItem(setItemText(items, above.id, above.text + line.text), id);
}

export function removeItem(items: ItemList, id: ItemId): ItemList {
  return renumber(
    items
      .filter((item) => item.id !== id)
      .map((item) => ({ ...item, children: item.children.filter((child) => child.id !== id) })),
  );
}

/** Tab: a part of the item above, which becomes a group. */
export function groupItem(items: ItemList, id: ItemId): ItemList {
  const place = items.findIndex((item) => item.id === id);
  const item = items[place];
  const above = items[place - 1];
  if (!item || !above) return items;
  const parts: SubItem[] = [numbered(item.id, item.text), ...item.children];
  return renumber(spliced(items, place - 1, 2, { ...above, children: [...above.children, ...parts] }));
}

/** Shift+Tab: an item of its own again; the parts behind it become its own, so that nothing changes places. */
export function ungroupItem(items: ItemList, id: ItemId): ItemList {
  return renumber(
    items.flatMap((item): Item[] => {
      const place = item.children.findIndex((child) => child.id === id);
      const child = item.children[place];
      if (!child) return [item];
      return [
        { ...item, children: item.children.slice(0, place) },
        { ...numbered(child.id, child.text), children: item.children.slice(place + 1) },
      ];
    }),
  );
}

/** To another place among the items, or among the parts of its group. */
export function moveItem(items: ItemList, id: ItemId, toIndex: number): ItemList {
  const moved = moveWithin(items, id, toIndex);
  if (moved) return renumber(moved);
  return renumber(
    items.map((item) => ({ ...item, children: moveWithin(item.children, id, toIndex) ?? item.children })),
  );
}

/** The place of an item among its own kind: for moving it by one. */
export function placeOf(items: ItemList, id: ItemId): { readonly index: number; readonly count: number } {
  for (const siblings of [items, ...items.map(({ children }) => children)]) {
    const index = siblings.findIndex((sibling) => sibling.id === id);
    if (index >= 0) return { index, count: siblings.length };
  }
  return { index: -1, count: 0 };
}

/** Lines that were pasted, after an item; each becomes one of its kind, with the id of its place in `ids`. */
export function insertLines(
  items: ItemList,
  afterId: ItemId,
  lines: readonly string[],
  ids: readonly ItemId[],
): ItemList {
  let list = items;
  let last = afterId;
  for (const [index, line] of lines.entries()) {
    const id = ids[index];
    if (id === undefined) throw new Error('a line without an id');
    const text = itemLines(list).find((known) => known.id === last)?.text ?? '';
    list = splitItem(list, last, text, line, id);
    last = id;
  }
  return list;
}

/**
 * Pasted text as lines without their numbers and bullets: `1.` `1、` `（一）` `①` `•`. Where lines are numbered, one that
 * carries no number and follows one that has not come to its end is its wrapped rest.
 */
export function pastedLines(text: string): string[] {
  const given = text
    .replace(INVISIBLE, '')
    .split(/\r\n|\r|\n|\v/)
    .filter((line) => line.trim() !== '')
    .flatMap(splitRun);
  const several = given.length > 1;
  const lines: string[] = [];
  let marked = 0;
  for (const [index, line] of given.entries()) {
    const { marker, text: own } = readMarker(line, several ? marked + 1 : undefined);
    const last = lines.at(-1);
    if (marker !== '') marked += 1;
    if (marker === '' && marked > 0 && last !== undefined && isRest(last, given.slice(index))) {
      lines[lines.length - 1] = last + between(last, own.trim()) + own.trim();
    } else {
      lines.push(own.trim());
    }
  }
  return lines.filter((line) => line !== '');
}

/** Whether a line is the wrapped rest of the one before: that one is open, and somewhere before the next number it ends. */
function isRest(last: string, following: readonly string[]): boolean {
  if (ENDED.test(last)) return false;
  if (/[，,、]$/.test(last)) return true;
  const next = following.findIndex((line) => readMarker(line).marker !== '');
  return following.slice(0, next < 0 ? following.length : next).some((line) => ENDED.test(line.trim()));
}

const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/gu;
const ENDED = /[。；;！!？?：:.…]["'”’）)]*$/u;

/** Words in Latin letters are parted by a space; 汉字 are not. */
function between(before: string, after: string): string {
  return /[A-Za-z0-9]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : '';
}

// Stands for whatever number the place asks for.
const NUMBER = '0.';
const IS_NUMBER = /^\d{1,3}\.$/;

function numbered(id: ItemId, text: string, like: string = NUMBER): SubItem {
  return { id, marker: like === '' ? '' : NUMBER, text };
}

function renumber(items: ItemList): ItemList {
  return withNumbers(items).map((item) => ({ ...item, children: withNumbers(item.children) }));
}

function withNumbers<Line extends SubItem>(lines: readonly Line[]): Line[] {
  let number = 0;
  return lines.map((line) => {
    if (!IS_NUMBER.test(line.marker)) return line;
    number += 1;
    return { ...line, marker: `${number}.` };
  });
}

function moveWithin<Line extends SubItem>(lines: readonly Line[], id: ItemId, toIndex: number): Line[] | undefined {
  const from = lines.findIndex((line) => line.id === id);
  const line = lines[from];
  return line && spliced(spliced(lines, from, 1), toIndex, 0, line);
}

function spliced<Line>(lines: readonly Line[], start: number, count: number, ...added: Line[]): Line[] {
  return [...lines.slice(0, start), ...added, ...lines.slice(start + count)];
}
