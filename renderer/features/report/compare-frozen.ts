import type { Result } from '../../../shared/base/result.ts';
import { fail, ok } from '../../../shared/base/result.ts';
import type { Report } from '../../../shared/ledger/report.ts';
import { compareReports, type ReportDifference } from '../../../shared/report/compare-reports.ts';
import type { FrozenText } from '../../../shared/report/frozen-report.ts';
import { documentNumberWords } from '../../../shared/report/document-numbers.ts';
import { loadFrozen } from '../../actions/reports-freeze.ts';
import { currentLedger } from '../../store/ledger-store.ts';
import type { ReportFailure } from '../../messages/report-failure.ts';

/** Two reports as they were kept, held against each other; null where one of them was not kept. */
export async function compareFrozen(
  before: Report,
  after: Report,
): Promise<Result<ReportDifference | null, ReportFailure>> {
  const [one, other] = await Promise.all([loadFrozen(before), loadFrozen(after)]);
  if (!one.ok) return fail(one.error);
  if (!other.ok) return fail(other.error);
  if (!one.value || !other.value) return ok(null);
  const numbered = (text: FrozenText, report: Report): FrozenText => ({
    ...text,
    number: documentNumberWords(currentLedger(), report) || text.number,
  });
  return ok(compareReports(numbered(one.value.text, before), numbered(other.value.text, after)));
}
