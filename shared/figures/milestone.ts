/** When something is due. `year` is null when the text leaves it to the ledger's year. */
export type Due =
  | { readonly kind: 'quarter'; readonly year: number | null; readonly quarter: 1 | 2 | 3 | 4 }
  | { readonly kind: 'month'; readonly year: number | null; readonly month: number; readonly part: MonthPart }
  | { readonly kind: 'date'; readonly year: number | null; readonly month: number; readonly day: number }
  | { readonly kind: 'yearEnd'; readonly year: number | null };

/** 上旬, 中旬 or the month as a whole (底, 末, 下旬, 内 and a bare month). */
export type MonthPart = 'early' | 'middle' | 'end';

/** A step with its date, read out of a plan or goal sentence. */
export type Milestone = {
  /** The exact slice of the text, from the date words to the end of what is due. */
  readonly text: string;
  /** UTF-16 offsets; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly due: Due;
  /** What is to be done by then, without the date words. */
  readonly what: string;
};
