import { useMemo, useState, type ReactNode } from 'react';
import type { ReportKind } from '../../../shared/ledger/report.ts';
import { draftSections, sectionText } from '../../../shared/report/build-report.ts';
import { numberSections } from '../../../shared/report/numbered-sections.ts';
import type { ReportNotice } from '../../../shared/report/report-model.ts';
import { reportDocument } from '../../../shared/report/to-document.ts';
import { openReport, type OpenReport } from '../../actions/reports.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import { usePlace, type Place } from '../../store/place.ts';
import { NO_FILTER, setView } from '../../store/view-store.ts';
import { Outline } from '../../ui/outline.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Select } from '../../ui/select.tsx';
import { CheckStrip } from './check-strip.tsx';
import { ExportButtons } from './export-buttons.tsx';
import { outlineLines } from './outline-lines.ts';
import { HEAD_SECTIONS, HeadEditor } from './head-editor.tsx';
import { firstPageOf, Preview } from './preview/preview.tsx';
import { usePages } from './preview/use-pages.ts';
import './report.css';
import { SectionEditor } from './section-editor.tsx';

const KINDS: readonly { readonly value: ReportKind; readonly label: string }[] = [
  { value: 'quarterlyReport', label: '进展情况报告' },
  { value: 'quarterlyCircular', label: '进展情况通报' },
];

// The preview's document is not the file: its time shows nowhere.
const PREVIEW_TIME = '2000-01-01T00:00:00.000Z';

/** 报告: choose the kind, read the pages, write over a section, export. */
export function ReportScreen(): ReactNode {
  const place = usePlace();
  return place ? <OpenReportScreen place={place} /> : null;
}

function OpenReportScreen({ place }: { readonly place: Place }): ReactNode {
  const [kind, setKind] = useState<ReportKind>('quarterlyReport');
  const [open, setOpen] = useState<string | null>(null);
  const state = useLedgerState();
  const report = useMemo(() => openReport(state.ledger, place.period, kind), [place.period, kind, state]);
  if (!report) return null;
  const { model, reconciliation } = report;
  const choose = <Select label="报告种类" options={KINDS} value={kind} onChange={setKind} width={168} />;
  return (
    <>
      <PageHead title="报告" choices={choose} note={model.period.title}>
        <ExportButtons report={report} />
      </PageHead>
      <CheckStrip
        reconciliation={reconciliation}
        notices={model.notices}
        onShow={(notice) => showNotice(notice, setOpen)}
      />
      <ReportDesk report={report} open={open} setOpen={setOpen} />
    </>
  );
}

type ReportDeskProps = {
  readonly report: OpenReport;
  /** The section that is edited or shown. */
  readonly open: string | null;
  readonly setOpen: (sectionId: string | null) => void;
};

function ReportDesk({ report, open, setOpen }: ReportDeskProps): ReactNode {
  const { model, scope } = report;
  const document = useMemo(() => reportDocument(model, scope.settings, PREVIEW_TIME), [model, scope.settings]);
  const { pages, flow } = usePages(document);
  const sections = numberSections(model.sections);
  const section = sections.find(({ id, paragraphs }) => id === open && paragraphs.length > 0);
  const headOpen = open !== null && HEAD_SECTIONS.has(open);
  const lines = outlineLines(model, sections, (id) => firstPageOf(document, pages, id));
  return (
    <div className={section || headOpen ? 'report-body is-editing' : 'report-body'}>
      <div className="report-outline">
        <Outline label="报告目录" lines={lines} current={open} onCurrent={setOpen} />
      </div>
      {section ? (
        <SectionEditor
          key={section.id}
          scope={scope}
          section={section}
          draftText={draftTextOf(report, section.id)}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {headOpen ? <HeadEditor scope={scope} model={model} onClose={() => setOpen(null)} /> : null}
      <Preview document={document} pages={pages} flow={flow} openSection={open} onPick={setOpen} />
    </div>
  );
}

function draftTextOf({ scope }: OpenReport, sectionId: string): string {
  const drafted = draftSections(scope).find(({ id }) => id === sectionId);
  return drafted ? sectionText(drafted) : '';
}

/** The projects a notice is about, in the list; without any, the place where it is mended. */
function showNotice(notice: ReportNotice, openSection: (sectionId: string) => void): void {
  if (notice.type === 'notReported' || notice.type === 'undetermined') {
    setView({ screen: 'ledger', filter: { ...NO_FILTER, status: notice.type } });
  } else if (notice.type === 'nothingInBody') {
    setView({ screen: 'fill' });
  } else if (notice.type === 'noIssuer') {
    openSection('signature');
  }
}
