// Tables of a file → lists of projects, with what each column was taken for.
import type { Book } from '../ledger/book.ts';
import type { ColumnMapping } from '../ledger/column-mapping.ts';
import { findHead, repeatsHead, type TableHead } from '../table/find-head.ts';
import { plainHead, type ColumnField } from '../table/head-words.ts';
import type { RawBook } from '../table/raw-book.ts';
import {
  cellText,
  isErrorCell,
  isFilled,
  isRowEmpty,
  isTooLong,
  viewSheet,
  type TableView,
} from '../table/table-view.ts';
import { isListField, type ListField, type ListRow, type ListSource, type PlainListField } from './list-source.ts';

/** What a column of a list means by its head; progress is no part of a list. */
const MEANINGS: Readonly<Partial<Record<ColumnField, PlainListField>>> = {
  number: 'number',
  code: 'code',
  title: 'title',
  category: 'category',
  focus: 'problems',
  plan: 'plan',
  goals: 'goals',
  leadUnits: 'leadUnits',
  supportUnits: 'supportUnits',
  responsible: 'responsible',
  leader: 'leader',
  basis: 'basis',
  due: 'due',
  note: 'note',
};
/** 存在问题 of a list without 聚焦问题 is what is to be solved; 目标 without another column of goals is the goals. */
const SECOND_BEST: readonly (readonly [ColumnField, PlainListField])[] = [
  ['problems', 'problems'],
  ['goalText', 'goals'],
];

/** The tables that name projects, in the order of the file. `remembered`: the mappings of this book. */
export function recogniseLists(
  raw: RawBook,
  book: Pick<Book, 'heads' | 'customColumns'> | null,
  remembered: readonly ColumnMapping[],
): ListSource[] {
  const own = ownWords(book);
  return raw.sheets.flatMap((sheet) => {
    if (isTooLong(sheet)) return [];
    const view = viewSheet(sheet);
    const head = findHead(view, own);
    if (!head) return [];
    const heads = head.columns.map((column) => column.head);
    const known = remembered.find((mapping) => sameHeads(mapping.heads, heads));
    const fields = known ? rememberedFields(known) : meanings(head, book);
    if (!fields.includes('title')) return [];
    return [
      {
        sheet: view.name,
        above: linesAbove(view, head),
        heads,
        fields,
        remembered: known?.id ?? null,
        rows: listRows(view, head, fields),
      },
    ];
  });
}

export function sameHeads(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((head, index) => plainHead(head) === plainHead(b[index] ?? ''));
}

function ownWords(book: Pick<Book, 'heads'> | null): Map<string, ColumnField> {
  const words = new Map<string, ColumnField>();
  for (const [column, head] of Object.entries(book?.heads ?? {})) {
    const field = Object.entries(MEANINGS).find(([, meaning]) => meaning === column)?.[0];
    if (field && isColumnField(field)) words.set(plainHead(head), field);
  }
  return words;
}

function isColumnField(text: string): text is ColumnField {
  return text in MEANINGS;
}

function rememberedFields({ fields }: ColumnMapping): (ListField | null)[] {
  return fields.map((field) => (field !== null && isListField(field) ? field : null));
}

function meanings(head: TableHead, book: Pick<Book, 'customColumns'> | null): (ListField | null)[] {
  const fields = head.columns.map(({ head: words, field, isDouble }): ListField | null => {
    const custom = book?.customColumns.find(({ name }) => plainHead(name) === plainHead(words));
    if (custom) return `custom:${custom.id}`;
    return field === null || isDouble ? null : (MEANINGS[field] ?? null);
  });
  for (const [second, meaning] of SECOND_BEST) {
    if (fields.includes(meaning)) continue;
    const column = head.columns.findIndex(({ field }, index) => field === second && fields[index] === null);
    if (column >= 0) fields[column] = meaning;
  }
  return fields;
}

function linesAbove(view: TableView, head: TableHead): string[] {
  return view.rows
    .slice(0, head.first)
    .map((row, index) =>
      row
        .filter((cell, column) => cell !== null && !isFilled(view, index, column))
        .map((cell) => cellText(cell).trim())
        .join(' '),
    )
    .filter((line) => line !== '');
}

function listRows(view: TableView, head: TableHead, fields: readonly (ListField | null)[]): ListRow[] {
  const rows: ListRow[] = [];
  const title = fields.indexOf('title');
  const number = fields.indexOf('number');
  const isBlank = (row: number, column: number): boolean =>
    column < 0 || isFilled(view, row, column) || (view.rows[row]?.[column] ?? null) === null;
  for (let row = head.last + 1; row < view.rows.length; row += 1) {
    if (isRowEmpty(view.rows[row]) || repeatsHead(view, head, row)) continue;
    const before = rows.at(-1);
    // Under a name that is merged over several rows, or left out, a project goes on.
    const continues = before !== undefined && isBlank(row, title) && isBlank(row, number);
    const cells = head.columns.map((_, column) => {
      if (continues && isFilled(view, row, column)) return '';
      const cell = view.rows[row]?.[column] ?? null;
      return isErrorCell(cell) ? '' : cellText(cell).trimEnd();
    });
    if (continues && !isFootnote(cells)) {
      rows[rows.length - 1] = { ...before, cells: before.cells.map((text, index) => joined(text, cells[index] ?? '')) };
    } else if (!continues && !isFootnote(cells)) {
      rows.push({
        key: `${view.name}!${row + 1}`,
        sheet: view.name,
        row: row + 1,
        cells,
        isHidden: view.hiddenRows.has(row) || view.isHidden,
      });
    }
  }
  return rows;
}

const FOOTNOTE = /^(注|说明|备注|填报人|填表人|审核人|负责人|制表|合计|总计)\s*[:：]/;

function isFootnote(cells: readonly string[]): boolean {
  const said = cells.filter((text) => text.trim() !== '');
  return said.length <= 2 && FOOTNOTE.test(said[0]?.trim() ?? '');
}

function joined(above: string, below: string): string {
  if (below.trim() === '') return above;
  return above === '' ? below : `${above}\n${below}`;
}
