import { useMemo, useState, type ReactNode } from 'react';
import { recordsOf } from '../../../shared/ledger/ledger.ts';
import type { ReportNotice } from '../../../shared/report/report-model.ts';
import { kindInfo } from '../../../shared/report/kinds.ts';
import { isFrozen } from '../../../shared/report/stages.ts';
import { openReport, type OpenReport } from '../../actions/reports.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import { usePlace, type Place } from '../../store/place.ts';
import { NO_FILTER, setView } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { EmptyBook } from '../frame/empty-book.tsx';
import { BatchDialog } from './batch-dialog.tsx';
import { CheckStrip } from './check-strip.tsx';
import { ExportButtons } from './export-buttons.tsx';
import { FrozenStrip } from './frozen-strip.tsx';
import { HistoryScreen } from './history-screen.tsx';
import { isWhole, ReportChoices, useReportChoice, type ReportChoice } from './report-choice.tsx';
import { ReportDesk } from './report-desk.tsx';
import './report.css';
import { StageBar } from './stage-bar.tsx';
import { useFrozen } from './use-frozen.ts';

/** 报告: choose one, read its pages, write over a section, take it on its way, export. */
export function ReportScreen(): ReactNode {
  const place = usePlace();
  const [history, setHistory] = useState(false);
  if (place === null) return null;
  if (history) return <HistoryScreen place={place} onBack={() => setHistory(false)} />;
  return <ChosenReport key={place.period.id} place={place} onHistory={() => setHistory(true)} />;
}

type ChosenReportProps = { readonly place: Place; readonly onHistory: () => void };

function ChosenReport({ place, onHistory }: ChosenReportProps): ReactNode {
  const choice = useReportChoice(place);
  const [batch, setBatch] = useState(false);
  const state = useLedgerState();
  const { kind, subject } = choice;
  const report = useMemo(
    () => (subject === null ? null : openReport(state.ledger, place.period, kind, subject)),
    [state, place.period, kind, subject],
  );
  const { year } = place;
  const empty =
    !report?.scope.report &&
    !recordsOf(state.ledger, 'projects').some(({ yearId, deletedAt }) => yearId === year.id && deletedAt === null);
  if (empty) {
    return (
      <>
        <PageHead title="报告">
          <Button variant="quiet" icon="clock" onClick={onHistory}>
            历次报告
          </Button>
        </PageHead>
        <EmptyBook alone>先有项目，填了进展，再来写报告。</EmptyBook>
      </>
    );
  }
  return (
    <>
      <PageHead title="报告" choices={<ReportChoices place={place} choice={choice} />}>
        <Button variant="quiet" icon="clock" onClick={onHistory}>
          历次报告
        </Button>
        {isWhole(kind) || subject === null ? null : <Button onClick={() => setBatch(true)}>整批导出…</Button>}
        {report === null ? null : (
          <>
            <StageBar key={reportKey(choice)} report={report} />
            <ExportButtons key={`export ${reportKey(choice)}`} report={report} />
          </>
        )}
      </PageHead>
      {report === null ? (
        <EmptyState title={`这一期没有要写${kindInfo(kind).name}的`} picture="done">
          {kindInfo(kind).words}。
        </EmptyState>
      ) : (
        <OpenedReport key={reportKey(choice)} place={place} choice={choice} report={report} />
      )}
      {batch ? (
        <BatchDialog place={place} kind={kind} subjects={choice.subjects} onClose={() => setBatch(false)} />
      ) : null}
    </>
  );
}

function reportKey({ kind, subject }: ReportChoice): string {
  return [kind, subject?.projectId, subject?.unitId, subject?.supervisionId].join(' ');
}

type OpenedReportProps = { readonly place: Place; readonly choice: ReportChoice; readonly report: OpenReport };

function OpenedReport({ place, choice, report }: OpenedReportProps): ReactNode {
  const [open, setOpen] = useState<string | null>(null);
  const { model, reconciliation, scope } = report;
  const frozen = useFrozen(scope.report);
  const out = scope.report !== null && isFrozen(scope.report);
  return (
    <>
      {out ? (
        <FrozenStrip report={report} frozen={frozen} />
      ) : (
        <CheckStrip
          reconciliation={reconciliation}
          notices={model.notices}
          onShow={(notice) => showNotice(notice, setOpen)}
        />
      )}
      <ReportDesk place={place} choice={choice} report={report} frozen={frozen} open={open} setOpen={setOpen} />
    </>
  );
}

/** The projects a notice is about, in the list; without any, the place where it is mended. */
function showNotice(notice: ReportNotice, openSection: (sectionId: string) => void): void {
  if (notice.type === 'notReported' || notice.type === 'undetermined') {
    setView({ screen: 'ledger', filter: { ...NO_FILTER, status: notice.type } });
  } else if (notice.type === 'nothingInBody') {
    setView({ screen: 'fill' });
  } else if (notice.type === 'noIssuer') {
    openSection('signature');
  } else if (notice.sectionId !== '') {
    openSection(notice.sectionId);
  }
}
