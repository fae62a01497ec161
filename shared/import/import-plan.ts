// The plan of an import: what a list would create and change, shown before anything happens. Plain data.
import type { Book } from '../ledger/book.ts';
import type { Project } from '../ledger/project.ts';
import type { Year } from '../ledger/year.ts';
import type { ListField, ListSource } from './list-source.ts';

export type ImportTarget =
  | { readonly type: 'newBook'; readonly bookName: string; readonly year: number }
  | { readonly type: 'year'; readonly yearId: Year['id'] };

export type ImportOutcome = 'created' | 'changed' | 'unchanged' | 'rejected';

export type ImportCell = {
  /** `row key|field`; decisions speak of it. */
  readonly id: string;
  readonly rowKey: string;
  readonly projectId: Project['id'] | null;
  /** `newColumn:N` for a column that becomes one of the book's own. */
  readonly field: ListField | `newColumn:${number}`;
  readonly from: string;
  readonly to: string;
};

export type ImportRow = {
  readonly key: string;
  readonly number: number | null;
  readonly title: string;
  /** The project that it changes; null for a new one. */
  readonly projectId: Project['id'] | null;
  readonly outcome: ImportOutcome;
  readonly candidates: readonly Project['id'][];
  readonly cells: readonly ImportCell[];
};

export const IMPORT_ISSUE_TYPES = [
  'noTitle',
  'similarName',
  'sameNumber',
  'noNumber',
  'doubledProject',
  'newCategory',
  'noCategory',
  'newUnit',
  'notADate',
  'notANumber',
  'notAnOption',
  'tooLong',
  'columnNotRead',
  'hiddenRow',
  'secrecyMark',
  'missingProject',
] as const;
export type ImportIssue = {
  readonly type: (typeof IMPORT_ISSUE_TYPES)[number];
  /** Null: of the whole list. */
  readonly rowKey: string | null;
  readonly field: ListField | null;
  readonly text: string;
  /** The cell or row was not taken. */
  readonly refused: boolean;
};

export type ImportPlan = {
  readonly source: ListSource;
  readonly target: ImportTarget;
  readonly book: Book | null;
  readonly rows: readonly ImportRow[];
  readonly counts: Readonly<Record<'read' | ImportOutcome, number>>;
  readonly issues: readonly ImportIssue[];
  /** Names that the directory of units does not have: created on import. */
  readonly newUnits: readonly string[];
  readonly newCategories: readonly string[];
};

/** By row key: the project that it means, `new` for one of its own, null to leave it out. */
export type ImportMatches = Readonly<Record<string, Project['id'] | 'new' | null>>;
/** By cell id: whether a change is taken over; it is unless this says no. */
export type ImportDecisions = Readonly<Record<string, boolean>>;
