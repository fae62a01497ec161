// 附件3 量化指标完成情况表: an indicator a row, entered once however many projects promise something on it; a changed
// target with what was first promised.
import { chineseMonthDay } from '../base/dates.ts';
import { periodTitle } from '../ledger/period.ts';
import type { Target } from '../ledger/target.ts';
import type { FigureStanding } from '../standing/figure-standing.ts';
import type { ProjectStanding } from '../standing/project-standing.ts';
import { changesOfTarget } from '../standing/target-in-force.ts';
import { actualText, expectedText, lastYearText, standingText, targetText } from './figure-cells.ts';
import type { ReportAnnex, ReportColumn, ReportLine, ReportRow } from './report-model.ts';
import type { ReportScope } from './report-scope.ts';

const COLUMNS: readonly ReportColumn[] = [
  { key: 'row', heading: '序号', align: 'center', width: { twips: 700 } },
  { key: 'indicator', heading: '指标名称', align: 'left', width: 'content' },
  { key: 'project', heading: '所属项目', align: 'left', width: 'content' },
  { key: 'target', heading: '年度目标', align: 'center', width: { twips: 1900 } },
  { key: 'expected', heading: '序时要求', align: 'center', width: { twips: 1300 } },
  { key: 'actual', heading: '本期完成', align: 'center', width: { twips: 1900 } },
  { key: 'lastYear', heading: '上年同期', align: 'center', width: { twips: 1100 } },
  { key: 'standing', heading: '对照序时', align: 'center', width: { twips: 1900 } },
];

/** A figure with the project that promises it. */
export type OwnFigure = { readonly figure: FigureStanding; readonly owner: ProjectStanding };

export function figuresAnnex(scope: ReportScope): ReportAnnex {
  const byIndicator = new Map<string, OwnFigure[]>();
  for (const owner of scope.standings) {
    for (const figure of owner.figureStandings) {
      const { id } = figure.indicator;
      byIndicator.set(id, [...(byIndicator.get(id) ?? []), { figure, owner }]);
    }
  }
  const { figures } = scope.statistics;
  return {
    id: 'figures',
    title: `${periodTitle(scope.period)}${scope.book.name}量化指标完成情况表`,
    sheetName: '量化指标完成情况表',
    page: 'landscape',
    table: {
      columns: COLUMNS,
      rows: [...byIndicator.values()].map((own, index) => indicatorRow(own, index + 1, scope)),
    },
    note: `共${byIndicator.size}个指标、${figures.all}项目标值；几个项目共用的指标只填一次，按各自的目标值对照。`,
  };
}

function indicatorRow(own: readonly OwnFigure[], place: number, scope: ReportScope): ReportRow {
  const [first] = own;
  if (!first) throw new Error('an indicator without a figure');
  const { figure } = first;
  // Several projects: each line says whose it is.
  const lines = (text: (one: FigureStanding) => string): ReportLine[] =>
    own.map(({ figure: one, owner }) => ({
      text: own.length === 1 ? text(one) : `项目${owner.project.number}：${text(one)}`,
      source: [one.target.id, owner.project.id],
    }));
  const shared = (text: string): ReportLine[] => [
    { text, source: [figure.indicator.id, ...(figure.reading ? [figure.reading.id] : [])] },
  ];
  return {
    projectId: first.owner.project.id,
    cells: [
      [{ text: String(place), source: [], value: place }],
      shared(figure.indicator.name),
      own.map(({ owner: { project } }) => ({ text: `${project.number}.${project.title}`, source: [project.id] })),
      own.flatMap(({ figure: one, owner }, index) => [
        ...lines((each) => targetText(each.target, each.indicator)).slice(index, index + 1),
        ...baselineLine(one, owner, scope),
      ]),
      lines(expectedText),
      shared(actualText(figure)),
      shared(lastYearText(figure)),
      lines(standingText),
    ],
  };
}

/** （原定≥10件，7月19日调整）: the target as first promised, where another is in force. */
export function baselineLine(
  { target, indicator }: FigureStanding,
  owner: ProjectStanding,
  scope: ReportScope,
): ReportLine[] {
  const baseline: Target | undefined = scope.baselines.get(target.id);
  const last = changesOfTarget(owner.targetChanges, target.id, scope.period.dataDate).at(-1);
  if (!baseline || !last || baseline.value === target.value) return [];
  const text = `（原定${targetText(baseline, indicator)}，${chineseMonthDay(last.date)}调整）`;
  return [{ text, source: [baseline.id, last.id] }];
}
