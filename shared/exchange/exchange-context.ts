// Gathering: what a plan is worked out from, in one pass over the ledger.
import type { Indicator } from '../ledger/indicator.ts';
import type { Item } from '../ledger/item-list.ts';
import { printItem } from '../ledger/item-list.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Period } from '../ledger/period.ts';
import type { Project } from '../ledger/project.ts';
import type { Receipt } from '../ledger/receipt.ts';
import type { Submission } from '../ledger/submission.ts';
import type { Target } from '../ledger/target.ts';
import type { Unit } from '../ledger/unit.ts';
import { plainName } from '../table/similar.ts';

export type GoalPlace = { readonly project: Project; readonly item: Item; readonly plain: string };

export type ExchangeContext = {
  readonly ledger: Ledger;
  readonly period: Period;
  /** By 序号, those in the bin left out. */
  readonly projects: readonly Project[];
  readonly byId: ReadonlyMap<string, Project>;
  readonly byName: ReadonlyMap<string, readonly Project[]>;
  /** The latest version by project. */
  readonly latest: ReadonlyMap<string, Submission>;
  readonly goals: ReadonlyMap<string, GoalPlace>;
  /** By project, its indicators in the order of its goals; by indicator, its projects by 序号. */
  readonly indicatorsOf: ReadonlyMap<string, readonly Indicator['id'][]>;
  readonly projectsOf: ReadonlyMap<string, readonly Project[]>;
  readonly targets: ReadonlyMap<string, Target>;
  readonly receipts: readonly Receipt[];
  readonly units: readonly Unit[];
};

export function exchangeContext(ledger: Ledger, period: Period): ExchangeContext {
  const projects = [...ledger.projects.values()]
    .filter(({ yearId, deletedAt }) => yearId === period.yearId && deletedAt === null)
    .sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1));
  const byName = new Map<string, Project[]>();
  const goals = new Map<string, GoalPlace>();
  for (const project of projects) {
    const name = plainName(project.title);
    byName.set(name, [...(byName.get(name) ?? []), project]);
    for (const item of project.goals) goals.set(item.id, { project, item, plain: plainName(printItem(item)) });
  }
  return {
    ledger,
    period,
    projects,
    byId: new Map(projects.map((project) => [project.id, project])),
    byName,
    latest: latestVersions(ledger, period),
    goals,
    ...indicatorPlaces(ledger, projects),
    targets: ledger.targets,
    receipts: [...ledger.receipts.values()].filter(({ periodId }) => periodId === period.id),
    units: [...ledger.units.values()],
  };
}

/** The latest version of each project's 报送稿 in a period. */
export function latestVersions(ledger: Ledger, period: Pick<Period, 'id'>): Map<string, Submission> {
  const latest = new Map<string, Submission>();
  for (const submission of ledger.submissions.values()) {
    if (submission.periodId !== period.id) continue;
    const known = latest.get(submission.projectId);
    if (!known || isLater(submission, known)) latest.set(submission.projectId, submission);
  }
  return latest;
}

function isLater(a: Submission, b: Submission): boolean {
  if (a.version !== b.version) return a.version > b.version;
  return a.receivedAt === b.receivedAt ? a.id > b.id : a.receivedAt > b.receivedAt;
}

function indicatorPlaces(
  ledger: Ledger,
  projects: readonly Project[],
): Pick<ExchangeContext, 'indicatorsOf' | 'projectsOf'> {
  const targetsOf = new Map<string, Target[]>();
  for (const target of ledger.targets.values()) {
    const known = targetsOf.get(target.projectId);
    if (known) known.push(target);
    else targetsOf.set(target.projectId, [target]);
  }
  const indicatorsOf = new Map<string, Indicator['id'][]>();
  const projectsOf = new Map<string, Project[]>();
  for (const project of projects) {
    const order = new Map<string, number>(project.goals.map(({ id }, index) => [id, index]));
    const targets = [...(targetsOf.get(project.id) ?? [])].sort(
      (a, b) => (order.get(a.goalItemId) ?? 0) - (order.get(b.goalItemId) ?? 0) || (a.id < b.id ? -1 : 1),
    );
    const ids = [...new Set(targets.map(({ indicatorId }) => indicatorId))];
    indicatorsOf.set(project.id, ids);
    for (const id of ids) projectsOf.set(id, [...(projectsOf.get(id) ?? []), project]);
  }
  return { indicatorsOf, projectsOf };
}

/** The unit that fills in a project's row: the first of those that lead it. */
export function fillingUnit(project: Project): Unit['id'] | null {
  return project.leadUnitIds[0] ?? null;
}

/** 撤销, 暂缓 and 合并 are not asked from their day on. */
export function isAskedIn(project: Project, period: { readonly dataDate: string }): boolean {
  return project.lifecycle === 'active' || (project.lifecycleSince ?? '') > period.dataDate;
}
