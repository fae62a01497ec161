// 单项目专报: one project's goals, figures, progress and next steps. Goes up: no requests, nothing of other projects.
import { chineseDate, chineseMonthDay } from '../../base/dates.ts';
import { quote } from '../../base/quote.ts';
import { periodName, periodTitle } from '../../ledger/period.ts';
import type { ProjectStanding } from '../../standing/project-standing.ts';
import { recipientOf } from '../opening.ts';
import { figureTable, goalTable } from '../project-tables.ts';
import { isTold, section, type ReportDraft } from '../report-draft.ts';
import type { ReportParagraph, ReportSection, TextPart } from '../report-model.ts';
import type { ReportScope } from '../report-scope.ts';
import { bound, clause, firstSentences, from, joinParts, plain, proseOf } from '../sentence.ts';
import { statusLabel } from '../table-cells.ts';

/** A project's own report has room for what it did, though not for 5,000 字. */
const PROGRESS_LENGTH = 800;
const PROBLEM_LENGTH = 400;

export function draftProjectReport(scope: ReportScope): ReportDraft {
  const standing = scope.standings.find(({ project }) => project.id === scope.subject.projectId);
  const name = quote(clause(standing?.project.title ?? '').replaceAll('\n', ''));
  const title = `${scope.issuer?.name ?? ''}关于${name}项目${periodTitle(scope.period)}进展情况的报告`;
  if (!standing) return { title, recipient: recipientOf(scope), sections: [] };
  const { project, goals } = standing;
  return {
    title,
    recipient: recipientOf(scope),
    sections: [
      section({
        id: 'opening',
        level: 0,
        heading: '',
        paragraphs: [[from(`现将${name}项目${periodTitle(scope.period)}进展情况报告如下：`, project.id)]],
      }),
      basics(standing, scope),
      ...[goalSection(standing, scope), figureSection(standing, scope), progressSection(standing)].filter(isTold),
      ...[
        textSection(standing, 'problems', 'shortfalls', '存在问题'),
        textSection(standing, 'nextSteps', 'nextSteps', '下一步工作打算'),
      ].filter(isTold),
      section({ id: 'closing', level: 0, heading: '', paragraphs: [[plain('特此报告。')]] }),
    ],
    numbers: projectNumbers(standing, goals),
    fileTitle: `单项目专报 ${String(project.number).padStart(2, '0')} ${project.title} ${periodTitle(scope.period)}`,
  };
}

function projectNumbers(standing: ProjectStanding, goals: ProjectStanding['goals']): Record<string, string> {
  return {
    'project:goals:all': String(goals.all),
    'project:goals:met': String(goals.met),
    'project:figures:all': String(standing.figureStandings.length),
    'project:figures:behind': String(behindFigures(standing).length),
  };
}

function behindFigures({ figureStandings }: ProjectStanding): ProjectStanding['figureStandings'] {
  return figureStandings.filter(({ light }) => light === 'yellow' || light === 'red');
}

function basics({ project }: ProjectStanding, scope: ReportScope): ReportSection {
  const { book, year } = scope;
  const category = book.categories.find(({ id }) => id === project.categoryId)?.name ?? '';
  const names = (ids: readonly string[]): string => ids.map((id) => scope.unitById(id)?.shortName ?? '').join('、');
  const facts = [
    project.leadUnitIds.length > 0 ? `由${names(project.leadUnitIds)}牵头` : '',
    project.supportUnitIds.length > 0 ? `${names(project.supportUnitIds)}配合` : '',
    project.due === null ? '' : `完成时限为${chineseDate(project.due)}`,
  ].filter((part) => part !== '');
  const listed = `该项目为${year.year}年${book.name}${category === '' ? '' : `（${category}）`}第${project.number}项`;
  const basis = project.basis.trim() === '' ? '' : `依据为${clause(project.basis)}。`;
  return section({
    id: 'basics',
    level: 1,
    heading: '基本情况',
    paragraphs: [[from(`${[listed, ...facts].join('，')}。${basis}`, project.id)]],
  });
}

/** How many goals are met, and the table that says which. */
function goalSection(standing: ProjectStanding, scope: ReportScope): ReportSection {
  const { project, goals, completion } = standing;
  const until = `截至${chineseMonthDay(scope.period.dataDate)}，`;
  const group = scope.statistics.byStatus.find((one) => one.status === standing.status);
  const status = group?.prose ?? statusLabel(standing, scope);
  const done = completion === null || standing.status === 'notReported' ? '' : `，完成度${completion.value}%`;
  const counted: TextPart[] =
    goals.all === 0
      ? [plain(`${until}项目`)]
      : [
          plain(`${until}年度目标`),
          bound(goals.all, 'project:goals:all'),
          plain('项，已完成'),
          bound(goals.met, 'project:goals:met'),
          plain('项，项目'),
        ];
  return section({
    id: 'goals',
    level: 1,
    heading: '目标完成情况',
    paragraphs: [[...counted, from(`${status}${done}。`, project.id)], ...courseParagraph(standing, scope)],
    ...(goals.all === 0 ? {} : { table: goalTable(standing) }),
  });
}

/** 第一季度达序时，第二季度欠序时: how it stood before, where there is a before. */
function courseParagraph({ project }: ProjectStanding, scope: ReportScope): ReportParagraph[] {
  const before = scope.recordsOfYear
    .past()
    .filter(({ period }) => period.kind === scope.period.kind && period.id !== scope.period.id)
    .flatMap(({ period, standings, statistics }) => {
      const then = standings.find((one) => one.project.id === project.id);
      if (!then || then.status === 'notReported') return [];
      return [[from(`${periodName(period)}${statusLabel(then, { statistics })}`, then.entry?.id ?? project.id)]];
    });
  return before.length === 0 ? [] : [[plain('此前各期：'), ...joinParts(before, '，', '。')]];
}

function figureSection(standing: ProjectStanding, scope: ReportScope): ReportSection {
  const { figureStandings } = standing;
  if (figureStandings.length === 0)
    return section({ id: 'figures', level: 1, heading: '指标完成情况', paragraphs: [] });
  const behind = behindFigures(standing).length;
  const known = figureStandings.filter(({ light }) => light !== null).length;
  const words: TextPart[] =
    behind > 0
      ? [plain('，其中'), bound(behind, 'project:figures:behind'), plain('个落后于序时要求。')]
      : [plain(known === figureStandings.length ? '，均达到序时要求。' : '。')];
  return section({
    id: 'figures',
    level: 1,
    heading: '指标完成情况',
    paragraphs: [[plain('量化指标共'), bound(figureStandings.length, 'project:figures:all'), plain('个'), ...words]],
    table: figureTable(standing, scope),
  });
}

function progressSection({ entry }: ProjectStanding): ReportSection {
  const told = entry ? [entry.progress, entry.results] : [];
  const paragraphs = told.flatMap((text): ReportParagraph[] => {
    const prose = firstSentences(text, PROGRESS_LENGTH);
    return prose === '' || !entry ? [] : [[from(prose, entry.id)]];
  });
  return section({ id: 'progress', level: 1, heading: '工作进展和成效', paragraphs });
}

function textSection(
  { entry }: ProjectStanding,
  key: 'problems' | 'nextSteps',
  id: string,
  heading: string,
): ReportSection {
  const prose = proseOf(entry?.[key] ?? '');
  const text = prose.length <= PROBLEM_LENGTH ? prose : firstSentences(entry?.[key] ?? '', PROBLEM_LENGTH);
  return section({ id, level: 1, heading, paragraphs: text === '' || !entry ? [] : [[from(text, entry.id)]] });
}
