// Ledger → the form of one unit for a period: its own rows and nothing else.
import type { Day, Moment } from '../base/dates.ts';
import type { Book } from '../ledger/book.ts';
import type { Dispatch } from '../ledger/dispatch.ts';
import { entryIdOf } from '../ledger/entry.ts';
import { goalStatusIdOf } from '../ledger/goal-status.ts';
import type { Indicator } from '../ledger/indicator.ts';
import { printItem, printItemList } from '../ledger/item-list.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import type { Period } from '../ledger/period.ts';
import type { Project } from '../ledger/project.ts';
import { readingIdOf } from '../ledger/reading.ts';
import { DEFAULT_SETTINGS, SETTINGS_ID } from '../ledger/settings.ts';
import type { Submission } from '../ledger/submission.ts';
import type { Target } from '../ledger/target.ts';
import { isUnitValidOn, type Unit } from '../ledger/unit.ts';
import { gatherFacts, type ProjectFacts } from '../standing/facts.ts';
import { contentOf, EMPTY_CONTENT, type Content } from './content.ts';
import { fillingUnit, isAskedIn, latestVersions } from './exchange-context.ts';
import type { FormFigure, FormGoal, FormModel, FormProject, FormRemark, FormSigners } from './form-model.ts';
import { rowFieldLabel } from './form-words.ts';
import { targetWords } from './target-words.ts';

export type FormOptions = {
  readonly at: Moment;
  /** The day of `at` where the office is. */
  readonly day: Day;
  readonly exportId: string;
  /** `returned` goes back to be mended: it holds what the unit sent. */
  readonly kind?: Dispatch['kind'];
  readonly remarks?: readonly FormRemark[];
  readonly held?: FormModel | null;
};

