import type { Result } from '../../../shared/base/result.ts';
import { fail, ok } from '../../../shared/base/result.ts';
import { formatDocumentNumber } from '../../../shared/ledger/document-number.ts';
import type { Ledger } from '../../../shared/ledger/ledger.ts';
import type { Report } from '../../../shared/ledger/report.ts';
import { compareReports, type ReportDifference } from '../../../shared/report/compare-reports.ts';
import type { FrozenText } from '../../../shared/report/frozen-report.ts';
import { numberOf } from '../../../shared/report/document-numbers.ts';
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

/** 嘉司〔2023〕28号, whether its paper prints it or not; empty where none was given. */
export function documentNumberWords(ledger: Ledger, report: Report): string {
  const given = numberOf(ledger, report.id);
  if (given === null) return '';
  return formatDocumentNumber(ledger.issuers.get(given.issuerId)?.mark ?? '', given.year, given.number);
}
