// One project taken over into the next year: its texts, units, targets, decisions on figures and open milestones.
import { makeId, type Random } from '../base/ids.ts';
import { day } from '../base/dates.ts';
import { createRecord, type RecordChange } from '../change/change-set.ts';
import { removeItem } from '../ledger/edit-items.ts';
import type { FigureDecision } from '../ledger/figure-decision.ts';
import { newIndicator, type Indicator } from '../ledger/indicator.ts';
import type { Item, ItemList } from '../ledger/item-list.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Period } from '../ledger/period.ts';
import { newProject, projectCode, type Project } from '../ledger/project.ts';
import { newReading, readingIdOf } from '../ledger/reading.ts';
import type { Target } from '../ledger/target.ts';
import type { Year } from '../ledger/year.ts';
import type { ProjectStanding } from '../standing/project-standing.ts';

/** A period of the new year with the one of last year that it follows. */
export type PeriodPair = { readonly period: Period; readonly before: Period };

type NextYear = { readonly year: Year; readonly periods: readonly PeriodPair[]; readonly random: Random };

/** An indicator that several projects count by goes over once, with last year's values beside the new year's periods. */
export class IndicatorCarrier {
  readonly #made = new Map<string, Indicator>();
  readonly #changes: RecordChange[] = [];

  constructor(
    private readonly ledger: Ledger,
    private readonly next: NextYear,
  ) {}

  carry(old: Indicator): Indicator['id'] {
    const known = this.#made.get(old.id);
    if (known) return known.id;
    const { year, random } = this.next;
    const { name, unit, kind, definition, source } = old;
    const indicator = newIndicator({
      id: makeId('ind', random),
      yearId: year.id,
      name,
      unit,
      kind,
      definition,
      source,
      lastYearValue: this.#lastValue(old),
    });
    this.#made.set(old.id, indicator);
    this.#changes.push(createRecord('indicators', indicator), ...this.#samePeriods(old, indicator));
    return indicator.id;
  }

  changes(): readonly RecordChange[] {
    return this.#changes;
  }

  /** What it stood at when the year was over, as far as it was told. */
  #lastValue({ id }: Indicator): number | null {
    const values = this.next.periods.flatMap(({ before }) => {
      const value = this.ledger.readings.get(readingIdOf(id, before.id))?.value ?? null;
      return value === null ? [] : [{ at: before.dataDate, value }];
    });
    return values.sort((a, b) => (a.at < b.at ? 1 : -1))[0]?.value ?? null;
  }

  /** 上年同期数 of a figure that is compared with last year's, period by period. */
  #samePeriods(old: Indicator, { id, kind }: Indicator): RecordChange[] {
    if (kind !== 'yoy' && kind !== 'points') return [];
    return this.next.periods.flatMap(({ period, before }) => {
      const value = this.ledger.readings.get(readingIdOf(old.id, before.id))?.value ?? null;
      if (value === null) return [];
      const owner = { yearId: period.yearId, indicatorId: id, periodId: period.id };
      return [createRecord('readings', newReading({ ...owner, lastYearValue: value }))];
    });
  }
}

type Place = {
  readonly year: Year;
  readonly number: number;
  readonly categoryId: Project['categoryId'];
  /** Goal items that stay behind. */
  readonly left: ReadonlySet<string>;
  readonly carrier: IndicatorCarrier;
  readonly decisions: readonly FigureDecision[];
  readonly random: Random;
};

/** The records of a project in the new year. */
export function carryProject(standing: ProjectStanding, place: Place): RecordChange[] {
  const { project: old } = standing;
  const { year, random } = place;
  const id = makeId('prj', random);
  const goals = renewed(goalsToCarry(old.goals, place.left), random);
  const project = newProject({
    ...old,
    id,
    yearId: year.id,
    code: projectCode(year.year, place.number),
    number: place.number,
    categoryId: place.categoryId,
    problems: renewed(old.problems, random).items,
    plan: renewed(old.plan, random).items,
    goals: goals.items,
    // A day of the year that is over is no 时限 of this one.
    due: old.due !== null && old.due >= day(year.year, 1, 1) ? old.due : null,
    lifecycle: old.lifecycle === 'suspended' ? 'suspended' : 'active',
    lifecycleSince: old.lifecycle === 'suspended' ? old.lifecycleSince : null,
    previousProjectId: old.id,
    deletedAt: null,
  });
  const owner = { yearId: year.id, projectId: id };
  const targets = new Map<string, Target>();
  for (const { target, indicator } of standing.figures) {
    const goalItemId = goals.idOf.get(target.goalItemId);
    if (goalItemId === undefined) continue;
    const due = target.due !== null && target.due >= day(year.year, 1, 1) ? target.due : null;
    const indicatorId = place.carrier.carry(indicator);
    targets.set(target.id, { ...target, ...owner, id: makeId('tgt', random), goalItemId, indicatorId, due });
  }
  return [
    createRecord('projects', project),
    ...[...targets.values()].map((target) => createRecord('targets', target)),
    ...carriedDecisions(place.decisions, { owner, goals, targets, random }),
    ...carriedMilestones(standing, { owner, goals, random }),
  ];
}

type Carried = {
  readonly owner: { readonly yearId: Year['id']; readonly projectId: Project['id'] };
  readonly goals: Renewed;
  readonly random: Random;
};

/** What was said of the figures in its goals holds while their words stand. */
function carriedDecisions(
  decisions: readonly FigureDecision[],
  { owner, goals, targets, random }: Carried & { readonly targets: ReadonlyMap<string, Target> },
): RecordChange[] {
  return decisions.flatMap((decision) => {
    const goalItemId = goals.idOf.get(decision.goalItemId);
    if (goalItemId === undefined) return [];
    const target = decision.targetId === null ? null : targets.get(decision.targetId);
    // Its target was given up: the words are proposed anew.
    if (target === undefined) return [];
    const targetId = target === null ? null : target.id;
    return [
      createRecord('figureDecisions', { ...decision, ...owner, id: makeId('fdc', random), goalItemId, targetId }),
    ];
  });
}

/** What is not done yet is still due on its day. */
function carriedMilestones({ milestones }: ProjectStanding, { owner, goals, random }: Carried): RecordChange[] {
  return milestones
    .filter(({ doneOn }) => doneOn === null)
    .map((milestone) => {
      const goalItemId = milestone.goalItemId === null ? null : (goals.idOf.get(milestone.goalItemId) ?? null);
      return createRecord('milestones', { ...milestone, ...owner, id: makeId('mst', random), goalItemId });
    });
}

/** Without those that are met; a project whose goals are all met and that goes on all the same keeps them. */
function goalsToCarry(goals: ItemList, left: ReadonlySet<string>): ItemList {
  const gone = goals.filter(({ id }) => left.has(id));
  if (gone.length === goals.length) return goals;
  return gone.reduce<ItemList>((items, { id }) => removeItem(items, id), goals);
}

type Renewed = { readonly items: ItemList; readonly idOf: ReadonlyMap<string, Item['id']> };

/** The same items under ids of their own. */
function renewed(items: ItemList, random: Random): Renewed {
  const idOf = new Map<string, Item['id']>();
  const idFor = (old: Item['id']): Item['id'] => {
    const id = makeId('itm', random);
    idOf.set(old, id);
    return id;
  };
  const fresh = items.map((item) => ({
    ...item,
    id: idFor(item.id),
    children: item.children.map((child) => ({ ...child, id: idFor(child.id) })),
  }));
  return { items: fresh, idOf };
}
