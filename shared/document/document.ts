// An official document as plain data: what the report room builds, office/write turns into Word and the preview draws.
import type { Moment } from '../base/dates.ts';

/** Names of fonts by role; the same keys as the data folder's settings. */
export interface DocumentFonts {
  /** 标题, 发文机关标志: 小标宋. */
  readonly title: string;
  /** 正文: 仿宋. */
  readonly body: string;
  /** 一、 and 附件: 黑体. */
  readonly level1: string;
  /** （一）: 楷体. */
  readonly level2: string;
  /** 页码: 宋体. */
  readonly pageNumber: string;
  /** Digits and Latin letters; the body font's own name prints them in it. */
  readonly latin: string;
}
export type FontRole = keyof DocumentFonts;

/** The same keys and values as the layout of the settings. */
export interface DocumentLayout {
  /** `lines`: run spacing −0.25 pt, laid out alike everywhere; `linesAndChars`: Word's own character grid. */
  readonly grid: 'lines' | 'linesAndChars';
  /** Page number of landscape pages: where the bound document has it (7.5), or at the sheet's foot. */
  readonly landscapePageNumber: 'standard' | 'foot';
  /** `outer`: odd right, even left (7.5). */
  readonly pageNumberAlign: 'outer' | 'center';
  /** `preprinted` leaves the 版头's space free for 套打. */
  readonly letterhead: 'none' | 'red' | 'preprinted';
  readonly sealed: boolean;
}

export interface DocumentOptions {
  readonly fonts: DocumentFonts;
  readonly layout: DocumentLayout;
  /** Bold `1.` headings; off unless given. */
  readonly boldLevel3?: boolean;
  /** 送审稿: wide lines and line numbers; off unless given. */
  readonly reviewCopy?: boolean;
  /** `even`: 版记 on an even page of its own, as on paper printed on both sides; `last` unless given. */
  readonly imprintPage?: 'last' | 'even';
}

export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  /** 发文机关. */
  readonly author: string;
  /** Stands for the clock: the same document gives the same bytes. */
  readonly created: Moment;
}

/** 版头 (GB/T 9704-2012 7.2). */
export interface Letterhead {
  readonly urgency: '' | '特急' | '加急';
  /** 发文机关标志 as printed, with or without 文件. */
  readonly issuerMark: string;
  /** 发文字号; may still have a blank: 嘉司〔2023〕　号. */
  readonly number: string;
  /** 签发人, on 上行文 only. */
  readonly signers: readonly string[];
}

/** 版记 (7.4). Without 抄送 its first rule and 印发 line remain. */
export interface Imprint {
  /** 抄送机关 without `抄送：` and the closing 。; empty when there are none. */
  readonly copyTo: string;
  readonly printer: string;
  /** 2023年10月10日; 印发 is added. */
  readonly printDate: string;
}

export interface OfficialDocument {
  readonly properties: DocumentProperties;
  readonly options: DocumentOptions;
  /** Stands above the first part, on `letterheadPlace`; the layout says whether it is printed. */
  readonly letterhead: Letterhead | null;
  /** In printing order; each part begins a new page. */
  readonly parts: readonly Part[];
  /** Stands at the foot of the last page: `imprintPage` says which one. */
  readonly imprint: Imprint | null;
}

export type PageKind = 'portrait' | 'landscape' | 'landscapeA3';

/** `body`: text on the grid. `annex`: no grid, so that a table's lines keep their own height. */
export interface Part {
  readonly id: string;
  readonly kind: 'body' | 'annex';
  readonly page: PageKind;
  readonly blocks: readonly Block[];
}

export type Block = ParagraphBlock | TableBlock;

export type ParagraphRole =
  | 'title'
  | 'subtitle'
  | 'recipient'
  | 'body'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'attachmentNote'
  | 'signature'
  | 'date'
  | 'note'
  | 'annexMark'
  | 'annexTitle'
  | 'tableNote'
  | 'chart'
  | 'empty';

export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly role: ParagraphRole;
  /** A line break is `\n` in a run's text. */
  readonly runs: readonly Run[];
  /** The report section that the block belongs to; consecutive blocks of one section get one bookmark. */
  readonly sectionId?: string;
  /** Takes the place of the role's own indents: worked out from the text (署名, 成文日期, 附件说明). */
  readonly indent?: Indent;
  /** Stays on the page of the block below, besides what its role asks for. */
  readonly keepWithNext?: true;
  /** What a paragraph of role `chart` holds in place of text. */
  readonly chart?: Chart;
}

/** Bars beside or upon each other; Word draws them and keeps the figures in a workbook of the chart's own. */
export interface Chart {
  /** For screen readers and as the picture's name; the caption on paper is a paragraph of its own. */
  readonly title: string;
  /** `grouped`: figures beside the plan; `stacked`: statuses within a category. */
  readonly bars: 'grouped' | 'stacked';
  readonly categories: readonly string[];
  /** A value for each category; null leaves a gap. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  /** As wide as the text. */
  readonly heightTwips: number;
}

/** Twips. `firstLineTwips` is negative for a hanging indent. */
export interface Indent {
  readonly leftTwips?: number;
  readonly rightTwips?: number;
  readonly firstLineTwips?: number;
}

export interface Run {
  readonly text: string;
  /** 有据: ids of what the text was made of (entries, figures); the preview shows them, Word does not. */
  readonly source?: readonly string[];
  /** A font other than the paragraph's, as a lead-in in 楷体 has. */
  readonly font?: FontRole;
  readonly bold?: true;
}

export interface TableBlock {
  readonly type: 'table';
  readonly sectionId?: string;
  readonly columns: readonly TableColumn[];
  /** Repeated on every page. */
  readonly head: readonly TableRow[];
  readonly rows: readonly TableRow[];
  /** 小四 or 五号. */
  readonly size: 'small4' | '5';
}

/** Twips are kept as they are; the others share what is left by weight, or by what their cells hold. */
export interface TableColumn {
  readonly width: { readonly twips: number } | { readonly weight: number } | 'content';
  readonly align?: CellAlign;
  readonly verticalAlign?: CellVerticalAlign;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  /** Goes to the next page whole: room to sign in. */
  readonly whole?: true;
}

export type CellAlign = 'left' | 'center' | 'right' | 'both';
export type CellVerticalAlign = 'top' | 'center';

export interface TableCell {
  /** One paragraph per item; at least one. */
  readonly paragraphs: readonly CellParagraph[];
  /** Otherwise as the column has it; heads are centred both ways. */
  readonly align?: CellAlign;
  readonly verticalAlign?: CellVerticalAlign;
  readonly gridSpan?: number;
  /** Rows below leave the cell out. A merged cell that runs over a page end is blank on the next page. */
  readonly rowSpan?: number;
}

export interface CellParagraph {
  readonly runs: readonly Run[];
  readonly align?: CellAlign;
}
