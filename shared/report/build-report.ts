// Building a report model: the one way from standings to what preview, Word and Excel show, for every kind.
import type { Day } from '../base/dates.ts';
import { periodKey, periodTitle } from '../ledger/period.ts';
import { newReport, type Report } from '../ledger/report.ts';
import { asTold, draftOf } from './drafts.ts';
import { kindInfo } from './kinds.ts';
import { noticesOf } from './notices.ts';
import { issueYear, officialForm } from './official-form.ts';
import { SAMPLE_NOTE } from './report-draft.ts';
import type { ReportModel, ReportSection, StandingRow } from './report-model.ts';
import type { ReportScope } from './report-scope.ts';
import { applyEdits } from './section-edits.ts';
import { paragraphText } from './sentence.ts';

export type BuiltReport = {
  readonly model: ReportModel;
  /** The sections as `draftSections` gives them. */
  readonly drafted: readonly ReportSection[];
};

/** The report of a scope. `date` is the 成文日期; null leaves it blank, as before 签发. */
export function buildReport(scope: ReportScope, date: Day | null): ReportModel {
  return buildReportAndDraft(scope, date).model;
}

/** The same, for whoever needs the draft as well: it is made once. */
export function buildReportAndDraft(gathered: ReportScope, date: Day | null): BuiltReport {
  const scope = asTold(gathered);
  const { kind, subject, report, period, book, issuer } = scope;
  const issued = date ?? report?.date ?? null;
  const draft = draftOf(scope, issued);
  const sections = applyEdits(draft.sections, report?.sections ?? []);
  const title = report?.title || draft.title;
  const model: ReportModel = {
    kind,
    layout: kindInfo(kind).layout,
    subject,
    period: { id: period.id, key: periodKey(period), title: periodTitle(period), dataDate: period.dataDate },
    bookName: book.name,
    title,
    subtitle: draft.subtitle ?? [],
    recipient: report?.recipient || (draft.recipient ?? ''),
    sections,
    signature: {
      issuer: issuer?.name ?? scope.settings.officeName,
      date: issued,
      year: issueYear(scope, issued),
    },
    form: officialForm(scope, issued),
    note: [report?.note ?? '', book.sample ? SAMPLE_NOTE : ''].filter(Boolean).join('；'),
    annexes: draft.annexes ?? [],
    statistics: scope.statistics,
    numbers: draft.numbers ?? {},
    standings: standingRows(scope),
    notices: [...noticesOf(scope, draft.sections, report?.sections ?? []), ...(draft.notices ?? [])],
    fileTitle: draft.fileTitle ?? title,
    sample: book.sample,
  };
  return { model, drafted: draft.sections };
}

/** The sections as the ledger gives them, before anybody wrote over them; those with nothing to say are left out. */
export function draftSections(scope: ReportScope): readonly ReportSection[] {
  return draftOf(scope, scope.report?.date ?? null).sections;
}

/** The title as the program drafts it. */
export function draftTitle(scope: ReportScope): string {
  return draftOf(scope, scope.report?.date ?? null).title;
}

/** The record of a report that a person changes for the first time, with what its kind begins with. */
export function firstReport({ kind, subject, period, issuer }: ReportScope, id: Report['id']): Report {
  // A subject as a list shows it has a name besides, which is no field of the record.
  const { projectId, unitId, supervisionId } = subject;
  return newReport({
    id,
    yearId: period.yearId,
    periodId: period.id,
    kind,
    issuerId: issuer?.id ?? null,
    projectId,
    unitId,
    supervisionId,
    namesShown: kindInfo(kind).namesShown,
  });
}

/** A section's text as a person edits it: a paragraph a line. */
export function sectionText(section: ReportSection): string {
  return section.paragraphs.map(paragraphText).join('\n');
}

function standingRows(scope: ReportScope): StandingRow[] {
  const labels = new Map<string, string>(scope.statistics.byStatus.map(({ status, label }) => [status, label]));
  const categories = new Map<string, string>(scope.book.categories.map(({ id, name }) => [id, name]));
  return scope.standings.map(({ project, status, completion, goals, reason }) => ({
    projectId: project.id,
    number: project.number,
    title: project.title,
    category: categories.get(project.categoryId) ?? '',
    leadUnits: scope.leadUnits(project),
    status: labels.get(status) ?? labels.get('undetermined') ?? '',
    completion: status === 'notReported' ? null : (completion?.value ?? null),
    goalsMet: goals.met,
    goalsAll: goals.all,
    reason,
  }));
}
