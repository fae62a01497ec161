// The order of a list of projects.
import type { Book } from '../ledger/book.ts';
import type { ProjectStanding } from '../standing/project-standing.ts';
import { statusGroups } from '../standing/statistics.ts';

/** A column by its id: one of these, or a column that the book added (`col_…`). */
export type SortColumn = string;

export type SortOrder = { readonly column: SortColumn; readonly descending: boolean };

/** Words that the records do not hold themselves. */
export type SortWords = {
  readonly unitName: (unitId: string) => string;
  /** When the project was last filled in; null when it never was. */
  readonly updated: (standing: ProjectStanding) => string | null;
};

type Key = string | number | null;

/** The columns that can be sorted by, besides the book's own. */
export const SORTABLE_COLUMNS: ReadonlySet<string> = new Set([
  'number',
  'title',
  'category',
  'unit',
  'status',
  'completion',
  'updated',
]);

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Sorted by a column, then by 序号; what has no value stands at the end either way. */
export function sortStandings(
  standings: readonly ProjectStanding[],
  { column, descending }: SortOrder,
  book: Book,
  words: SortWords,
): ProjectStanding[] {
  const keyOf = keyReader(column, book, words);
  return standings
    .map((standing) => ({ standing, key: keyOf(standing) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null) || byNumber(a, b);
      const order = compareKeys(a.key, b.key);
      return (descending ? -order : order) || byNumber(a, b);
    })
    .map(({ standing }) => standing);
}

function keyReader(column: SortColumn, book: Book, words: SortWords): (standing: ProjectStanding) => Key {
  switch (column) {
    case 'number':
      return ({ project }) => project.number;
    case 'title':
      return ({ project }) => project.title;
    case 'category': {
      const places = new Map<string, number>(book.categories.map(({ id }, index) => [id, index]));
      return ({ project }) => places.get(project.categoryId) ?? null;
    }
    case 'unit':
      return ({ project: { leadUnitIds } }) => leadUnitIds.map(words.unitName).join('、') || null;
    case 'status': {
      const places = new Map<string, number>(statusGroups(book).map(({ status }, index) => [status, index]));
      return ({ status }) => places.get(status) ?? null;
    }
    case 'completion':
      return ({ completion }) => completion?.value ?? null;
    case 'updated':
      return words.updated;
    default: {
      const own = book.customColumns.find(({ id }) => id === column);
      return ({ project }) => (own ? (project.custom[own.id] ?? null) : null);
    }
  }
}

function compareKeys(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

function byNumber(a: { standing: ProjectStanding }, b: { standing: ProjectStanding }): number {
  return a.standing.project.number - b.standing.project.number;
}
