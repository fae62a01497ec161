// 更正: what was changed in an earlier, locked period stands in the next report, with before, after and reason.
import { periodName } from '../ledger/period.ts';
import { section } from './report-draft.ts';
import type { ReportParagraph, ReportSection } from './report-model.ts';
import type { ReportScope } from './report-scope.ts';
import { clause, enumerate, from, plain } from './sentence.ts';

/** A text is told of, not printed twice whole. */
const LONGEST_QUOTED = 40;

export function correctionSection(scope: ReportScope): ReportSection {
  const told = enumerate(scope.corrections.map((correction) => correctionParagraph(correction, scope)));
  const paragraphs = told.length > 1 ? [[plain('前期报告中的以下内容作更正：')], ...told] : told;
  return section({ id: 'corrections', level: 1, heading: '更正说明', paragraphs });
}

function correctionParagraph(
  { id, periodId, subject, before, after, reason }: ReportScope['corrections'][number],
  scope: ReportScope,
): ReportParagraph {
  const period = scope.periodById(periodId);
  const when = period ? `${periodName(period)}报告中，` : '';
  const quoted = [before, after].every((text) => text.trim() !== '' && text.length <= LONGEST_QUOTED);
  const what = quoted ? `由“${clause(before)}”更正为“${clause(after)}”` : '已作更正';
  const why = reason.trim() === '' ? '' : `，原因是${clause(reason)}`;
  return [from(`${when}${clause(subject)}${what}${why}。`, id)];
}
