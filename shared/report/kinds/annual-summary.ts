// 年度总结: what the year's goals and figures came to, what was achieved, what was not and why, what follows.
import { chineseMonthDay } from '../../base/dates.ts';
import { periodName, periodTitle, yearShare } from '../../ledger/period.ts';
import type { ProjectStanding } from '../../standing/project-standing.ts';
import { achievementSections } from '../achievements.ts';
import { changeWords } from '../change-words.ts';
import { correctionSection } from '../corrections.ts';
import { figuresAnnex } from '../figures-annex.ts';
import { nextStepSection } from '../next-steps.ts';
import { closingSection, recipientOf } from '../opening.ts';
import { overallSection } from '../overall.ts';
import { itemLines } from '../progress-annex.ts';
import { goalTable } from '../project-tables.ts';
import { isTold, section, type ReportDraft } from '../report-draft.ts';
import type { ReportAnnex, ReportColumn, ReportParagraph, ReportSection, TextPart } from '../report-model.ts';
import type { PeriodPast, ReportScope } from '../report-scope.ts';
import { bound, clause, enumerate, firstSentences, from, joinParts, plain } from '../sentence.ts';
import { lineOf, numberOf, statusLabel } from '../table-cells.ts';

const REASON_LENGTH = 120;
const LISTED = 12;

export function draftAnnualSummary(scope: ReportScope): ReportDraft {
  const { book, issuer, year, period } = scope;
  const name = `${year.year}年${book.name}`;
  const over = yearShare(period) >= 1;
  const title = `${issuer?.name ?? ''}关于${name}工作总结的报告`;
  const past = scope.recordsOfYear.past().filter((one) => one.period.kind === period.kind);
  return {
    title,
    recipient: recipientOf(scope),
    sections: [
      opening(scope, name, over),
      overview(scope, past),
      ...achievementSections(scope).map((one) =>
        one.id === 'achievements' ? { ...one, heading: '主要工作和成效' } : one,
      ),
      ...[unfinishedSection(scope), adjustmentSection(scope), nextSection(scope), correctionSection(scope)].filter(
        isTold,
      ),
      closingSection(scope),
    ],
    annexes: [goalsAnnex(scope), figuresAnnex(scope)].filter(({ table }) => table.rows.length > 0),
    numbers: pastNumbers(past),
  };
}

function opening({ period }: ReportScope, name: string, over: boolean): ReportSection {
  const until = over ? '' : `（截至${chineseMonthDay(period.dataDate)}）`;
  return section({
    id: 'opening',
    level: 0,
    heading: '',
    paragraphs: [[plain(`现将${name}工作${until}总结报告如下：`)]],
  });
}

/** The same counts as a period's report; instead of one comparison the course of the year. */
function overview(scope: ReportScope, past: readonly PeriodPast[]): ReportSection {
  const own = overallSection({ ...scope, previousStatistics: null, changes: [] });
  return { ...own, heading: '目标任务完成情况', paragraphs: [...own.paragraphs, ...courseParagraph(scope, past)] };
}

function courseParagraph({ kind }: ReportScope, past: readonly PeriodPast[]): ReportParagraph[] {
  if (past.length < 2) return [];
  const parts = past.map(({ period, statistics }): TextPart[] => {
    const groups = statistics.byStatus.filter(
      ({ status, count }) => count > 0 && (status === 'done' || status === 'behind'),
    );
    const counts = groups.map(({ status, label, count }) => [
      plain(label),
      bound(count, pastName(period.id, status)),
      plain('个'),
    ]);
    const told = counts.length === 0 ? [plain('没有完成和滞后的项目')] : joinParts(counts, '、', '');
    return [plain(periodName(period)), ...told];
  });
  return kind === 'annualSummary' ? [[plain('各期推进情况：'), ...joinParts(parts, '；', '。')]] : [];
}

function pastName(periodId: string, status: string): string {
  return `past:${periodId}:${status}`;
}

function pastNumbers(past: readonly PeriodPast[]): Record<string, string> {
  return Object.fromEntries(
    past.flatMap(({ period, statistics }) =>
      statistics.byStatus.map(({ status, count }) => [pastName(period.id, status), String(count)]),
    ),
  );
}

