// A book's own words: name, categories, statuses, heads, columns, fields.
import { quote } from '../../shared/base/quote.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { makeId } from '../../shared/base/ids.ts';
import { createRecord, updateRecord } from '../../shared/change/change-set.ts';
import type { Book } from '../../shared/ledger/book.ts';
import { recordsOf, type Ledger } from '../../shared/ledger/ledger.ts';
import { DEFAULT_SCORE_RULES } from '../../shared/ledger/score-rule.ts';
import { scoreRulesOf } from '../../shared/standing/score.ts';
import type { Use } from '../../shared/schema/uses.ts';
import { loadAll } from '../db/repository.ts';
import { commit, settled } from './commit.ts';
import type { InUse } from './delete-unused.ts';
import { database, random } from './runtime.ts';

export type BookFields = Partial<Omit<Book, 'id'>>;

/** Changes fields of a book, worked out on the book as it then is. Typing in one field is undone at once. */
export async function editBook(book: Book, what: string, change: (book: Book) => BookFields): Promise<void> {
  await commit({
    kind: 'settings',
    words: `${quote(book.name)}台账：${what}`,
    run: `book:${book.id}:${what}`,
    plan: (ledger) => {
      const current = ledger.books.get(book.id);
      return current ? [updateRecord('books', current, change(current))] : [];
    },
  });
}

export async function addCategory(book: Book, name: string): Promise<void> {
  const id = makeId('cat', random);
  await editBook(book, `添加类别${quote(name)}`, ({ categories }) => ({ categories: [...categories, { id, name }] }));
}

export async function addColumn(book: Book, name: string): Promise<void> {
  const column = { id: makeId('col', random), name, kind: 'text' as const, options: [] };
  await editBook(book, `添加列${quote(name)}`, ({ customColumns }) => ({ customColumns: [...customColumns, column] }));
}

const OWN_KEY_LENGTH = 8;

/** A status of the book's own, which only a person gives. */
export async function addStatus(book: Book, label: string): Promise<void> {
  const key = `x-${makeId('x', random).slice(2, 2 + OWN_KEY_LENGTH)}` as const;
  const status = { key, label, prose: label, light: null };
  await editBook(book, `添加状态${quote(label)}`, ({ statuses }) => ({ statuses: [...statuses, status] }));
}

/** Takes a category away that no project of any year is in. */
export async function deleteCategory(book: Book, id: string, name: string): Promise<Result<null, InUse>> {
  const used = await usesIn(book, (all, years) =>
    recordsOf(all, 'projects').filter(({ yearId, categoryId }) => years.has(yearId) && categoryId === id),
  );
  if (used > 0) return inUse('projects', used);
  await editBook(book, `删除类别${quote(name)}`, ({ categories }) => ({
    categories: categories.filter((one) => one.id !== id),
  }));
  return ok(null);
}

/** Takes a status of the book's own away that nobody was given. */
export async function deleteStatus(book: Book, key: string, label: string): Promise<Result<null, InUse>> {
  const used = await usesIn(book, (all, years) =>
    recordsOf(all, 'entries').filter(({ yearId, statusOverride }) => years.has(yearId) && statusOverride === key),
  );
  if (used > 0) return inUse('entries', used);
  await editBook(book, `删除状态${quote(label)}`, ({ statuses }) => ({
    statuses: statuses.filter((status) => status.key !== key),
  }));
  return ok(null);
}

/** Takes a column away that no project has anything in. */
export async function deleteColumn(
  book: Book,
  id: Book['customColumns'][number]['id'],
  name: string,
): Promise<Result<null, InUse>> {
  const isFilled = ({ custom }: { readonly custom: Readonly<Record<string, string | number | null>> }): boolean =>
    (custom[id] ?? '') !== '';
  const used = await usesIn(book, (all, years) => [
    ...recordsOf(all, 'projects').filter((project) => years.has(project.yearId) && isFilled(project)),
    ...recordsOf(all, 'entries').filter((entry) => years.has(entry.yearId) && isFilled(entry)),
  ]);
  if (used > 0) return inUse('projects', used);
  await editBook(book, `删除列${quote(name)}`, ({ customColumns }) => ({
    customColumns: customColumns.filter((column) => column.id !== id),
  }));
  return ok(null);
}

/** 月度记分 on or off; an office that turns it on for the first time gets the usual rules to change. */
export async function switchScoring(book: Book, scoring: boolean): Promise<void> {
  await commit({
    kind: 'settings',
    words: `${quote(book.name)}台账：${scoring ? '启用' : '停用'}月度记分`,
    plan: (ledger) => {
      const current = ledger.books.get(book.id);
      if (!current) return [];
      const rules = scoring && scoreRulesOf(ledger, book.id).length === 0 ? DEFAULT_SCORE_RULES : [];
      return [
        updateRecord('books', current, { scoring }),
        ...rules.map((rule, order) =>
          createRecord('scoreRules', { id: makeId('scr', random), bookId: book.id, order, ...rule }),
        ),
      ];
    },
  });
}

function inUse(table: Use['table'], count: number): Result<null, InUse> {
  return fail({ type: 'inUse', uses: [{ table, count }] });
}

// Years that are not open are looked through too.
async function usesIn(
  book: Book,
  usersOf: (all: Ledger, years: ReadonlySet<string>) => readonly unknown[],
): Promise<number> {
  await settled();
  const all = await loadAll(database);
  const years = recordsOf(all, 'years').filter(({ bookId }) => bookId === book.id);
  return usersOf(all, new Set<string>(years.map(({ id }) => id))).length;
}
