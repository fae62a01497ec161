// The report that is open: built from the ledger, and what a person writes over it kept with its record.
import { makeId } from '../../shared/base/ids.ts';
import { createRecord, updateRecord, type RecordChange } from '../../shared/change/change-set.ts';
import type { Ledger } from '../../shared/ledger/ledger.ts';
import type { Period } from '../../shared/ledger/period.ts';
import type { Report, ReportKind, SectionEdit } from '../../shared/ledger/report.ts';
import { buildReportAndDraft, firstReport, type BuiltReport } from '../../shared/report/build-report.ts';
import type { ReportSubject } from '../../shared/report/kinds.ts';
import { reconcile, type Reconciliation } from '../../shared/report/reconcile.ts';
import { gatherReportScope, type ReportScope } from '../../shared/report/report-scope.ts';
import { isFrozen } from '../../shared/report/stages.ts';
import { findReport } from '../../shared/report/subjects.ts';
import { reportWorkbook } from '../../shared/report/to-workbook.ts';
import { commit } from './commit.ts';
import { now, random } from './runtime.ts';

export type OpenReport = BuiltReport & {
  readonly scope: ReportScope;
  readonly reconciliation: Reconciliation;
};

/** Which report is meant: of several periods, kinds and subjects. */
export type ReportTarget = Pick<ReportScope, 'period' | 'kind' | 'subject'>;

/** The report as the ledger gives it now; null when the period has lost its book. */
export function openReport(
  ledger: Ledger,
  period: Period,
  kind: ReportKind,
  subject?: ReportSubject,
): OpenReport | null {
  const scope = gatherReportScope(ledger, period, kind, subject);
  if (!scope) return null;
  const { model, drafted } = buildReportAndDraft(scope, null);
  return { scope, model, drafted, reconciliation: reconcile(model, reportWorkbook(model, now())) };
}

type Section = { readonly id: string; readonly name: string; readonly draftText: string };

/** Keeps what a person wrote over a section; the draft's own text, or null, gives the section back to the program. */
export async function editSection(scope: ReportScope, section: Section, text: string | null): Promise<void> {
  const kept = text === null || text === section.draftText ? null : text;
  await changeSection(scope, section, `修改报告“${section.name}”`, { text: kept, baseText: section.draftText });
}

/** Takes the draft as it is now for read: what was written by hand stays. */
export async function keepOwnText(scope: ReportScope, section: Section): Promise<void> {
  await changeSection(scope, section, `核对报告“${section.name}”的手改`, { baseText: section.draftText });
}

/** Switches a section off or on; what was written over it is kept. */
export async function hideSection(scope: ReportScope, section: Section, hidden: boolean): Promise<void> {
  await changeSection(scope, section, `${hidden ? '不写' : '写入'}报告“${section.name}”`, { hidden });
}

async function changeSection(
  scope: ReportScope,
  { id, draftText }: Section,
  words: string,
  fields: Partial<Omit<SectionEdit, 'sectionId'>>,
): Promise<void> {
  const run = `section:${runKey(scope)}:${id}:${Object.keys(fields).join('+')}`;
  await changeReport(scope, words, run, ({ sections }) => {
    const before = sections.find(({ sectionId }) => sectionId === id);
    const edit = { sectionId: id, text: null, baseText: draftText, hidden: false, ...before, ...fields };
    const others = sections.filter(({ sectionId }) => sectionId !== id);
    return { sections: edit.text === null && !edit.hidden ? others : [...others, edit] };
  });
}

/** What a person chooses of a report besides its sections. */
export type ReportFields = Partial<
  Pick<
    Report,
    | 'title'
    | 'recipient'
    | 'namesShown'
    | 'issuerId'
    | 'urgency'
    | 'signatory'
    | 'copyTo'
    | 'note'
    | 'annexLayout'
    | 'columns'
    | 'charts'
    | 'issueNumber'
    | 'templateId'
  >
>;

/** `what` is the fields' name in words; an empty text takes the draft's, or the issuer's, again. */
export async function editReportField(scope: ReportScope, what: string, fields: ReportFields): Promise<void> {
  await changeReport(scope, `修改报告的${what}`, `report:${runKey(scope)}:${what}`, () => fields);
}

// A report that went out stands as it is.
async function changeReport(
  scope: ReportScope,
  words: string,
  run: string,
  change: (report: Report) => Partial<Report>,
): Promise<void> {
  const id = makeId('rpt', random);
  await commit({
    kind: 'report',
    words,
    run,
    plan: (ledger) => planReport(ledger, scope, id, (report) => (isFrozen(report) ? {} : change(report))),
  });
}

/** The change of a report's record, which is made when there is none yet. */
export function planReport(
  ledger: Ledger,
  scope: ReportScope,
  id: Report['id'],
  change: (report: Report) => Partial<Report>,
): (RecordChange | null)[] {
  const { period, kind, subject } = scope;
  const report = findReport(ledger, period.id, kind, subject);
  if (report) return [updateRecord('reports', report, change(report))];
  const fresh = firstReport(scope, id);
  return [createRecord('reports', { ...fresh, ...change(fresh) })];
}

function runKey({ period, kind, subject }: ReportTarget): string {
  return [period.id, kind, subject.projectId, subject.unitId, subject.supervisionId].join('/');
}
