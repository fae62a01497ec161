// Gathering: all that the standing of a period's projects is worked out from, in one pass over the ledger.
import type { Day } from '../base/dates.ts';
import type { Book } from '../ledger/book.ts';
import { entryIdOf, type Entry } from '../ledger/entry.ts';
import { goalStatusIdOf, type GoalStatus } from '../ledger/goal-status.ts';
import type { Indicator } from '../ledger/indicator.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import type { Milestone } from '../ledger/milestone.ts';
import type { Period } from '../ledger/period.ts';
import type { Project } from '../ledger/project.ts';
import type { ProjectChange } from '../ledger/project-change.ts';
import { readingIdOf, type Reading } from '../ledger/reading.ts';
import { DEFAULT_SETTINGS, SETTINGS_ID, type Settings } from '../ledger/settings.ts';
import { DEFAULT_STATUSES, type Status } from '../ledger/status.ts';
import type { Target } from '../ledger/target.ts';
import { isTargetChange, targetInForce } from './target-in-force.ts';

export type FigureFacts = {
  /** As it counts at the period's end: with a change of the target that is in force by then. */
  readonly target: Target;
  readonly indicator: Indicator;
  readonly reading: Reading | undefined;
};

export type ProjectFacts = {
  readonly project: Project;
  readonly period: Period;
  readonly thresholds: Settings['thresholds'];
  /** The book's own words and lights of the statuses. */
  readonly statuses: readonly Status[];
  readonly entry: Entry | undefined;
  /** By goal item; an item without one has none. */
  readonly goalStatuses: ReadonlyMap<string, GoalStatus>;
  readonly figures: readonly FigureFacts[];
  readonly milestones: readonly Milestone[];
  /** 增补: the day from which on the project belongs to the list; null: since it began. */
  readonly addedOn: Day | null;
  /** 调目标 of the project, whenever they count from; the targets as first promised are in the ledger. */
  readonly targetChanges: readonly ProjectChange[];
};

/** The facts of a year's projects in a period, by 序号; projects in the bin are left out. */
export function gatherFacts(ledger: Ledger, period: Period): ProjectFacts[] {
  const targets = groupByProject(ledger.targets.values(), period.yearId);
  const milestones = groupByProject(ledger.milestones.values(), period.yearId);
  const changes = groupByProject(ledger.projectChanges.values(), period.yearId);
  return recordsOf(ledger, 'projects')
    .filter((project) => project.yearId === period.yearId && project.deletedAt === null)
    .sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1))
    .map((project) =>
      factsOf(ledger, period, project, {
        targets: targets.get(project.id) ?? [],
        milestones: milestones.get(project.id) ?? [],
        changes: changes.get(project.id) ?? [],
      }),
    );
}

/** The facts of one project; for lists use `gatherFacts`, which passes over the ledger once. */
export function gatherProjectFacts(ledger: Ledger, period: Period, project: Project): ProjectFacts {
  const belongs = (record: { readonly projectId: string }): boolean => record.projectId === project.id;
  const targets = recordsOf(ledger, 'targets').filter(belongs);
  const milestones = recordsOf(ledger, 'milestones').filter(belongs);
  const changes = recordsOf(ledger, 'projectChanges').filter(belongs);
  return factsOf(ledger, period, project, { targets, milestones, changes });
}

export function bookOfPeriod(ledger: Ledger, period: Period): Book | undefined {
  const year = ledger.years.get(period.yearId);
  return year && ledger.books.get(year.bookId);
}

type Owned = {
  readonly targets: readonly Target[];
  readonly milestones: readonly Milestone[];
  readonly changes: readonly ProjectChange[];
};

function factsOf(ledger: Ledger, period: Period, project: Project, owned: Owned): ProjectFacts {
  const { targets, milestones } = owned;
  const targetChanges = owned.changes.filter(isTargetChange);
  const statuses = project.goals.flatMap((item) => ledger.goalStatuses.get(goalStatusIdOf(item.id, period.id)) ?? []);
  const order = new Map(project.goals.map((item, index) => [item.id, index]));
  const inOrder = [...targets].sort((a, b) => (order.get(a.goalItemId) ?? 0) - (order.get(b.goalItemId) ?? 0));
  return {
    project,
    period,
    thresholds: (ledger.settings.get(SETTINGS_ID) ?? DEFAULT_SETTINGS).thresholds,
    statuses: bookOfPeriod(ledger, period)?.statuses ?? DEFAULT_STATUSES,
    entry: ledger.entries.get(entryIdOf(project.id, period.id)),
    goalStatuses: new Map(statuses.map((status) => [status.goalItemId, status])),
    figures: inOrder.flatMap((target): FigureFacts[] => {
      const indicator = ledger.indicators.get(target.indicatorId);
      return indicator
        ? [
            {
              target: targetInForce(target, targetChanges, period.dataDate),
              indicator,
              reading: ledger.readings.get(readingIdOf(indicator.id, period.id)),
            },
          ]
        : [];
    }),
    milestones: [...milestones].sort((a, b) => (a.due < b.due ? -1 : 1)),
    addedOn: owned.changes.find(({ kind }) => kind === 'added')?.date ?? null,
    targetChanges,
  };
}

function groupByProject<Of extends { readonly projectId: string; readonly yearId: string }>(
  records: Iterable<Of>,
  yearId: string,
): Map<string, Of[]> {
  const groups = new Map<string, Of[]>();
  for (const record of records) {
    if (record.yearId !== yearId) continue;
    const group = groups.get(record.projectId);
    if (group) group.push(record);
    else groups.set(record.projectId, [record]);
  }
  return groups;
}
