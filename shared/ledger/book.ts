// 台账: a list of key projects that an office keeps, with its own words, columns and fields.
import { z } from '../base/zod.ts';
import { idField, nameField, textField } from './fields.ts';
import { statusField, DEFAULT_STATUSES } from './status.ts';

export const bookId = idField('bok');
export const categoryId = idField('cat');
export const columnId = idField('col');

export const categoryField = z.strictObject({ id: categoryId, name: nameField });

/** A column that an office adds to its projects. */
export const customColumnField = z.strictObject({
  id: columnId,
  name: nameField,
  kind: z.enum(['text', 'number', 'date', 'option']),
  options: z.array(nameField),
});

/** The fields of an entry that are texts, in the order of the form. */
export const ENTRY_TEXTS = ['progress', 'results', 'problems', 'nextSteps', 'coordination'] as const;
export type EntryText = (typeof ENTRY_TEXTS)[number];

/** Which texts an entry has in this book, under which label; many offices use just two. */
export const entryFieldField = z.strictObject({
  key: z.enum(ENTRY_TEXTS),
  label: nameField,
  hint: textField,
  required: z.boolean(),
});

/** The six columns of the printed list; a head may hold a line break, which is printed so. */
export const LIST_COLUMNS = ['number', 'title', 'category', 'problems', 'plan', 'goals'] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

export const bookSchema = z.strictObject({
  id: bookId,
  /** Used in titles and file names: 重点项目 gives 重点项目进展情况. */
  name: nameField,
  order: z.int(),
  /** 示例: shown as such, removable as a whole, never counted with the office's own. */
  sample: z.boolean(),
  categories: z.array(categoryField),
  statuses: z.array(statusField).min(1),
  heads: z.record(z.enum(LIST_COLUMNS), nameField),
  customColumns: z.array(customColumnField),
  entryFields: z.array(entryFieldField).min(1),
  /** 月度记分: off unless the office wants it. */
  scoring: z.boolean(),
  note: textField,
});

export type Book = z.infer<typeof bookSchema>;
export type Category = z.infer<typeof categoryField>;
export type CustomColumn = z.infer<typeof customColumnField>;
export type EntryField = z.infer<typeof entryFieldField>;

export const DEFAULT_HEADS: Book['heads'] = {
  number: '序号',
  title: '项目名称',
  category: '类别',
  problems: '聚焦问题',
  plan: '项目内容及工作方案',
  goals: '项目建设进展\n及取得目标、成效',
};

export const DEFAULT_ENTRY_FIELDS: readonly EntryField[] = [
  { key: 'progress', label: '进展情况', hint: '本期做了什么、做到什么程度，写明时间和数字', required: true },
  { key: 'results', label: '取得成效', hint: '有数字、有对比的成效', required: false },
  { key: 'problems', label: '存在问题', hint: '没有可不填', required: false },
  { key: 'nextSteps', label: '下一步措施', hint: '下期要做的事，写明时间，下期将逐条对账', required: true },
  { key: 'coordination', label: '需协调事项', hint: '需要局里或其他单位协调的事', required: false },
];

/** A book with its defaults; `fields` overrides any of them. */
export function newBook(fields: Pick<Book, 'id' | 'name'> & Partial<Book>): Book {
  return {
    order: 0,
    sample: false,
    categories: [],
    statuses: [...DEFAULT_STATUSES],
    heads: DEFAULT_HEADS,
    customColumns: [],
    entryFields: [...DEFAULT_ENTRY_FIELDS],
    scoring: false,
    note: '',
    ...fields,
  };
}
