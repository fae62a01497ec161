// How the sample's texts are written down, so that an officer can read and correct them here.
import type { Day } from '../../../shared/base/dates.ts';
import type { EntryText } from '../../../shared/ledger/book.ts';
import type { FigureKind } from '../../../shared/ledger/indicator.ts';
import type { Light, StatusKey } from '../../../shared/ledger/status.ts';
import type { Comparator } from '../../../shared/ledger/target.ts';
import type { UnitKey } from './units.ts';

/** One value per quarter that the sample reports: first, second, third. */
export type PerQuarter<Value> = readonly [Value, Value, Value];

export type QuarterText = {
  readonly progress: string;
  readonly results?: string;
  readonly problems?: string;
  readonly nextSteps: string;
  readonly coordination?: string;
  /** 摘要; an entry that has one is 入正文. */
  readonly summary?: string;
  readonly highlight?: boolean;
  /** 承诺对账 of last quarter's 下一步. */
  readonly promise?: readonly ['kept' | 'partly' | 'notKept', string];
  readonly override?: { readonly status: StatusKey; readonly light: Light; readonly reason: string };
  /** Where the 报送稿 reads differently from the 采用稿 that was polished from it. */
  readonly sent?: Partial<Record<EntryText, string>>;
  /** A version that came before that one, where it reads differently from the 采用稿. */
  readonly firstSent?: Partial<Record<EntryText, string>>;
  /** What that earlier version gave for a figure, by the figure's name; null where it gave no number. */
  readonly firstFigures?: Readonly<Record<string, ReadingContent>>;
};

/** A goal item over the year: from which quarter on it is in progress, and when it was done. */
export type GoalHistory = {
  readonly from: 1 | 2 | 3 | 4;
  readonly doneOn: Day | null;
  readonly doneSentence: string;
  readonly sentences: readonly string[];
};

/** Done on a day; `sentences` are those of the quarters before. */
export function done(on: Day, doneSentence: string, ...sentences: string[]): GoalHistory {
  return { from: 1, doneOn: on, doneSentence, sentences };
}

/** Not done yet; `sentences` by quarter. */
export function ongoing(...sentences: string[]): GoalHistory {
  return { from: 1, doneOn: null, doneSentence: '', sentences };
}

/** 未启动 until the quarter named. */
export function startedIn(from: 2 | 3 | 4, history: GoalHistory): GoalHistory {
  return { ...history, from };
}

export type ProjectContent = {
  /** 序号. */
  readonly number: number;
  readonly leads: readonly UnitKey[];
  readonly supports: readonly UnitKey[];
  readonly leader: string;
  readonly due: Day;
  readonly basis: string;
  readonly note?: string;
  /** 序号 in the year before. */
  readonly previous?: number;
  /** Percent as typed; null: left to be worked out. */
  readonly completion: PerQuarter<number | null>;
  readonly goals: readonly GoalHistory[];
  /** Null: 未报送. */
  readonly quarters: readonly [QuarterText, QuarterText, QuarterText | null];
};

/** A value, a value with the same period of last year, or nothing reported. */
export type ReadingContent = number | readonly [value: number, lastYear: number | null] | null;

export type FigureContent = {
  readonly key: string;
  /** 序号 of the project, and the place of the goal among its goals, from 1. */
  readonly at: readonly [project: number, goal: number];
  readonly quote: string;
  readonly comparator: Comparator;
  readonly value: number;
  readonly valueMax?: number;
  readonly per?: string;
  readonly due?: Day;
  readonly plan?: readonly [number, number, number, number];
} & (
  | {
      readonly name: string;
      readonly unit: string;
      readonly kind: FigureKind;
      readonly definition?: string;
      readonly source?: string;
      readonly lastYearValue?: number;
      readonly readings: PerQuarter<ReadingContent>;
      readonly notes?: PerQuarter<string>;
    }
  /** The same measure as another figure's: entered once. */
  | { readonly sameAs: string }
);

export type MilestoneContent = {
  readonly at: readonly [project: number, goal: number | null];
  readonly title: string;
  readonly due: Day;
  readonly dueWords: string;
  readonly doneOn: Day | null;
  readonly note?: string;
};
