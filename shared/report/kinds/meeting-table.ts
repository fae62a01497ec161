// 会议用表: a row per project on A3, with the columns that a person chose.
import { chineseDate, type Day } from '../../base/dates.ts';
import type { Book } from '../../ledger/book.ts';
import { periodTitle } from '../../ledger/period.ts';
import type { ProjectStanding } from '../../standing/project-standing.ts';
import { itemLines } from '../progress-annex.ts';
import type { ReportDraft } from '../report-draft.ts';
import type { ReportCell, ReportColumn } from '../report-model.ts';
import type { ReportScope } from '../report-scope.ts';
import { LIGHT_WORDS, lineOf, linesOf, numberOf, percentOf, statusLabel } from '../table-cells.ts';
import { bylineOf } from './briefing.ts';

type MeetingColumn = ReportColumn & { readonly cell: (standing: ProjectStanding, scope: ReportScope) => ReportCell };

/** Shown unless a person chose otherwise. */
const USUAL = ['number', 'title', 'leadUnits', 'goals', 'progress', 'issues', 'nextSteps', 'coordination', 'status'];

const narrow = (twips: number): Pick<ReportColumn, 'align' | 'width'> => ({ align: 'center', width: { twips } });
const wide: Pick<ReportColumn, 'align' | 'width'> = { align: 'left', width: 'content' };

function columnsOf({ heads, categories, customColumns }: Book): MeetingColumn[] {
  const entryText =
    (key: 'progress' | 'results' | 'problems' | 'nextSteps' | 'coordination') =>
    ({ entry, status }: ProjectStanding): ReportCell =>
      entry && status !== 'notReported' ? linesOf(entry[key], entry.id) : [];
  const own =
    (text: (standing: ProjectStanding, scope: ReportScope) => string) =>
    (standing: ProjectStanding, scope: ReportScope): ReportCell =>
      lineOf(text(standing, scope), standing.project.id);
  return [
    {
      key: 'number',
      heading: heads.number,
      ...narrow(700),
      cell: ({ project }) => numberOf(project.number, project.id),
    },
    { key: 'title', heading: heads.title, ...narrow(2000), cell: own(({ project }) => project.title) },
    {
      key: 'category',
      heading: heads.category,
      ...narrow(900),
      cell: own(({ project }) => categories.find(({ id }) => id === project.categoryId)?.name ?? ''),
    },
    {
      key: 'leadUnits',
      heading: '牵头单位',
      ...narrow(1300),
      cell: own(({ project }, scope) => scope.leadUnits(project)),
    },
    {
      key: 'supportUnits',
      heading: '配合单位',
      ...narrow(1300),
      cell: own(({ project }, scope) =>
        project.supportUnitIds.map((id) => scope.unitById(id)?.shortName ?? '').join('、'),
      ),
    },
    { key: 'responsible', heading: '责任人', ...narrow(1000), cell: own(({ project }) => project.responsible) },
    { key: 'leader', heading: '分管领导', ...narrow(1060), cell: own(({ project }) => project.leader) },
    {
      key: 'due',
      heading: '完成时限',
      ...narrow(1500),
      cell: own(({ project }) => (project.due === null ? '' : chineseDate(project.due))),
    },
    {
      key: 'problems',
      heading: heads.problems,
      ...wide,
      cell: ({ project }) => itemLines(project.problems, project.id),
    },
    { key: 'plan', heading: heads.plan, ...wide, cell: ({ project }) => itemLines(project.plan, project.id) },
    { key: 'goals', heading: '年度目标', ...wide, cell: ({ project }) => itemLines(project.goals, project.id) },
    { key: 'progress', heading: '进展情况', ...wide, cell: entryText('progress') },
    { key: 'results', heading: '取得成效', ...wide, cell: entryText('results') },
    { key: 'issues', heading: '存在问题', ...wide, cell: entryText('problems') },
    { key: 'nextSteps', heading: '下一步措施', ...wide, cell: entryText('nextSteps') },
    { key: 'coordination', heading: '需协调事项', ...wide, cell: entryText('coordination') },
    {
      key: 'completion',
      heading: '完成度',
      ...narrow(1000),
      cell: ({ status, completion, project }) =>
        percentOf(status === 'notReported' ? null : (completion?.value ?? null), project.id),
    },
    {
      key: 'status',
      heading: '进展状态',
      ...narrow(1060),
      cell: own((standing, scope) => statusLabel(standing, scope)),
    },
    {
      key: 'light',
      heading: '亮灯',
      ...narrow(700),
      cell: own(({ light }) => (light === null ? '—' : LIGHT_WORDS[light])),
    },
    ...customColumns.map(({ id, name }): MeetingColumn => ({
      key: id,
      heading: name,
      ...narrow(1500),
      cell: own(({ project }) => String(project.custom[id] ?? '')),
    })),
  ];
}

/** All columns that may be chosen, in their order. */
export function meetingColumns(book: Book): { readonly key: string; readonly name: string; readonly usual: boolean }[] {
  return columnsOf(book).map(({ key, heading }) => ({
    key,
    name: heading.replaceAll('\n', ''),
    usual: USUAL.includes(key),
  }));
}

export function draftMeetingTable(scope: ReportScope, date: Day | null): ReportDraft {
  const { book, choices, period, standings } = scope;
  const all = columnsOf(book);
  const chosen = all.filter(({ key }) => choices.columns.includes(key));
  const columns = chosen.length > 0 ? chosen : all.filter(({ key }) => USUAL.includes(key));
  const title = `${periodTitle(period)}${book.name}推进情况表`;
  return {
    title,
    subtitle: [bylineOf(scope, date)],
    sections: [],
    annexes: [
      {
        id: 'meeting',
        title: scope.report?.title || title,
        sheetName: '推进情况表',
        page: 'landscapeA3',
        table: {
          columns: columns.map(({ key, heading, align, width }) => ({ key, heading, align, width })),
          rows: standings.map((standing) => ({
            projectId: standing.project.id,
            cells: columns.map(({ cell }) => cell(standing, scope)),
          })),
        },
      },
    ],
  };
}
