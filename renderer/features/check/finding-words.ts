// How a finding is called and where it stands, in words.
import { ALL_RULES } from '../../../shared/check/all-rules.ts';
import type { ProjectCheckFacts } from '../../../shared/check/check-facts.ts';
import type { Finding, Severity } from '../../../shared/check/finding.ts';
import { periodName } from '../../../shared/ledger/period.ts';
import type { PeriodFindings } from '../../store/findings.ts';

const RULES = new Map(ALL_RULES.map((rule) => [rule.id, rule]));

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { must: '必改', advice: '建议' };

/** The name of its rule: 同一指标数字不一. */
export function ruleName(rule: string): string {
  return RULES.get(rule)?.name ?? rule;
}

/** Why an office asks. */
export function ruleReason(rule: string): string {
  return RULES.get(rule)?.why ?? '';
}

/** The place of a rule in the list of rules. */
export function ruleOrder(rule: string): number {
  return ALL_RULES.findIndex(({ id }) => id === rule);
}

/** Tells a finding from every other of the period, as long as it stands where it stands. */
export function findingKey({ rule, projectId, fingerprint, span }: Finding): string {
  return `${rule}|${projectId ?? ''}|${fingerprint}|${span?.start ?? ''}`;
}

export function isAcross({ rule }: Finding): boolean {
  return RULES.get(rule)?.scope === 'ledger';
}

/** The checked text a finding lies in; undefined where it is about a value or the project. */
export function textOf(facts: ProjectCheckFacts | undefined, finding: Finding): string | undefined {
  return checkedText(facts, finding)?.text;
}

function checkedText(facts: ProjectCheckFacts | undefined, { entryField, block, itemId }: Finding) {
  return facts?.texts.find(
    (text) =>
      text.entryField === entryField && text.block === block && (text.itemId === itemId || text.itemId === null),
  );
}

/** 进展情况, 目标2, 量化指标, 第三季度. */
export function whereWords(facts: ProjectCheckFacts | undefined, finding: Finding): string {
  const { entryField, block } = finding;
  if (entryField === 'reading') return '量化指标';
  if (entryField === 'completion') return '完成度';
  if (entryField === 'promiseKept') return '承诺对账';
  const label = checkedText(facts, finding)?.label;
  if (label !== undefined) return label;
  if (entryField === 'goalStatus') return '目标落实';
  if (entryField === 'summary') return '摘要';
  if (entryField !== null) return facts?.book.entryFields.find(({ key }) => key === entryField)?.label ?? '本期填报';
  if (block !== null) return '项目清单';
  return facts ? periodName(facts.period) : '';
}

/** 17、18: the numbers of the projects that a finding is about. */
export function numbersOf(findings: PeriodFindings, { projectId, otherProjectIds }: Finding): string {
  const ids = [...(projectId === null ? [] : [projectId]), ...otherProjectIds];
  return ids.flatMap((id) => findings.facts.get(id)?.project.number ?? []).join('、');
}
