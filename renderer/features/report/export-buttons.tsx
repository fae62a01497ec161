import { useState, type ReactNode } from 'react';
import type { Result } from '../../../shared/base/result.ts';
import {
  exportReport,
  openSavedFile,
  revealSavedFile,
  type Export,
  type ExportError,
  type ExportFormat,
  type OpenReport,
  type SavedFile,
} from '../../actions/reports.ts';
import { describeExportError } from '../../messages/export-error.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorBox } from '../../ui/error-box.tsx';
import { ProgressDialog } from '../../ui/progress-dialog.tsx';
import { noticeConsequence, noticeWords } from './notice-words.ts';

type Step =
  | { readonly type: 'idle' }
  | { readonly type: 'asking'; readonly format: ExportFormat }
  | {
      readonly type: 'writing';
      readonly format: ExportFormat;
      readonly done: number;
      readonly of: number;
      readonly running: Export;
    }
  | { readonly type: 'saved'; readonly format: ExportFormat; readonly file: SavedFile }
  | { readonly type: 'failed'; readonly format: ExportFormat; readonly error: ExportError | null };

const NAMES: Readonly<Record<ExportFormat, string>> = { docx: 'Word', xlsx: 'Excel' };

/** 导出 Word, 导出 Excel: asked once when something is unsettled, with progress, cancel and what came of it. */
export function ExportButtons({ report }: { readonly report: OpenReport }): ReactNode {
  const [step, setStep] = useState<Step>({ type: 'idle' });
  const { model, reconciliation, scope } = report;
  const unsettled = model.notices.some(({ severity }) => severity === 'must') || reconciliation.mismatches.length > 0;
  const run = (format: ExportFormat): void => {
    const running = exportReport(scope.period, scope.kind, format, (done, of) =>
      setStep((current) => (current.type === 'writing' ? { ...current, done, of } : current)),
    );
    setStep({ type: 'writing', format, done: 0, of: 1, running });
    void running.result.then(
      (result) => setStep(afterwards(format, result)),
      () => setStep({ type: 'failed', format, error: null }),
    );
  };
  const begin = (format: ExportFormat): void => (unsettled ? setStep({ type: 'asking', format }) : run(format));
  const close = (): void => setStep({ type: 'idle' });
  return (
    <>
      <Button onClick={() => begin('xlsx')}>导出 Excel</Button>
      <Button variant="primary" icon="export" onClick={() => begin('docx')}>
        导出 Word
      </Button>
      {step.type === 'asking' ? (
        <AskDialog report={report} format={step.format} onGo={() => run(step.format)} onClose={close} />
      ) : null}
      {step.type === 'writing' ? (
        <ProgressDialog
          title={`正在导出 ${NAMES[step.format]}`}
          words={step.done >= step.of ? '选择保存位置' : `排正文和附表，第 ${step.done} 步，共 ${step.of} 步`}
          percent={(step.done / step.of) * 100}
          note="取消后不留半个文件。"
          onCancel={step.done >= step.of ? undefined : step.running.cancel}
        />
      ) : null}
      {step.type === 'saved' ? <SavedDialog file={step.file} format={step.format} onClose={close} /> : null}
      {step.type === 'failed' ? (
        <FailedDialog error={step.error} onAgain={() => run(step.format)} onClose={close} />
      ) : null}
    </>
  );
}

function afterwards(format: ExportFormat, result: Result<SavedFile | null, ExportError>): Step {
  if (!result.ok) return { type: 'failed', format, error: result.error };
  return result.value === null ? { type: 'idle' } : { type: 'saved', format, file: result.value };
}

type AskDialogProps = {
  readonly report: OpenReport;
  readonly format: ExportFormat;
  readonly onGo: () => void;
  readonly onClose: () => void;
};

function AskDialog({ report, format, onGo, onClose }: AskDialogProps): ReactNode {
  const must = report.model.notices.filter(({ severity }) => severity === 'must');
  const { mismatches } = report.reconciliation;
  return (
    <Dialog
      title={`还有${must.length + (mismatches.length > 0 ? 1 : 0)}处没有处理，仍导出 ${NAMES[format]}？`}
      role="alertdialog"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose} data-first-focus="">
            不导出
          </Button>
          <Button variant="strong" onClick={onGo}>
            仍导出 {NAMES[format]}
          </Button>
        </>
      }
    >
      <ul className="report-unsettled">
        {must.map((notice) => (
          <li key={notice.type}>
            {noticeWords(notice)}：{noticeConsequence(notice)}。
          </li>
        ))}
        {mismatches.length > 0 ? <li>正文、附表、Excel 有 {mismatches.length} 处数字不一致。</li> : null}
      </ul>
    </Dialog>
  );
}

type SavedDialogProps = { readonly file: SavedFile; readonly format: ExportFormat; readonly onClose: () => void };

function SavedDialog({ file, format, onClose }: SavedDialogProps): ReactNode {
  const [problem, setProblem] = useState<ExportError | null>(null);
  const then = (opening: Promise<Result<unknown, ExportError>>): void => {
    void opening.then((result) => (result.ok ? onClose() : setProblem(result.error)));
  };
  return (
    <Dialog
      title={`已导出 ${NAMES[format]}`}
      onClose={onClose}
      aside={
        <Button variant="quiet" onClick={onClose}>
          关闭
        </Button>
      }
      actions={
        <>
          <Button onClick={() => then(revealSavedFile(file))}>打开所在文件夹</Button>
          <Button variant="primary" data-first-focus="" onClick={() => then(openSavedFile(file))}>
            打开文件
          </Button>
        </>
      }
    >
      <p>
        {file.name}，在“{file.folder}”文件夹。
      </p>
      {problem ? <p>{describeExportError(problem).happened}</p> : null}
    </Dialog>
  );
}

type FailedDialogProps = {
  readonly error: ExportError | null;
  readonly onAgain: () => void;
  readonly onClose: () => void;
};

function FailedDialog({ error, onAgain, onClose }: FailedDialogProps): ReactNode {
  const problem = error
    ? describeExportError(error)
    : {
        happened: '写文件时程序出错。',
        unharmed: '台账没有变动，没有留下半个文件。',
        todo: '请再试一次；仍不行请导出诊断信息。',
      };
  return (
    <Dialog title="没能导出" onClose={onClose}>
      <ErrorBox
        what={problem.happened}
        unharmed={problem.unharmed}
        advice={problem.todo}
        actions={
          <>
            <Button variant="primary" onClick={onAgain}>
              再试一次
            </Button>
            <Button onClick={onClose}>关闭</Button>
          </>
        }
      />
    </Dialog>
  );
}
