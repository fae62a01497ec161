import { useMemo, useState, type ReactNode } from 'react';
import type { Finding } from '../../../shared/check/finding.ts';
import { kindInfo } from '../../../shared/report/kinds.ts';
import type { OpenReport } from '../../actions/reports.ts';
import {
  clippedRowsOf,
  exportKept,
  exportReport,
  FORMAT_NAMES,
  type ClippedRow,
  type ExportFormat,
  type FrozenFile,
  type SavedFile,
} from '../../actions/reports-export.ts';
import { mustOf } from '../../actions/reports-freeze.ts';
import { useFindings } from '../../store/findings.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { isFoundAlready, isNotReported } from './found-already.ts';
import { SavedDialog, savedWords } from './saved-dialog.tsx';
import { UnsettledList } from './unsettled-list.tsx';
import { useWork } from './use-work.tsx';

type Step =
  | { readonly type: 'idle' }
  | { readonly type: 'asking'; readonly format: ExportFormat }
  | {
      readonly type: 'saved';
      readonly format: ExportFormat;
      readonly file: SavedFile;
      readonly clipped: readonly ClippedRow[];
    };

/** 导出 Word, 导出 Excel: asked once when something is unsettled; of a frozen report the files as they were kept. */
export function ExportButtons({ report }: { readonly report: OpenReport }): ReactNode {
  const [step, setStep] = useState<Step>({ type: 'idle' });
  const { run, dialogs } = useWork();
  const { model, reconciliation, scope } = report;
  const findings = useFindings();
  const must = useMemo(() => mustOf(scope, findings?.open ?? []), [scope, findings]);
  const unsettled =
    must.length > 0 ||
    model.notices.some(({ severity }) => severity === 'must') ||
    reconciliation.mismatches.length > 0;
  const close = (): void => setStep({ type: 'idle' });
  const write = (format: ExportFormat): void => {
    close();
    run({
      title: `正在导出 ${FORMAT_NAMES[format]}`,
      failed: '没能导出',
      note: '取消后不留半个文件。',
      start: (tell) => exportReport(scope, format, {}, tell),
      done: (file) => setStep({ type: 'saved', format, file, clipped: format === 'xlsx' ? clippedRowsOf(report) : [] }),
    });
  };
  const again = (format: ExportFormat, file: FrozenFile): void =>
    run({
      title: `正在再次导出 ${FORMAT_NAMES[format]}`,
      failed: '没能导出',
      note: '',
      start: () => ({ result: exportKept(file), cancel: () => undefined }),
      done: (saved) => setStep({ type: 'saved', format, file: saved, clipped: [] }),
    });
  const formats = kindInfo(scope.kind).files;
  return (
    <>
      {[...formats].reverse().map((format) => {
        const kept = scope.report?.frozenAt ? scope.report.files.find(({ kind }) => kind === format) : undefined;
        const main = format === formats[0];
        return (
          <Button
            key={format}
            variant={main ? 'primary' : 'normal'}
            icon={main ? 'export' : undefined}
            title={kept ? '定稿时存下的文件，一字不差' : undefined}
            onClick={() => {
              if (kept) again(format, kept);
              else if (unsettled) setStep({ type: 'asking', format });
              else write(format);
            }}
          >
            {`${kept ? '再次导出' : '导出'} ${FORMAT_NAMES[format]}`}
          </Button>
        );
      })}
      {dialogs}
      {step.type === 'asking' ? (
        <AskDialog report={report} must={must} format={step.format} onGo={() => write(step.format)} onClose={close} />
      ) : null}
      {step.type === 'saved' ? (
        <SavedDialog title={`已导出 ${FORMAT_NAMES[step.format]}`} file={step.file} onClose={close}>
          {step.clipped.length === 0 ? undefined : <ClippedWords file={step.file} rows={step.clipped} />}
        </SavedDialog>
      ) : null}
    </>
  );
}

/** The file, and what of it a printer would not show. */
function ClippedWords({ file, rows }: { readonly file: SavedFile; readonly rows: readonly ClippedRow[] }): ReactNode {
  const sheets = [...new Set(rows.map(({ sheet }) => sheet))];
  return (
    <>
      <p>{savedWords(file)}</p>
      {sheets.map((name) => (
        <p key={name} role="alert">
          {`“${name}”第${rowsOf(rows, name)}行的文字太长，超出 Excel 一行的最高高度，打印时末尾会被裁掉（单元格里是全的）。可以改短，或打印 Word 里的附表。`}
        </p>
      ))}
    </>
  );
}

function rowsOf(rows: readonly ClippedRow[], name: string): string {
  return rows.flatMap(({ sheet, row }) => (sheet === name ? [row] : [])).join('、');
}

type AskDialogProps = {
  readonly report: OpenReport;
  readonly must: readonly Finding[];
  readonly format: ExportFormat;
  readonly onGo: () => void;
  readonly onClose: () => void;
};

function AskDialog({ report, must, format, onGo, onClose }: AskDialogProps): ReactNode {
  const notices = report.model.notices.filter(({ severity }) => severity === 'must');
  const { mismatches } = report.reconciliation;
  const found = notices.filter((notice) => isFoundAlready(notice, must));
  const others = notices.length - found.length + (mismatches.length > 0 ? 1 : 0);
  const counts = [must.length > 0 ? `${must.length} 处必改` : '', others > 0 ? `${others} 个事项` : ''];
  return (
    <Dialog
      title={`还有 ${counts.filter(Boolean).join('、')}没有处理，仍导出 ${FORMAT_NAMES[format]}？`}
      role="alertdialog"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose} data-first-focus="">
            不导出
          </Button>
          <Button variant="strong" onClick={onGo}>
            仍导出 {FORMAT_NAMES[format]}
          </Button>
        </>
      }
    >
      <UnsettledList
        notices={notices}
        mismatches={mismatches}
        findings={found.length > 0 ? must.filter((finding) => !isNotReported(finding)) : must}
      />
    </Dialog>
  );
}
