// 季度进展情况报告 and 通报.
import { achievementSections } from '../achievements.ts';
import { behindAnnex } from '../behind-annex.ts';
import { correctionSection } from '../corrections.ts';
import { figuresAnnex } from '../figures-annex.ts';
import { nextStepSection } from '../next-steps.ts';
import { closingSection, openingSection, periodTitleOf, recipientOf } from '../opening.ts';
import { changeNumbers, overallSection } from '../overall.ts';
import { progressAnnex } from '../progress-annex.ts';
import { isTold, type ReportDraft } from '../report-draft.ts';
import type { ReportAnnex } from '../report-model.ts';
import type { ReportScope } from '../report-scope.ts';
import { shortfallSection } from '../shortfalls.ts';

export function draftQuarterly(scope: ReportScope): ReportDraft {
  return {
    title: periodTitleOf(scope),
    recipient: recipientOf(scope),
    sections: [
      openingSection(scope),
      overallSection(scope),
      ...achievementSections(scope),
      ...[shortfallSection(scope), nextStepSection(scope), correctionSection(scope)].filter(isTold),
      closingSection(scope),
    ],
    annexes: periodAnnexes(scope),
    numbers: changeNumbers(scope),
  };
}

/** 附件1 进展情况表, 附件2 欠序时项目清单, 附件3 量化指标完成情况表; one that would be empty is left out. */
export function periodAnnexes(scope: ReportScope): ReportAnnex[] {
  const further = [behindAnnex(scope), figuresAnnex(scope)];
  return [progressAnnex(scope), ...further.filter(({ table }) => table.rows.length > 0)];
}
