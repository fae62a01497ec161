// 四、下一步工作打算: what is behind is made up for, next period's milestones, and the 下一步措施 of the entries in the text.
import { addDays, chineseMonthDay, type Day } from '../base/dates.ts';
import { periodName } from '../ledger/period.ts';
import type { ProjectStanding } from '../standing/project-standing.ts';
import type { ReportParagraph, ReportSection } from './report-model.ts';
import type { ReportScope } from './report-scope.ts';
import { clause, enumerate, firstClauses, from, joinParts, plain, shortened } from './sentence.ts';

/** What a project means to do, in so many 字 at most: the rest stands in the annex and in the ledger. */
const STEP_LENGTH = 60;
/** Of a 亮点 one clause: what it has done stands above. */
const HIGHLIGHT_LENGTH = 30;
/** More would be a list, and lists stand in the annexes. */
const PROJECTS_SHOWN = 8;
/** A step written without a stop is cut where it can be. */
const LONGEST_STEP = 90;
const MILESTONES_SHOWN = 8;

export function nextStepSection(scope: ReportScope): ReportSection {
  const behind = scope.standings.filter(({ status }) => status === 'behind');
  const ahead = scope.standings.filter(({ status, entry }) => status !== 'behind' && entry?.highlight === true);
  const others = scope.standings.filter((standing) => !behind.includes(standing) && !ahead.includes(standing));
  const paragraphs = [
    stepParagraph('补齐滞后项目。', behind, STEP_LENGTH),
    milestoneParagraph(scope, others),
    stepParagraph('做实亮点工作。', ahead, HIGHLIGHT_LENGTH),
  ].filter((paragraph) => paragraph.length > 0);
  const fallback = scope.standings.filter(({ entry }) => entry?.inBody === true);
  const drafted =
    paragraphs.length > 0
      ? paragraphs
      : [stepParagraph('', fallback, STEP_LENGTH)].filter((paragraph) => paragraph.length > 0);
  return { id: 'nextSteps', level: 1, heading: '下一步工作打算', paragraphs: enumerate(drafted), edited: false };
}

function stepParagraph(lead: string, standings: readonly ProjectStanding[], length: number): ReportParagraph {
  const steps = standings
    .flatMap(({ entry, project }) => {
      const text = shortened(firstClauses(entry?.nextSteps ?? '', length), LONGEST_STEP);
      return text === '' || !entry ? [] : [[from(text, entry.id, project.id)]];
    })
    .slice(0, PROJECTS_SHOWN);
  return steps.length === 0 ? [] : [plain(lead), ...joinParts(steps, '；', '。')];
}

/** Next period's milestones by day, of the projects that are not told of in the other paragraphs. */
function milestoneParagraph({ nextPeriod }: ReportScope, standings: readonly ProjectStanding[]): ReportParagraph {
  if (!nextPeriod) return [];
  const due = standings
    .flatMap(({ milestones }) => milestones)
    .filter(({ doneOn, due: on }) => doneOn === null && nextPeriod.from <= on && on <= nextPeriod.dataDate)
    .sort((a, b) => (a.due < b.due ? -1 : 1))
    .slice(0, MILESTONES_SHOWN);
  if (due.length === 0) return [];
  const days = [...new Set(due.map((milestone) => milestone.due))].map((on) => {
    const titles = due.filter((milestone) => milestone.due === on).map(({ title, id }) => [from(clause(title), id)]);
    return [plain(`${dueWords(on)}，`), ...joinParts(titles, '，', '')];
  });
  return [plain(`紧盯${periodName(nextPeriod)}节点。`), ...joinParts(days, '；', '。')];
}

/** 10月底前 for the last day of a month, 10月20日前 for any other. */
function dueWords(on: Day): string {
  const lastOfMonth = addDays(on, 1).endsWith('-01');
  return lastOfMonth ? `${Number(on.slice(5, 7))}月底前` : `${chineseMonthDay(on)}前`;
}
