// 四、下一步工作打算: what is behind is made up for, next period's milestones, and the 下一步措施 of the entries in the text.
import { chineseMonthDay } from '../base/dates.ts';
import { periodName } from '../ledger/period.ts';
import type { ProjectStanding } from '../standing/project-standing.ts';
import type { ReportParagraph, ReportSection } from './report-model.ts';
import type { ReportScope } from './report-scope.ts';
import { clause, enumerate, firstSentences, from, joinParts, plain } from './sentence.ts';

const STEP_LENGTH = 120;
const MILESTONES_SHOWN = 8;

export function nextStepSection(scope: ReportScope): ReportSection {
  const behind = scope.standings.filter(({ status }) => status === 'behind');
  const ahead = scope.standings.filter(({ status, entry }) => status !== 'behind' && entry?.highlight === true);
  const paragraphs = [
    stepParagraph('补齐滞后项目。', behind),
    milestoneParagraph(scope),
    stepParagraph('做实亮点工作。', ahead),
  ].filter((paragraph) => paragraph.length > 0);
  const fallback = scope.standings.filter(({ entry }) => entry?.inBody === true);
  const drafted =
    paragraphs.length > 0 ? paragraphs : [stepParagraph('', fallback)].filter((paragraph) => paragraph.length > 0);
  return { id: 'nextSteps', level: 1, heading: '下一步工作打算', paragraphs: enumerate(drafted), edited: false };
}

function stepParagraph(lead: string, standings: readonly ProjectStanding[]): ReportParagraph {
  const steps = standings.flatMap(({ entry, project }) => {
    const text = clause(firstSentences(entry?.nextSteps ?? '', STEP_LENGTH));
    return text === '' || !entry ? [] : [[from(text, entry.id, project.id)]];
  });
  return steps.length === 0 ? [] : [plain(lead), ...joinParts(steps, '；', '。')];
}

function milestoneParagraph({ standings, nextPeriod }: ReportScope): ReportParagraph {
  if (!nextPeriod) return [];
  const due = standings
    .flatMap(({ milestones }) => milestones)
    .filter(
      (milestone) =>
        milestone.doneOn === null && nextPeriod.from <= milestone.due && milestone.due <= nextPeriod.dataDate,
    )
    .sort((a, b) => (a.due < b.due ? -1 : 1));
  if (due.length === 0) return [];
  const shown = due
    .slice(0, MILESTONES_SHOWN)
    .map((milestone) => [from(`${chineseMonthDay(milestone.due)}前${clause(milestone.title)}`, milestone.id)]);
  return [plain(`紧盯${periodName(nextPeriod)}节点。`), ...joinParts(shown, '，', '。')];
}
