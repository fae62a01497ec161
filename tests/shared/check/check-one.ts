// A project with one text, and what one rule says of it.
import { gatherCheckFacts } from '../../../shared/check/check-facts.ts';
import { checkFacts } from '../../../shared/check/check-period.ts';
import type { Finding } from '../../../shared/check/finding.ts';
import type { Entry } from '../../../shared/ledger/entry.ts';
import type { Ledger } from '../../../shared/ledger/ledger.ts';
import type { Period } from '../../../shared/ledger/period.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';

/** All findings of a period. */
export function findingsIn(ledger: Ledger, period: Period): Finding[] {
  return checkFacts(gatherCheckFacts(ledger, period));
}

/** What a rule finds in the third quarter's entry of a project that has nothing but these fields. */
export function findingsInEntry(rule: string, fields: Partial<Entry>, project: Partial<Project> = {}): Finding[] {
  const builder = new LedgerBuilder();
  builder.entry(builder.project(project), { nextSteps: '召开现场会1次。', ...fields });
  return only(rule, builder);
}

/** What a rule finds in the third quarter. */
export function only(rule: string, builder: LedgerBuilder, quarter = 3): Finding[] {
  return findingsIn(builder.ledger, builder.quarter(quarter)).filter((finding) => finding.rule === rule);
}

/** The words that a finding in a text points at. */
export function wordsOf(text: string, { span }: Finding): string {
  return span === null ? '' : text.slice(span.start, span.end);
}
