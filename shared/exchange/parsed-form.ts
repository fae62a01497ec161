// What was read out of a file that came back: rows with what was given, and what was noticed. Nothing matched yet.
import type { RawCell } from '../table/raw-book.ts';
import type { FormCellKey, RowField } from './form-model.ts';

/** The file as it came: the hash is of its bytes, worked out by whoever read them. */
export type ReceivedFile = {
  readonly name: string;
  /** SHA-256 of the bytes; null for text from a chat. */
  readonly hash: string | null;
};

/** `填报表!C7`; for Word the table and cell, for a chat the line. */
export type SourcePlace = { readonly sheet: string; readonly cell: string };

/** A cell that was there. `value` is as it stands in the file, line ends unified; empty text was left empty. */
export type GivenCell = {
  readonly value: RawCell;
  readonly place: SourcePlace;
};

export type RowKeys = {
  readonly id: string | null;
  readonly number: number | null;
  readonly title: string;
  readonly unit: string;
};

export type ParsedRow = {
  /** Unique in the file: the place of the row. */
  readonly key: string;
  readonly place: SourcePlace;
  readonly isHidden: boolean;
  readonly keys: RowKeys;
  /** Only fields whose column (or label) was there: a missing column is "not given". */
  readonly cells: Readonly<Partial<Record<RowField, GivenCell>>>;
  /** Columns that mean nothing here: kept and shown. */
  readonly extra: readonly { readonly head: string; readonly text: string; readonly place: SourcePlace }[];
};

export type ParsedGoal = {
  readonly key: string;
  readonly place: SourcePlace;
  readonly id: string | null;
  readonly projectNumber: number | null;
  readonly text: string;
  readonly state: GivenCell | null;
  readonly sentence: GivenCell | null;
};

export type ParsedFigure = {
  readonly key: string;
  readonly place: SourcePlace;
  readonly id: string | null;
  readonly name: string;
  readonly unit: string;
  readonly value: GivenCell | null;
  readonly lastYearValue: GivenCell | null;
};

/** The very hidden sheet: which form this is, and what its cells held when it went out. */
export type FormMeta = {
  readonly formVersion: number;
  readonly bookId: string;
  readonly yearId: string;
  readonly periodId: string;
  /** `2023Q3`, to name a period that this ledger does not have. */
  readonly periodKey: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly exportId: string;
  readonly version: number;
  readonly at: string;
  /** Per cell what it held; a cell that is not named was empty. */
  readonly bases: ReadonlyMap<FormCellKey, string>;
  /** The indicator's targets, by which it is found again after several became one. */
  readonly targetsOf: ReadonlyMap<string, readonly string[]>;
};

export type ParsedForm = {
  readonly file: ReceivedFile;
  readonly origin: 'form' | 'table' | 'wordTable' | 'chat';
  /** Null: not a form of this program, or its hidden sheet is gone. */
  readonly meta: FormMeta | null;
  /** What a line like 填报单位：… says, where there is one. */
  readonly statedUnit: string;
  readonly statedPeriod: string;
  /** 填报人 and the like, filled once for the form. */
  readonly signers: Readonly<Partial<Record<'filler' | 'phone' | 'reviewer', GivenCell>>>;
  readonly rows: readonly ParsedRow[];
  readonly goals: readonly ParsedGoal[];
  readonly figures: readonly ParsedFigure[];
  readonly issues: readonly FormIssue[];
};

/** A closed list; docs/formats.md says what each means, shared/messages what people read. */
export const FORM_ISSUE_TYPES = [
  // Of the file
  'noTable',
  'metaDamaged',
  'otherFormVersion',
  'otherLedger',
  'otherPeriod',
  'otherUnit',
  'unknownUnit',
  'severalUnits',
  'periodLocked',
  'seenBefore',
  'sameContent',
  'fileWarning',
  // Of sheets and columns
  'hiddenSheet',
  'hiddenRow',
  'hiddenColumn',
  'extraColumn',
  'doubledColumn',
  'missingColumn',
  'noteRow',
  // Of rows
  'unmatchedRow',
  'similarName',
  'numberDiffers',
  'titleDiffers',
  'rowOfOtherUnit',
  'continuedRow',
  'doubledRow',
  'emptyRow',
  'unmatchedGoal',
  'unmatchedFigure',
  'rowNotReturned',
  // Of cells
  'errorCell',
  'notANumber',
  'outOfRange',
  'percentRead',
  'scaleRead',
  'otherMeasure',
  'unknownState',
  'doubledCell',
  'mergedCell',
  'blankKept',
  'requiredEmpty',
  'secrecyMark',
  'tooLong',
] as const;
export type FormIssueType = (typeof FORM_ISSUE_TYPES)[number];

export type FormIssue = {
  readonly type: FormIssueType;
  /** Null: of the whole file. */
  readonly place: SourcePlace | null;
  /** What stood there, or what was expected: a head, a value, a name. */
  readonly text: string;
  /** The cell was not taken. */
  readonly refused: boolean;
};

export function placeName(place: SourcePlace): string {
  return place.sheet === '' ? place.cell : `${place.sheet}!${place.cell}`;
}
