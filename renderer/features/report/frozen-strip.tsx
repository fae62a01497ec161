import { useState, type ReactNode } from 'react';
import { compareReports } from '../../../shared/report/compare-reports.ts';
import { frozenText } from '../../../shared/report/frozen-report.ts';
import { attachScan } from '../../actions/reports-freeze.ts';
import type { OpenReport } from '../../actions/reports.ts';
import { exportReport, openKept, type SavedFile } from '../../actions/reports-export.ts';
import { describeReportFailure, type ReportFailure } from '../../messages/report-failure.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { Strip, StripItem } from '../../ui/toolbar.tsx';
import { CompareView } from './compare-view.tsx';
import { SavedDialog } from './saved-dialog.tsx';
import { momentWords } from './stage-words.ts';
import type { Frozen } from './use-frozen.ts';
import { useWork } from './use-work.tsx';

type FrozenStripProps = { readonly report: OpenReport; readonly frozen: Frozen };

/** Over a report that went out: what was kept of it, its scan, and 按现版本重排. */
export function FrozenStrip({ report, frozen }: FrozenStripProps): ReactNode {
  const record = report.scope.report;
  const [relaying, setRelaying] = useState(false);
  const toast = useToast();
  if (record === null) return null;
  const scans = record.files.filter(({ kind }) => kind === 'signedScan');
  const attach = async (): Promise<void> => {
    const kept = await attachScan(record);
    if (!kept.ok) toast({ text: describeReportFailure(kept.error).happened });
    else if (kept.value !== null) toast({ text: `已收存签发扫描件“${kept.value}”` });
  };
  const open = async (file: (typeof scans)[number]): Promise<void> => {
    const opened = await openKept(file);
    if (!opened.ok) toast({ text: describeReportFailure(opened.error).happened });
  };
  return (
    <Strip>
      <StripItem state={frozen.type === 'read' ? 'ok' : 'note'}>{frozenWords(frozen, record.frozenAt)}</StripItem>
      {scans.map((scan) => (
        <StripItem key={scan.hash} state="ok">
          <Button variant="link" onClick={() => void open(scan)}>
            {`签发扫描件：${scan.name}`}
          </Button>
        </StripItem>
      ))}
      <Button variant="link" onClick={() => void attach()}>
        收存签发扫描件…
      </Button>
      <Button variant="link" onClick={() => setRelaying(true)}>
        按现版本重排…
      </Button>
      {relaying ? <RelayDialog report={report} frozen={frozen} onClose={() => setRelaying(false)} /> : null}
    </Strip>
  );
}

function frozenWords(frozen: Frozen, at: string | null): string {
  const when = at === null ? '' : `${momentWords(at)} `;
  switch (frozen.type) {
    case 'none':
    case 'reading':
      return `${when}定稿，正在读取存档`;
    case 'notKept':
      return `${when}定稿，当时没有存下文件，下面按现有数据排出`;
    case 'failed':
      return describeReportFailure(frozen.error).happened;
    case 'read':
      return `${when}定稿，下面是当时存下的原样`;
  }
}

type RelayDialogProps = FrozenStripProps & { readonly onClose: () => void };

/** 按现版本重排: what the program would print now, and what differs from what went out. */
function RelayDialog({ report, frozen, onClose }: RelayDialogProps): ReactNode {
  const [saved, setSaved] = useState<SavedFile | null>(null);
  const { run, dialogs } = useWork();
  const difference = frozen.type === 'read' ? compareReports(frozen.frozen.text, frozenText(report.model)) : null;
  const write = (): void =>
    run({
      title: '正在按现版本重排',
      failed: '没能导出',
      note: '取消后不留半个文件。',
      start: (tell) => exportReport(report.scope, 'docx', {}, tell),
      done: setSaved,
    });
  if (saved !== null) return <SavedDialog title="已按现版本导出 Word" file={saved} onClose={onClose} />;
  return (
    <>
      <Dialog
        title="按现版本重排"
        size={difference === null || difference.count === 0 ? 'small' : 'large'}
        onClose={onClose}
        actions={
          <>
            <Button onClick={onClose}>关闭</Button>
            <Button variant="primary" icon="export" onClick={write}>
              导出重排的 Word
            </Button>
          </>
        }
      >
        {difference === null ? (
          <p>{noDifference(frozen)}</p>
        ) : (
          <CompareView difference={difference} before="定稿时" after="现在重排" />
        )}
      </Dialog>
      {dialogs}
    </>
  );
}

function noDifference(frozen: Frozen): string {
  if (frozen.type === 'failed') {
    const error: ReportFailure = frozen.error;
    return `${describeReportFailure(error).happened}说不出与定稿时有哪些不同，仍可按现有数据重新排出。`;
  }
  return '定稿时没有存下文件，说不出与当时有哪些不同；可以按现有数据重新排出。';
}
