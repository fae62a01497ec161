// What a person should know before a report goes out.
import type { SectionEdit } from '../ledger/report.ts';
import { kindInfo } from './kinds.ts';
import type { ReportNotice, ReportSection } from './report-model.ts';
import type { ReportScope } from './report-scope.ts';
import { paragraphText } from './sentence.ts';

/** `drafted` are the sections before a person's `edits`. */
export function noticesOf(
  scope: ReportScope,
  drafted: readonly ReportSection[],
  edits: readonly SectionEdit[],
): ReportNotice[] {
  const { about, layout, direction } = kindInfo(scope.kind);
  const notices: ReportNotice[] = [];
  if (about === 'period' || about === 'year') notices.push(...projectNotices(scope));
  if (drafted.some(({ id }) => id === 'overall') && !drafted.some(({ id }) => id.startsWith('achievements'))) {
    notices.push({ type: 'nothingInBody', severity: 'must', projectIds: [], sectionId: 'achievements' });
  }
  if (!scope.issuer && (direction !== 'inner' || layout === 'letter')) {
    notices.push({ type: 'noIssuer', severity: 'must', projectIds: [], sectionId: '' });
  }
  return [...notices, ...drafted.flatMap((section) => differing(section, edits))];
}

function projectNotices({ standings }: ReportScope): ReportNotice[] {
  const having = (wanted: string): string[] =>
    standings.flatMap(({ status, project }) => (status === wanted ? [project.id] : []));
  const notices: ReportNotice[] = [
    { type: 'notReported', severity: 'must', projectIds: having('notReported'), sectionId: 'overall' },
    { type: 'undetermined', severity: 'must', projectIds: having('undetermined'), sectionId: 'overall' },
  ];
  return notices.filter(({ projectIds }) => projectIds.length > 0);
}

/** A section written over by hand that still says a number of its draft which the ledger no longer gives. */
function differing({ id, paragraphs }: ReportSection, edits: readonly SectionEdit[]): ReportNotice[] {
  const edit = edits.find(({ sectionId, hidden }) => sectionId === id && !hidden);
  if (!edit || edit.text === null) return [];
  const said = numbersIn(edit.text);
  const now = numbersIn(paragraphs.map(paragraphText).join('\n'));
  const stale = [...numbersIn(edit.baseText)].some((number) => said.has(number) && !now.has(number));
  return stale ? [{ type: 'editedDiffers', severity: 'must', projectIds: [], sectionId: id }] : [];
}

function numbersIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/\d+(?:\.\d+)?%?/gu));
}
