// 忽略: what a person set aside with a reason stays aside while the words it is about stay the same.
import type { Dismissal } from '../ledger/dismissal.ts';
import type { Period } from '../ledger/period.ts';
import type { Finding } from './finding.ts';

export type DismissedFinding = { readonly finding: Finding; readonly dismissal: Dismissal };

export function separateDismissed(
  findings: readonly Finding[],
  dismissals: readonly Dismissal[],
  period: Pick<Period, 'id'>,
): { readonly open: Finding[]; readonly dismissed: DismissedFinding[] } {
  const byKey = new Map(
    dismissals
      // One without a period holds for the whole year: that is meant for what stands in the list.
      .filter(({ periodId }) => periodId === null || periodId === period.id)
      .map((dismissal) => [keyOf(dismissal), dismissal]),
  );
  const open: Finding[] = [];
  const dismissed: DismissedFinding[] = [];
  for (const finding of findings) {
    const dismissal = byKey.get(keyOf(finding));
    if (dismissal) dismissed.push({ finding, dismissal });
    else open.push(finding);
  }
  return { open, dismissed };
}

/** What a new dismissal of a finding says; the caller adds id, year and reason. */
export function dismissalOf(
  finding: Finding,
  period: Pick<Period, 'id'>,
): Pick<Dismissal, 'rule' | 'projectId' | 'periodId' | 'fingerprint'> {
  const { rule, projectId, fingerprint, block } = finding;
  return { rule, projectId, fingerprint, periodId: block === null ? period.id : null };
}

function keyOf({ rule, projectId, fingerprint }: Pick<Finding, 'rule' | 'projectId' | 'fingerprint'>): string {
  return `${rule}\n${projectId ?? ''}\n${fingerprint}`;
}
