// 一、总体进展情况: how many projects, by category and status, goals, figures, and what changed since the last period.
import { chineseMonthDay } from '../base/dates.ts';
import { formatPercent } from '../base/percent.ts';
import { periodName } from '../ledger/period.ts';
import type { ProjectChange } from '../ledger/project-change.ts';
import type { StatusGroup } from '../standing/statistics.ts';
import { isUpward } from './kinds.ts';
import type { ReportParagraph, ReportSection, TextPart } from './report-model.ts';
import type { ReportScope } from './report-scope.ts';
import { bound, from, joinParts, plain } from './sentence.ts';

/** The changes that explain another total than the period before. */
const CHANGED_TOTAL: Readonly<Partial<Record<ProjectChange['kind'], string>>> = {
  added: '增补',
  cancelled: '撤销',
  merged: '合并',
  suspended: '暂缓',
};

export function overallSection(scope: ReportScope): ReportSection {
  const paragraphs = [countParagraph(scope), statusParagraph(scope), goalParagraph(scope), changeParagraph(scope)];
  return {
    id: 'overall',
    level: 1,
    heading: '总体进展情况',
    edited: false,
    paragraphs: paragraphs.filter((paragraph) => paragraph.length > 0),
  };
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

function statusParagraph(scope: ReportScope): ReportParagraph {
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

function goalParagraph({ statistics }: ReportScope): ReportParagraph {
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
  if (figures.all > 0) {
    parts.push(
      plain('量化指标共'),
      bound(figures.all, 'figures:all'),
      plain('个，达到序时要求'),
      bound(figures.onPlan, 'figures:onPlan'),
      plain('个'),
    );
    if (figures.behind > 0) parts.push(plain('，落后'), bound(figures.behind, 'figures:behind'), plain('个'));
    if (figures.noValue > 0)
      parts.push(plain('，本期暂无数据'), bound(figures.noValue, 'figures:noValue'), plain('个'));
    parts.push(plain('。'));
  }
  return parts;
}

function changeParagraph(scope: ReportScope): ReportParagraph {
  const { statistics, previousStatistics, previousPeriod, changes } = scope;
  if (!previousStatistics || !previousPeriod) return [];
  // A period in which nobody reported is nothing to compare with.
  const silent = previousStatistics.byStatus.find(({ status }) => status === 'notReported')?.count ?? 0;
  if (silent === previousStatistics.total) return [];
  const before = new Map(previousStatistics.byStatus.map(({ status, count }) => [status, count]));
  const shown = statistics.byStatus.filter(({ status }) => status !== 'notReported' && status !== 'undetermined');
  const moves = shown.flatMap(({ status, label, count }) => {
    const difference = count - (before.get(status) ?? 0);
    if (difference === 0) return [];
    return [
      [
        plain(`${label}${difference > 0 ? '增加' : '减少'}`),
        bound(Math.abs(difference), `change:${status}`),
        plain('个'),
      ],
    ];
  });
  const sentences: TextPart[] =
    moves.length === 0 ? [] : [plain(`与${periodName(previousPeriod)}相比，`), ...joinParts(moves, '，', '。')];
  for (const { kind, date, before: old, after, basis, id } of changes) {
    const word = CHANGED_TOTAL[kind];
    if (word === undefined) continue;
    const ground = basis === '' ? '' : `（依据${basis}）`;
    sentences.push(from(`${chineseMonthDay(date)}${word}“${after || old}”${ground}。`, id));
  }
  return sentences;
}
