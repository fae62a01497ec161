// 年度结转: the next year of a book, made from this one. What is unfinished goes on as a project of its own with a new
// 序号, 编码 and ids, and says which project of the year before it was; of the year before nothing changes.
import { makeId, type Random } from '../base/ids.ts';
import { createRecord, type RecordChange } from '../change/change-set.ts';
import type { Book } from '../ledger/book.ts';
import type { FigureDecision } from '../ledger/figure-decision.ts';
import { isReported } from '../ledger/entry.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import { newPeriod, type Period } from '../ledger/period.ts';
import type { Project } from '../ledger/project.ts';
import { DEFAULT_SETTINGS, SETTINGS_ID } from '../ledger/settings.ts';
import { newYear, type Year } from '../ledger/year.ts';
import { periodsOfYear, yearsOfBook } from '../select/places.ts';
import { gatherFacts } from '../standing/facts.ts';
import { isGoalMet, projectStanding, type ProjectStanding } from '../standing/project-standing.ts';
import { carryProject, IndicatorCarrier, type PeriodPair } from './carry-project.ts';

/** Why a project stays behind: 已完成, 已撤销, 已合并; null: it is proposed to go on. */
export type StayReason = 'done' | 'cancelled' | 'merged' | null;

export type RollOverLine = {
  readonly project: Project;
  /** At the last period that was reported. */
  readonly standing: ProjectStanding;
  readonly stays: StayReason;
  /** Goal items that are met by then. */
  readonly metGoals: number;
};

export type RollOverProposal = {
  /** The year that would be made. */
  readonly year: number;
  /** By which period it is judged what is finished. */
  readonly closing: Period;
  readonly lines: readonly RollOverLine[];
};

/** What a person chose for a project; one that is not in the choices stays behind. */
export type RollOverChoices = ReadonlyMap<Project['id'], { readonly categoryId: Project['categoryId'] }>;

/** The projects of a year with what is proposed for each; null where the year after is there already, or nothing to judge by. */
export function proposeRollOver(ledger: Ledger, year: Year): RollOverProposal | null {
  const closing = closingPeriod(ledger, year);
  if (!closing || yearsOfBook(ledger, year.bookId).some((other) => other.year === year.year + 1)) return null;
  const lines = gatherFacts(ledger, closing).map((facts): RollOverLine => {
    const standing = projectStanding(facts);
    return { project: facts.project, standing, stays: stayReason(standing), metGoals: metGoalsOf(standing).size };
  });
  return { year: year.year + 1, closing, lines };
}

/** 储备类: the categories whose projects may be promoted. */
export function reserveCategories({ categories }: Book): Book['categories'] {
  return categories.filter(({ name }) => name.includes('储备'));
}

export type RollOverOptions = {
  /** Goals that are met are left behind, unless all of a project's are. */
  readonly dropMetGoals: boolean;
};

/** The change set of a roll-over: a year, its periods, and each chosen project with what goes on with it. */
export function planRollOver(
  ledger: Ledger,
  from: Year,
  proposal: RollOverProposal,
  choices: RollOverChoices,
  { dropMetGoals, random }: RollOverOptions & { readonly random: Random },
): RecordChange[] {
  const year = newYear({
    id: makeId('yer', random),
    bookId: from.bookId,
    year: proposal.year,
    previousYearId: from.id,
  });
  const periods = periodsLike(ledger, from, year, random);
  const carrier = new IndicatorCarrier(ledger, { year, periods, random });
  const decisions = decisionsByProject(ledger);
  const carried = proposal.lines.filter(({ project }) => choices.has(project.id));
  const projects = carried.flatMap(({ project, standing }, index) => {
    const categoryId = choices.get(project.id)?.categoryId ?? project.categoryId;
    const met = dropMetGoals ? metGoalsOf(standing) : new Set<string>();
    const place = { year, number: index + 1, categoryId, left: met, carrier, random };
    return carryProject(standing, { ...place, decisions: decisions.get(project.id) ?? [] });
  });
  return [
    createRecord('years', year),
    ...periods.map(({ period }) => createRecord('periods', period)),
    ...carrier.changes(),
    ...projects,
  ];
}

function decisionsByProject(ledger: Ledger): ReadonlyMap<string, readonly FigureDecision[]> {
  const groups = new Map<string, FigureDecision[]>();
  for (const decision of recordsOf(ledger, 'figureDecisions')) {
    const group = groups.get(decision.projectId);
    if (group) group.push(decision);
    else groups.set(decision.projectId, [decision]);
  }
  return groups;
}

/** The last period that anything was reported in; of a year without reports the last there is. */
function closingPeriod(ledger: Ledger, year: Year): Period | undefined {
  const periods = periodsOfYear(ledger, year.id);
  const reported = new Set(
    recordsOf(ledger, 'entries')
      .filter(isReported)
      .map(({ periodId }) => periodId),
  );
  return [...periods].reverse().find(({ id }) => reported.has(id)) ?? periods.at(-1);
}

function stayReason({ project, status }: ProjectStanding): StayReason {
  if (project.lifecycle === 'cancelled' || project.lifecycle === 'merged') return project.lifecycle;
  return status === 'done' ? 'done' : null;
}

function metGoalsOf(standing: ProjectStanding): Set<string> {
  const { project, figureStandings } = standing;
  return new Set(project.goals.filter((item) => isGoalMet(item, standing, figureStandings)).map(({ id }) => id));
}

/** The same kinds of periods with this year's dates; 截至某日 was that year's own. */
function periodsLike(ledger: Ledger, from: Year, year: Year, random: Random): PeriodPair[] {
  const { deadlines, calendar } = ledger.settings.get(SETTINGS_ID) ?? DEFAULT_SETTINGS;
  return periodsOfYear(ledger, from.id)
    .filter(({ kind }) => kind !== 'asOf')
    .map((before) => {
      const { kind, index } = before;
      const fields = { id: makeId('per', random), yearId: year.id, year: year.year, kind, index };
      return { period: newPeriod(fields, deadlines, calendar), before };
    });
}
