// Where the person is: screen, book, year, period, selection, filters. Kept in the preferences, not in the ledger.
import { create } from 'zustand';
import type { Id } from '../../shared/base/ids.ts';
import type { ReportKind } from '../../shared/ledger/report.ts';
import { WHOLE_PERIOD, type ReportSubject } from '../../shared/report/kinds.ts';
import type { CheckedFor } from '../../shared/check/check-facts.ts';

export const SCREENS = ['dashboard', 'ledger', 'fill', 'report', 'exchange', 'check', 'settings'] as const;
export type Screen = (typeof SCREENS)[number];

/** 文字大小. */
export const TEXT_SIZES = ['small', 'normal', 'large'] as const;

/** 行的疏密. */
export const DENSITIES = ['dense', 'normal', 'loose'] as const;
/** Which period is open after a start: the one that was left, or the one of today's date. */
export const START_PERIODS = ['last', 'due'] as const;

/** How 校核 groups its findings. */
export const CHECK_GROUPS = ['project', 'rule'] as const;

/** 收发: forms go out, or come in. */
export const EXCHANGE_SIDES = ['out', 'in'] as const;
/** Which units the matrix lists, and which changes the plan does. */
export const UNIT_FILTERS = ['all', 'missing', 'waiting'] as const;
export const PLAN_FILTERS = ['all', 'conflict', 'confirm', 'refused'] as const;

export type LedgerFilter = {
  readonly text: string;
  readonly categoryId: string | null;
  readonly unitId: string | null;
  readonly status: string | null;
  readonly light: string | null;
};

export const NO_FILTER: LedgerFilter = { text: '', categoryId: null, unitId: null, status: null, light: null };

/** How 项目台账 shows its projects. */
export const LEDGER_WAYS = ['list', 'original', 'milestones', 'supervisions', 'scores'] as const;

/** The columns of a list or grid as a person set them: order, those hidden, widths in px; what is not named is as designed. */
export type ColumnChoices = {
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
};

/** How 进展填报 shows its entries, and how high the rows of its grid are. */
export const FILL_WAYS = ['form', 'grid'] as const;
export const GRID_LINES = [1, 2, 4] as const;

/** The panels that one can draw wider or narrower. */
export const PANELS = [
  'project',
  'finding',
  'units',
  'fillList',
  'reading',
  'outline',
  'outlineBesideSection',
  'section',
  'auditLine',
] as const;
export type PanelName = (typeof PANELS)[number];

export type ViewState = {
  readonly screen: Screen;
  readonly bookId: Id<'bok'> | null;
  readonly yearId: Id<'yer'> | null;
  readonly periodId: Id<'per'> | null;
  /** The project that is open in 项目台账 and 进展填报. */
  readonly projectId: Id<'prj'> | null;
  readonly panelOpen: boolean;
  readonly panelTab: string;
  readonly filter: LedgerFilter;
  readonly ledgerWay: (typeof LEDGER_WAYS)[number];
  /** null: by 序号, where rows can be dragged. */
  readonly ledgerSort: { readonly column: string; readonly descending: boolean } | null;
  readonly ledgerColumns: ColumnChoices;
  /** Blocks are edited as one text, not item by item. */
  readonly itemsAsText: boolean;
  /** 进展填报 as a form for one project at a time, or as a grid of all. */
  readonly fillWay: (typeof FILL_WAYS)[number];
  readonly gridColumns: ColumnChoices;
  /** How many lines of text a row of the grid shows. */
  readonly gridLines: (typeof GRID_LINES)[number];
  /** 进展填报 lists only what is not filled in. */
  readonly onlyUnfilled: boolean;
  /** In 校核: the rule whose findings are shown, how they are grouped, what for, which is open. */
  readonly checkRule: string;
  readonly checkGroup: (typeof CHECK_GROUPS)[number];
  readonly checkedFor: CheckedFor;
  readonly checkFinding: string | null;
  /** In 收发: the side, the units listed, the one that is open (the plan shows its changes alone), the plan's filter. */
  readonly exchangeSide: (typeof EXCHANGE_SIDES)[number];
  readonly exchangeUnits: (typeof UNIT_FILTERS)[number];
  readonly exchangeUnitId: string | null;
  readonly exchangePlan: (typeof PLAN_FILTERS)[number];
  /** The page of 设置 that is open. */
  readonly settingsSection: string;
  /** In 报告: which one is open. A kind about one project, unit or matter at a time opens the first without a subject. */
  readonly reportKind: ReportKind;
  readonly reportSubject: ReportSubject;
  /** In px, of those that were drawn; the others follow the window. */
  readonly panelWidths: Readonly<Partial<Record<PanelName, number>>>;
  readonly textSize: (typeof TEXT_SIZES)[number];
  readonly density: (typeof DENSITIES)[number];
  readonly startPeriod: (typeof START_PERIODS)[number];
  /** 收起: books that the list at the top leaves out. */
  readonly hiddenBooks: readonly string[];
  readonly operatorId: Id<'opr'> | null;
};

export const FIRST_VIEW: ViewState = {
  screen: 'dashboard',
  bookId: null,
  yearId: null,
  periodId: null,
  projectId: null,
  panelOpen: false,
  panelTab: 'basics',
  filter: NO_FILTER,
  ledgerWay: 'list',
  ledgerSort: null,
  ledgerColumns: { order: [], hidden: [], widths: {} },
  itemsAsText: false,
  fillWay: 'form',
  gridColumns: { order: [], hidden: ['filler', 'phone', 'reviewer', 'filledOn'], widths: {} },
  gridLines: 2,
  onlyUnfilled: false,
  checkRule: 'all',
  checkGroup: 'project',
  checkedFor: 'report',
  checkFinding: null,
  exchangeSide: 'in',
  exchangeUnits: 'all',
  exchangeUnitId: null,
  exchangePlan: 'all',
  settingsSection: '',
  panelWidths: {},
  reportKind: 'quarterlyReport',
  reportSubject: WHOLE_PERIOD,
  textSize: 'normal',
  density: 'normal',
  startPeriod: 'last',
  hiddenBooks: [],
  operatorId: null,
};

export const viewStore = create<ViewState>()(() => FIRST_VIEW);

export function useView<Value>(select: (view: ViewState) => Value): Value {
  return viewStore(select);
}

export function setView(view: Partial<ViewState>): void {
  viewStore.setState(view);
}
