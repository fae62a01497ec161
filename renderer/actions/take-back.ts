// 收回改稿: the chief's Word file is read, compared with what was written, and what a person accepts is taken over.
import { makeId } from '../../shared/base/ids.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { ReturnedText } from '../../shared/document/returned-text.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import type { Report, SectionEdit } from '../../shared/ledger/report.ts';
import { describeReadError } from '../../shared/messages/read-problems.ts';
import type { Problem } from '../../shared/messages/problem.ts';
import { draftSections, sectionText } from '../../shared/report/build-report.ts';
import { takeBack, type TakenBack, writtenDocument, writtenFile, type Written } from '../../shared/report/take-back.ts';
import { headText, type TakenText, takenSectionText } from '../../shared/report/taken-text.ts';
import { reportDocument } from '../../shared/report/to-document.ts';
import type { ReadError } from '../../shared/table/read-error.ts';
import { desktop } from '../bridge.ts';
import { commit } from './commit.ts';
import { type OpenReport, planReport } from './reports.ts';
import { now, random } from './runtime.ts';

export type TakenFile = {
  readonly fileName: string;
  readonly hash: string;
  readonly size: number;
  readonly taken: TakenBack;
};

export type TakeBackError =
  | { readonly type: 'shell'; readonly error: ShellError }
  | { readonly type: 'file'; readonly problem: Problem };

/** Asks for the file and compares it; null when the person thought better of it. */
export async function readReturnedReport(report: OpenReport): Promise<Result<TakenFile | null, TakeBackError>> {
  const chosen = await desktop.chooseIntakeFiles({ kind: 'any', several: false });
  if (!chosen.ok) return chosen.error.type === 'cancelled' ? ok(null) : shellFailed(chosen.error);
  const [file] = chosen.value.files;
  if (!file) return ok(null);
  const read = await desktop.readReturnedFile({ source: { type: 'file', token: file.token } });
  await desktop.forgetIntakeFiles({ tokens: [file.token] });
  if (!read.ok) return shellFailed(read.error);
  if (read.value.type === 'refused') return fail({ type: 'file', problem: refusal(read.value.error, file.name) });
  const { hash, size, text } = read.value;
  return ok({ fileName: file.name, hash, size, taken: takeBack(text, await candidates(report), report.model) });
}

/** What it may have been written from: the text as it is now, and every 送审稿 that was kept. */
async function candidates({ scope, model }: OpenReport): Promise<Written[]> {
  const today = writtenDocument(reportDocument(model, scope.settings, now()));
  const ids = today.map(({ id }) => id);
  const copies = (scope.report?.files ?? []).filter(({ kind }) => kind === 'reviewCopy');
  const kept = await Promise.all(copies.map(({ hash }) => keptText(hash)));
  return [today, ...kept.flatMap((text) => (text ? [writtenFile(text, ids)] : []))];
}

/** A copy that cannot be read any more is left out: it is one of several to compare with. */
async function keptText(hash: string): Promise<ReturnedText | null> {
  const read = await desktop.readReturnedFile({ source: { type: 'kept', hash } });
  return read.ok && read.value.type === 'returned' ? read.value.text : null;
}

function refusal(error: ReadError, name: string): Problem {
  const problem = describeReadError(error, name);
  const unharmed = '原文件没有改动，报告也没有变动。';
  // A workbook is a file that can be read, and no report that comes back.
  if (error.type !== 'notAWorkbook') return { ...problem, unharmed };
  return { happened: `“${name}”不是 Word 文档（.docx）。`, unharmed, todo: '请选领导改过的那份 Word 文件。' };
}

function shellFailed(error: ShellError): Result<never, TakeBackError> {
  return fail({ type: 'shell', error });
}

/** Takes over what was accepted, in one step of undo; the file that came back is kept with the report. */
export async function takeOver(
  { scope, model }: OpenReport,
  file: Pick<TakenFile, 'fileName' | 'hash' | 'size'>,
  accepted: readonly TakenText[],
): Promise<void> {
  const drafts = new Map(draftSections(scope).map((section) => [section.id, sectionText(section)]));
  const head = headText(accepted, model);
  const edits = accepted.flatMap(({ id, text }): SectionEdit[] => {
    const section = model.sections.find((candidate) => candidate.id === id);
    if (!section) return [];
    return [{ sectionId: id, text: takenSectionText(section, text), baseText: drafts.get(id) ?? '', hidden: false }];
  });
  const id = makeId('rpt', random);
  await commit({
    kind: 'report',
    words: `收回改稿“${file.fileName}”，采纳 ${accepted.length} 处`,
    plan: (ledger) =>
      planReport(ledger, scope, id, (report) => ({
        ...head,
        sections: [
          ...report.sections.filter(({ sectionId }) => edits.every((edit) => edit.sectionId !== sectionId)),
          ...edits,
        ],
        files: withReturned(report, file),
      })),
  });
}

function withReturned(
  report: Report,
  { fileName, hash, size }: Pick<TakenFile, 'fileName' | 'hash' | 'size'>,
): Report['files'] {
  if (report.files.some((known) => known.kind === 'returned' && known.hash === hash)) return report.files;
  return [...report.files, { kind: 'returned', name: fileName, hash, size }];
}
