// Gathering: all that the rules look at, in one pass over the ledger. The rules themselves never see a ledger.
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import type { Book } from '../ledger/book.ts';
import type { Entry } from '../ledger/entry.ts';
import type { FigureDecision } from '../ledger/figure-decision.ts';
import type { Period } from '../ledger/period.ts';
import type { Project } from '../ledger/project.ts';
import { readingIdOf } from '../ledger/reading.ts';
import { entryOf } from '../select/projects.ts';
import { periodsOfYear, previousPeriod } from '../select/places.ts';
import { bookOfPeriod, gatherFacts, gatherProjectFacts, type ProjectFacts } from '../standing/facts.ts';
import { entryTexts, goalTexts, listTexts, type CheckedText } from './checked-text.ts';

/** The last value of an indicator before this period, in the same year. */
export type EarlierValue = { readonly period: Period; readonly value: number };

/** What the period is checked for: an upward 报告, or a 通报 to those who are named in it. Some rules ask less of a 通报. */
export const CHECKED_FOR = ['report', 'circular'] as const;
export type CheckedFor = (typeof CHECKED_FOR)[number];

export type ProjectCheckFacts = ProjectFacts & {
  readonly book: Book;
  readonly checkedFor: CheckedFor;
  /** The period of the same kind before this one; null for the first. */
  readonly previous: { readonly period: Period; readonly entry: Entry | undefined } | null;
  /** By indicator. */
  readonly earlierValues: ReadonlyMap<string, EarlierValue>;
  /** By indicator the projects that have a target on it, this one too. */
  readonly projectsOfIndicator: ReadonlyMap<string, readonly Project['id'][]>;
  /** Figures in the words of its goals that a person said are none. */
  readonly notFigures: readonly FigureDecision[];
  readonly texts: readonly CheckedText[];
};

/** The facts of a period's projects, by 序号; projects in the bin are left out. */
export function gatherCheckFacts(
  ledger: Ledger,
  period: Period,
  checkedFor: CheckedFor = 'report',
): ProjectCheckFacts[] {
  return withCheckFacts(ledger, period, gatherFacts(ledger, period), checkedFor);
}

/** The facts of one project, for checking as one types. */
export function gatherProjectCheckFacts(
  ledger: Ledger,
  period: Period,
  project: Project,
  checkedFor: CheckedFor = 'report',
): ProjectCheckFacts | undefined {
  return withCheckFacts(ledger, period, [gatherProjectFacts(ledger, period, project)], checkedFor)[0];
}

function withCheckFacts(
  ledger: Ledger,
  period: Period,
  facts: readonly ProjectFacts[],
  checkedFor: CheckedFor,
): ProjectCheckFacts[] {
  const book = bookOfPeriod(ledger, period);
  if (!book) return [];
  const before = previousPeriod(ledger, period);
  const projectsOfIndicator = indicatorProjects(ledger, period);
  const notFigures = recordsOf(ledger, 'figureDecisions').filter(({ decision }) => decision === 'dismissed');
  const earlierPeriods = periodsOfYear(ledger, period.yearId)
    .filter(({ kind, dataDate }) => kind === period.kind && dataDate < period.dataDate)
    .reverse();
  return facts.map((one) => ({
    ...one,
    book,
    checkedFor,
    previous: before ? { period: before, entry: entryOf(ledger, one.project.id, before.id) } : null,
    earlierValues: earlierValues(ledger, one, earlierPeriods),
    projectsOfIndicator,
    notFigures: notFigures.filter(({ projectId }) => projectId === one.project.id),
    texts: textsOf(one, book),
  }));
}

function textsOf({ project, entry, goalStatuses }: ProjectFacts, book: Book): CheckedText[] {
  const own = entry ? entryTexts(entry, book) : [];
  return [...own, ...goalTexts(project, goalStatuses), ...listTexts(project)];
}

function earlierValues(
  ledger: Ledger,
  { figures }: ProjectFacts,
  latestFirst: readonly Period[],
): Map<string, EarlierValue> {
  const values = new Map<string, EarlierValue>();
  for (const { indicator } of figures) {
    for (const period of latestFirst) {
      const value = ledger.readings.get(readingIdOf(indicator.id, period.id))?.value ?? null;
      if (value === null || values.has(indicator.id)) continue;
      values.set(indicator.id, { period, value });
    }
  }
  return values;
}

function indicatorProjects(ledger: Ledger, period: Period): Map<string, Project['id'][]> {
  const projects = new Map<string, Project['id'][]>();
  for (const { indicatorId, projectId, yearId } of recordsOf(ledger, 'targets')) {
    if (yearId !== period.yearId || ledger.projects.get(projectId)?.deletedAt !== null) continue;
    const known = projects.get(indicatorId) ?? [];
    if (!known.includes(projectId)) projects.set(indicatorId, [...known, projectId]);
  }
  return projects;
}
