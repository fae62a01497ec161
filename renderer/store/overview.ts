// How the projects of a period stand, kept up to date: a commit works out anew only the projects it touches,
// so that typing stays fast in a ledger of ten thousand.
import type { Book } from '../../shared/ledger/book.ts';
import { getRecord, type Ledger } from '../../shared/ledger/ledger.ts';
import type { Period } from '../../shared/ledger/period.ts';
import type { TableName } from '../../shared/ledger/tables.ts';
import type { Touched } from './ledger-store.ts';
import { gatherFacts, gatherProjectFacts } from '../../shared/standing/facts.ts';
import { projectStanding, type ProjectStanding } from '../../shared/standing/project-standing.ts';
import { statistics, type Statistics } from '../../shared/standing/statistics.ts';

export type PeriodOverview = {
  /** By 序号. */
  readonly standings: readonly ProjectStanding[];
  readonly byProject: ReadonlyMap<string, ProjectStanding>;
  /** Counted when it is first asked for. */
  readonly statistics: Statistics;
};

/** Tables whose records belong to single projects; anything else is worked out for all. */
const OF_PROJECTS: ReadonlySet<TableName> = new Set([
  'projects',
  'entries',
  'readings',
  'goalStatuses',
  'milestones',
  'targets',
  'projectChanges',
]);

/** Tables that say nothing of how a project stands. */
const ELSEWHERE: ReadonlySet<TableName> = new Set([
  'operators',
  'units',
  'issuers',
  'documentNumbers',
  'columnMappings',
  'submissions',
  'receipts',
  'reminders',
  'reports',
  'evidence',
  'supervisions',
  'dismissals',
  'figureDecisions',
]);

// Beyond this many, going over the ledger once is cheaper than going over it for each.
const MOST_BY_ITSELF = 40;

export function buildOverview(ledger: Ledger, period: Period, book: Book): PeriodOverview {
  return overviewOf(gatherFacts(ledger, period).map(projectStanding), book);
}

/** The overview after some records were touched. */
export function updateOverview(
  overview: PeriodOverview,
  touched: readonly Touched[],
  ledger: Ledger,
  period: Period,
  book: Book,
): PeriodOverview {
  const telling = touched.filter(({ table }) => !ELSEWHERE.has(table));
  if (telling.length === 0) return overview;
  const projects = telling.every(({ table }) => OF_PROJECTS.has(table))
    ? touchedProjects(overview, telling, ledger)
    : null;
  if (projects === null || projects.size > MOST_BY_ITSELF) return buildOverview(ledger, period, book);
  const standings = overview.standings.map((standing) => {
    const project = projects.has(standing.project.id) ? ledger.projects.get(standing.project.id) : undefined;
    return project ? projectStanding(gatherProjectFacts(ledger, period, project)) : standing;
  });
  return overviewOf(standings, book);
}

function overviewOf(standings: readonly ProjectStanding[], book: Book): PeriodOverview {
  let counted: Statistics | null = null;
  return {
    standings,
    byProject: new Map(standings.map((standing) => [standing.project.id, standing])),
    get statistics() {
      counted ??= statistics(standings, book);
      return counted;
    },
  };
}

/** The projects that touched records belong to; null when the list itself may be another one. */
function touchedProjects(
  { standings, byProject }: PeriodOverview,
  touched: readonly Touched[],
  ledger: Ledger,
): ReadonlySet<string> | null {
  const projects = new Set<string>();
  for (const { table, id } of touched) {
    if (table === 'projects') {
      const before = byProject.get(id)?.project;
      const now = ledger.projects.get(id);
      if (!before || !now || before.number !== now.number || before.deletedAt !== now.deletedAt) return null;
      projects.add(id);
      continue;
    }
    const owner = getRecord(ledger, table, id)?.['projectId'];
    if (typeof owner === 'string') projects.add(owner);
    // A reading belongs to an indicator, which several projects may share; a deleted record is known by its id.
    else for (const standing of standings) if (KNOWS[table]?.(standing, id, ledger)) projects.add(standing.project.id);
  }
  return projects;
}

type Knows = (standing: ProjectStanding, id: string, ledger: Ledger) => boolean;

/** Whether a project stands as it does by this record. */
const KNOWS: Partial<Record<TableName, Knows>> = {
  entries: ({ entry }, id) => entry?.id === id,
  readings: ({ figures }, id, ledger) => {
    const indicatorId = ledger.readings.get(id)?.indicatorId;
    return figures.some(({ reading, indicator }) => reading?.id === id || indicator.id === indicatorId);
  },
  goalStatuses: ({ goalStatuses }, id) => [...goalStatuses.values()].some((status) => status.id === id),
  milestones: ({ milestones }, id) => milestones.some((milestone) => milestone.id === id),
  targets: ({ figures }, id) => figures.some(({ target }) => target.id === id),
  projectChanges: ({ targetChanges }, id) => targetChanges.some((change) => change.id === id),
};
