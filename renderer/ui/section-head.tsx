import type { ReactNode } from 'react';
import './section-head.css';

export interface SectionHeadProps {
  readonly title: string;
  /** In grey after it: 6 个，涉及 4 个项目. */
  readonly note?: ReactNode;
  /** At the end: a link or chips. */
  readonly action?: ReactNode;
  /** Heading level. Default 2. */
  readonly level?: 2 | 3 | undefined;
}

/** The title of a part of a screen. */
export function SectionHead({ title, note, action, level = 2 }: SectionHeadProps): ReactNode {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className={`ui-section-head is-${level}`}>
      <Heading>{title}</Heading>
      {note === undefined ? null : <span className="dim">{note}</span>}
      {action === undefined ? null : <span className="ui-section-action">{action}</span>}
    </div>
  );
}

export interface Fact {
  readonly term: string;
  readonly value: ReactNode;
}

/** Short facts in a line: 类别 攻坚类　牵头 ★基层工作处. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }): ReactNode {
  return (
    <dl className="ui-facts">
      {facts.map((fact) => (
        <div key={fact.term}>
          <dt>{fact.term}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
