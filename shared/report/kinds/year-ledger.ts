// 全年台账: one workbook of all periods of the year up to the chosen one.
import { chineseMonthDay, localDay } from '../../base/dates.ts';
import { ENTRY_TEXTS } from '../../ledger/book.ts';
import { printItem } from '../../ledger/item-list.ts';
import { periodName } from '../../ledger/period.ts';
import type { FigureStanding } from '../../standing/figure-standing.ts';
import { formatFigure } from '../../standing/figure-words.ts';
import { isGoalMet, type ProjectStanding } from '../../standing/project-standing.ts';
import { changeWords } from '../change-words.ts';
import { actualText, targetText } from '../figure-cells.ts';
import type { ReportDraft } from '../report-draft.ts';
import type { ReportAnnex, ReportCell, ReportColumn, ReportRow } from '../report-model.ts';
import { MINUTES_IN_CHINA, type PeriodPast, type ReportScope } from '../report-scope.ts';
import { LIGHT_WORDS, lineOf, linesOf, numberOf, percentOf, statusLabel } from '../table-cells.ts';
import { columnLetter } from '../workbook-cells.ts';

const TOTAL_SHEET = '项目总表';

const column = (key: string, heading: string, align: ReportColumn['align'] = 'center'): ReportColumn => ({
  key,
  heading,
  align,
  width: 'content',
});

export function draftYearLedger(scope: ReportScope): ReportDraft {
  const past = scope.recordsOfYear.past().map(withIndex);
  const title = `${scope.year.year}年${scope.book.name}全年台账`;
  return {
    title,
    sections: [],
    annexes: [
      totalAnnex(scope, past),
      countAnnex(scope, past),
      entryAnnex(scope, past),
      figureAnnex(scope, past),
      goalAnnex(scope, past),
      changeAnnex(scope),
    ],
    numbers: Object.fromEntries(
      past.flatMap(({ period, statistics }) =>
        statistics.byStatus.map(({ status, count }) => [`past:${period.id}:${status}`, String(count)]),
      ),
    ),
  };
}

/** A period with its standings by what they are asked for: a year ledger asks for each project and target again. */
type KnownPast = PeriodPast & {
  readonly byProject: ReadonlyMap<string, ProjectStanding>;
  readonly byTarget: ReadonlyMap<string, FigureStanding>;
};

function withIndex(past: PeriodPast): KnownPast {
  const figures = past.standings.flatMap(({ figureStandings }) => figureStandings);
  return {
    ...past,
    byProject: new Map(past.standings.map((standing) => [standing.project.id, standing])),
    byTarget: new Map(figures.map((figure) => [figure.target.id, figure])),
  };
}

function annex(
  scope: ReportScope,
  id: string,
  sheetName: string,
  columns: readonly ReportColumn[],
  rows: readonly ReportRow[],
): ReportAnnex {
  return {
    id,
    title: `${scope.year.year}年${scope.book.name}${sheetName}`,
    sheetName,
    page: 'landscape',
    table: { columns, rows },
  };
}

const BASIC_COLUMNS = 5;

/** A row per project: how it stood at the end of each period. */
function totalAnnex(scope: ReportScope, past: readonly KnownPast[]): ReportAnnex {
  const columns = [
    column('number', scope.book.heads.number),
    column('title', scope.book.heads.title),
    column('category', scope.book.heads.category),
    column('leadUnits', '牵头单位'),
    column('due', '完成时限'),
    ...past.map(({ period }) => column(`status:${period.id}`, `${periodName(period)}\n状态`)),
    ...past.map(({ period }) => column(`completion:${period.id}`, `${periodName(period)}\n完成度`)),
    column('met', '完成目标数'),
    column('goals:all', '目标总数'),
  ];
  const rows = scope.standings.map(({ project, goals }): ReportRow => {
    const { id } = project;
    return {
      projectId: id,
      cells: [
        numberOf(project.number, id),
        lineOf(project.title, id),
        lineOf(scope.book.categories.find((one) => one.id === project.categoryId)?.name ?? '', id),
        lineOf(scope.leadUnits(project), id),
        lineOf(project.due ?? '', id),
        ...past.map((one): ReportCell => {
          const then = one.byProject.get(id);
          return lineOf(then ? statusLabel(then, one) : '—', then?.entry?.id ?? id);
        }),
        ...past.map((one): ReportCell => {
          const then = one.byProject.get(id);
          const known = then && then.status !== 'notReported' ? (then.completion?.value ?? null) : null;
          return percentOf(known, then?.entry?.id ?? id);
        }),
        numberOf(goals.met, id),
        numberOf(goals.all, id),
      ],
    };
  });
  return annex(scope, 'total', TOTAL_SHEET, columns, rows);
}

