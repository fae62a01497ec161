// 定稿: Word, Excel and the text with its numbers are kept as they went out, the period is locked, and the journal's
// head is named with them, so that nothing of it can be changed unseen.
import { makeId } from '../../shared/base/ids.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { updateRecord, type RecordChange } from '../../shared/change/change-set.ts';
import { reviewPeriod } from '../../shared/check/check-period.ts';
import type { Finding } from '../../shared/check/finding.ts';
import { recordsOf, type Ledger } from '../../shared/ledger/ledger.ts';
import type { Report } from '../../shared/ledger/report.ts';
import {
  readFrozenReport,
  samePrint,
  writeFrozenReport,
  type FrozenReport,
  type FrozenReportError,
} from '../../shared/report/frozen-report.ts';
import { kindInfo } from '../../shared/report/kinds.ts';
import type { Mismatch } from '../../shared/report/reconcile.ts';
import type { ReportModel, ReportNotice } from '../../shared/report/report-model.ts';
import { locksPeriod, takeStep } from '../../shared/report/stages.ts';
import { reportDocument } from '../../shared/report/to-document.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import type { ReadError } from '../../shared/table/read-error.ts';
import { desktop } from '../bridge.ts';
import { currentLedger } from '../store/ledger-store.ts';
import { saveStore } from '../store/save-store.ts';
import { commit } from './commit.ts';
import { openReport, planReport, type OpenReport, type ReportTarget } from './reports.ts';
import { FORMAT_NAMES, nameOf, reportNow, writeReport } from './reports-export.ts';
import type { StageFailure } from './reports-stages.ts';
import { currentOperator, now, random } from './runtime.ts';
import { startRun, type Progress, type Running, type WritingRun } from './writing-run.ts';

/** What stands against 定稿: `must` cannot be passed, the others with a person's word. */
export type FreezeObstacles = {
  readonly must: readonly Finding[];
  readonly mismatches: readonly Mismatch[];
  readonly notices: readonly ReportNotice[];
};

export type FreezeFailure =
  | StageFailure
  | { readonly type: 'mustFindings'; readonly count: number }
  | { readonly type: 'wordNeeded' }
  | { readonly type: 'changedMeanwhile' };

export function freezeObstacles(ledger: Ledger, { scope, model, reconciliation }: OpenReport): FreezeObstacles {
  return {
    must: mustOf(scope, reviewPeriod(ledger, scope.period).open),
    mismatches: reconciliation.mismatches,
    notices: model.notices.filter(({ severity }) => severity === 'must'),
  };
}

/** The 必改 among the findings of a period that a report answers for. */
export function mustOf({ kind, subject: { projectId } }: ReportTarget, findings: readonly Finding[]): Finding[] {
  const { about } = kindInfo(kind);
  if (about === 'unit' || about === 'supervision') return [];
  const own = (finding: Finding): boolean =>
    projectId === null || finding.projectId === projectId || finding.otherProjectIds.includes(projectId);
  return findings.filter((finding) => finding.severity === 'must' && own(finding));
}

/** `word`: why it goes out all the same; needed where numbers do not agree or something is unsettled. */
export function freezeReport(
  target: ReportTarget,
  word: string,
  onProgress: (progress: Progress) => void,
): Running<Report, FreezeFailure> {
  return startRun<Report, FreezeFailure>(async (run) => {
    const open = await reportNow(target);
    if (!open) return fail({ type: 'badRequest' });
    run.tell({ words: '校核和核对数字', done: 0, of: 0, unit: '步' });
    const refused = refusal(open, word);
    if (refused) return fail(refused);
    const created = now();
    const files = await keepFiles(run, open, created);
    if (!files.ok || !files.value) return files.ok ? ok(null) : files;
    return freezeNow(open, { word, created, files: files.value });
  }, onProgress);
}

function refusal(open: OpenReport, word: string): FreezeFailure | null {
  const { must, mismatches, notices } = freezeObstacles(currentLedger(), open);
  if (must.length > 0) return { type: 'mustFindings', count: must.length };
  return mismatches.length + notices.length > 0 && word.trim() === '' ? { type: 'wordNeeded' } : null;
}

type KeptFiles = Report['files'];

