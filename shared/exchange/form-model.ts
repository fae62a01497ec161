// The form that a unit fills in for a period, as plain data. Workbook, Word table and what comes back speak of it.
import type { Day, Moment } from '../base/dates.ts';
import type { Book, EntryField, EntryText } from '../ledger/book.ts';
import type { Dispatch } from '../ledger/dispatch.ts';
import type { GoalState } from '../ledger/goal-status.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Item } from '../ledger/item-list.ts';
import type { Period } from '../ledger/period.ts';
import type { Project } from '../ledger/project.ts';
import type { Submission } from '../ledger/submission.ts';
import type { Target } from '../ledger/target.ts';
import type { Unit } from '../ledger/unit.ts';
import type { Year } from '../ledger/year.ts';

/** What a form's format is called in its hidden sheet; another version is recognised and said. */
export const FORM_FORMAT = 'jinzhan-form';
export const FORM_VERSION = 1;

/** The fields of a project's row that a unit may fill. */
export const ROW_FIELDS = [
  'progress',
  'results',
  'problems',
  'nextSteps',
  'coordination',
  'completion',
  'filler',
  'phone',
  'reviewer',
] as const;
export type RowField = (typeof ROW_FIELDS)[number];
export type RowText = Exclude<RowField, 'completion'>;

export type FormModel = {
  readonly bookId: Book['id'];
  readonly bookName: string;
  readonly year: Pick<Year, 'id' | 'year'>;
  readonly period: Period;
  readonly unit: Unit;
  readonly officeName: string;
  /** `_v{k}` of the file's name. */
  readonly version: number;
  readonly kind: Dispatch['kind'];
  /** Of this one file; what comes back says which form it is. */
  readonly exportId: string;
  readonly at: Moment;
  /** The day of `at` where the office is, for the file's name. */
  readonly day: Day;
  /** The open text columns, with this book's labels. */
  readonly fields: readonly EntryField[];
  readonly signers: FormSigners;
  readonly projects: readonly FormProject[];
  readonly goals: readonly FormGoal[];
  readonly figures: readonly FormFigure[];
  /** 退回修改: what is wrong, by cell. */
  readonly remarks: readonly FormRemark[];
  /** Of a form that shows what was sent and is not in the ledger yet: the same form as the ledger has it, which the cells are compared with when they come back. */
  readonly held: FormModel | null;
  /** 示例. */
  readonly sample: boolean;
};

/** Filled once for the whole form. */
export type FormSigners = { readonly filler: string; readonly phone: string; readonly reviewer: string };

export type FormProject = {
  readonly projectId: Project['id'];
  readonly number: number;
  readonly title: string;
  readonly category: string;
  /** The year's goals, a line each, as they were given. */
  readonly goals: string;
  /** Last period's text, for reading; empty when there is none. */
  readonly last: string;
  /** What the open cells hold as the form goes out: the unit's latest version, or nothing. */
  readonly texts: Readonly<Partial<Record<EntryText, string>>>;
  readonly completion: number | null;
  /** The version that the cells were filled from. */
  readonly from: Pick<Submission, 'id' | 'version'> | null;
};

export type FormGoal = {
  readonly projectId: Project['id'];
  readonly number: number;
  readonly title: string;
  readonly goalItemId: Item['id'];
  readonly text: string;
  readonly lastState: GoalState | null;
  readonly state: GoalState | null;
  readonly sentence: string;
};

/** One row an indicator, however many projects of the unit it stands in: a figure is entered once. */
export type FormFigure = {
  readonly indicatorId: Indicator['id'];
  readonly targetIds: readonly Target['id'][];
  /** 序号 of the projects. */
  readonly numbers: readonly number[];
  readonly name: string;
  readonly unit: string;
  readonly kind: Indicator['kind'];
  readonly definition: string;
  /** 不少于80家. */
  readonly target: string;
  readonly lastValue: number | null;
  readonly value: number | null;
  /** Asked for where the target is 同比. */
  readonly needsLastYear: boolean;
  readonly lastYearValue: number | null;
};

/** A word at a cell of the form that goes back. */
export type FormRemark = { readonly cell: FormCellKey; readonly words: string };

/** A cell of a form, wherever it stands on the sheet. */
export type FormCellKey = string;
export function rowCellKey(projectId: string, field: RowField): FormCellKey {
  return `row|${projectId}|${field}`;
}
export function goalCellKey(goalItemId: string, of: 'state' | 'sentence'): FormCellKey {
  return `goal|${goalItemId}|${of}`;
}
export function figureCellKey(indicatorId: string, of: 'value' | 'lastYearValue'): FormCellKey {
  return `figure|${indicatorId}|${of}`;
}
