// A person's decisions on a plan: all, a unit's, a project's, or one cell's.
import type { Unit } from '../ledger/unit.ts';
import type { Project } from '../ledger/project.ts';
import type { CellDecision, Decisions, Plan, PlannedCell, PlanValue } from './plan.ts';
import { rivalsOf } from './plan-rivals.ts';

/** What a decision is about; everything that is not named is taken in. */
export type DecisionScope = {
  readonly fileKey?: string;
  readonly unitId?: Unit['id'];
  readonly projectId?: Project['id'];
  readonly cellId?: string;
  /** Only those that are in conflict, or only those that are not. */
  readonly conflicts?: boolean;
};

export function cellsIn(plan: Pick<Plan, 'cells'>, scope: DecisionScope): PlannedCell[] {
  return plan.cells.filter(
    (cell) =>
      (scope.fileKey === undefined || cell.fileKey === scope.fileKey) &&
      (scope.unitId === undefined || cell.unitId === scope.unitId) &&
      (scope.projectId === undefined || cell.projectId === scope.projectId) &&
      (scope.cellId === undefined || cell.id === scope.cellId) &&
      (scope.conflicts === undefined || (cell.conflict !== null) === scope.conflicts),
  );
}

/** The decisions with one more for each cell of a scope. Taking one of several files' texts leaves the others out. */
export function decide(plan: Plan, decisions: Decisions, scope: DecisionScope, decision: CellDecision): Decisions {
  const next: Record<string, CellDecision> = { ...decisions };
  for (const cell of cellsIn(plan, scope)) {
    next[cell.id] = decision;
    if (decision.type === 'ours' || cell.conflict !== 'rivals') continue;
    for (const rival of rivalsOf(cell, plan.cells)) next[rival.id] = { type: 'ours' };
  }
  return next;
}

/** What counts for a cell: a plain change is taken over unless a person refuses it, a conflict waits for one. */
export function decisionOf(cell: PlannedCell, decisions: Decisions): CellDecision | null {
  return decisions[cell.id] ?? (cell.conflict === null ? { type: 'theirs' } : null);
}

export function undecided(plan: Pick<Plan, 'cells'>, decisions: Decisions): PlannedCell[] {
  return plan.cells.filter((cell) => decisionOf(cell, decisions) === null);
}

/** Two numbers cannot stand one after the other, nor two states. */
export function canTakeBoth({ ours, theirs, field }: PlannedCell): boolean {
  return typeof ours === 'string' && typeof theirs === 'string' && !(field.type === 'goal' && field.of === 'state');
}

/** What the cell holds after a decision. */
export function decidedValue(cell: PlannedCell, decision: CellDecision | null): PlanValue {
  if (decision === null || decision.type === 'ours') return cell.ours;
  if (decision.type === 'byHand') return decision.value;
  if (decision.type === 'theirs' || !canTakeBoth(cell)) return cell.theirs;
  return [cell.ours, cell.theirs].filter((text) => text !== '').join('\n');
}
