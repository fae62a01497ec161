import { quote } from '../../../shared/base/quote.ts';
import type { Ledger } from '../../../shared/ledger/ledger.ts';
import { periodTitle } from '../../../shared/ledger/period.ts';
import type { Report } from '../../../shared/ledger/report.ts';
import { kindInfo } from '../../../shared/report/kinds.ts';

/** 进展情况报告; 督办单：集体土地征收规范指引; with the number of its row where it has one. */
export function reportName(ledger: Ledger, { kind, projectId, unitId, supervisionId, issueNumber }: Report): string {
  const about =
    ledger.projects.get(projectId ?? '')?.title ??
    ledger.units.get(unitId ?? '')?.shortName ??
    ledger.supervisions.get(supervisionId ?? '')?.matter ??
    '';
  const number = issueNumber === null ? '' : `第${issueNumber}号`;
  return `${kindInfo(kind).name}${number}${about === '' ? '' : quote(about)}`;
}

/** With the period before it, for lists of several periods. */
export function reportTitle(ledger: Ledger, report: Report): string {
  const period = ledger.periods.get(report.periodId);
  return `${period ? periodTitle(period) : ''}${reportName(ledger, report)}`;
}
