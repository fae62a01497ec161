// What the checker finds in the open period. A commit checks anew only the projects it touches, and in small steps
// between which the window answers, so that typing stays fast in a ledger of ten thousand.
import { create } from 'zustand';
import { gatherCheckFacts, type CheckedFor, type ProjectCheckFacts } from '../../shared/check/check-facts.ts';
import { checkProject, withoutRepeatedIndicators } from '../../shared/check/check-period.ts';
import { LEDGER_RULES } from '../../shared/check/all-rules.ts';
import type { Finding } from '../../shared/check/finding.ts';
import { separateDismissed, type DismissedFinding } from '../../shared/check/separate-dismissed.ts';
import { isReported } from '../../shared/ledger/entry.ts';
import { getRecord, recordsOf, type Ledger } from '../../shared/ledger/ledger.ts';
import type { Period } from '../../shared/ledger/period.ts';
import type { Project } from '../../shared/ledger/project.ts';
import { readingIdOf } from '../../shared/ledger/reading.ts';
import type { TableName } from '../../shared/ledger/tables.ts';
import type { Touched } from './ledger-store.ts';
import { type Measured, measuresOf, relatedProjects } from './related-projects.ts';

export type PeriodFindings = {
  readonly period: Period;
  /** As `reviewPeriod` gives them: those about several projects first, then by 序号. */
  readonly open: readonly Finding[];
  readonly dismissed: readonly DismissedFinding[];
  /** The open ones by the project they stand in. */
  readonly openOf: ReadonlyMap<string, readonly Finding[]>;
  readonly facts: ReadonlyMap<string, ProjectCheckFacts>;
};

type FindingsState = {
  /** null until the period has been checked for the first time. */
  readonly findings: PeriodFindings | null;
  /** Projects still to be looked at. */
  readonly waiting: number;
};

export const findingsStore = create<FindingsState>()(() => ({ findings: null, waiting: 0 }));

export function useFindings(): PeriodFindings | null {
  return findingsStore((state) => state.findings);
}

type Known = Measured & { readonly findings: readonly Finding[] };

/** Tables that change what is found in single projects. */
const OF_PROJECTS: ReadonlySet<TableName> = new Set([
  'projects',
  'entries',
  'goalStatuses',
  'readings',
  'targets',
  'indicators',
  'projectChanges',
  'figureDecisions',
]);
/** Tables that change what is found everywhere. */
const OF_ALL: ReadonlySet<TableName> = new Set(['settings', 'books', 'years', 'periods']);

// Gathering passes over all targets, whether for one project or for many.
const GATHERED_AT_ONCE = 40;

/** Checks a period, and again what was touched since. */
export class PeriodChecker {
  readonly ledger: Ledger;
  readonly period: Period;
  readonly checkedFor: CheckedFor;
  readonly #known = new Map<string, Known>();
  #waiting: Set<string>;
  #across: readonly Finding[] = [];
  #acrossStale = true;

