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
    for (const record of telling) for (const id of this.#projectsOf(record)) this.#waiting.add(id);
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

  /** The projects whose facts hold a record, as it was or as it is. */
  #projectsOf({ table, id }: Touched): readonly string[] {
    const record = getRecord(this.ledger, table, id);
    const owner = record?.['projectId'];
    const known = [...this.#known.values()].map(({ facts }) => facts);
    const own = known.filter((facts) => HOLDS[table]?.(facts, id) ?? false).map(({ project }) => project.id);
    const indicatorIds = this.#indicatorsOf({ table, id }, own);
    // An indicator may belong to several projects.
    const sharing = known.filter(({ figures }) => figures.some(({ indicator }) => indicatorIds.has(indicator.id)));
    return [...own, ...(typeof owner === 'string' ? [owner] : []), ...sharing.map(({ project }) => project.id)].concat(
      table === 'projects' ? [id] : [],
    );
  }

  #indicatorsOf({ table, id }: Touched, own: readonly string[]): ReadonlySet<string> {
    if (table === 'indicators') return new Set([id]);
    if (table === 'entries' || table === 'goalStatuses') return new Set();
    const named = getRecord(this.ledger, table, id)?.['indicatorId'];
    const figures = table === 'readings' ? [] : own.flatMap((one) => this.#known.get(one)?.facts.figures ?? []);
    return new Set([...figures.map(({ indicator }) => indicator.id), ...(typeof named === 'string' ? [named] : [])]);
  }
}

/** Whether a project's facts hold a record that may be gone by now. */
const HOLDS: Partial<Record<TableName, (facts: ProjectCheckFacts, id: string) => boolean>> = {
  projects: ({ project }, id) => project.id === id,
  entries: ({ entry, previous }, id) => entry?.id === id || previous?.entry?.id === id,
  goalStatuses: ({ goalStatuses }, id) => [...goalStatuses.values()].some((status) => status.id === id),
  readings: ({ figures, period, earlierValues }, id) =>
    figures.some(({ indicator }) =>
      [period, earlierValues.get(indicator.id)?.period].some((at) => at && readingIdOf(indicator.id, at.id) === id),
    ),
  targets: ({ figures }, id) => figures.some(({ target }) => target.id === id),
  projectChanges: ({ targetChanges }, id) => targetChanges.some((change) => change.id === id),
  figureDecisions: ({ notFigures }, id) => notFigures.some((decision) => decision.id === id),
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
export function grouped<Member>(
  members: readonly Member[],
  groupOf: (member: Member) => string,
): Map<string, Member[]> {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const group = groups.get(groupOf(member));
    if (group) group.push(member);
    else groups.set(groupOf(member), [member]);
  }
  return groups;
}