async function keepFiles(
  run: WritingRun,
  open: OpenReport,
  created: string,
): Promise<Result<KeptFiles | null, FreezeFailure>> {
  const files: KeptFiles = [];
  for (const format of kindInfo(open.scope.kind).files) {
    const written = await writeReport(run, open, { format, created, words: `排${FORMAT_NAMES[format]}文件` });
    if (!written.ok) return written;
    if (!written.value) return ok(null);
    const kept = await desktop.putBlob({ bytes: written.value });
    if (!kept.ok) return kept;
    files.push({ kind: format, name: `${nameOf(open, format)}.${format}`, ...kept.value });
  }
  if (run.cancelled) return ok(null);
  run.tell({ words: '存档', done: 1, of: 1, unit: '步' });
  const json = writeFrozenReport(open.model, reportDocument(open.model, open.scope.settings, created), created);
  const kept = await desktop.putBlob({ bytes: new TextEncoder().encode(json) });
  if (!kept.ok) return kept;
  files.push({ kind: 'model', name: `${nameOf(open, 'docx')}（文字和数字）.json`, ...kept.value });
  return ok(files);
}

type Freezing = { readonly word: string; readonly created: string; readonly files: KeptFiles };

async function freezeNow(
  open: OpenReport,
  { word, created, files }: Freezing,
): Promise<Result<Report | null, FreezeFailure>> {
  const { scope } = open;
  const id = makeId('rpt', random);
  let refused: FreezeFailure | null = null;
  let frozen: Report | null = null;
  const committed = await commit({
    kind: 'report',
    words: `定稿：${open.model.title.replaceAll('\n', '')}`,
    final: true,
    plan: (ledger) => {
      refused = null;
      const period = ledger.periods.get(scope.period.id);
      const same = period && openReport(ledger, period, scope.kind, scope.subject);
      // What was written while the files were made is not in them.
      if (!same || !samePrint(same.model, open.model)) {
        refused = { type: 'changedMeanwhile' };
        return [];
      }
      const changes = planReport(ledger, scope, id, (report) => {
        const taken = takeStep(report, 'finalise', { at: created, by: currentOperator().name, note: word.trim() });
        if (!taken.ok) {
          refused = taken.error;
          return {};
        }
        const frozenChain = saveStore.getState().chain || null;
        const fields = { ...taken.value, frozenAt: created, frozenChain, files: [...report.files, ...files] };
        frozen = { ...report, ...fields };
        return fields;
      });
      if (frozen === null) return [];
      const lock = locksPeriod(frozen) ? updateRecord('periods', period, { locked: true }) : null;
      return [...changes, lock, ...printedCorrections(ledger, open.model, frozen)];
    },
  });
  if (refused !== null) return fail(refused);
  return committed.ok ? ok(frozen) : fail(committed.error);
}

/** 更正 that this report tells of stand in it from now on, and in no later one. */
function printedCorrections(ledger: Ledger, model: ReportModel, report: Report): (RecordChange | null)[] {
  const sources = new Set(
    model.sections.flatMap(({ paragraphs }) => paragraphs.flat().flatMap(({ source }) => source)),
  );
  return recordsOf(ledger, 'corrections')
    .filter(({ id, reportId }) => reportId === null && sources.has(id))
    .map((correction) => updateRecord('corrections', correction, { reportId: report.id }));
}

/** The text and document as they were kept; null where nothing was kept. */
export async function loadFrozen(report: Report): Promise<Result<FrozenReport | null, FrozenFailure>> {
  const file = report.files.find(({ kind }) => kind === 'model');
  if (!file) return ok(null);
  const read = await desktop.readBlob({ hash: file.hash });
  if (!read.ok) return read;
  return readFrozenReport(new TextDecoder().decode(read.value.bytes));
}

export type FrozenFailure = ShellError | FrozenReportError;
export type ScanFailure = ShellError | { readonly type: 'unread'; readonly name: string; readonly error: ReadError };

/** The signed scan, chosen by a person and kept beside the files of 定稿; null when they thought better of it. */
export async function attachScan(report: Report): Promise<Result<string | null, ScanFailure>> {
  const chosen = await desktop.chooseIntakeFiles({ kind: 'any', several: false });
  if (!chosen.ok) return chosen.error.type === 'cancelled' ? ok(null) : chosen;
  const [file] = chosen.value.files;
  if (!file) return ok(null);
  const read = await desktop.keepIntakeFile({ token: file.token });
  if (!read.ok) return read;
  if (read.value.type === 'refused') return fail({ type: 'unread', name: file.name, error: read.value.error });
  const { hash, size } = read.value;
  await commit({
    kind: 'report',
    words: `收存签发扫描件：${file.name}`,
    plan: (ledger) => {
      const current = ledger.reports.get(report.id);
      const scan = { kind: 'signedScan' as const, name: file.name, hash, size };
      const known = current?.files.some((one) => one.kind === scan.kind && one.hash === hash) ?? true;
      return current && !known ? [updateRecord('reports', current, { files: [...current.files, scan] })] : [];
    },
  });
  return ok(file.name);
}
