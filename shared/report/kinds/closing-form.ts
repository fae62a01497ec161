// 结项表: what a project promised, goal by goal and figure by figure, against what it did; signed by those who judge it.
import { chineseDate, chineseMonthDay, type Day } from '../../base/dates.ts';
import { printItem } from '../../ledger/item-list.ts';
import type { ProjectChange } from '../../ledger/project-change.ts';
import type { ProjectStanding } from '../../standing/project-standing.ts';
import { changeWords } from '../change-words.ts';
import { actualText, standingText, targetText } from '../figure-cells.ts';
import { baselineLine } from '../figures-annex.ts';
import { goalTable } from '../project-tables.ts';
import { section, type ReportDraft } from '../report-draft.ts';
import type { FormField, ReportParagraph, ReportSection } from '../report-model.ts';
import type { ReportScope } from '../report-scope.ts';
import { bound, firstSentences, from, plain } from '../sentence.ts';
import { linesOf, statusLabel } from '../table-cells.ts';

const RESULT_LENGTH = 600;
const PROBLEM_LENGTH = 300;

export function draftClosingForm(scope: ReportScope, date: Day | null): ReportDraft {
  const { book, year, standings, subject } = scope;
  const standing = standings.find(({ project }) => project.id === subject.projectId);
  const title = `${year.year}年${book.name}结项表`;
  if (!standing) return { title, sections: [] };
  const { project, entry, goals } = standing;
  return {
    title,
    subtitle: [date === null ? `（${year.year}年　月　日）` : `（${chineseDate(date)}）`],
    sections: [
      basics(standing, scope),
      goalSection(standing),
      figureSection(standing, scope),
      changeSection(scope.recordsOfYear.changes().filter(({ projectId }) => projectId === project.id)),
      textSection('results', '主要成效', entry ? `${entry.results}\n${entry.progress}` : '', RESULT_LENGTH, standing),
      textSection('issues', '遗留问题', entry?.problems ?? '', PROBLEM_LENGTH, standing),
      opinion('leadOpinion', '牵头单位\n意见', '负责人（签字、盖章）：'),
      opinion('leaderOpinion', '分管领导\n意见', '签字：'),
      opinion('officeOpinion', '结项审核\n意见', '审核人（签字）：'),
    ].filter((one) => one.paragraphs.length > 0 || one.fields !== undefined || one.blank !== undefined),
    numbers: { 'project:goals:all': String(goals.all), 'project:goals:met': String(goals.met) },
    fileTitle: `结项表 ${String(project.number).padStart(2, '0')} ${project.title}`,
  };
}

function basics(standing: ProjectStanding, scope: ReportScope): ReportSection {
  const { project, completion } = standing;
  const field = (label: string, text: string): FormField => ({ label, lines: linesOf(text, project.id) });
  const names = (ids: readonly string[]): string => ids.map((id) => scope.unitById(id)?.shortName ?? '').join('、');
  const category = scope.book.categories.find(({ id }) => id === project.categoryId)?.name ?? '';
  return section({
    id: 'basics',
    level: 0,
    heading: '基本信息',
    paragraphs: [],
    fields: [
      [field('项目名称', project.title)],
      [field('编码', project.code), field('类别', category)],
      [field('牵头单位', names(project.leadUnitIds)), field('配合单位', names(project.supportUnitIds))],
      [field('责任人', project.responsible), field('分管领导', project.leader)],
      [field('完成时限', project.due === null ? '' : chineseDate(project.due)), field('立项依据', project.basis)],
      [
        field('完成度', completion === null ? '' : `${completion.value}%`),
        field('进展状态', statusLabel(standing, scope)),
      ],
    ],
  });
}

function goalSection(standing: ProjectStanding): ReportSection {
  const { project, goals } = standing;
  const head: ReportParagraph = [
    plain('年度目标'),
    bound(goals.all, 'project:goals:all'),
    plain('项，完成'),
    bound(goals.met, 'project:goals:met'),
    plain('项。'),
  ];
  const rows = goalTable(standing).rows.map(({ cells }, index): ReportParagraph => {
    const goal = project.goals[index];
    const [, state, sentence] = cells.map((lines) => lines.map(({ text }) => text).join(''));
    const told = sentence === undefined || sentence === '' ? '' : `：${sentence}`;
    const source = cells[2]?.flatMap((line) => line.source) ?? [];
    return [from(goal ? printItem(goal) : '', project.id), from(` ——${state ?? ''}${told}`, ...source)];
  });
  return section({ id: 'goals', level: 0, heading: '目标对照', paragraphs: goals.all === 0 ? [] : [head, ...rows] });
}

function figureSection(standing: ProjectStanding, scope: ReportScope): ReportSection {
  const paragraphs = standing.figureStandings.map((figure, index): ReportParagraph => {
    const { indicator, target, reading } = figure;
    const baseline = baselineLine(figure, standing, scope).map(({ text, source }) => from(text, ...source));
    return [
      from(`${index + 1}.${indicator.name}：目标${targetText(target, indicator)}`, target.id),
      ...baseline,
      from(`，实际${actualText(figure)}，${standingText(figure)}。`, reading?.id ?? indicator.id),
    ];
  });
  return section({ id: 'figures', level: 0, heading: '指标对照', paragraphs });
}

function changeSection(changes: readonly ProjectChange[]): ReportSection {
  return section({
    id: 'changes',
    level: 0,
    heading: '年内调整',
    paragraphs: changes.map((change) => [from(`${chineseMonthDay(change.date)}${changeWords(change)}。`, change.id)]),
  });
}

function textSection(
  id: string,
  heading: string,
  text: string,
  length: number,
  { entry }: ProjectStanding,
): ReportSection {
  const prose = firstSentences(text, length);
  return section({ id, level: 0, heading, paragraphs: prose === '' || !entry ? [] : [[from(prose, entry.id)]] });
}

function opinion(id: string, heading: string, signing: string): ReportSection {
  return section({
    id,
    level: 0,
    heading,
    paragraphs: [],
    blank: { lines: 3, signing: `${signing}　　　　　　　　　　年　月　日` },
  });
}
