import type { ReactNode } from 'react';
import type { PeriodFindings } from '../../store/findings.ts';
import { setView } from '../../store/view-store.ts';
import { Severity } from '../../ui/severity.tsx';
import { SideLine } from '../../ui/side-line.tsx';
import { ruleGroups } from './check-lists.ts';
import { SEVERITY_WORDS } from './finding-words.ts';

interface RuleListProps {
  readonly findings: PeriodFindings;
  readonly chosen: string;
}

/** The rules that found something, each with its count; 必改 apart from 建议. */
export function RuleList({ findings, chosen }: RuleListProps): ReactNode {
  const { open, dismissed } = findings;
  const fixable = open.filter(({ fix }) => fix !== null).length;
  const line = (id: string, name: ReactNode, count: number, part = false): ReactNode => (
    <SideLine
      key={id}
      indented={part}
      title={typeof name === 'string' ? name : undefined}
      aria-current={id === chosen ? 'true' : undefined}
      onClick={() => setView({ checkRule: id, checkFinding: null })}
    >
      <span className="cut grow">{name}</span>
      <span className="check-count">{count}</span>
    </SideLine>
  );
  return (
    <nav className="check-rules" aria-label="规则">
      {line('all', '全部', open.length)}
      {line('fixable', '可自动修正', fixable)}
      {ruleGroups(open).map(({ severity, count, rules }) => (
        <div key={severity} className="check-rule-group">
          {line(severity, <Severity level={severity} word={SEVERITY_WORDS[severity]} />, count)}
          {rules.map((rule) => line(rule.id, rule.name, rule.count, true))}
        </div>
      ))}
      <div className="check-rule-group">{line('dismissed', '已忽略', dismissed.length)}</div>
    </nav>
  );
}
