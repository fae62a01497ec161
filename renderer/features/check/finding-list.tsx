import { type ReactNode, useEffect } from 'react';
import type { PeriodFindings } from '../../store/findings.ts';
import { setView } from '../../store/view-store.ts';
import type { MenuEntry } from '../../ui/menu.tsx';
import { Severity } from '../../ui/severity.tsx';
import { useContextMenu } from '../../ui/use-context-menu.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { mainCame } from '../frame/main-focus.ts';
import type { CheckLine, Listed } from './check-lists.ts';
import { goalsOf } from './citations.ts';
import { isAcross, numbersOf, ruleName, SEVERITY_WORDS, whereWords } from './finding-words.ts';

interface FindingListProps {
  readonly findings: PeriodFindings;
  readonly lines: readonly CheckLine[];
  readonly group: 'project' | 'rule';
  readonly chosen: string | null;
  readonly onOpen: () => void;
  /** What can be done with the one that is chosen. */
  readonly entriesOf: (listed: Listed) => readonly MenuEntry[];
  readonly empty: ReactNode;
}

const LINE_HEIGHT = 58;

/** What was found, in groups. */
export function FindingList({ findings, lines, group, chosen, onOpen, entriesOf, empty }: FindingListProps): ReactNode {
  const menu = useContextMenu('对这一处');
  // The list may come after the screen, when the first check is done: it takes the focus that was meant for it.
  useEffect(() => {
    mainCame();
  }, []);
  return (
    <div className="check-list" role="presentation" data-main-focus="">
      <VirtualList
        label="校核结果"
        items={lines}
        itemKey={keyOf}
        isHeading={isHeading}
        estimate={LINE_HEIGHT}
        ruled
        selectedKey={chosen}
        onSelect={(checkFinding) => setView({ checkFinding })}
        onOpen={onOpen}
        onMenu={(key, point) => {
          const line = lines.find((one) => one.key === key);
          if (line?.type === 'finding') menu.open(point, entriesOf(line.listed));
        }}
        empty={empty}
        renderItem={(line) =>
          line.type === 'heading' ? (
            <>
              <span className="cut">{line.words}</span>
              <span className="dim">{`${line.count} 处`}</span>
            </>
          ) : (
            <FindingLine findings={findings} listed={line.listed} group={group} />
          )
        }
      />
      {menu.element}
    </div>
  );
}

interface FindingLineProps {
  readonly findings: PeriodFindings;
  readonly listed: Listed;
  readonly group: 'project' | 'rule';
}

function FindingLine({ findings, listed, group }: FindingLineProps): ReactNode {
  const { finding, dismissal } = listed;
  const facts = findings.facts.get(finding.projectId ?? '');
  const title = facts?.project.title ?? '';
  const numbers = numbersOf(findings, finding);
  const where =
    isAcross(finding) && finding.block === 'goals' ? goalsOf(findings, finding) : whereWords(facts, finding);
  // What the heading says is not said again.
  const name =
    group === 'rule'
      ? isAcross(finding)
        ? `项目 ${numbers}`
        : `${numbers} ${title}`
      : isAcross(finding)
        ? `${numbers} ${ruleName(finding.rule)}`
        : ruleName(finding.rule);
  return (
    <div className="check-finding">
      <Severity level={finding.severity} word={SEVERITY_WORDS[finding.severity]} />
      <span className="cut">{name}</span>
      <span className="check-where">{where}</span>
      <span className="check-message">{finding.message}</span>
      {dismissal === null ? null : <span className="check-message dim">{`已忽略：${dismissal.reason}`}</span>}
    </div>
  );
}

function keyOf({ key }: CheckLine): string {
  return key;
}

function isHeading({ type }: CheckLine): boolean {
  return type === 'heading';
}
