import type { Result } from '../../../shared/base/result.ts';
import { fail, ok } from '../../../shared/base/result.ts';
import type { Report } from '../../../shared/ledger/report.ts';
import { compareReports, type ReportDifference } from '../../../shared/report/compare-reports.ts';
import { loadFrozen } from '../../actions/reports-freeze.ts';
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
  return ok(compareReports(one.value.text, other.value.text));
}
