// Building a report model: the one way from standings to what preview, Word and Excel show.
import type { Day } from '../base/dates.ts';
import { periodKey, periodTitle } from '../ledger/period.ts';
import type { SectionEdit } from '../ledger/report.ts';
import { achievementSections } from './achievements.ts';
import { nextStepSection } from './next-steps.ts';
import { closingSection, draftTitle, openingSection } from './opening.ts';
import { issueYear, officialForm } from './official-form.ts';
import { overallSection } from './overall.ts';
import { progressAnnex } from './progress-annex.ts';
import type { ReportModel, ReportNotice, ReportSection, StandingRow } from './report-model.ts';
import type { ReportScope } from './report-scope.ts';
import { paragraphText, plain } from './sentence.ts';
import { shortfallSection } from './shortfalls.ts';

/** The quarterly 报告 or 通报. `date` is the 成文日期; null leaves it blank, as before 签发. */
export function buildReport(scope: ReportScope, date: Day | null): ReportModel {
  const drafted = draftSections(scope);
  const sections = applyEdits(drafted, scope.report?.sections ?? []);
  const issued = date ?? scope.report?.date ?? null;
  return {
    kind: scope.kind,
    period: {
      id: scope.period.id,
      key: periodKey(scope.period),
      title: periodTitle(scope.period),
      dataDate: scope.period.dataDate,
    },
    bookName: scope.book.name,
    title: scope.report?.title || draftTitle(scope),
    recipient: scope.report?.recipient || (scope.issuer?.recipient ?? ''),
    sections,
    signature: {
      issuer: scope.issuer?.name ?? scope.settings.officeName,
      date: issued,
      year: issueYear(scope, issued),
    },
    form: officialForm(scope, issued),
    note: [scope.report?.note ?? '', scope.book.sample ? '示例数据，仅供演示' : ''].filter(Boolean).join('；'),
    annexes: [progressAnnex(scope)],
    statistics: scope.statistics,
    standings: standingRows(scope),
    notices: noticesOf(scope, sections),
    sample: scope.book.sample,
  };
}

/** The sections as the ledger gives them, before anybody wrote over them; those with nothing to say are left out. */
export function draftSections(scope: ReportScope): ReportSection[] {
  return [
    openingSection(scope),
    overallSection(scope),
    ...achievementSections(scope),
    ...[shortfallSection(scope), nextStepSection(scope)].filter(({ paragraphs }) => paragraphs.length > 0),
    closingSection(scope),
  ];
}

/** What a person wrote takes the draft's place; hidden sections are left out. */
function applyEdits(sections: readonly ReportSection[], edits: readonly SectionEdit[]): ReportSection[] {
  const bySection = new Map(edits.map((edit) => [edit.sectionId, edit]));
  return sections.flatMap((section) => {
    const edit = bySection.get(section.id);
    if (edit?.hidden) return [];
    if (!edit || edit.text === null) return [section];
    const paragraphs = edit.text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => [plain(line)]);
    return [{ ...section, paragraphs, edited: true }];
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

function noticesOf(scope: ReportScope, sections: readonly ReportSection[]): ReportNotice[] {
  const having = (wanted: string): string[] =>
    scope.standings.flatMap(({ status, project }) => (status === wanted ? [project.id] : []));
  const notices: ReportNotice[] = [
    { type: 'notReported', severity: 'must', projectIds: having('notReported'), sectionId: 'overall' },
    { type: 'undetermined', severity: 'must', projectIds: having('undetermined'), sectionId: 'overall' },
  ];
  const missing = notices.filter(({ projectIds }) => projectIds.length > 0);
  if (!sections.some(({ id }) => id.startsWith('achievements'))) {
    missing.push({ type: 'nothingInBody', severity: 'must', projectIds: [], sectionId: 'achievements' });
  }
  if (!scope.issuer) missing.push({ type: 'noIssuer', severity: 'must', projectIds: [], sectionId: '' });
  return missing;
}
