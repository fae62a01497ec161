// 附件1 进展情况表: the list's six columns, in the last one the goals and then the period's progress.
import type { EntryText, ListColumn } from '../ledger/book.ts';
import type { ItemList } from '../ledger/item-list.ts';
import { printItem } from '../ledger/item-list.ts';
import { periodName, periodTitle } from '../ledger/period.ts';
import type { ProjectStanding } from '../standing/project-standing.ts';
import type { ReportAnnex, ReportColumn, ReportLine, ReportRow } from './report-model.ts';
import type { ReportScope } from './report-scope.ts';

/** What the last column tells of the period, in this order. */
const TOLD: readonly EntryText[] = ['progress', 'results'];

const COLUMNS: readonly (Omit<ReportColumn, 'heading'> & { readonly key: ListColumn })[] = [
  { key: 'number', align: 'center', width: { twips: 700 } },
  { key: 'title', align: 'center', width: { twips: 1500 } },
  { key: 'category', align: 'center', width: { twips: 880 } },
  { key: 'problems', align: 'left', width: 'content' },
  { key: 'plan', align: 'left', width: 'content' },
  { key: 'goals', align: 'left', width: 'content' },
];

export function progressAnnex(scope: ReportScope): ReportAnnex {
  return {
    id: 'progress',
    title: `${periodTitle(scope.period)}${scope.book.name}进展情况表`,
    sheetName: '进展情况表',
    page: 'landscape',
    table: {
      columns: COLUMNS.map((column) => ({ ...column, heading: scope.book.heads[column.key] })),
      rows: scope.standings.map((standing) => progressRow(standing, scope)),
    },
  };
}

function progressRow(standing: ProjectStanding, scope: ReportScope): ReportRow {
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
      [...itemLines(project.goals, project.id), ...progressLines(standing, scope)],
    ],
  };
}

function itemLines(items: ItemList, projectId: string): ReportLine[] {
  return items.map((item) => ({ text: printItem(item), source: [projectId] }));
}

function progressLines({ entry, status }: ProjectStanding, scope: ReportScope): ReportLine[] {
  if (!entry || status === 'notReported') return [];
  const texts = TOLD.flatMap((key) => (entry[key].trim() === '' ? [] : [entry[key].trim()]));
  const lines = texts.flatMap((text) => text.split(/\r?\n/)).filter((text) => text.trim() !== '');
  return lines.map((text, index) => ({
    text: index === 0 ? `${periodName(scope.period)}进展：${text}` : text,
    source: [entry.id],
  }));
}
