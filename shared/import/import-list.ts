// A list that was read becomes records: the one form for text, Excel and Word lists.
import { makeId, type Random } from '../base/ids.ts';
import { createRecord, type RecordChange } from '../change/change-set.ts';
import { newBook, type Book, type Category } from '../ledger/book.ts';
import { parseItem, printItemList, type ItemList } from '../ledger/item-list.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import { newPeriod } from '../ledger/period.ts';
import { newProject, projectCode, type Project } from '../ledger/project.ts';
import { DEFAULT_SETTINGS, SETTINGS_ID, type Settings } from '../ledger/settings.ts';
import { newYear, type Year } from '../ledger/year.ts';
import type { ListText } from './list-text.ts';

export type ImportOptions = {
  /** The new book's name, used in titles: 重点项目. */
  readonly bookName: string;
  readonly year: number;
  /** The new book's id, where the caller wants to know it; a fresh one otherwise. */
  readonly bookId?: Book['id'];
  readonly random: Random;
};

/** The changes that add a list as a new book with one year, its four quarters and its projects. */
export function planListImport(list: ListText, ledger: Ledger, options: ImportOptions): RecordChange[] {
  const { random } = options;
  const settings = ledger.settings.get(SETTINGS_ID);
  const categories = [...new Set(list.projects.map(({ category }) => category))].map((name): Category => ({
    id: makeId('cat', random),
    name,
  }));
  const book = newBook({
    id: options.bookId ?? makeId('bok', random),
    name: options.bookName,
    categories,
    order: ledger.books.size,
  });
  const year = newYear({
    id: makeId('yer', random),
    bookId: book.id,
    year: options.year,
    importedHead: list.head.join('\n'),
  });
  return [
    ...(settings ? [] : [createRecord('settings', DEFAULT_SETTINGS)]),
    createRecord('books', book),
    createRecord('years', year),
    ...createQuarters(year, settings ?? DEFAULT_SETTINGS, random),
    ...list.projects.map((project) => createRecord('projects', projectOf(project, book, year, random))),
  ];
}

/** The four quarters of a year with their deadlines. */
export function createQuarters(year: Year, settings: Settings, random: Random): RecordChange[] {
  return [1, 2, 3, 4].map((index) => {
    const fields = { id: makeId('per', random), yearId: year.id, year: year.year, kind: 'quarter' as const, index };
    return createRecord('periods', newPeriod(fields, settings.deadlines, settings.calendar));
  });
}

/** The list that a year's projects print back to. */
export function listOfYear(ledger: Ledger, year: Year): ListText {
  const book = ledger.books.get(year.bookId);
  const names = new Map(book?.categories.map(({ id, name }) => [id, name]));
  const projects = recordsOf(ledger, 'projects')
    .filter((project) => project.yearId === year.id && project.deletedAt === null)
    .sort((a, b) => a.number - b.number);
  return {
    head: year.importedHead === '' ? [] : year.importedHead.split('\n'),
    projects: projects.map((project) => ({
      number: project.number,
      title: project.title,
      category: names.get(project.categoryId) ?? '',
      problems: printItemList(project.problems),
      plan: printItemList(project.plan),
      goals: printItemList(project.goals),
    })),
  };
}

function projectOf(source: ListText['projects'][number], book: Book, year: Year, random: Random): Project {
  const category = book.categories.find(({ name }) => name === source.category);
  if (!category) throw new Error(`no category ${source.category}`);
  const items = (lines: readonly string[]): ItemList =>
    lines.map((line) => parseItem(line, () => makeId('itm', random)));
  return newProject({
    id: makeId('prj', random),
    yearId: year.id,
    code: projectCode(year.year, source.number),
    number: source.number,
    title: source.title,
    categoryId: category.id,
    problems: items(source.problems),
    plan: items(source.plan),
    goals: items(source.goals),
  });
}
