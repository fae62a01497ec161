// The plan: what a batch of files would change, shown to a person before anything happens. Plain data.
import type { GoalState } from '../ledger/goal-status.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Item } from '../ledger/item-list.ts';
import type { Period } from '../ledger/period.ts';
import type { Project } from '../ledger/project.ts';
import type { Submission } from '../ledger/submission.ts';
import type { Unit } from '../ledger/unit.ts';
import type { RowField } from './form-model.ts';
import type { FormIssue, ReceivedFile, SourcePlace } from './parsed-form.ts';

/** A field of what is adopted: of an entry, of an indicator's reading, of a goal's status. */
export type PlanField =
  | { readonly type: 'entry'; readonly field: RowField }
  | { readonly type: 'figure'; readonly indicatorId: Indicator['id']; readonly of: 'value' | 'lastYearValue' }
  | { readonly type: 'goal'; readonly goalItemId: Item['id']; readonly of: 'state' | 'sentence' };

/** Text, number, a goal's state, or null for nothing. */
export type PlanValue = string | number | null;

/** One cell that would change in the 采用稿. */
export type PlannedCell = {
  /** `file key|project or indicator|field`; decisions speak of it. */
  readonly id: string;
  readonly fileKey: string;
  readonly projectId: Project['id'];
  readonly unitId: Unit['id'];
  readonly field: PlanField;
  readonly place: SourcePlace;
  /** The version that the adopted text came from; null or empty where there was none. */
  readonly base: PlanValue;
  /** What is adopted now. */
  readonly ours: PlanValue;
  /** What the unit sends. */
  readonly theirs: PlanValue;
  /** `polished`: ours is no longer the version it came from. `rivals`: other files of this batch say otherwise. */
  readonly conflict: null | 'polished' | 'rivals';
};

export type RowOutcome = 'created' | 'changed' | 'unchanged' | 'rejected';

export type PlannedRow = {
  readonly key: string;
  readonly place: SourcePlace;
  readonly number: number | null;
  readonly title: string;
  readonly projectId: Project['id'] | null;
  readonly unitId: Unit['id'] | null;
  /** Of the 报送稿: a first version, another version, nothing new, or not taken. */
  readonly outcome: RowOutcome;
  /** Projects that the row may mean, the likeliest first; a person confirms one. */
  readonly candidates: readonly Project['id'][];
};

export type Counts = Readonly<Record<'read' | RowOutcome, number>>;

/** Values that were given for a project, cleaned; null: emptied by the unit. */
export type GivenValues = {
  readonly row: Readonly<Partial<Record<RowField, PlanValue>>>;
  readonly figures: readonly {
    readonly indicatorId: Indicator['id'];
    readonly value?: number | null;
    readonly lastYearValue?: number | null;
  }[];
  readonly goals: readonly {
    readonly goalItemId: Item['id'];
    readonly state?: GoalState;
    readonly sentence?: string;
  }[];
};

/** A project's part of a file: what the new 报送稿 takes over from the version before is not named. */
export type PlannedReturn = {
  readonly projectId: Project['id'];
  readonly unitId: Unit['id'];
  readonly given: GivenValues;
  /** The latest version that was there when the plan was made. */
  readonly before: Submission['id'] | null;
};

export type PlannedFile = {
  /** The file's hash, or its name where it has none; unique in the plan. */
  readonly key: string;
  readonly file: ReceivedFile;
  readonly unitId: Unit['id'] | null;
  /** As the file says it, where it does: `2023Q3`. */
  readonly periodKey: string;
  /** `ready`, or what a person must say first: it belongs to another period, ledger or unit. */
  readonly state: 'ready' | 'otherPeriod' | 'otherLedger' | 'otherUnit' | 'otherVersion' | 'noTable';
  readonly rows: readonly PlannedRow[];
  readonly returns: readonly PlannedReturn[];
  readonly counts: Counts;
  readonly issues: readonly FormIssue[];
  /** The unit's receipts that applying it adds; empty when the file has been received before. */
  readonly receipts: readonly { readonly unitId: Unit['id']; readonly version: number }[];
};

export type Plan = {
  readonly periodId: Period['id'];
  readonly locked: boolean;
  readonly files: readonly PlannedFile[];
  /** In the order of files and projects. */
  readonly cells: readonly PlannedCell[];
};

/** What a person says about a file before it is planned. */
export type FileChoice = {
  /** 仍按本期处理: another period, ledger, form version. */
  readonly override?: boolean;
  /** The unit it comes from, where the file does not say or says wrongly. */
  readonly unitId?: Unit['id'];
  /** By row key: the project that the row means; null leaves the row out. */
  readonly matches?: Readonly<Record<string, Project['id'] | null>>;
};
export type FileChoices = Readonly<Record<string, FileChoice>>;

/** By cell: ours stays, theirs is taken, theirs is added under ours, or a text of one's own. */
export type CellDecision =
  | { readonly type: 'ours' }
  | { readonly type: 'theirs' }
  | { readonly type: 'both' }
  | { readonly type: 'byHand'; readonly value: PlanValue };
export type Decisions = Readonly<Record<string, CellDecision>>;
