// Word and Excel of the open report, written by the worker and saved by the shell; a frozen one's as they were kept.
import type { Moment } from '../../shared/base/dates.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { clippedRows, type ClippedRow } from '../../shared/document/row-height.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import type { Report } from '../../shared/ledger/report.ts';
import { reportFileName, workbookFileName } from '../../shared/report/file-names.ts';
import { reportDocument, type DocumentLook } from '../../shared/report/to-document.ts';
import { reportWorkbook } from '../../shared/report/to-workbook.ts';
import { desktop } from '../bridge.ts';
import { currentLedger } from '../store/ledger-store.ts';
import { settled } from './commit.ts';
import { flushDrafts } from './drafts.ts';
import { openReport, type OpenReport, type ReportTarget } from './reports.ts';
import { now } from './runtime.ts';
import { openForPerson, saveForPerson, type SavedFile } from './save-file.ts';
import { templateRequest } from './templates.ts';
import { startRun, type ExportError, type Progress, type Running, type WritingRun } from './writing-run.ts';

export type { ClippedRow, SavedFile, ShellError };

export type ExportFormat = 'docx' | 'xlsx';
export const FORMAT_NAMES: Readonly<Record<ExportFormat, string>> = { docx: 'Word', xlsx: 'Excel' };

/** Writes the report as it now stands and asks where to save it. */
export function exportReport(
  target: ReportTarget,
  format: ExportFormat,
  look: DocumentLook,
  onProgress: (progress: Progress) => void,
): Running<SavedFile> {
  return startRun<SavedFile, ExportError>(async (run) => {
    const report = await reportNow(target);
    if (!report) return fail({ type: 'badRequest' });
    const words = `排${FORMAT_NAMES[format]}文件`;
    const written = await writeReport(run, report, { format, created: now(), look, words });
    if (!written.ok) return written;
    if (!written.value) return ok(null);
    run.tell({ words: '选择保存位置', done: 1, of: 1, unit: '步' });
    const suggestedName = `${nameOf(report, format)}${look.reviewCopy ? '（送审稿）' : ''}.${format}`;
    const what = `导出报告（${look.reviewCopy ? '送审稿' : FORMAT_NAMES[format]}）`;
    return saveForPerson({ suggestedName, kind: format, bytes: written.value, what });
  }, onProgress);
}

/** What was typed is saved first, so that what is written is what is on the screen. */
export async function reportNow({ period, kind, subject }: ReportTarget): Promise<OpenReport | null> {
  await flushDrafts();
  await settled();
  const current = currentLedger().periods.get(period.id);
  return current ? openReport(currentLedger(), current, kind, subject) : null;
}

export type ReportWriting = {
  readonly format: ExportFormat;
  /** Stands for the clock: the same report gives the same bytes. */
  readonly created: Moment;
  readonly look?: DocumentLook;
  /** What is being done, for who waits; left out where it is one of several files that are counted. */
  readonly words?: string | undefined;
};

/** The bytes of a report's file, by GB/T 9704 or in the unit's own template; null when it was cancelled. */
export async function writeReport(
  run: WritingRun,
  { model, scope }: OpenReport,
  { format, created, look = {}, words }: ReportWriting,
): Promise<Result<Uint8Array<ArrayBuffer> | null, ExportError>> {
  if (format === 'xlsx') return run.write({ type: 'xlsx', workbook: reportWorkbook(model, created) }, words);
  const template = scope.report?.templateId ?? null;
  // A 送审稿 is the office's own: wide lines and line numbers.
  if (template === null || look.reviewCopy === true) {
    return run.write({ type: 'docx', document: reportDocument(model, scope.settings, created, look) }, words);
  }
  const request = await templateRequest(template, model, created);
  return request.ok ? run.write(request.value, words) : request;
}

/** The rows of a report's workbook that print would cut off. */
export function clippedRowsOf({ model }: OpenReport): readonly ClippedRow[] {
  return clippedRows(reportWorkbook(model, now()));
}

export function nameOf({ model }: OpenReport, format: ExportFormat): string {
  return format === 'docx' ? reportFileName(model) : workbookFileName(model);
}

export type FrozenFile = Report['files'][number];

/** 再次导出: the bytes as they were kept, saved where the person says; null when they thought better of it. */
export async function exportKept(file: FrozenFile): Promise<Result<SavedFile | null, ExportError>> {
  const read = await desktop.readBlob({ hash: file.hash });
  if (!read.ok) return read;
  const kind = file.name.endsWith('.xlsx') ? 'xlsx' : file.name.endsWith('.json') ? 'json' : 'docx';
  return saveForPerson({ suggestedName: file.name, kind, bytes: read.value.bytes, what: '再次导出定稿文件' });
}

/** Opens a read-only copy of a kept file. */
export async function openKept(file: FrozenFile): Promise<Result<null, ShellError>> {
  return openForPerson({ hash: file.hash, name: file.name, what: '打开报告文件' });
}
