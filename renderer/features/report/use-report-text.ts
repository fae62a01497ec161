import type { ReportScope } from '../../../shared/report/report-scope.ts';
import { useDraft } from '../../actions/drafts.ts';
import { editReportField, type ReportFields } from '../../actions/reports.ts';

/** A text of the report's own record, saved as one types. */
export function useReportText(
  scope: ReportScope,
  what: string,
  fields: (text: string) => ReportFields,
): ReturnType<typeof useDraft> {
  const key = ['report', scope.period.id, scope.kind, ...Object.values(scope.subject), what].join('/');
  return useDraft(key, (text) => editReportField(scope, what, fields(text)));
}
