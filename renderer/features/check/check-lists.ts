// What the three columns of 校核 list: the rules with their counts, and the findings in groups.
import type { Finding, Severity } from '../../../shared/check/finding.ts';
import type { DismissedFinding } from '../../../shared/check/separate-dismissed.ts';
import { grouped, type PeriodFindings } from '../../store/findings.ts';
import { findingKey, isAcross, ruleName, ruleOrder } from './finding-words.ts';

export type RuleLine = { readonly id: string; readonly name: string; readonly count: number };
export type RuleGroup = { readonly severity: Severity; readonly count: number; readonly rules: readonly RuleLine[] };

/** A finding as the list shows it; `dismissal` where it was set aside. */
export type Listed = { readonly finding: Finding; readonly dismissal: DismissedFinding['dismissal'] | null };

export type CheckLine =
  | { readonly type: 'heading'; readonly key: string; readonly words: string; readonly count: number }
  | { readonly type: 'finding'; readonly key: string; readonly listed: Listed };

/** The rules that found something, 必改 apart from 建议; a rule that gives both stands in both. */
export function ruleGroups(open: readonly Finding[]): RuleGroup[] {
  return (['must', 'advice'] as const).map((severity) => {
    const found = open.filter((finding) => finding.severity === severity);
    const byRule = grouped(found, ({ rule }) => rule);
    const rules = [...byRule].map(([rule, { length }]) => ({
      id: `${severity}:${rule}`,
      name: ruleName(rule),
      count: length,
    }));
    rules.sort((a, b) => ruleOrder(a.id.slice(severity.length + 1)) - ruleOrder(b.id.slice(severity.length + 1)));
    return { severity, count: found.length, rules };
  });
}

/** The findings of a line of the rules: all, fixable, dismissed, must, advice, or `must:rule`. */
export function listedFor(findings: Pick<PeriodFindings, 'open' | 'dismissed'>, chosen: string): Listed[] {
  if (chosen === 'dismissed') return [...findings.dismissed];
  const [severity, rule] = chosen.split(':');
  const shown = findings.open.filter((finding) => {
    if (chosen === 'all') return true;
    if (chosen === 'fixable') return finding.fix !== null;
    return finding.severity === severity && (rule === undefined || finding.rule === rule);
  });
  return shown.map((finding) => ({ finding, dismissal: null }));
}

/** The findings with their headings, by project (those across projects first) or by rule, as the list of rules has them. */
export function checkLines(
  findings: Pick<PeriodFindings, 'facts'>,
  listed: readonly Listed[],
  by: 'project' | 'rule',
): CheckLine[] {
  const groups = grouped(listed, ({ finding }) =>
    by === 'rule' ? `${finding.severity}:${finding.rule}` : projectGroup(finding),
  );
  const ordered = by === 'rule' ? [...groups].sort(([, [a]], [, [b]]) => rulePlace(a) - rulePlace(b)) : [...groups];
  return ordered.flatMap(([group, members]): CheckLine[] => [
    {
      type: 'heading',
      key: `group ${group}`,
      words: by === 'rule' ? ruleName(members[0]?.finding.rule ?? '') : projectWords(findings, group),
      count: members.length,
    },
    ...members.map((one) => ({ type: 'finding' as const, key: findingKey(one.finding), listed: one })),
  ]);
}

/** 必改 before 建议, and within each as the rules stand. */
function rulePlace(listed: Listed | undefined): number {
  if (listed === undefined) return 0;
  const { severity, rule } = listed.finding;
  return ruleOrder(rule) + (severity === 'must' ? 0 : 1_000);
}

const ACROSS = 'across';

function projectGroup(finding: Finding): string {
  return isAcross(finding) ? ACROSS : (finding.projectId ?? '');
}

function projectWords({ facts }: Pick<PeriodFindings, 'facts'>, group: string): string {
  const project = facts.get(group)?.project;
  return project ? `${project.number} ${project.title}` : '跨项目';
}

/** The line that is open: the one last chosen, or the first. */
export function currentListed(lines: readonly CheckLine[], key: string | null): Listed | null {
  const found = lines.filter((line) => line.type === 'finding');
  return (found.find((line) => line.key === key) ?? found[0])?.listed ?? null;
}

/** The line after this one, or before it at the end: where one is when it has been dealt with. */
export function neighbourKey(lines: readonly CheckLine[], key: string): string | null {
  const keys = lines.filter(({ type }) => type === 'finding').map((line) => line.key);
  const index = keys.indexOf(key);
  return keys[index + 1] ?? keys[index - 1] ?? null;
}
