// One document for each of several projects, units or matters, written into a folder one after the other.
import { makeId } from '../../shared/base/ids.ts';
import { fail, ok } from '../../shared/base/result.ts';
import type { RecordChange } from '../../shared/change/change-set.ts';
import type { SavedFile } from '../../shared/ipc/contract.ts';
import { recordsOf, type Ledger } from '../../shared/ledger/ledger.ts';
import type { Period } from '../../shared/ledger/period.ts';
import type { ReportKind } from '../../shared/ledger/report.ts';
import { kindInfo, type ReportSubject } from '../../shared/report/kinds.ts';
import { gatherReportScope } from '../../shared/report/report-scope.ts';
import { desktop } from '../bridge.ts';
import { currentLedger } from '../store/ledger-store.ts';
import { commit, type CommitError } from './commit.ts';
import { saveNow } from './close.ts';
import { openReport, planReport } from './reports.ts';
import { nameOf, writeReport } from './reports-export.ts';
import { now, random } from './runtime.ts';
import { noteExport } from './save-file.ts';
import { startRun, type ExportError, type Progress, type Running } from './writing-run.ts';

export type BatchSubject = ReportSubject & { readonly name: string };

export type Batch = {
  /** In the order in which they were written. */
  readonly files: readonly SavedFile[];
  /** It was cancelled before all were written; those that were stay. */
  readonly left: number;
};

/** Asks for a folder and writes a file for each subject. null: no folder was chosen. */
export function writeBatch(
  period: Period,
  kind: ReportKind,
  subjects: readonly BatchSubject[],
  onProgress: (progress: Progress) => void,
): Running<Batch, ExportError | CommitError> {
  return startRun<Batch, ExportError | CommitError>(async (run) => {
    await saveNow();
    const chosen = await desktop.chooseFolder({ purpose: `选择${kindInfo(kind).name}保存到哪个文件夹` });
    if (!chosen.ok) return chosen.error.type === 'cancelled' ? ok(null) : chosen;
    const numbered = await numberReports(period, kind, subjects);
    if (!numbered.ok) return numbered;
    const files: SavedFile[] = [];
    const created = now();
    for (const [index, subject] of subjects.entries()) {
      const open = openReport(currentLedger(), period, kind, subject);
      if (!open) return fail({ type: 'badRequest' });
      run.tell({ words: subject.name, done: index, of: subjects.length, unit: '份' });
      const written = await writeReport(run, open, { format: 'docx', created });
      if (!written.ok) return written;
      if (!written.value) break;
      const saved = await desktop.saveIntoFolder({
        folder: chosen.value.folder,
        name: `${nameOf(open, 'docx')}.docx`,
        kind: 'docx',
        bytes: written.value,
      });
      if (!saved.ok) return saved;
      files.push(saved.value);
    }
    if (files.length > 0) noteExport(`整批导出${kindInfo(kind).name}${files.length}份，保存到“${chosen.value.name}”`);
    return ok({ files, left: subjects.length - files.length });
  }, onProgress);
}

/** 第×号: those without a number get the next ones of their kind and year, all as one change. */
async function numberReports(period: Period, kind: ReportKind, subjects: readonly ReportSubject[]) {
  if (!kindInfo(kind).options.includes('issueNumber')) return ok(null);
  return commit({
    kind: 'report',
    words: `${kindInfo(kind).name}编号`,
    plan: (ledger) => {
      let next = nextIssueNumber(ledger, period, kind);
      return subjects.flatMap((subject): (RecordChange | null)[] => {
        const scope = gatherReportScope(ledger, period, kind, subject);
        // A matter under 督办 has a number of its own.
        if (!scope || scope.report?.issueNumber != null || subject.supervisionId !== null) return [];
        return planReport(ledger, scope, makeId('rpt', random), () => ({ issueNumber: next++ }));
      });
    },
  });
}

function nextIssueNumber(ledger: Ledger, { yearId }: Period, kind: ReportKind): number {
  const used = recordsOf(ledger, 'reports').filter((one) => one.yearId === yearId && one.kind === kind);
  const matters =
    kind === 'supervisionNotice' ? recordsOf(ledger, 'supervisions').filter((one) => one.yearId === yearId) : [];
  return 1 + Math.max(0, ...used.map(({ issueNumber }) => issueNumber ?? 0), ...matters.map(({ number }) => number));
}