/** Projects that are not done, the worst first, with the reason that their units give. */
function unfinishedSection(scope: ReportScope): ReportSection {
  const named = scope.choices.namesShown;
  const open = scope.standings.filter(({ status }) => status === 'behind' || status === 'notStarted');
  const told = open.slice(0, LISTED).map((standing) => unfinished(standing, scope, named));
  const count = scope.statistics.byStatus.filter(({ status }) => status === 'behind' || status === 'notStarted');
  const groups = count
    .filter((group) => group.count > 0)
    .map(({ status, prose, count: number }) => [bound(number, `status:${status}:count`), plain(`个项目${prose}`)]);
  const lead: ReportParagraph[] =
    groups.length === 0 ? [] : [[...joinParts(groups, '，', told.length > 0 ? '，主要是：' : '。')]];
  return section({
    id: 'shortfalls',
    level: 1,
    heading: '未完成事项及原因',
    paragraphs: [...lead, ...enumerate(told)],
  });
}

function unfinished({ project, entry, reason }: ProjectStanding, scope: ReportScope, named: boolean): ReportParagraph {
  const problem = firstSentences(entry?.problems ?? '', REASON_LENGTH) || `${clause(reason)}。`;
  const units = scope.leadUnits(project);
  const lead = named ? [from(`${clause(project.title)}${units === '' ? '' : `（${units}）`}：`, project.id)] : [];
  return [...lead, from(problem, entry?.id ?? project.id)];
}

/** The year's changes: the numbers above are told against them. */
function adjustmentSection({ recordsOfYear, period, standings }: ReportScope): ReportSection {
  const changes = recordsOfYear.changes().filter(({ date }) => date <= period.dataDate);
  const paragraphs = changes.map((change): ReportParagraph => {
    const project = standings.find((one) => one.project.id === change.projectId)?.project;
    const whose = project === undefined ? '' : `“${clause(project.title)}”`;
    const own = change.kind === 'targetChanged' || change.kind === 'leadChanged' || change.kind === 'renamed';
    return [from(`${chineseMonthDay(change.date)}，${own ? whose : ''}${changeWords(change)}。`, change.id)];
  });
  return section({ id: 'changes', level: 1, heading: '年内项目和目标调整', paragraphs });
}

function nextSection(scope: ReportScope): ReportSection {
  const next = nextStepSection(scope);
  return { ...next, heading: yearShare(scope.period) >= 1 ? '下一年工作打算' : '下一步工作打算' };
}

const COLUMNS: readonly ReportColumn[] = [
  { key: 'number', heading: '序号', align: 'center', width: { twips: 700 } },
  { key: 'title', heading: '项目名称', align: 'center', width: { twips: 1700 } },
  { key: 'leadUnits', heading: '牵头单位', align: 'center', width: { twips: 1300 } },
  { key: 'goals', heading: '年度目标', align: 'left', width: 'content' },
  { key: 'progress', heading: '落实情况', align: 'left', width: 'content' },
  { key: 'met', heading: '完成\n目标数', align: 'center', width: { twips: 900 } },
  { key: 'status', heading: '状态', align: 'center', width: { twips: 1000 } },
];

/** 附件1: goal by goal, with the sentence that says where it stands. */
function goalsAnnex(scope: ReportScope): ReportAnnex {
  return {
    id: 'goals',
    title: `${scope.year.year}年${scope.book.name}目标完成情况表`,
    sheetName: '目标完成情况表',
    page: 'landscape',
    table: {
      columns: COLUMNS,
      rows: scope.standings.map((standing) => {
        const { project, goals } = standing;
        const told = goalTable(standing).rows.map(({ cells }, index) => {
          const [, state, sentence] = cells.map((lines) => lines.map(({ text }) => text).join(''));
          const mark = project.goals[index]?.marker ?? '';
          const source = cells[1]?.flatMap((line) => line.source) ?? [];
          return { text: `${mark}${state ?? ''}${sentence ? `：${sentence}` : ''}`, source };
        });
        return {
          projectId: project.id,
          cells: [
            numberOf(project.number, project.id),
            lineOf(project.title, project.id),
            lineOf(scope.leadUnits(project), project.id),
            itemLines(project.goals, project.id),
            told,
            lineOf(`${goals.met}/${goals.all}`, project.id),
            lineOf(statusLabel(standing, scope), project.id),
          ],
        };
      }),
    },
    note: `数据截至${periodTitle(scope.period)}末。`,
  };
}
