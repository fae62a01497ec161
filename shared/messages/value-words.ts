// A field's value as people read it, whatever it is made of.
import { chineseDate, isDay, localDay, localTime } from '../base/dates.ts';
import type { Json } from '../base/equal.ts';
import { codeWords, fieldWords } from './record-words.ts';

export type ValueContext = {
  /** What a record is called; null when it is not known here. */
  readonly nameOf: (id: string) => string | null;
  readonly timeZoneOffset: number;
  /** What the book at hand calls a field, where it has a word of its own. */
  readonly labelOf?: (table: string, field: string) => string | null;
};

const ID = /^[a-z]{3}_[0-9a-z-]{1,40}$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const HASH = /^[0-9a-f]{64}$/;
/** What only tells records apart says nothing to a reader. */
const UNSEEN = new Set(['id', 'fingerprint']);

/** Empty for what is empty; a list a line each. */
export function valueWords(table: string, field: string, value: Json | undefined, context: ValueContext): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return textWords(table, field, value, context);
  if (isList(value)) return listWords(table, field, value, context);
  return Object.entries(value)
    .filter(([key]) => !UNSEEN.has(key))
    .map(([key, part]) => [keyWords(table, key, context), valueWords(table, key, part, context)] as const)
    .filter(([, words]) => words !== '')
    .map(([name, words]) => `${name}：${words}`)
    .join('；');
}

/** A custom column is known by its id alone. */
function keyWords(table: string, key: string, context: ValueContext): string {
  return (ID.test(key) ? context.nameOf(key) : null) ?? fieldWords(table, key);
}

function textWords(table: string, field: string, value: string, context: ValueContext): string {
  // A digest is nobody's to read.
  if (table === 'operators' && field === 'password') return '已设口令';
  if (isDay(value)) return chineseDate(value);
  if (MOMENT.test(value)) {
    const { timeZoneOffset } = context;
    return `${chineseDate(localDay(value, timeZoneOffset))} ${localTime(value, timeZoneOffset)}`;
  }
  if (HASH.test(value)) return `${value.slice(0, 8)}…`;
  if (ID.test(value)) return context.nameOf(value) ?? '（另一年度或已删除的记录）';
  return codeWords(field, value) ?? value;
}

function listWords(table: string, field: string, list: readonly Json[], context: ValueContext): string {
  const parts = list.map((part) => itemLine(part) ?? valueWords(table, field, part, context));
  return parts.every((part) => part.length <= 20 && !part.includes('：')) ? parts.join('、') : parts.join('\n');
}

/** An item of the three blocks as it is printed: `1.` and its text, a group with its parts after it. */
function itemLine(part: Json): string | null {
  if (part === null || typeof part !== 'object' || isList(part)) return null;
  const { marker, text, children } = part;
  if (typeof marker !== 'string' || typeof text !== 'string') return null;
  const parts = children !== undefined && children !== null && typeof children === 'object' && isList(children);
  return marker + text + (parts ? children.map((child) => itemLine(child) ?? '').join('') : '');
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
