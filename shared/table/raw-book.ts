// What a reader gives: tables as plain values, as they stand in the file, nothing guessed yet.

/** Dates are ISO text: `2023-09-30`, `2023-09-30T14:05:00`, a time of day `14:05:00`, a length of time `26:30:00`. */
export type RawCell = string | number | boolean | null;
export type RawRow = readonly RawCell[];

export const SHEET_STATES = ['visible', 'hidden', 'veryHidden'] as const;
export type SheetState = (typeof SHEET_STATES)[number];

export type RawSheet = {
  readonly name: string;
  readonly state: SheetState;
  /** From A1 on; trailing empty cells and rows are left out, so rows differ in length. */
  readonly rows: readonly RawRow[];
  /** `A1:C3`; the value stands top left, the cells under it are null. */
  readonly merges: readonly string[];
  /** Numbers from 1, within `rows`. */
  readonly hiddenRows: readonly number[];
  /** Letters, within the widest row. */
  readonly hiddenColumns: readonly string[];
  /** Where numbers are shown per cent, `C3:C9`: there 0.7 is seen as 70%. Left out where there are none. */
  readonly percents?: readonly string[];
};

export const BOOK_FORMATS = ['xlsx', 'docx', 'ods', 'odt', 'xls', 'xml', 'html', 'csv'] as const;
/** By content, never by name: xlsm and xltx are `xlsx`, docm is `docx`, et is `xls`, Excel's XML of 2003 is `xml`. */
export type BookFormat = (typeof BOOK_FORMATS)[number];

export const READ_WARNING_TYPES = [
  'macros',
  'externalLinks',
  'embeddedObjects',
  'chartSheet',
  'valuesUnderMerge',
  'trackedChanges',
  'nestedTable',
  'notANumber',
  'noCachedValue',
  'unchecked',
] as const;
/** What was in the file and was left out or must be known; `place` is a sheet or a count, or empty. */
export type ReadWarning = { readonly type: (typeof READ_WARNING_TYPES)[number]; readonly place: string };

export type RawBook = {
  readonly format: BookFormat;
  /** For Word and HTML a sheet per table. */
  readonly sheets: readonly RawSheet[];
  /** Text outside the tables: Word, OpenDocument text and HTML alone. */
  readonly paragraphs?: readonly string[];
  readonly warnings: readonly ReadWarning[];
};
