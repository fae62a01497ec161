// How far the lead units of a period's projects are: what is reported, what is missing, when they were last reminded.
import type { Moment } from '../base/dates.ts';
import { isReported } from '../ledger/entry.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Period } from '../ledger/period.ts';
import type { Project } from '../ledger/project.ts';
import type { Unit } from '../ledger/unit.ts';
import type { ProjectStanding } from '../standing/project-standing.ts';
import { isCounted } from '../standing/statistics.ts';

export type UnitProgress = {
  readonly unit: Unit;
  /** That it leads, by 序号; a project of two lead units stands at both. */
  readonly projects: readonly Project[];
  readonly missing: readonly Project[];
  /** Mean of the projects that have one, in percent; null when none has. */
  readonly completion: number | null;
  readonly planned: number;
  readonly lastReminder: Moment | null;
};

/** By the units' own order; units that lead nothing are left out. */
export function unitProgress(standings: readonly ProjectStanding[], ledger: Ledger, period: Period): UnitProgress[] {
  const led = new Map<string, ProjectStanding[]>();
  for (const standing of standings.filter(isDue)) {
    for (const unitId of standing.project.leadUnitIds) {
      const others = led.get(unitId);
      if (others) others.push(standing);
      else led.set(unitId, [standing]);
    }
  }
  const reminders = lastReminders(ledger, period);
  return [...led]
    .flatMap(([unitId, own]): UnitProgress[] => {
      const unit = ledger.units.get(unitId);
      if (!unit) return [];
      return [{ unit, ...progressOf(own), lastReminder: reminders.get(unitId) ?? null }];
    })
    .sort((a, b) => a.unit.order - b.unit.order);
}

/** A suspended project is counted and owes no entry. */
function isDue(standing: ProjectStanding): boolean {
  return isCounted(standing) && standing.status !== 'suspended';
}

function progressOf(
  own: readonly ProjectStanding[],
): Pick<UnitProgress, 'projects' | 'missing' | 'completion' | 'planned'> {
  const values = own.flatMap(({ completion }) => completion?.value ?? []);
  return {
    projects: own.map(({ project }) => project),
    missing: own.filter(({ entry }) => !isReported(entry)).map(({ project }) => project),
    completion: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length,
    planned: own[0]?.planned ?? 0,
  };
}

function lastReminders(ledger: Ledger, period: Period): Map<string, Moment> {
  const last = new Map<string, Moment>();
  for (const { periodId, unitId, at } of ledger.reminders.values()) {
    if (periodId === period.id && at > (last.get(unitId) ?? '')) last.set(unitId, at);
  }
  return last;
}
