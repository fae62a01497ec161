// One project's goals and figures as tables: what a 单项目专报 and a 结项表 hold against each other.
import { chineseMonthDay } from '../base/dates.ts';
import { printItem } from '../ledger/item-list.ts';
import { isGoalMet, type ProjectStanding } from '../standing/project-standing.ts';
import { goalShares } from '../standing/completion.ts';
import { actualText, expectedText, standingText, targetText } from './figure-cells.ts';
import { baselineLine } from './figures-annex.ts';
import type { ReportColumn, ReportTable } from './report-model.ts';
import type { ReportScope } from './report-scope.ts';
import { lineOf } from './table-cells.ts';

const GOAL_STATES = { done: '已完成', inProgress: '推进中', notStarted: '未启动' } as const;

const GOALS: readonly ReportColumn[] = [
  { key: 'goal', heading: '年度目标', align: 'left', width: 'content' },
  { key: 'state', heading: '落实情况', align: 'center', width: { twips: 1300 } },
  { key: 'sentence', heading: '说明', align: 'left', width: 'content' },
];

/** Where each goal stands: as a person marked it, or as its figures have it. */
export function goalTable(standing: ProjectStanding): ReportTable {
  const shares = new Map(goalShares(standing, standing.figureStandings).map(({ item, share }) => [item.id, share]));
  return {
    columns: GOALS,
    rows: standing.project.goals.map((item) => {
      const status = standing.goalStatuses.get(item.id);
      const met = isGoalMet(item, standing, standing.figureStandings);
      const started = (shares.get(item.id) ?? 0) > 0;
      const state = met ? 'done' : (status?.state ?? (started ? 'inProgress' : 'notStarted'));
      const source = status?.id ?? standing.project.id;
      const on = met && status?.date ? `${chineseMonthDay(status.date)}完成。` : '';
      return {
        projectId: standing.project.id,
        cells: [
          lineOf(printItem(item), standing.project.id),
          lineOf(GOAL_STATES[state], source),
          lineOf(`${on}${status?.sentence ?? ''}`, source),
        ],
      };
    }),
  };
}

const FIGURES: readonly ReportColumn[] = [
  { key: 'indicator', heading: '指标', align: 'left', width: 'content' },
  { key: 'target', heading: '年度目标', align: 'center', width: { twips: 1700 } },
  { key: 'expected', heading: '序时要求', align: 'center', width: { twips: 1200 } },
  { key: 'actual', heading: '完成情况', align: 'center', width: { twips: 1700 } },
  { key: 'standing', heading: '对照序时', align: 'center', width: { twips: 2100 } },
];

export function figureTable(standing: ProjectStanding, scope: ReportScope): ReportTable {
  return {
    columns: FIGURES,
    rows: standing.figureStandings.map((figure) => ({
      projectId: standing.project.id,
      cells: [
        lineOf(figure.indicator.name, figure.indicator.id),
        [
          ...lineOf(targetText(figure.target, figure.indicator), figure.target.id),
          ...baselineLine(figure, standing, scope),
        ],
        lineOf(expectedText(figure), figure.target.id),
        lineOf(actualText(figure), figure.reading?.id ?? figure.indicator.id),
        lineOf(standingText(figure), figure.target.id),
      ],
    })),
  };
}
