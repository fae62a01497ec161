// What a record or a number of a report is, in words: for the table that shows where everything comes from.
import { chineseMonthDay } from '../base/dates.ts';
import type { ProjectStanding } from '../standing/project-standing.ts';
import { FIGURE_GROUPS, figureGroup, type FigureGroup } from './figure-cells.ts';
import type { ReportScope } from './report-scope.ts';

export type SourceNames = {
  readonly record: (id: string) => string;
  /** How a number of the statistics was counted, with the projects it counts. */
  readonly number: (name: string) => string;
};

/** The names are worked out once for a scope. */
export function sourceNames(scope: ReportScope): SourceNames {
  const known = names.get(scope) ?? { record: recordName(scope), number: numberName(scope) };
  names.set(scope, known);
  return known;
}

const names = new WeakMap<ReportScope, SourceNames>();

function recordName({ standings, changes, corrections, supervisions }: ReportScope): SourceNames['record'] {
  const known = new Map<string, string>();
  for (const { project, entry, goalStatuses, figureStandings, milestones } of standings) {
    const whose = `项目${project.number}“${project.title}”`;
    known.set(project.id, `${whose}（项目台账）`);
    if (entry) known.set(entry.id, `${whose}本期采用稿`);
    for (const { id } of goalStatuses.values()) known.set(id, `${whose}目标落实情况`);
    for (const { indicator, target, reading } of figureStandings) {
      known.set(indicator.id, `指标“${indicator.name}”`);
      known.set(target.id, `${whose}目标值“${indicator.name}”`);
      if (reading) known.set(reading.id, `指标“${indicator.name}”本期值`);
    }
    for (const { id, title } of milestones) known.set(id, `${whose}节点“${title}”`);
  }
  for (const { id, date } of changes) known.set(id, `项目变更记录（${chineseMonthDay(date)}）`);
  for (const { id, subject } of corrections) known.set(id, `更正记录：${subject}`);
  for (const { id, number } of supervisions) known.set(id, `督办第${number}号`);
  return (id) => known.get(id) ?? id;
}

function numberName(scope: ReportScope): SourceNames['number'] {
  const { standings, statistics, previousPeriod } = scope;
  const listed = (of: readonly ProjectStanding[]): string =>
    of.length === 0 ? '没有' : projectNumbers(of.map(({ project }) => project.number));
  const figures = (...groups: readonly FigureGroup[]): readonly ProjectStanding[] =>
    standings.filter(({ figureStandings }) => figureStandings.some((one) => groups.includes(figureGroup(one))));
  return (name) => {
    const [kind = '', key = ''] = name.split(':');
    const label = statistics.byStatus.find(({ status }) => status === key)?.label ?? key;
    if (name === 'total') return `纳入统计的全部项目（${standings.length}个）`;
    if (name === 'previous:total') return '上一期纳入统计的全部项目';
    if (kind === 'category') {
      const category = statistics.byCategory.find((one) => one.category.id === key)?.category;
      return `类别为“${category?.name ?? ''}”：${listed(standings.filter(({ project }) => project.categoryId === key))}`;
    }
    if (kind === 'status') {
      const counted = `状态为“${label}”：${listed(standings.filter(({ status }) => status === key))}`;
      return name.endsWith(':percent') ? `${counted}，占全部项目的比重（最大余数法）` : counted;
    }
    if (kind === 'change') return `状态为“${label}”的项目数与${previousPeriod ? '上一期' : '前期'}之差`;
    if (name === 'goals:all') return '各项目年度目标的条数之和';
    if (name === 'goals:met') return `已完成的目标，分属${listed(standings.filter(({ goals }) => goals.met > 0))}`;
    if (name === 'figures:all') return '各项目量化指标的目标值个数之和';
    if (name === 'figures:onPlan') {
      return `对照序时为“${FIGURE_GROUPS.onPlan}”“${FIGURE_GROUPS.ahead}”或已达标的指标，分属${listed(figures('onPlan', 'ahead'))}`;
    }
    if (name === 'figures:behind') return `对照序时为“${FIGURE_GROUPS.behind}”的指标，分属${listed(figures('behind'))}`;
    if (name === 'figures:noValue') return `本期没有填值的指标，分属${listed(figures('noValue'))}`;
    if (name === 'figures:ahead') return `对照序时为“${FIGURE_GROUPS.ahead}”的指标，分属${listed(figures('ahead'))}`;
    return '统计';
  };
}

/** 项目1至4、项目6: three and more in a row as a range. Every number has its word, so that a line may end after 、 anywhere. */
function projectNumbers(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs
    .flatMap((run) => (run.length > 2 ? [`项目${run[0]}至${run.at(-1)}`] : run.map((number) => `项目${number}`)))
    .join('、');
}
