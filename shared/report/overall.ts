// 一、总体进展情况: how many projects, by category and status, goals, figures, and what changed since the last period.
import { chineseMonthDay } from '../base/dates.ts';
import { formatPercent } from '../base/percent.ts';
import { quote } from '../base/quote.ts';
import { periodName } from '../ledger/period.ts';
import type { ProjectChange } from '../ledger/project-change.ts';
import type { StatusGroup } from '../standing/statistics.ts';
import { changeWords } from './change-words.ts';
import { isUpward } from './kinds.ts';
import { section } from './report-draft.ts';
import type { ReportChart, ReportParagraph, ReportSection, TextPart } from './report-model.ts';
import type { ReportScope } from './report-scope.ts';
import { bound, clause, from, joinParts, plain } from './sentence.ts';

/** The changes that explain another total or another standing than the period before. */
const TOLD: ReadonlySet<ProjectChange['kind']> = new Set([
  'added',
  'cancelled',
  'merged',
  'suspended',
  'resumed',
  'targetChanged',
]);

export function overallSection(scope: ReportScope): ReportSection {
  const paragraphs = [countParagraph(scope), statusParagraph(scope), figureSentence(scope), changeParagraph(scope)];
  return section({
    id: 'overall',
    level: 1,
    heading: '总体进展情况',
    paragraphs: paragraphs.filter((paragraph) => paragraph.length > 0),
    ...(scope.choices.charts && scope.statistics.total > 0 ? { chart: statusChart(scope) } : {}),
  });
}

function countParagraph({ statistics, book }: ReportScope): ReportParagraph {
  const categories = statistics.byCategory.filter(({ count }) => count > 0);
  const counts = categories.map(({ category, count }) => [
    plain(category.name),
    bound(count, `category:${category.id}`),
    plain('个'),
  ]);
  const total = [plain(`纳入年度清单的${book.name}共`), bound(statistics.total, 'total'), plain('个')];
  return categories.length === 0
    ? [...total, plain('。')]
    : [...total, plain('，其中'), ...joinParts(counts, '、', '。')];
}

export function statusParagraph(scope: ReportScope): ReportParagraph {
  const groups = scope.statistics.byStatus.filter(({ count }) => count > 0);
  if (groups.length === 0) return [];
  const parts = groups.map((group) => statusParts(group, scope));
  return [plain(`截至${chineseMonthDay(scope.period.dataDate)}，`), ...joinParts(parts, '；', '。')];
}

function statusParts(group: StatusGroup, { kind }: ReportScope): TextPart[] {
  const count = bound(group.count, `status:${group.status}:count`);
  const percent = bound(formatPercent(group.percent), `status:${group.status}:percent`);
  // An upward 报告 does not say who has not reported; the notice asks a person to settle it before it goes out.
  if (group.status === 'notReported' && isUpward(kind)) {
    return [plain('其余'), count, plain('个正在核实汇总，占'), percent];
  }
  return [plain(group.prose), count, plain('个，占'), percent];
}

/** 年度目标共90项，已完成23项。量化指标共62个，达到序时要求47个（超序时12个），落后6个. */
export function figureSentence({ statistics }: ReportScope): ReportParagraph {
  const { goals, figures } = statistics;
  const parts: TextPart[] = [];
  if (goals.all > 0) {
    parts.push(
      plain('年度目标共'),
      bound(goals.all, 'goals:all'),
      plain('项，已完成'),
      bound(goals.met, 'goals:met'),
      plain('项。'),
    );
  }
  if (figures.all === 0) return parts;
  const groups: TextPart[][] = [
    [plain('达到序时要求'), bound(figures.onPlan, 'figures:onPlan'), plain('个'), ...aheadParts(figures.ahead)],
  ];
  if (figures.behind > 0) groups.push([plain('落后'), bound(figures.behind, 'figures:behind'), plain('个')]);
  if (figures.noValue > 0) {
    groups.push([plain('本期暂无数据'), bound(figures.noValue, 'figures:noValue'), plain('个')]);
  }
  return [
    ...parts,
    plain('量化指标共'),
    bound(figures.all, 'figures:all'),
    plain('个，'),
    ...joinParts(groups, '，', '。'),
  ];
}

