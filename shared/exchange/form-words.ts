// A book's own labels for the fields of an entry: they name the columns of its forms.
import type { Book } from '../ledger/book.ts';
import { plainHead, type ColumnField } from '../table/head-words.ts';

export function ownHeadWords(book: Pick<Book, 'entryFields'>): Map<string, ColumnField> {
  const words = new Map<string, ColumnField>();
  for (const { key, label } of book.entryFields) words.set(plainHead(label), key);
  return words;
}

const ROW_LABELS = {
  progress: '进展情况',
  results: '取得成效',
  problems: '存在问题',
  nextSteps: '下一步措施',
  coordination: '需协调事项',
  completion: '完成度',
  filler: '填报人',
  phone: '联系电话',
  reviewer: '审核人',
} as const;

/** What a field of a row is called in this book. */
export function rowFieldLabel(book: Pick<Book, 'entryFields'> | undefined, field: keyof typeof ROW_LABELS): string {
  return book?.entryFields.find(({ key }) => key === field)?.label ?? ROW_LABELS[field];
}

export const GOAL_STATE_LABELS = { done: '已完成', inProgress: '推进中', notStarted: '未启动' } as const;
