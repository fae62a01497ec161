// A project's indicators as they are now, in the order of its goals.
import type { Indicator } from '../ledger/indicator.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Project } from '../ledger/project.ts';

export function indicatorsNow(ledger: Ledger, project: Project): Indicator['id'][] {
  const order = new Map<string, number>(project.goals.map(({ id }, index) => [id, index]));
  const targets = [...ledger.targets.values()]
    .filter(({ projectId }) => projectId === project.id)
    .sort((a, b) => (order.get(a.goalItemId) ?? 0) - (order.get(b.goalItemId) ?? 0) || (a.id < b.id ? -1 : 1));
  return [...new Set(targets.map(({ indicatorId }) => indicatorId))];
}
