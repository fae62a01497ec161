// A report as plain data: what preview, Word and Excel share. Built from standings, never changed afterwards.
import type { Day } from '../base/dates.ts';
import type { ReportKind } from '../ledger/report.ts';
import type { OfficialForm } from './official-form.ts';
import type { Statistics } from '../standing/statistics.ts';

/** A piece of a sentence that knows where it comes from. */
export type TextPart = {
  readonly text: string;
  /** Ids of the entries, figures, milestones and projects it was made of. */
  readonly source: readonly string[];
  /** A number of the statistics, by name: it must agree everywhere. */
  readonly bound: StatisticName | null;
};

/** `total`, `category:<name>`, `status:<key>:count`, `status:<key>:percent`, `goals:met` … */
export type StatisticName = string;

export type ReportParagraph = readonly TextPart[];

export type ReportSection = {
  /** Stays the same between drafts: `overall`, `achievements`, `achievements:<category>` … */
  readonly id: string;
  /** 0: without a heading; 1: 一、; 2: （一）; 3: 1.; 4: （1）. */
  readonly level: 0 | 1 | 2 | 3 | 4;
  /** Without its number. */
  readonly heading: string;
  readonly paragraphs: readonly ReportParagraph[];
  /** A person wrote over the draft. */
  readonly edited: boolean;
};

export type ReportColumn = {
  readonly key: string;
  /** A line break is printed as one. */
  readonly heading: string;
  readonly align: 'left' | 'center';
  /** What its texts need, or a fixed width in twips for narrow columns. */
  readonly width: 'content' | { readonly twips: number };
};

/** One line of a cell: an item, a paragraph. */
export type ReportLine = { readonly text: string; readonly source: readonly string[] };

export type ReportRow = { readonly projectId: string; readonly cells: readonly (readonly ReportLine[])[] };

export type ReportTable = { readonly columns: readonly ReportColumn[]; readonly rows: readonly ReportRow[] };

export type ReportAnnex = {
  readonly id: string;
  readonly title: string;
  /** The workbook's sheet. */
  readonly sheetName: string;
  readonly table: ReportTable;
};

/** What a person should know before the report goes out. `must`: it should not go out like this. */
export type ReportNotice = {
  readonly type: 'notReported' | 'undetermined' | 'nothingInBody' | 'noIssuer' | 'editedDiffers';
  readonly severity: 'must' | 'advice';
  readonly projectIds: readonly string[];
  /** The section concerned, or empty. */
  readonly sectionId: string;
};

/** A project on the list of standings that goes with the workbook. */
export type StandingRow = {
  readonly projectId: string;
  readonly number: number;
  readonly title: string;
  readonly category: string;
  readonly leadUnits: string;
  readonly status: string;
  readonly completion: number | null;
  readonly goalsMet: number;
  readonly goalsAll: number;
  readonly reason: string;
};

export type ReportModel = {
  readonly kind: ReportKind;
  readonly period: { readonly id: string; readonly key: string; readonly title: string; readonly dataDate: Day };
  readonly bookName: string;
  /** One line, or more where a person broke it. */
  readonly title: string;
  readonly recipient: string;
  readonly sections: readonly ReportSection[];
  readonly signature: { readonly issuer: string; readonly date: Day | null; readonly year: number };
  /** 版头 and 版记. */
  readonly form: OfficialForm;
  /** 附注, without brackets; empty for none. */
  readonly note: string;
  readonly annexes: readonly ReportAnnex[];
  readonly statistics: Statistics;
  readonly standings: readonly StandingRow[];
  readonly notices: readonly ReportNotice[];
  readonly sample: boolean;
};
