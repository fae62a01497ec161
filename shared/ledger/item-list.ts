// 聚焦问题, 工作方案, 目标成效: lists that keep what was given and print back exactly that.
import { z } from '../base/zod.ts';
import { idField, textField } from './fields.ts';

export const itemId = idField('itm');

/** `1.` and its text; a paragraph without a number has an empty marker. */
export const subItemField = z.strictObject({ id: itemId, marker: z.string().max(20), text: textField });

/**
 * An item is one line of a block. A group (聚焦家属:1.知情难:…;2.查询难:…) is an item whose `text` is the
 * lead and whose `children` are the numbered parts that follow it on the same line.
 */
export const itemField = subItemField.extend({ children: z.array(subItemField) });
export const itemListField = z.array(itemField);

export type SubItem = z.infer<typeof subItemField>;
export type Item = z.infer<typeof itemField>;
export type ItemList = z.infer<typeof itemListField>;

const NUMBERED = /^(\d{1,3}\.)(.*)$/s;
// A group is a lead that ends in a colon, straight before `1.`.
const GROUP = /^([^0-9;；。]{1,40}[:：])(1\..*)$/s;
const CHILD_START = /(?<=[;；。])(?=\d{1,2}\.\D)/u;

/** One line as an item. `newItemId` is called once per item and once per child, in reading order. */
export function parseItem(line: string, newItemId: () => Item['id']): Item {
  const id = newItemId();
  const numbered = NUMBERED.exec(line);
  const marker = numbered?.[1] ?? '';
  const text = numbered?.[2] ?? line;
  const group = GROUP.exec(text);
  if (!group) return { id, marker, text, children: [] };
  const children = (group[2] ?? '').split(CHILD_START).map((part): SubItem => {
    const match = NUMBERED.exec(part);
    return { id: newItemId(), marker: match?.[1] ?? '', text: match?.[2] ?? part };
  });
  return { id, marker, text: group[1] ?? '', children };
}

/** The lines of a block as they were given. */
export function printItemList(items: ItemList): string[] {
  return items.map(printItem);
}

export function printItem(item: Item): string {
  return item.marker + item.text + item.children.map((child) => child.marker + child.text).join('');
}
