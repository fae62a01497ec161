// A workbook as plain data: what report and exchange build and office/write turns into xlsx.
import type { Moment } from '../base/dates.ts';

export interface WorkbookModel {
  readonly properties: WorkbookProperties;
  readonly fonts: WorkbookFonts;
  readonly sheets: readonly Sheet[];
}

export interface WorkbookProperties {
  readonly title: string;
  readonly author: string;
  /** Stands for the clock: the same model gives the same bytes. */
  readonly created: Moment;
}

/** A workbook has no list of alternative fonts, so these are names that every Chinese Windows and WPS has. */
export interface WorkbookFonts {
  readonly title: string;
  readonly head: string;
  readonly body: string;
}

export const DEFAULT_WORKBOOK_FONTS: WorkbookFonts = { title: '黑体', head: '黑体', body: '宋体' };

export interface Sheet {
  /** At most 31 characters, none of \ / ? * [ ] : */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** The first is row 1. */
  readonly rows: readonly SheetRow[];
  readonly merges: readonly CellRange[];
  /** Rows that stay in sight when scrolling. */
  readonly frozenRows: number;
  readonly print: SheetPrint;
  /** Filter buttons on this row (from 1), over all columns. */
  readonly filterRow?: number;
  readonly state?: 'visible' | 'hidden' | 'veryHidden';
  /** Columns that stay in sight. */
  readonly frozenColumns?: number;
  /** Cells are locked but for those of an open style; without a password, so that the office can open it. */
  readonly isProtected?: boolean;
  readonly checks?: readonly CellCheck[];
  /** Cells that are to be filled in: red while they are empty. */
  readonly required?: readonly CellRange[];
}

/** Width in half-width characters, as Excel counts them. */
export interface SheetColumn {
  readonly width: number;
  readonly isHidden?: boolean;
}

/** What a cell takes, with a hint when it is chosen and a word when it takes something else. */
export interface CellCheck {
  readonly range: CellRange;
  readonly takes:
    /** Joined by commas at most 255 characters: a longer list stands in cells. */
    | { readonly type: 'list'; readonly options: readonly string[] }
    | { readonly type: 'listIn'; readonly sheet: string; readonly range: CellRange }
    | { readonly type: 'number'; readonly from: number | null; readonly to: number | null }
    | { readonly type: 'any' };
  /** At most 32 and 255 characters: more is cut off. */
  readonly hint: { readonly title: string; readonly words: string };
  readonly refusal: string;
}

export interface SheetRow {
  /** Without it the height is worked out from the wrapped text (`rowHeight`). */
  readonly heightPoints?: number;
  /** `null` leaves the place empty; a cell that a merge covers is null too. */
  readonly cells: readonly (Cell | null)[];
}

/** Rows and columns count from 1; both ends belong to it. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type Cell = TextCell | NumberCell | FormulaCell;

/** Always written as text: `=1+1` stays these four characters. */
export interface TextCell {
  readonly type: 'text';
  readonly text: string;
  readonly style: CellStyleName;
  /** A remark that shows at the cell. */
  readonly comment?: string;
}

export interface NumberCell {
  readonly type: 'number';
  readonly value: number;
  readonly style: CellStyleName;
  readonly comment?: string;
}

/** Written by the program itself only, never from a person's text. */
export interface FormulaCell {
  readonly type: 'formula';
  /** Without the equals sign. */
  readonly formula: string;
  /** What a reader shows that does not calculate. */
  readonly value: number;
  readonly style: CellStyleName;
}

export type CellStyleName =
  | 'title'
  | 'subtitle'
  | 'note'
  | 'head'
  | 'body'
  | 'center'
  | 'number'
  | 'decimal'
  /** A number of per cent with one decimal: 46.7 prints 46.7%. */
  | 'percent'
  | 'label'
  /** Of a form: what stands there for reading. */
  | 'context'
  | 'contextCenter'
  /** Of a form: what a unit fills in. */
  | 'open'
  | 'openCenter'
  | 'openNumber'
  /** Of a form that goes back: an open cell with a remark. */
  | 'remarked'
  | 'hiddenText';

export interface SheetPrint {
  readonly landscape: boolean;
  readonly paper: 'A4' | 'A3';
  /** One page wide, as many high as it takes. */
  readonly fitWidth: boolean;
  /** First and last row (from 1) that every page repeats; null for none. */
  readonly repeatRows: readonly [number, number] | null;
  /** `第 1 页，共 3 页` in the middle of the foot. */
  readonly pageNumbers: boolean;
  readonly marginsMillimetres: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
}

/** More than Excel takes in one cell; nothing was written. Row and column count from 1. */
export interface TextTooLong {
  readonly type: 'textTooLong';
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