  constructor(ledger: Ledger, period: Period, checkedFor: CheckedFor = 'report') {
    this.ledger = ledger;
    this.period = period;
    this.checkedFor = checkedFor;
    this.#waiting = new Set(this.#allIds());
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  /** Notes what is to be looked at again; false when it changes nothing. null: nobody can say what was touched. */
  touch(touched: readonly Touched[] | null): boolean {
    if (touched === null || touched.some(({ table }) => OF_ALL.has(table))) {
      this.#waiting = new Set([...this.#known.keys(), ...this.#allIds()]);
      return true;
    }
    const telling = touched.filter(({ table }) => OF_PROJECTS.has(table));
    for (const [table, records] of grouped(telling, ({ table: of }) => of))
      for (const id of this.#projectsOf(table, new Set(records.map((record) => record.id)))) this.#waiting.add(id);
    return telling.length > 0 || touched.some(({ table }) => table === 'dismissals');
  }

  /** The work in steps of a few milliseconds; what is touched in between is taken in. */
  *work(): Generator<undefined, PeriodFindings> {
    do {
      while (this.#waiting.size > 0) yield* this.#checkSome();
      if (this.#acrossStale) yield* this.#checkAcross();
    } while (this.#waiting.size > 0 || this.#acrossStale);
    return this.#result();
  }

  *#checkSome(): Generator<undefined, void> {
    const ids = [...this.#waiting].slice(0, GATHERED_AT_ONCE);
    const gathered = new Map<string, ProjectCheckFacts>(
      gatherSome(this.ledger, this.period, ids, this.checkedFor).map((facts) => [facts.project.id, facts]),
    );
    for (const id of ids) this.#waiting.delete(id);
    yield;
    for (const id of ids) {
      const facts = gathered.get(id);
      const before = this.#known.get(id)?.facts;
      if (!isSameAcross(before, facts)) this.#acrossStale = true;
      if (facts) this.#known.set(id, { facts, findings: checkProject(facts), measures: measuresOf(facts) });
      else this.#known.delete(id);
      yield;
    }
  }

  // What measures nothing in common is looked at apart.
  *#checkAcross(): Generator<undefined, void> {
    this.#acrossStale = false;
    const related = relatedProjects(this.#inOrder());
    yield;
    const found: Finding[] = [];
    for (const rule of LEDGER_RULES) {
      const ofRule: Finding[] = [];
      for (const projects of related) {
        ofRule.push(...rule.check(projects));
        yield;
      }
      found.push(...ofRule.sort((a, b) => this.#numberOf(a) - this.#numberOf(b)));
    }
    this.#across = found;
  }

  #numberOf({ projectId }: Finding): number {
    return this.#known.get(projectId ?? '')?.facts.project.number ?? 0;
  }

  #result(): PeriodFindings {
    const { ledger, period } = this;
    const inOrder = this.#inOrder();
    const all = withoutRepeatedIndicators([...this.#across, ...inOrder.flatMap(({ findings }) => findings)]);
    const dismissals = recordsOf(ledger, 'dismissals').filter(({ yearId }) => yearId === period.yearId);
    const { open, dismissed } = separateDismissed(all, dismissals, period);
    const facts = new Map<string, ProjectCheckFacts>(inOrder.map((one) => [one.facts.project.id, one.facts]));
    return { period, open, dismissed, openOf: grouped(open, ({ projectId }) => projectId ?? ''), facts };
  }

  #inOrder(): Known[] {
    const byNumber = ({ facts: { project: a } }: Known, { facts: { project: b } }: Known): number =>
      a.number - b.number || (a.id < b.id ? -1 : 1);
    return [...this.#known.values()].sort(byNumber);
  }

  #allIds(): string[] {
    const ofYear = recordsOf(this.ledger, 'projects').filter(({ yearId }) => yearId === this.period.yearId);
    return ofYear.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id);
  }

  /** The projects whose facts hold one of a table's records, as it was or as it is. Many records are one pass. */
  #projectsOf(table: TableName, ids: ReadonlySet<string>): readonly string[] {
    const known = [...this.#known.values()].map(({ facts }) => facts);
    const held = HELD[table] ?? (() => []);
    const own = known.filter((facts) => held(facts).some((id) => id !== undefined && ids.has(id)));
    const owners = this.#named(table, ids, 'projectId');
    const indicatorIds = this.#indicatorsOf(table, ids, own);
    // An indicator may belong to several projects.
    const sharing = known.filter(({ figures }) => figures.some(({ indicator }) => indicatorIds.has(indicator.id)));
    const projects = [...own, ...sharing].map(({ project }) => project.id);
    return [...projects, ...owners, ...(table === 'projects' ? ids : [])];
  }

  #indicatorsOf(table: TableName, ids: ReadonlySet<string>, own: readonly ProjectCheckFacts[]): ReadonlySet<string> {
    if (table === 'indicators') return ids;
    if (table === 'entries' || table === 'goalStatuses') return new Set();
    const figures = table === 'readings' ? [] : own.flatMap((facts) => facts.figures);
    return new Set([...figures.map(({ indicator }) => indicator.id), ...this.#named(table, ids, 'indicatorId')]);
  }

  #named(table: TableName, ids: ReadonlySet<string>, key: 'projectId' | 'indicatorId'): string[] {
    const named = [...ids].map((id) => getRecord(this.ledger, table, id)?.[key]);
    return named.filter((id) => typeof id === 'string');
  }
}

/** The ids of the records that a project's facts hold; some may be gone by now. */
const HELD: Partial<Record<TableName, (facts: ProjectCheckFacts) => readonly (string | undefined)[]>> = {
  projects: ({ project }) => [project.id],
  entries: ({ entry, previous }) => [entry?.id, previous?.entry?.id],
  goalStatuses: ({ goalStatuses }) => [...goalStatuses.values()].map(({ id }) => id),
  readings: ({ figures, period, earlierValues }) =>
    figures.flatMap(({ indicator }) =>
      [period, earlierValues.get(indicator.id)?.period].map((at) => at && readingIdOf(indicator.id, at.id)),
    ),
  targets: ({ figures }) => figures.map(({ target }) => target.id),
  projectChanges: ({ targetChanges }) => targetChanges.map(({ id }) => id),
  figureDecisions: ({ notFigures }) => notFigures.map(({ id }) => id),
};

/** The facts of some projects; the others are not gone over, but known where an indicator is theirs too. */
export function gatherSome(
  ledger: Ledger,
  period: Period,
  ids: readonly string[],
  checkedFor: CheckedFor = 'report',
): ProjectCheckFacts[] {
  return gatherCheckFacts({ ...ledger, projects: new SomeProjects(ledger.projects, ids) }, period, checkedFor);
}

class SomeProjects extends Map<string, Project> {
  readonly #all: ReadonlyMap<string, Project>;

  constructor(all: ReadonlyMap<string, Project>, ids: readonly string[]) {
    super();
    this.#all = all;
    for (const id of ids) {
      const project = all.get(id);
      if (project) this.set(id, project);
    }
  }

  override get(id: string): Project | undefined {
    return this.#all.get(id);
  }
}

// What the rules across projects look at: what is written of the progress is none of it.
function isSameAcross(before: ProjectCheckFacts | undefined, now: ProjectCheckFacts | undefined): boolean {
  if (!before || !now) return before === now;
  const [one, other] = [acrossPartsOf(before), acrossPartsOf(now)];
  return one.length === other.length && one.every((part, index) => part === other[index]);
}

function acrossPartsOf({ project, entry, figures, notFigures }: ProjectCheckFacts): readonly unknown[] {
  const parts = figures.flatMap(({ target, indicator, reading }) => [target, indicator, reading]);
  return [project.goals, project.number, isReported(entry), ...parts, ...notFigures];
}

/** The members of each group, in the order in which they were met. */
export function grouped<Member, Key extends string>(
  members: readonly Member[],
  groupOf: (member: Member) => Key,
): Map<Key, Member[]> {
  const groups = new Map<Key, Member[]>();
  for (const member of members) {
    const group = groups.get(groupOf(member));
    if (group) group.push(member);
    else groups.set(groupOf(member), [member]);
  }
  return groups;
}
