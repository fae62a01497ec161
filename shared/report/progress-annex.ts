// 附件1 进展情况表 in either layout: the list's six columns, in the last one the goals and then the period's progress;
// or 序号 | 主要工作任务 | 进展情况 | 牵头单位 | 进展状态, as the city's own reports have it.
import type { EntryText, ListColumn } from '../ledger/book.ts';
import type { ItemList } from '../ledger/item-list.ts';
import { printItem } from '../ledger/item-list.ts';
import { periodName, periodTitle } from '../ledger/period.ts';
import type { ProjectStanding } from '../standing/project-standing.ts';
import type { ReportAnnex, ReportColumn, ReportLine, ReportRow } from './report-model.ts';
import type { ReportScope } from './report-scope.ts';
import { linesOf, statusLabel } from './table-cells.ts';

/** What is told of the period, in this order. */
const TOLD: readonly EntryText[] = ['progress', 'results'];

const LIST: readonly (Omit<ReportColumn, 'heading'> & { readonly key: ListColumn })[] = [
  { key: 'number', align: 'center', width: { twips: 700 } },
  { key: 'title', align: 'center', width: { twips: 1500 } },
  { key: 'category', align: 'center', width: { twips: 880 } },
  { key: 'problems', align: 'left', width: 'content' },
  { key: 'plan', align: 'left', width: 'content' },
  { key: 'goals', align: 'left', width: 'content' },
];

const TASKS: readonly ReportColumn[] = [
  { key: 'number', heading: '序号', align: 'center', width: { twips: 700 } },
  { key: 'task', heading: '主要工作任务', align: 'left', width: { twips: 4000 } },
  { key: 'progress', heading: '进展情况', align: 'left', width: 'content' },
  { key: 'leadUnits', heading: '牵头单位', align: 'center', width: { twips: 1300 } },
  { key: 'status', heading: '进展状态', align: 'center', width: { twips: 1060 } },
];

export function progressAnnex(scope: ReportScope): ReportAnnex {
  const { book, choices, period, standings } = scope;
  const tasks = choices.annexLayout === 'tasks';
  return {
    id: 'progress',
    title: `${periodTitle(period)}${book.name}进展情况表`,
    sheetName: '进展情况表',
    page: 'landscape',
    table: {
      columns: tasks ? TASKS : LIST.map((column) => ({ ...column, heading: book.heads[column.key] })),
      rows: standings.map((standing) => (tasks ? taskRow(standing, scope) : listRow(standing, scope))),
    },
  };
}

function listRow(standing: ProjectStanding, scope: ReportScope): ReportRow {
  const { project } = standing;
  const category = scope.book.categories.find(({ id }) => id === project.categoryId)?.name ?? '';
  const line = (text: string): ReportLine => ({ text, source: [project.id] });
  return {
    projectId: project.id,
    cells: [
      [{ ...line(String(project.number)), value: project.number }],
      [line(project.title)],
      [line(category)],
      itemLines(project.problems, project.id),
      itemLines(project.plan, project.id),
      [...itemLines(project.goals, project.id), ...progressLines(standing, `${periodName(scope.period)}进展：`)],
    ],
  };
}

function taskRow(standing: ProjectStanding, scope: ReportScope): ReportRow {
  const { project } = standing;
  const line = (text: string): ReportLine => ({ text, source: [project.id] });
  return {
    projectId: project.id,
    cells: [
      [{ ...line(String(project.number)), value: project.number }],
      [line(project.title), ...itemLines(project.plan, project.id)],
      progressLines(standing, ''),
      [line(scope.leadUnits(project))],
      [line(statusLabel(standing, scope))],
    ],
  };
}

export function itemLines(items: ItemList, projectId: string): ReportLine[] {
  return items.map((item) => ({ text: printItem(item), source: [projectId] }));
}

function progressLines({ entry, status }: ProjectStanding, lead: string): ReportLine[] {
  if (!entry || status === 'notReported') return [];
  const lines = TOLD.flatMap((key) => linesOf(entry[key], entry.id));
  return lines.map((line, index) => (index === 0 ? { ...line, text: `${lead}${line.text}` } : line));
}
