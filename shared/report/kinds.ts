// The kinds of report: what each is called, what it is about, what it takes and what it gives. Screen, command line
// and builders ask here; `kinds/` holds a file per kind.
import type { PageKind } from '../document/document.ts';
import { REPORT_KINDS, type Report, type ReportKind } from '../ledger/report.ts';

/** What one document of a kind is about. */
export type ReportAbout = 'period' | 'year' | 'project' | 'unit' | 'supervision';

/** The one a report is about; all null: the whole period. */
export type ReportSubject = Pick<Report, 'projectId' | 'unitId' | 'supervisionId'>;

export const WHOLE_PERIOD: ReportSubject = { projectId: null, unitId: null, supervisionId: null };

/**
 * `letter`: a 公文 with 主送, 署名 and 附件; `paper`: title and text (汇报材料, 一页纸); `bulletin`: 简报 第×期;
 * `form`: the sections as rows of one table (督办单, 结项表); `table`: nothing but its tables.
 */
export type ReportLayout = 'letter' | 'paper' | 'bulletin' | 'form' | 'table';

/**
 * `upward`: 上行文 with 签发人, never says who has not reported, carries no requests; `downward`: 通报; `inner`: goes
 * round in the office, without 版头 and 版记.
 */
export type Direction = 'upward' | 'downward' | 'inner';

/** Fields of the report's record that a kind takes, besides title, sections and 附注. */
export type ReportOption = 'annexLayout' | 'columns' | 'charts' | 'namesShown' | 'issueNumber' | 'recipient';

export type ReportKindInfo = {
  readonly kind: ReportKind;
  /** 季度进展情况报告. */
  readonly name: string;
  /** `jz report --kind`. */
  readonly commandName: string;
  /** What it is for, in a sentence. */
  readonly words: string;
  readonly about: ReportAbout;
  readonly files: readonly ('docx' | 'xlsx')[];
  readonly layout: ReportLayout;
  /** Of its first page; annexes have their own. */
  readonly page: PageKind;
  readonly options: readonly ReportOption[];
  /** Unless `inner` it has 版头 and 版记 by the settings, 发文字号, 送审 and 签发. */
  readonly direction: Direction;
  /** 存在问题 with names unless the person switched. */
  readonly namesShown: boolean;
};

const OFFICIAL = { layout: 'letter', page: 'portrait' } as const;
const INNER = { page: 'portrait', direction: 'inner', namesShown: true } as const;
const BOTH = ['docx', 'xlsx'] as const;
const WORD = ['docx'] as const;

const INFO: Readonly<Record<ReportKind, Omit<ReportKindInfo, 'kind'>>> = {
  quarterlyReport: {
    ...OFFICIAL,
    name: '进展情况报告',
    commandName: 'report',
    words: '报上级机关的一期进展，附进展情况表、欠序时项目清单、量化指标完成情况表',
    about: 'period',
    files: BOTH,
    options: ['annexLayout', 'charts', 'namesShown', 'recipient'],
    direction: 'upward',
    namesShown: false,
  },
  quarterlyCircular: {
    ...OFFICIAL,
    name: '进展情况通报',
    commandName: 'circular',
    words: '发各责任单位的一期进展，点名欠序时项目和未按时报送的单位',
    about: 'period',
    files: BOTH,
    options: ['annexLayout', 'charts', 'namesShown', 'recipient'],
    direction: 'downward',
    namesShown: true,
  },
  briefing: {
    ...INNER,
    name: '汇报材料',
    commandName: 'briefing',
    words: '党委会、局长办公会用的口头汇报稿，列出提请会议研究的事项',
    about: 'period',
    files: BOTH,
    layout: 'paper',
    options: ['annexLayout', 'charts', 'namesShown'],
  },
  onePage: {
    ...INNER,
    name: '一页纸',
    commandName: 'one-page',
    words: '一页以内的要情，重要的在前，写明省略了什么',
    about: 'period',
    files: WORD,
    layout: 'paper',
    options: ['namesShown'],
  },
  meetingTable: {
    ...INNER,
    name: '会议用表',
    commandName: 'meeting-table',
    words: 'A3 横向的项目总表，列可选',
    about: 'period',
    files: BOTH,
    layout: 'table',
    page: 'landscapeA3',
    options: ['columns'],
  },
  bulletin: {
    ...INNER,
    name: '工作简报',
    commandName: 'bulletin',
    words: '半月汇总：只写上一期以后的新进展，第×期',
    about: 'period',
    files: WORD,
    layout: 'bulletin',
    options: ['issueNumber'],
  },
  supervisionNotice: {
    ...INNER,
    name: '督办单',
    commandName: 'supervision',
    words: '一事一单，有编号、领导批示、单位回复和销号栏',
    about: 'supervision',
    files: WORD,
    layout: 'form',
    options: ['issueNumber'],
  },
  reminderNotice: {
    ...INNER,
    name: '催报单',
    commandName: 'reminder',
    words: '给还没有报送的单位，一个单位一份',
    about: 'unit',
    files: WORD,
    layout: 'letter',
    options: ['issueNumber'],
  },
  projectReport: {
    ...OFFICIAL,
    name: '单项目专报',
    commandName: 'project',
    words: '一个项目的目标、指标、进展和下一步',
    about: 'project',
    files: WORD,
    options: ['recipient'],
    direction: 'upward',
    namesShown: true,
  },
  annualSummary: {
    ...OFFICIAL,
    name: '年度总结',
    commandName: 'annual',
    words: '全年目标和指标完成情况、主要成效、未完成事项',
    about: 'year',
    files: BOTH,
    options: ['charts', 'namesShown', 'recipient'],
    direction: 'upward',
    namesShown: true,
  },
  closingForm: {
    ...INNER,
    name: '结项表',
    commandName: 'closing',
    words: '一个项目一份，逐条对照目标和指标',
    about: 'project',
    files: WORD,
    layout: 'form',
    options: [],
  },
  sourceTable: {
    ...INNER,
    name: '数据来源对照表',
    commandName: 'sources',
    words: '报告里每句话、每个数字出自哪条进展、哪个单位的哪份文件',
    about: 'period',
    files: BOTH,
    layout: 'table',
    page: 'landscape',
    options: [],
  },
  scoreCircular: {
    ...OFFICIAL,
    name: '记分通报',
    commandName: 'scores',
    words: '各单位得分和每一分的来历；台账开启记分后才有',
    about: 'period',
    files: BOTH,
    options: ['recipient'],
    direction: 'downward',
    namesShown: true,
  },
  yearLedger: {
    ...INNER,
    name: '全年台账',
    commandName: 'year-ledger',
    words: '一个 Excel：各期状态、进展、指标、目标和变更',
    about: 'year',
    files: ['xlsx'],
    layout: 'table',
    page: 'landscape',
    options: [],
  },
};

export function kindInfo(kind: ReportKind): ReportKindInfo {
  return { kind, ...INFO[kind] };
}

/** The kinds in the order in which they are offered. */
export const REPORT_KIND_LIST: readonly ReportKindInfo[] = REPORT_KINDS.map(kindInfo);

/** The kind by its name on the command line. */
export function kindByCommandName(name: string): ReportKindInfo | undefined {
  return REPORT_KIND_LIST.find(({ commandName }) => commandName === name);
}

/** 上行文: does not say who has not reported, and carries no requests. */
export function isUpward(kind: ReportKind): boolean {
  return INFO[kind].direction === 'upward';
}
