// The report of the open period: built from the ledger, written by the worker, saved by the shell; what a
// person writes over a section is kept with the report.
import { makeId } from '../../shared/base/ids.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { createRecord, updateRecord } from '../../shared/change/change-set.ts';
import type { Ledger } from '../../shared/ledger/ledger.ts';
import type { Period } from '../../shared/ledger/period.ts';
import { type Report, type ReportKind, type SectionEdit } from '../../shared/ledger/report.ts';
import type { SavedFile, ShellError } from '../../shared/ipc/contract.ts';

import { buildReport, firstReport } from '../../shared/report/build-report.ts';
import { reportFileName, workbookFileName } from '../../shared/report/file-names.ts';
import { reconcile, type Reconciliation } from '../../shared/report/reconcile.ts';
import type { ReportModel } from '../../shared/report/report-model.ts';
import { gatherReportScope, type ReportScope } from '../../shared/report/report-scope.ts';
import { reportDocument } from '../../shared/report/to-document.ts';
import { reportWorkbook } from '../../shared/report/to-workbook.ts';
import { desktop } from '../bridge.ts';
import { currentLedger } from '../store/ledger-store.ts';
import type { WriteError, WriteRequest } from '../worker/protocol.ts';
import { startWriting } from '../worker/start-writing.ts';
import { commit, settled } from './commit.ts';
import { flushDrafts } from './drafts.ts';
import { now, random } from './runtime.ts';
import { saveForPerson } from './save-file.ts';

export type OpenReport = {
  readonly scope: ReportScope;
  readonly model: ReportModel;
  readonly reconciliation: Reconciliation;
};

/** The report as it stands; null when the period has lost its book. */
export function openReport(ledger: Ledger, period: Period, kind: ReportKind): OpenReport | null {
  const scope = gatherReportScope(ledger, period, kind);
  if (!scope) return null;
  const model = buildReport(scope, null);
  return { scope, model, reconciliation: reconcile(model, reportWorkbook(model, now())) };
}

export type { SavedFile };

export type ExportFormat = 'docx' | 'xlsx';

export type ExportError = ShellError | WriteError;

export type Export = {
  /** The saved file; null when it was cancelled. */
  readonly result: Promise<Result<SavedFile | null, ExportError>>;
  readonly cancel: () => void;
};

/** Writes the report as Word or Excel and asks where to save it. */
export function exportReport(
  period: Period,
  kind: ReportKind,
  format: ExportFormat,
  onProgress: (done: number, of: number) => void,
): Export {
  let cancel = (): void => undefined;
  const write = async (): Promise<Result<SavedFile | null, ExportError>> => {
    await flushDrafts();
    await settled();
    const report = openReport(currentLedger(), period, kind);
    if (!report) return fail({ type: 'badRequest' });
    const writing = startWriting(writeRequest(report, format), onProgress);
    cancel = writing.cancel;
    const written = await writing.result;
    if (!written.ok) return written;
    const bytes = written.value;
    if (!bytes) return ok(null);
    const name = format === 'docx' ? reportFileName(report.model) : workbookFileName(report.model);
    const what = format === 'docx' ? '导出报告（Word）' : '导出报告（Excel）';
    return saveForPerson({ suggestedName: `${name}.${format}`, kind: format, bytes, what });
  };
  return { result: write(), cancel: () => cancel() };
}

function writeRequest({ model, scope }: OpenReport, format: ExportFormat): WriteRequest {
  if (format === 'xlsx') return { type: 'xlsx', workbook: reportWorkbook(model, now()) };
  return { type: 'docx', document: reportDocument(model, scope.settings, now()) };
}

export async function openSavedFile(file: SavedFile): Promise<Result<unknown, ShellError>> {
  return desktop.openSavedFile({ token: file.token });
}

export async function revealSavedFile(file: SavedFile): Promise<Result<unknown, ShellError>> {
  return desktop.revealSavedFile({ token: file.token });
}

type Section = { readonly id: string; readonly name: string; readonly draftText: string };

/** Keeps what a person wrote over a section; the draft's own text, or null, gives the section back to the program. */
export async function editSection(scope: ReportScope, section: Section, text: string | null): Promise<void> {
  const kept = text === null || text === section.draftText ? null : text;
  await changeReport(scope, `修改报告“${section.name}”`, `section:${scope.period.id}:${section.id}`, (report) => ({
    sections: withEdit(report.sections, {
      sectionId: section.id,
      text: kept,
      baseText: section.draftText,
      hidden: false,
    }),
  }));
}

/** Title and 主送; an empty text takes the draft's again. */
export async function editReportField(
  scope: ReportScope,
  what: string,
  fields: Partial<Pick<Report, 'title' | 'recipient' | 'namesShown'>>,
): Promise<void> {
  await changeReport(scope, `修改报告的${what}`, `report:${scope.period.id}:${what}`, () => fields);
}

async function changeReport(
  scope: ReportScope,
  words: string,
  run: string,
  change: (report: Report) => Partial<Report>,
): Promise<void> {
  const { period, kind } = scope;
  const id = scope.report?.id ?? makeId('rpt', random);
  await commit({
    kind: 'report',
    words,
    run,
    plan: (ledger) => {
      const report = [...ledger.reports.values()].find((one) => one.periodId === period.id && one.kind === kind);
      if (report) return [updateRecord('reports', report, change(report))];
      const fresh = firstReport(scope, id);
      return [createRecord('reports', { ...fresh, ...change(fresh) })];
    },
  });
}

function withEdit(edits: readonly SectionEdit[], edit: SectionEdit): SectionEdit[] {
  const others = edits.filter(({ sectionId }) => sectionId !== edit.sectionId);
  return edit.text === null && !edit.hidden ? others : [...others, edit];
}
