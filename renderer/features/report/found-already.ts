import type { Finding } from '../../../shared/check/finding.ts';
import { notReported } from '../../../shared/check/rules/not-reported.ts';
import type { ReportNotice } from '../../../shared/report/report-model.ts';

/** Whether the findings hold already what a notice says: the same projects that were not reported. */
export function isFoundAlready({ type, projectIds }: ReportNotice, findings: readonly Finding[]): boolean {
  if (type !== 'notReported') return false;
  const found = new Set<string | null>(findings.filter(isNotReported).map(({ projectId }) => projectId));
  return projectIds.every((id) => found.has(id));
}

export function isNotReported({ rule }: Finding): boolean {
  return rule === notReported.id;
}
