/** How the reported value is held against the target. */
export type Comparator = '>=' | '<=' | '<' | '>' | '=' | 'between';

/** The kind decides how a figure is measured against the plan (docs/figures.md, kinds). */
export type FigureKind = 'count' | 'level' | 'yoy' | 'points' | 'limit' | 'once' | 'rank' | 'coverage';

/** One countable target, read out of a goal sentence. */
export type Figure = {
  /** The exact slice of the sentence: comparator, number and unit, as written. */
  readonly text: string;
  /** UTF-16 offsets into the sentence; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** The written number: 90 of 90万, 1.2 of 1.2亿元; negative when a decrease is aimed at. */
  readonly value: number;
  /** The second bound of a range as it is written (3-5个: 5), else null. */
  readonly valueMax: number | null;
  /** 件, %, 个百分点, 万, 亿元 …; empty when none is written. */
  readonly unit: string;
  readonly comparator: Comparator;
  readonly kind: FigureKind;
  /** What is measured, as far as the wording tells; may be empty. */
  readonly measure: string;
  /** What the figure is counted for each of (每个指导站, 各, 每月), else null. */
  readonly per: string | null;
  /** The date words that bind the figure (年内, 12月底), as written, else null; `readDue` interprets them. */
  readonly due: string | null;
};