/** Per period how many projects stand where: formulas over 项目总表. */
function countAnnex(scope: ReportScope, past: readonly KnownPast[]): ReportAnnex {
  const groups = scope.statistics.byStatus;
  const first = 3;
  const last = Math.max(first, scope.standings.length + first - 1);
  const rows = past.map(({ period, statistics }, index): ReportRow => {
    const letter = columnLetter(BASIC_COLUMNS + index + 1);
    return {
      projectId: '',
      cells: [
        lineOf(periodName(period)),
        lineOf(chineseMonthDay(period.dataDate)),
        ...groups.map(({ status, label }): ReportCell => {
          const count = statistics.byStatus.find((one) => one.status === status)?.count ?? 0;
          return [
            {
              text: String(count),
              source: [],
              bound: `past:${period.id}:${status}`,
              value: count,
              formula: `COUNTIF('${TOTAL_SHEET}'!$${letter}$${first}:$${letter}$${last},"${label}")`,
            },
          ];
        }),
      ],
    };
  });
  const columns = [
    column('period', '期'),
    column('dataDate', '数据截止日'),
    ...groups.map(({ status, label }) => column(`count:${status}`, label)),
  ];
  return annex(scope, 'counts', '各期统计', columns, rows);
}

/** A row per project and period: the texts as adopted. */
function entryAnnex(scope: ReportScope, past: readonly KnownPast[]): ReportAnnex {
  const fields = scope.book.entryFields;
  const columns = [
    column('number', scope.book.heads.number),
    column('title', scope.book.heads.title),
    column('leadUnits', '牵头单位'),
    column('period', '期'),
    column('status', '状态'),
    column('light', '亮灯'),
    ...fields.map(({ key, label }) => column(key === 'problems' ? 'issues' : key, label, 'left')),
    column('filler', '填报人'),
    column('filledOn', '填报日期'),
  ];
  const rows = scope.standings.flatMap(({ project }) =>
    past.flatMap((one): ReportRow[] => {
      const then = one.byProject.get(project.id);
      const entry = then?.entry;
      if (!then || !entry || !ENTRY_TEXTS.some((key) => entry[key] !== '')) return [];
      return [
        {
          projectId: project.id,
          cells: [
            numberOf(project.number, project.id),
            lineOf(project.title, project.id),
            lineOf(scope.leadUnits(project), project.id),
            lineOf(periodName(one.period)),
            lineOf(statusLabel(then, one), entry.id),
            lineOf(then.light === null ? '—' : LIGHT_WORDS[then.light], entry.id),
            ...fields.map(({ key }) => linesOf(entry[key], entry.id)),
            lineOf(entry.filler, entry.id),
            lineOf(entry.filledOn ?? '', entry.id),
          ],
        },
      ];
    }),
  );
  return annex(scope, 'entries', '各期进展', columns, rows);
}

