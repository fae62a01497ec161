// 校核: the rules over a period, over a project as it is typed, and over what a unit sent.
import type { Ledger } from '../ledger/ledger.ts';
import type { Dismissal } from '../ledger/dismissal.ts';
import type { Period } from '../ledger/period.ts';
import { newReading } from '../ledger/reading.ts';
import type { Submission } from '../ledger/submission.ts';
import type { FigureFacts } from '../standing/facts.ts';
import { LEDGER_RULES, PROJECT_RULES, TEXT_RULES } from './all-rules.ts';
import { gatherCheckFacts, type CheckedFor, type ProjectCheckFacts } from './check-facts.ts';
import { submissionTexts, type CheckedText } from './checked-text.ts';
import type { Finding } from './finding.ts';
import { separateDismissed, type DismissedFinding } from './separate-dismissed.ts';

export type PeriodCheck = {
  /** What is to be mended or looked at, those about several projects first, then by 序号. */
  readonly open: readonly Finding[];
  /** What a person set aside, with the record that says why. */
  readonly dismissed: readonly DismissedFinding[];
};

/** What is to be mended or looked at in a period; what was dismissed is left out. */
export function checkPeriod(ledger: Ledger, period: Period, checkedFor: CheckedFor = 'report'): readonly Finding[] {
  return reviewPeriod(ledger, period, checkedFor).open;
}

/** The same, with what was dismissed beside it. */
export function reviewPeriod(ledger: Ledger, period: Period, checkedFor: CheckedFor = 'report'): PeriodCheck {
  const findings = checkFacts(gatherCheckFacts(ledger, period, checkedFor));
  return separateDismissed(findings, dismissalsOf(ledger, period), period);
}

/** Every finding of a period's projects. */
export function checkFacts(projects: readonly ProjectCheckFacts[]): Finding[] {
  const across = checkAcross(projects);
  return withoutRepeatedIndicators([...across, ...projects.flatMap(checkProject)]);
}

/** What only shows when the projects are held against each other. */
export function checkAcross(projects: readonly ProjectCheckFacts[]): Finding[] {
  return LEDGER_RULES.flatMap((rule) => rule.check(projects));
}

/** What one project's facts show, as fast as one types; dismissals are the caller's to separate. */
export function checkProject(facts: ProjectCheckFacts): Finding[] {
  const own = PROJECT_RULES.flatMap((rule) => rule.check(facts));
  return [...own, ...facts.texts.flatMap((text) => checkText(text, facts))].map((finding) => fixable(finding, facts));
}

// What was written in a period that is 定稿 is mended by a 更正 alone; the list of the year is no part of it.
function fixable(finding: Finding, { period }: ProjectCheckFacts): Finding {
  return period.locked && finding.entryField !== null && finding.fix !== null ? { ...finding, fix: null } : finding;
}

/** What a 报送稿 shows by its words alone, for the office to send back. */
export function checkSubmission(submission: Submission, facts: ProjectCheckFacts): Finding[] {
  const own = { ...facts, figures: figuresOf(submission, facts) };
  return submissionTexts(submission, facts.book).flatMap((text) => checkText(text, own));
}

// What a unit wrote is held against the values that it sent itself.
function figuresOf({ figures, yearId, periodId }: Submission, facts: ProjectCheckFacts): FigureFacts[] {
  return facts.figures.map(({ target, indicator }) => {
    const sent = figures.find(({ indicatorId }) => indicatorId === indicator.id);
    const { value = null, lastYearValue = null } = sent ?? {};
    const reading = sent && newReading({ yearId, periodId, indicatorId: indicator.id, value, lastYearValue });
    return { target, indicator, reading };
  });
}

function checkText(text: CheckedText, facts: ProjectCheckFacts): Finding[] {
  return TEXT_RULES.flatMap((rule) => rule.check(text, facts));
}

/** An indicator of several projects is entered once: what is wrong with its value is said once, at the first of them. */
export function withoutRepeatedIndicators(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, indicatorId }) => {
    if (indicatorId === null) return true;
    const key = `${rule}|${indicatorId}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function dismissalsOf(ledger: Ledger, { yearId }: Period): Dismissal[] {
  return [...ledger.dismissals.values()].filter((dismissal) => dismissal.yearId === yearId);
}
