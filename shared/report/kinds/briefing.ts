// 汇报材料: the period for a meeting of the office itself; what the meeting has to settle stands in it by name.
import { chineseDate, type Day } from '../../base/dates.ts';
import { periodTitle } from '../../ledger/period.ts';
import { achievementSections } from '../achievements.ts';
import { correctionSection } from '../corrections.ts';
import { nextStepSection } from '../next-steps.ts';
import { openingSection } from '../opening.ts';
import { changeNumbers, overallSection } from '../overall.ts';
import { isTold, section, type ReportDraft } from '../report-draft.ts';
import type { ReportSection } from '../report-model.ts';
import type { ReportScope } from '../report-scope.ts';
import { enumerate, firstSentences, from, plain } from '../sentence.ts';
import { quote } from '../../base/quote.ts';
import { shortfallSection } from '../shortfalls.ts';
import { periodAnnexes } from './quarterly.ts';

export function draftBriefing(scope: ReportScope, date: Day | null): ReportDraft {
  return {
    title: `关于${periodTitle(scope.period)}${scope.book.name}进展情况的汇报`,
    subtitle: [bylineOf(scope, date)],
    sections: [
      openingSection(scope),
      overallSection(scope),
      ...achievementSections(scope),
      ...[shortfallSection(scope), coordinationSection(scope), nextStepSection(scope), correctionSection(scope)].filter(
        isTold,
      ),
    ],
    annexes: periodAnnexes(scope),
    numbers: changeNumbers(scope),
  };
}

/** （嘉兴市司法局　2023年10月10日）: who speaks and when, under the title of what is not sealed. */
export function bylineOf(scope: ReportScope, date: Day | null): string {
  const who = scope.issuer?.name ?? scope.settings.officeName;
  return `（${[who, date === null ? '' : chineseDate(date)].filter((part) => part !== '').join('　')}）`;
}

const REQUEST_LENGTH = 150;

/** 需协调事项: for the office's own meeting, never in what goes up. */
function coordinationSection(scope: ReportScope): ReportSection {
  const asked = scope.standings.flatMap(({ entry, project }) => {
    const text = firstSentences(entry?.coordination ?? '', REQUEST_LENGTH);
    if (text === '' || !entry) return [];
    const units = scope.leadUnits(project);
    return [[from(`${quote(project.title)}${units === '' ? '' : `（${units}）`}：`, project.id), from(text, entry.id)]];
  });
  const lead = asked.length > 1 ? [[plain('以下事项需要会议研究或有关单位协调：')]] : [];
  return section({
    id: 'coordination',
    level: 1,
    heading: '需协调事项',
    paragraphs: [...lead, ...enumerate(asked)],
  });
}
