import { useMemo, useState, type ReactNode } from 'react';
import type { ReportSection } from '../../../shared/report/report-model.ts';
import type { ReportScope } from '../../../shared/report/report-scope.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import { Button } from '../../ui/button.tsx';
import { sourcedParts } from './section-sources.ts';

const SHOWN = 12;

/** 有据: each sentence and number of a section with what it comes from, and the way there. */
type SourceListProps = { readonly scope: ReportScope; readonly section: ReportSection };

export function SourceList({ scope, section }: SourceListProps): ReactNode {
  const state = useLedgerState();
  const [all, setAll] = useState(false);
  const parts = useMemo(() => sourcedParts(state.ledger, scope, section), [state, scope, section]);
  if (parts.length === 0) return null;
  const shown = all ? parts : parts.slice(0, SHOWN);
  return (
    <section className="report-sources" aria-label="出处">
      <h3>出处</h3>
      <dl>
        {shown.map(({ text, links }, index) => (
          // The parts stand in the order of the text and have no other name.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={`${index} ${text}`}>
            <dt className="cut" title={text}>
              {text}
            </dt>
            <dd>
              {links.map(({ key, label, go }) => (
                <Button key={key} variant="link" onClick={go}>
                  {label}
                </Button>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {parts.length > SHOWN && !all ? (
        <Button variant="link" onClick={() => setAll(true)}>{`全部 ${parts.length} 处`}</Button>
      ) : null}
    </section>
  );
}