/** The units that have something to fill in for a period, in their order. */
export function unitsWithForms(ledger: Ledger, period: Period): Unit[] {
  const ids = new Set(formFacts(ledger, period).map(({ project }) => fillingUnit(project)));
  return recordsOf(ledger, 'units')
    .filter((unit) => ids.has(unit.id))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** Projects that are asked for in a period and that nobody leads: no form holds them. */
export function projectsWithoutUnit(ledger: Ledger, period: Period): Project[] {
  return formFacts(ledger, period)
    .map(({ project }) => project)
    .filter((project) => {
      const unit = ledger.units.get(fillingUnit(project) ?? '');
      return !unit || !isUnitValidOn(unit, period.dataDate);
    });
}

/** Null when the book is gone. The form of a unit without projects has no rows. */
export function buildForm(ledger: Ledger, period: Period, unit: Unit, options: FormOptions): FormModel | null {
  return buildForms(ledger, period, [unit], () => options)[0] ?? null;
}

/** Several units' forms with one pass over the ledger. */
export function buildForms(
  ledger: Ledger,
  period: Period,
  units: readonly Unit[],
  optionsFor: (unit: Unit) => FormOptions,
): FormModel[] {
  const year = ledger.years.get(period.yearId);
  const book = year && ledger.books.get(year.bookId);
  if (!year || !book) return [];
  const facts = formFacts(ledger, period);
  const last = lastPeriod(ledger, period);
  const versions = latestVersions(ledger, period);
  const { officeName } = ledger.settings.get(SETTINGS_ID) ?? DEFAULT_SETTINGS;
  return units.map((unit) => {
    const own = facts.filter(({ project }) => fillingUnit(project) === unit.id);
    const options = optionsFor(unit);
    const source = { ledger, book, last, versions };
    return {
      bookId: book.id,
      bookName: book.name,
      year: { id: year.id, year: year.year },
      period,
      unit,
      officeName,
      version: nextDispatch(ledger, period, unit),
      kind: options.kind ?? 'form',
      exportId: options.exportId,
      at: options.at,
      day: options.day,
      fields: book.entryFields,
      signers: signersOf(unit, own, versions),
      projects: own.map((one) => formProject(one, source)),
      goals: own.flatMap((one) => formGoals(one, source)),
      figures: formFigures(own, source),
      remarks: options.remarks ?? [],
      held: options.held ?? null,
      sample: book.sample,
    };
  });
}

type FormSource = {
  readonly ledger: Ledger;
  readonly book: Book;
  readonly last: Period | undefined;
  readonly versions: ReadonlyMap<string, Submission>;
};

function formFacts(ledger: Ledger, period: Period): ProjectFacts[] {
  return gatherFacts(ledger, period).filter(({ project }) => isAskedIn(project, period));
}

/** The period of the same kind before this one; the first of a year looks at the year before. */
function lastPeriod(ledger: Ledger, period: Period): Period | undefined {
  const before = ledger.years.get(period.yearId)?.previousYearId ?? null;
  const alike = recordsOf(ledger, 'periods').filter(({ kind }) => kind === period.kind);
  const own = alike.find(({ yearId, index }) => yearId === period.yearId && index === period.index - 1);
  if (own) return own;
  return alike.filter(({ yearId }) => yearId === before).sort((a, b) => b.index - a.index)[0];
}

function nextDispatch(ledger: Ledger, period: Period, unit: Unit): number {
  const versions = recordsOf(ledger, 'dispatches')
    .filter(({ periodId, unitId }) => periodId === period.id && unitId === unit.id)
    .map(({ version }) => version);
  return Math.max(0, ...versions) + 1;
}

function signersOf(unit: Unit, own: readonly ProjectFacts[], versions: ReadonlyMap<string, Submission>): FormSigners {
  const sent = own.flatMap(({ project }) => versions.get(project.id) ?? []);
  const shared = (key: keyof FormSigners, otherwise: string): string => {
    const [first, ...others] = new Set(sent.map((submission) => submission[key]));
    return first !== undefined && first !== '' && others.length === 0 ? first : otherwise;
  };
  return {
    filler: shared('filler', unit.liaison),
    phone: shared('phone', unit.phone),
    reviewer: shared('reviewer', unit.head),
  };
}

function sentContent({ project, figures }: ProjectFacts, versions: FormSource['versions']): Content {
  const submission = versions.get(project.id);
  return submission ? contentOf(submission, [...new Set(figures.map(({ indicator }) => indicator.id))]) : EMPTY_CONTENT;
}

function formProject(facts: ProjectFacts, { book, ledger, last, versions }: FormSource): FormProject {
  const { project } = facts;
  const sent = sentContent(facts, versions);
  const version = versions.get(project.id);
  return {
    projectId: project.id,
    number: project.number,
    title: project.title,
    category: book.categories.find(({ id }) => id === project.categoryId)?.name ?? '',
    goals: printItemList(project.goals).join('\n'),
    last: lastWords(ledger, book, project, last),
    texts: Object.fromEntries(book.entryFields.map(({ key }) => [key, sent.texts[key]])),
    completion: sent.completion,
    from: version ? { id: version.id, version: version.version } : null,
  };
}

/** What was adopted last period: 进展情况 and what was promised. */
function lastWords(ledger: Ledger, book: Book, project: Project, last: Period | undefined): string {
  if (!last) return '';
  const projectId = last.yearId === project.yearId ? project.id : project.previousProjectId;
  const entry = projectId === null ? undefined : ledger.entries.get(entryIdOf(projectId, last.id));
  if (!entry) return '';
  return book.entryFields
    .filter(({ key }) => (key === 'progress' || key === 'nextSteps') && entry[key].trim() !== '')
    .map(({ key }) => `【${rowFieldLabel(book, key)}】${entry[key]}`)
    .join('\n');
}

function formGoals(facts: ProjectFacts, { ledger, last, versions }: FormSource): FormGoal[] {
  const { project } = facts;
  const sent = sentContent(facts, versions);
  return project.goals.map((item) => ({
    projectId: project.id,
    number: project.number,
    title: project.title,
    goalItemId: item.id,
    text: printItem(item),
    lastState: (last && ledger.goalStatuses.get(goalStatusIdOf(item.id, last.id))?.state) ?? null,
    state: sent.goals.get(item.id)?.state ?? null,
    sentence: sent.goals.get(item.id)?.sentence ?? '',
  }));
}

function formFigures(own: readonly ProjectFacts[], { ledger, last, versions }: FormSource): FormFigure[] {
  const rows = new Map<Indicator['id'], FormFigure>();
  for (const facts of own) {
    const sent = sentContent(facts, versions);
    for (const { indicator, target } of facts.figures) {
      const known = rows.get(indicator.id);
      const figure = sent.figures.get(indicator.id);
      const reading = last && ledger.readings.get(readingIdOf(indicator.id, last.id));
      const words = targetWords(target, indicator, isChanged(facts, target));
      rows.set(indicator.id, {
        indicatorId: indicator.id,
        targetIds: [...(known?.targetIds ?? []), target.id],
        numbers: [...new Set([...(known?.numbers ?? []), facts.project.number])],
        name: indicator.name,
        unit: indicator.unit,
        kind: indicator.kind,
        definition: indicator.definition,
        target: [...new Set([...(known === undefined ? [] : known.target.split('\n')), words])].join('\n'),
        lastValue: last?.yearId === facts.period.yearId ? (reading?.value ?? null) : null,
        value: known?.value ?? figure?.value ?? null,
        needsLastYear: indicator.kind === 'yoy' || indicator.kind === 'points',
        lastYearValue: known?.lastYearValue ?? figure?.lastYearValue ?? null,
      });
    }
  }
  return [...rows.values()];
}

function isChanged({ targetChanges }: ProjectFacts, target: Target): boolean {
  return targetChanges.some(({ targetId }) => targetId === target.id);
}