/** A row per target, with the value of each period. */
function figureAnnex(scope: ReportScope, past: readonly KnownPast[]): ReportAnnex {
  const columns = [
    column('number', scope.book.heads.number),
    column('title', scope.book.heads.title),
    column('indicator', '指标', 'left'),
    column('target', '年度目标'),
    column('unit', '单位'),
    ...past.map(({ period }) => column(`value:${period.id}`, periodName(period))),
    column('lastYear', '上年全年'),
  ];
  const rows = scope.standings.flatMap(({ project, figureStandings }) =>
    figureStandings.map(({ target, indicator }): ReportRow => ({
      projectId: project.id,
      cells: [
        numberOf(project.number, project.id),
        lineOf(project.title, project.id),
        lineOf(indicator.name, indicator.id),
        lineOf(targetText(target, indicator), target.id),
        lineOf(indicator.unit, indicator.id),
        ...past.map((one): ReportCell => {
          const figure = one.byTarget.get(target.id);
          const value = figure?.reading?.value ?? null;
          if (!figure || value === null) return lineOf('—', indicator.id);
          if (figure.indicator.kind === 'yoy' || figure.indicator.kind === 'points') {
            return lineOf(actualText(figure), figure.reading?.id ?? indicator.id);
          }
          return [{ text: formatFigure(value), source: [figure.reading?.id ?? indicator.id], value }];
        }),
        indicator.lastYearValue === null
          ? lineOf('—', indicator.id)
          : [{ text: formatFigure(indicator.lastYearValue), source: [indicator.id], value: indicator.lastYearValue }],
      ],
    })),
  );
  return annex(scope, 'figures', '量化指标', columns, rows);
}

const GOAL_STATES = { done: '已完成', inProgress: '推进中', notStarted: '未启动' } as const;

/** A row per goal: its state in each period, and the last sentence on it. */
function goalAnnex(scope: ReportScope, past: readonly KnownPast[]): ReportAnnex {
  const columns = [
    column('number', scope.book.heads.number),
    column('title', scope.book.heads.title),
    column('text', '年度目标', 'left'),
    ...past.map(({ period }) => column(`state:${period.id}`, periodName(period))),
    column('sentence', '最近说明', 'left'),
  ];
  const rows = scope.standings.flatMap(({ project }) =>
    project.goals.map((item): ReportRow => {
      const states = past.map((one) => {
        const then = one.byProject.get(project.id);
        const status = then?.goalStatuses.get(item.id);
        const met = then !== undefined && isGoalMet(item, then, then.figureStandings);
        return { status, words: met ? GOAL_STATES.done : status ? GOAL_STATES[status.state] : '—' };
      });
      const last = states
        .map(({ status }) => status)
        .filter((status) => status && status.sentence !== '')
        .at(-1);
      return {
        projectId: project.id,
        cells: [
          numberOf(project.number, project.id),
          lineOf(project.title, project.id),
          lineOf(printItem(item), project.id),
          ...states.map(({ status, words }) => lineOf(words, status?.id ?? project.id)),
          lineOf(last?.sentence ?? '', last?.id ?? project.id),
        ],
      };
    }),
  );
  return annex(scope, 'goals', '目标落实', columns, rows);
}

/** What was changed in the year, and what was corrected after it had gone out. */
function changeAnnex(scope: ReportScope): ReportAnnex {
  const titles = new Map<string | null, string>(scope.standings.map(({ project }) => [project.id, project.title]));
  const nameOf = (projectId: string | null): string => titles.get(projectId) ?? '';
  const changes = scope.recordsOfYear.changes().map((change) => ({
    on: change.date as string,
    cells: [lineOf('变更'), lineOf(nameOf(change.projectId)), lineOf(changeWords(change), change.id)],
  }));
  const corrections = scope.recordsOfYear
    .corrections()
    .map(({ id, at, projectId, subject, before, after, reason }) => ({
      on: localDay(at, MINUTES_IN_CHINA) as string,
      cells: [
        lineOf('更正'),
        lineOf(nameOf(projectId)),
        linesOf(`${subject}：由“${before}”更正为“${after}”\n原因：${reason}`, id),
      ],
    }));
  const rows = [...changes, ...corrections]
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .map(({ on, cells }, index): ReportRow => ({ projectId: '', cells: [numberOf(index + 1), lineOf(on), ...cells] }));
  const columns = [
    column('row', '序号'),
    column('date', '日期'),
    column('kind', '种类'),
    column('title', '项目'),
    column('text', '内容', 'left'),
  ];
  return annex(scope, 'changes', '变更和更正', columns, rows);
}
