// 送审, 退回, 签发: each a step of the report with who and when.
import type { Day } from '../../shared/base/dates.ts';
import { yearOf } from '../../shared/base/dates.ts';
import { makeId } from '../../shared/base/ids.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { createRecord, deleteRecord, updateRecord, type RecordChange } from '../../shared/change/change-set.ts';
import type { DocumentNumber } from '../../shared/ledger/document-number.ts';
import type { Ledger } from '../../shared/ledger/ledger.ts';
import type { Report } from '../../shared/ledger/report.ts';
import { numberHolder, numberOf } from '../../shared/report/document-numbers.ts';
import { takeStep, type StageAct, type StageError } from '../../shared/report/stages.ts';
import { desktop } from '../bridge.ts';
import { commit, type CommitError } from './commit.ts';
import { planReport, type ReportTarget } from './reports.ts';
import { nameOf, reportNow, writeReport } from './reports-export.ts';
import { currentOperator, now, random } from './runtime.ts';
import { startRun, type ExportError, type Progress, type Running } from './writing-run.ts';

export type StageFailure = StageError | ExportError | CommitError | { readonly type: 'numberTaken' };

/** 送审: writes the 送审稿 with wide lines and line numbers, keeps it and notes the step. */
export function submitReport(
  target: ReportTarget,
  note: string,
  onProgress: (progress: Progress) => void,
): Running<Report, StageFailure> {
  return startRun<Report, StageFailure>(async (run) => {
    const open = await reportNow(target);
    if (!open) return fail({ type: 'badRequest' });
    const draft = open.scope.report?.draft ?? 1;
    const written = await writeReport(run, open, {
      format: 'docx',
      created: now(),
      look: { reviewCopy: true },
      words: '排送审稿',
    });
    if (!written.ok) return written;
    if (!written.value) return ok(null);
    const kept = await desktop.putBlob({ bytes: written.value });
    if (!kept.ok) return kept;
    const name = `${nameOf(open, 'docx')}（送审第${draft}稿）.docx`;
    return takeReportStep(target, 'submit', note, `送审（第${draft}稿）`, (report) => ({
      files: [...report.files, { kind: 'reviewCopy', name, ...kept.value }],
    }));
  }, onProgress);
}

/** 退回修改: the next 稿 begins. */
export async function sendBackReport(target: ReportTarget, note: string): Promise<Result<Report | null, StageFailure>> {
  return takeReportStep(target, 'sendBack', note, '退回修改', () => ({ date: null }));
}

/** 签发: 成文日期 and, where the kind bears one, the 文号; `number` null gives none. */
export async function signReport(
  target: ReportTarget,
  { date, number }: { readonly date: Day; readonly number: number | null },
): Promise<Result<Report | null, StageFailure>> {
  return takeReportStep(
    target,
    'sign',
    '',
    '签发',
    () => ({ date }),
    (ledger, report, issuerId) => {
      if (issuerId === null) return ok([]);
      return numberChanges(ledger, report, { issuerId, year: yearOf(date), number, issuedOn: date });
    },
  );
}

type WantedNumber = Pick<DocumentNumber, 'issuerId' | 'year' | 'issuedOn'> & { readonly number: number | null };

function numberChanges(
  ledger: Ledger,
  report: Report,
  { number, ...row }: WantedNumber,
): Result<(RecordChange | null)[], StageFailure> {
  const own = numberOf(ledger, report.id);
  if (number === null) return ok(own ? [deleteRecord('documentNumbers', own)] : []);
  if (numberHolder(ledger, { ...row, number }, report.id)) return fail({ type: 'numberTaken' });
  if (own) return ok([updateRecord('documentNumbers', own, { ...row, number })]);
  return ok([createRecord('documentNumbers', { id: makeId('num', random), ...row, number, reportId: report.id })]);
}

type More = (
  ledger: Ledger,
  report: Report,
  issuerId: Report['issuerId'],
) => Result<readonly (RecordChange | null)[], StageFailure>;

/** Takes a step, on the ledger as it is when its turn comes; what goes with it is one change set. */
export async function takeReportStep(
  target: ReportTarget,
  act: StageAct,
  note: string,
  words: string,
  fields: (report: Report) => Partial<Report>,
  more: More = () => ok([]),
): Promise<Result<Report | null, StageFailure>> {
  const open = await reportNow(target);
  if (!open) return fail({ type: 'badRequest' });
  const id = makeId('rpt', random);
  let refused: StageFailure | null = null;
  let after: Report | null = null;
  const committed = await commit({
    kind: 'report',
    words: `${words}：${open.model.title.replaceAll('\n', '')}`,
    plan: (ledger) => {
      refused = null;
      let added: readonly (RecordChange | null)[] = [];
      const changes = planReport(ledger, open.scope, id, (report) => {
        const taken = takeStep(report, act, { at: now(), by: currentOperator().name, note });
        const besides = more(ledger, report, open.scope.issuer?.id ?? null);
        if (!taken.ok || !besides.ok) {
          refused = taken.ok ? (besides.ok ? null : besides.error) : taken.error;
          return {};
        }
        added = besides.value;
        after = { ...report, ...fields(report), ...taken.value };
        return { ...fields(report), ...taken.value };
      });
      return refused === null ? [...changes, ...added] : [];
    },
  });
  if (refused !== null) return fail(refused);
  return committed.ok ? ok(after) : fail(committed.error);
}
