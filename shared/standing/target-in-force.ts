// 调目标: the target as it was first promised stays in its record; a change counts from its day on.
import type { Day } from '../base/dates.ts';
import type { ProjectChange } from '../ledger/project-change.ts';
import type { Target } from '../ledger/target.ts';

/** A record that says from which day on a target is another. */
export function isTargetChange(change: ProjectChange): boolean {
  return change.kind === 'targetChanged' && change.targetId !== null && change.valueAfter !== null;
}

/** The changes of a target up to a day, the earliest first; of one day the later entry counts. */
export function changesOfTarget(changes: readonly ProjectChange[], targetId: Target['id'], at: Day): ProjectChange[] {
  return changes
    .filter((change) => isTargetChange(change) && change.targetId === targetId && change.date <= at)
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
}

/** The target that counts on a day. A changed target is one number: a range has lost its upper end. */
export function targetInForce(target: Target, changes: readonly ProjectChange[], at: Day): Target {
  const value = changesOfTarget(changes, target.id, at).at(-1)?.valueAfter ?? null;
  if (value === null) return target;
  return { ...target, value, valueMax: null, comparator: target.comparator === 'between' ? '>=' : target.comparator };
}