function aheadParts(ahead: number): TextPart[] {
  return ahead === 0 ? [] : [plain('（其中超序时'), bound(ahead, 'figures:ahead'), plain('个）')];
}

/** What moved since the period before: null where there is nothing to compare with. */
function comparable({ previousStatistics }: ReportScope): ReportScope['previousStatistics'] {
  if (!previousStatistics) return null;
  // A period in which nobody reported is nothing to compare with.
  const silent = previousStatistics.byStatus.find(({ status }) => status === 'notReported')?.count ?? 0;
  return silent === previousStatistics.total ? null : previousStatistics;
}

/** The numbers of the comparison, by the names that the sentence binds them to. */
export function changeNumbers(scope: ReportScope): Record<string, string> {
  const before = comparable(scope);
  if (!before) return {};
  return {
    'previous:total': String(before.total),
    ...Object.fromEntries(
      scope.statistics.byStatus.map(({ status, count }) => [
        `change:${status}`,
        moveWords(count - (before.byStatus.find((one) => one.status === status)?.count ?? 0)),
      ]),
    ),
  };
}

/** 增加5, 减少5: the direction is part of the number. */
function moveWords(difference: number): string {
  return `${difference < 0 ? '减少' : '增加'}${Math.abs(difference)}`;
}

function changeParagraph(scope: ReportScope): ReportParagraph {
  const { statistics, previousPeriod, changes, standings } = scope;
  const before = comparable(scope);
  if (!before || !previousPeriod) return changes.flatMap((change) => changeSentence(change, standings));
  const counts = new Map(before.byStatus.map(({ status, count }) => [status, count]));
  const shown = statistics.byStatus.filter(({ status }) => status !== 'notReported' && status !== 'undetermined');
  const moves: TextPart[][] = [];
  if (before.total !== statistics.total) {
    moves.push([
      plain('项目总数由'),
      bound(before.total, 'previous:total'),
      plain('个变为'),
      bound(statistics.total, 'total'),
      plain('个'),
    ]);
  }
  for (const { status, label, count } of shown) {
    const difference = count - (counts.get(status) ?? 0);
    if (difference === 0) continue;
    moves.push([plain(label), bound(moveWords(difference), `change:${status}`), plain('个')]);
  }
  const compared = `与${periodName(previousPeriod)}相比，`;
  return [
    ...(moves.length === 0 ? [] : [plain(compared), ...joinParts(moves, '，', '。')]),
    ...changes.flatMap((change) => changeSentence(change, standings)),
  ];
}

function changeSentence(change: ProjectChange, standings: ReportScope['standings']): TextPart[] {
  if (!TOLD.has(change.kind)) return [];
  const project = standings.find((one) => one.project.id === change.projectId)?.project;
  const whose = change.kind === 'targetChanged' && project ? quote(clause(project.title)) : '';
  return [from(`${chineseMonthDay(change.date)}，${whose}${changeWords(change, 'brief')}。`, change.id)];
}

/** Statuses within each category. */
function statusChart({ statistics, book }: ReportScope): ReportChart {
  const categories = statistics.byCategory.filter(({ count }) => count > 0);
  const rows = categories.map(({ category }) =>
    statistics.byCategory.findIndex((one) => one.category.id === category.id),
  );
  return {
    title: `各类${book.name}进展状态（个）`,
    bars: 'stacked',
    categories: categories.map(({ category }) => category.name),
    series: statistics.byStatus.flatMap(({ label, count }, column) =>
      count === 0 ? [] : [{ name: label, values: rows.map((row) => statistics.table[row]?.[column] ?? 0) }],
    ),
  };
}
