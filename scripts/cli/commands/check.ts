import type { Json } from '../../../shared/base/equal.ts';
import { gatherCheckFacts } from '../../../shared/check/check-facts.ts';
import { checkSubmission, reviewPeriod } from '../../../shared/check/check-period.ts';
import type { Finding } from '../../../shared/check/finding.ts';
import { recordsOf, type Ledger } from '../../../shared/ledger/ledger.ts';
import type { Period } from '../../../shared/ledger/period.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import type { Command } from '../command.ts';
import { LEDGER_OPTIONS, openLedger, openPeriod, PERIOD_OPTION } from '../open-ledger.ts';

export const checkCommand: Command = {
  name: 'check',
  usage: '--ledger LEDGER.json --period 2023Q3 [--circular] [--submissions] [--dismissed]',
  words: '校核一期：必改（must）和建议（advice）',
  positionals: 0,
  options: [
    ...LEDGER_OPTIONS,
    PERIOD_OPTION,
    { name: 'circular', value: null, required: false, words: '按通报校核：可以提要求，未报送只作建议；不写按上行报告' },
    { name: 'submissions', value: null, required: false, words: '也校核各单位的报送稿' },
    { name: 'dismissed', value: null, required: false, words: '只列已忽略的，带理由' },
  ],
  run: async (call) => {
    const open = await openLedger(call);
    const period = openPeriod(call, open);
    const checkedFor = call.flag('circular') ? 'circular' : 'report';
    const review = reviewPeriod(open.ledger, period, checkedFor);
    if (call.flag('dismissed')) {
      return review.dismissed.map(({ finding, dismissal }) => ({
        ...printed(open.ledger, finding),
        reason: dismissal.reason,
      }));
    }
    const sent = call.flag('submissions') ? submissionFindings(open.ledger, period) : [];
    return [...review.open, ...sent].map((finding) => printed(open.ledger, finding));
  },
};

function submissionFindings(ledger: Ledger, period: Period): Finding[] {
  const submissions = recordsOf(ledger, 'submissions').filter(({ periodId }) => periodId === period.id);
  return gatherCheckFacts(ledger, period).flatMap((facts) =>
    submissions
      .filter(({ projectId }) => projectId === facts.project.id)
      .flatMap((submission) => checkSubmission(submission, facts)),
  );
}

/** `field` is the entry's field or the list's block; projects by 序号, items and versions counted from 1. */
function printed(ledger: Ledger, finding: Finding): { readonly [key: string]: Json } {
  const project = finding.projectId === null ? undefined : ledger.projects.get(finding.projectId);
  const version = finding.submissionId === null ? undefined : ledger.submissions.get(finding.submissionId)?.version;
  return {
    rule: finding.rule,
    severity: finding.severity,
    project: project?.number ?? null,
    field: finding.entryField ?? finding.block,
    span: finding.span,
    message: finding.message,
    otherProjects: finding.otherProjectIds.flatMap((id) => ledger.projects.get(id)?.number ?? []),
    block: finding.block,
    item: project ? itemNumber(project, finding) : null,
    version: version ?? null,
    fix: finding.fix,
  };
}

function itemNumber(project: Project, { block, itemId }: Finding): number | null {
  if (itemId === null || block === 'title') return null;
  const index = project[block ?? 'goals'].findIndex(
    ({ id, children }) => id === itemId || children.some((child) => child.id === itemId),
  );
  return index < 0 ? null : index + 1;
}
