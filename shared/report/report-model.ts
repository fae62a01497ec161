// A report as plain data: what preview, Word and Excel share. Built from standings, never changed afterwards.
import type { Day } from '../base/dates.ts';
import type { Chart, PageKind } from '../document/document.ts';
import type { ReportKind } from '../ledger/report.ts';
import type { ReportLayout, ReportSubject } from './kinds.ts';
import type { OfficialForm } from './official-form.ts';
import type { Statistics } from '../standing/statistics.ts';

/** A piece of a sentence that knows where it comes from. */
export type TextPart = {
  readonly text: string;
  /** Ids of the entries, figures, milestones and projects it was made of. */
  readonly source: readonly string[];
  /** A number of the statistics, by name: it must agree everywhere. */
  readonly bound: StatisticName | null;
  /** A lead-in that stands for a heading, in 黑体. */
  readonly lead?: true;
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
  /** Below the paragraphs. */
  readonly table?: ReportTable;
  /** Below the table, with its caption. */
  readonly chart?: ReportChart;
  /** In a form: fixed fields in rows, 承办单位 | … | 办结时限 | …. */
  readonly fields?: readonly FormRow[];
  /** In a form: room to write in, in lines, and what is signed below it: 负责人（签字）：. */
  readonly blank?: { readonly lines: number; readonly signing: string };
  /** A person wrote over the draft. */
  readonly edited: boolean;
};

export type ReportChart = Omit<Chart, 'heightTwips'>;

/** A row of a form: a label and what is written beside it, once or twice. */
export type FormRow = readonly FormField[];
export type FormField = { readonly label: string; readonly lines: readonly ReportLine[] };

export type ReportColumn = {
  readonly key: string;
  /** A line break is printed as one. */
  readonly heading: string;
  readonly align: 'left' | 'center';
  /** What its texts need, or a fixed width in twips for narrow columns. */
  readonly width: 'content' | { readonly twips: number };
};

/** One line of a cell: an item, a paragraph. */
export type ReportLine = {
  readonly text: string;
  readonly source: readonly string[];
  /** A number of the statistics, as in prose. */
  readonly bound?: StatisticName;
  /** Written into the workbook as a number, or as what a formula gives. */
  readonly value?: number;
  readonly formula?: string;
};

export type ReportCell = readonly ReportLine[];

export type ReportRow = { readonly projectId: string; readonly cells: readonly ReportCell[] };

export type ReportTable = { readonly columns: readonly ReportColumn[]; readonly rows: readonly ReportRow[] };

export type ReportAnnex = {
  readonly id: string;
  readonly title: string;
  /** The workbook's sheet. */
  readonly sheetName: string;
  readonly page: PageKind;
  readonly table: ReportTable;
  /** Below the table in the workbook and on paper: how something was counted. */
  readonly note?: string;
};

/** What a person should know before the report goes out. `must`: it should not go out like this. */
export type ReportNotice = {
  readonly type:
    | 'notReported'
    | 'undetermined'
    | 'nothingInBody'
    | 'noIssuer'
    | 'editedDiffers'
    | 'nothingNew'
    | 'leftOut';
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
  readonly layout: ReportLayout;
  readonly subject: ReportSubject;
  readonly period: { readonly id: string; readonly key: string; readonly title: string; readonly dataDate: Day };
  readonly bookName: string;
  /** One line, or more where a person broke it. */
  readonly title: string;
  /** Centred lines under the title: 第18期, （2023年10月10日）. */
  readonly subtitle: readonly string[];
  readonly recipient: string;
  readonly sections: readonly ReportSection[];
  readonly signature: { readonly issuer: string; readonly date: Day | null; readonly year: number };
  /** 版头 and 版记. */
  readonly form: OfficialForm;
  /** 附注, without brackets; empty for none. */
  readonly note: string;
  readonly annexes: readonly ReportAnnex[];
  readonly statistics: Statistics;
  /** Numbers besides the statistics that are printed in several places, by name, as printed. */
  readonly numbers: Readonly<Record<StatisticName, string>>;
  readonly standings: readonly StandingRow[];
  readonly notices: readonly ReportNotice[];
  /** Names the files: the title, or what tells several of a kind apart. */
  readonly fileTitle: string;
  readonly sample: boolean;
};
