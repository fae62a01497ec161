import { useMemo, type ReactNode } from 'react';
import { recordsOf } from '../../../shared/ledger/ledger.ts';
import { REPORT_KINDS } from '../../../shared/ledger/report.ts';
import { stateWords } from '../../../shared/report/stages.ts';
import { sameSubject } from '../../../shared/report/subjects.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { SideLine } from '../../ui/side-line.tsx';
import { Tag } from '../../ui/tag.tsx';
import { openReportOf, type ReportChoice } from './report-choice.tsx';
import { reportName } from './report-name.ts';

type ReportListProps = { readonly place: Place; readonly choice: ReportChoice };

/** 本期报告: those that were begun, each with where it is on its way. */
export function ReportList({ place, choice }: ReportListProps): ReactNode {
  const state = useLedgerState();
  const reports = useMemo(
    () =>
      recordsOf(state.ledger, 'reports')
        .filter(({ periodId }) => periodId === place.period.id)
        .sort(
          (a, b) =>
            REPORT_KINDS.indexOf(a.kind) - REPORT_KINDS.indexOf(b.kind) || (a.issueNumber ?? 0) - (b.issueNumber ?? 0),
        ),
    [state, place.period],
  );
  if (reports.length === 0) {
    return <p className="report-none">这一期还没有动过的报告。选好种类就能看到起草的样子，改过或送审后列在这里。</p>;
  }
  return (
    <nav className="report-list" aria-label="本期报告">
      <ul>
        {reports.map((report) => (
          <li key={report.id}>
            <SideLine
              aria-current={
                report.kind === choice.kind && choice.subject && sameSubject(report, choice.subject)
                  ? 'true'
                  : undefined
              }
              onClick={() => openReportOf(report.kind, report)}
            >
              <span className="cut">{reportName(state.ledger, report)}</span>
              <Tag>{stateWords(report)}</Tag>
            </SideLine>
          </li>
        ))}
      </ul>
    </nav>
  );
}
