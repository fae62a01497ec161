import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import { periodName } from '../../../shared/ledger/period.ts';
import { findingsStore, type PeriodFindings, useFindings } from '../../store/findings.ts';
import type { Place } from '../../store/place.ts';
import { useView } from '../../store/view-store.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { SplitPanel } from '../../ui/split-panel.tsx';
import { usePanel } from '../frame/panel-widths.ts';
import { CheckHead } from './check-head.tsx';
import { checkLines, currentListed, listedFor } from './check-lists.ts';
import { Checking, NothingFound } from './check-empty.tsx';
import './check.css';
import { DismissDialog } from './dismiss-dialog.tsx';
import { FindingDetail } from './finding-detail.tsx';
import { FindingList } from './finding-list.tsx';
import { findingKey } from './finding-words.ts';
import { RuleList } from './rule-list.tsx';
import { useCheckActs } from './use-check-acts.ts';
import { useFindingMenu } from './use-finding-menu.ts';

/** 校核: the rules, what they found in the period, and what can be done about it. */
export function CheckScreen({ place }: { readonly place: Place }): ReactNode {
  const findings = useFindings();
  const waiting = findingsStore((state) => state.waiting);
  if (findings?.period.id !== place.period.id) {
    return (
      <div className="check-screen">
        <PageHead title="校核" note={periodName(place.period)} />
        <Checking waiting={waiting} />
      </div>
    );
  }
  return <Found place={place} findings={findings} />;
}

function Found({ place, findings }: { readonly place: Place; readonly findings: PeriodFindings }): ReactNode {
  const rule = useView((view) => view.checkRule);
  const group = useView((view) => view.checkGroup);
  const key = useView((view) => view.checkFinding);
  const panel = usePanel('finding');
  const [dismissing, setDismissing] = useState(false);
  const listed = useMemo(() => listedFor(findings, rule), [findings, rule]);
  const lines = useMemo(() => checkLines(findings, listed, group), [findings, listed, group]);
  const current = currentListed(lines, key);
  const acts = useCheckActs(place, findings, lines, current, () => setDismissing(true));
  const entriesOf = useFindingMenu(place, acts);
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || dismissing) return;
    const act = { f: acts.fix, i: acts.dismiss }[event.key.toLowerCase()];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const detail =
    current === null ? null : (
      <FindingDetail key={findingKey(current.finding)} place={place} findings={findings} listed={current} acts={acts} />
    );
  return (
    <div className="check-screen" role="presentation" onKeyDown={press}>
      <CheckHead place={place} findings={findings} />
      <div className="check">
        <RuleList findings={findings} chosen={rule} />
        <SplitPanel label="调整详情宽度" panel={detail} {...panel}>
          <FindingList
            findings={findings}
            lines={lines}
            group={group}
            chosen={current === null ? null : findingKey(current.finding)}
            onOpen={acts.go}
            entriesOf={entriesOf}
            empty={<NothingFound findings={findings} chosen={rule} />}
          />
        </SplitPanel>
      </div>
      {dismissing && current !== null ? (
        <DismissDialog
          place={place}
          finding={current.finding}
          onClose={() => setDismissing(false)}
          onDone={acts.stepOn}
        />
      ) : null}
    </div>
  );
}
