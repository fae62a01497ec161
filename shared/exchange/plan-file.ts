// One file of a plan: its rows matched, what each gives, what that would change.
import type { Project } from '../ledger/project.ts';
import type { Unit } from '../ledger/unit.ts';
import { overlay, sameContent, EMPTY_CONTENT } from './content.ts';
import { fillingUnit, isAskedIn, type ExchangeContext } from './exchange-context.ts';
import { matchFigure, matchGoal } from './match-parts.ts';
import { matchRow, type RowMatch } from './match-rows.ts';
import { mergeRows } from './merge-rows.ts';
import type { FormIssue, ParsedFigure, ParsedForm, ParsedGoal, ParsedRow, SourcePlace } from './parsed-form.ts';
import type { Counts, FileChoice, PlannedCell, PlannedFile, PlannedReturn, PlannedRow, RowOutcome } from './plan.ts';
import { proposeCells } from './plan-cells.ts';
import { contentBefore, type Progress } from './plan-progress.ts';
import { readReturn } from './read-return.ts';
import { recogniseFile, unitInFileName, type Recognised } from './recognise-file.ts';

export type FilePlan = { readonly file: PlannedFile; readonly cells: readonly PlannedCell[] };

export function planFile(
  form: ParsedForm,
  key: string,
  choice: FileChoice,
  context: ExchangeContext,
  progress: Progress,
): FilePlan {
  return new FilePlanner(form, key, choice, context, progress).plan();
}

type MatchedRow = { readonly row: ParsedRow; readonly match: RowMatch };
type Parts = {
  readonly goals: { readonly goalItemId: `itm_${string}`; readonly goal: ParsedGoal }[];
  readonly figures: { readonly indicatorId: `ind_${string}`; readonly key: string; readonly figure: ParsedFigure }[];
};

class FilePlanner {
  readonly #form: ParsedForm;
  readonly #key: string;
  readonly #choice: FileChoice;
  readonly #context: ExchangeContext;
  readonly #progress: Progress;
  readonly #issues: FormIssue[];
  readonly #rows: PlannedRow[] = [];
  readonly #cells: PlannedCell[] = [];
  readonly #returns: PlannedReturn[] = [];
  readonly #units = new Set<Unit['id']>();

  constructor(form: ParsedForm, key: string, choice: FileChoice, context: ExchangeContext, progress: Progress) {
    this.#form = form;
    this.#key = key;
    this.#choice = choice;
    this.#context = context;
    this.#progress = progress;
    this.#issues = [...form.issues];
  }

  plan(): FilePlan {
    const recognised = recogniseFile(this.#form, this.#choice, this.#context);
    this.#issues.push(...recognised.issues);
    if (recognised.state !== 'ready') {
      for (const row of this.#form.rows) this.#rows.push(plannedRow(row, null, null, 'rejected'));
      return this.#result(recognised, recognised.unitId);
    }
    const matched = this.#form.rows.map((row) => ({
      row,
      match: matchRow(row, this.#context, this.#choice.matches?.[row.key]),
    }));
    const unitId = recognised.unitId ?? this.#unitOfRows(matched);
    this.#planRows(matched, unitId);
    if (this.#context.period.locked) this.#say('periodLocked', '');
    return this.#result(recognised, unitId);
  }

  #planRows(matched: readonly MatchedRow[], unitId: Unit['id'] | null): void {
    const parts = this.#parts(unitId);
    const groups = new Map<Project['id'], ParsedRow[]>();
    const outcomes = new Map<string, PlannedRow>();
    for (const { row, match } of matched) {
      if (match.issue)
        this.#issues.push(
          issueOf(match.issue, row, match.candidates[0]?.title ?? row.keys.title, match.project === null),
        );
      const project = match.project;
      if (!project) {
        outcomes.set(row.key, plannedRow(row, null, null, 'rejected', match.candidates));
      } else if (this.#isOfOtherUnit(project, unitId) && this.#choice.matches?.[row.key] === undefined) {
        this.#issues.push(issueOf('rowOfOtherUnit', row, project.title, true));
        outcomes.set(row.key, plannedRow(row, project, fillingUnit(project), 'rejected'));
      } else {
        groups.set(project.id, [...(groups.get(project.id) ?? []), row]);
      }
    }
    for (const project of this.#context.projects) {
      const rows = groups.get(project.id) ?? [];
      const own = parts.get(project.id);
      if (rows.length === 0 && !own) continue;
      for (const planned of this.#planProject(project, rows, own ?? { goals: [], figures: [] }, unitId))
        outcomes.set(planned.key, planned);
    }
    // In the order of the file, then what only stands in the other tables.
    for (const { row } of matched) {
      const planned = outcomes.get(row.key);
      if (planned) this.#rows.push(planned);
      outcomes.delete(row.key);
    }
    this.#rows.push(...outcomes.values());
    this.#noticeMissing(groups, unitId);
  }

  /** One planned row for each row of the file that means this project, or one for its goals and figures alone. */
  #planProject(project: Project, rows: readonly ParsedRow[], parts: Parts, fileUnit: Unit['id'] | null): PlannedRow[] {
    const unitId = fileUnit ?? fillingUnit(project);
    if (unitId === null) {
      for (const row of rows) this.#issues.push(issueOf('unknownUnit', row, project.title, true));
      return rows.map((row) => plannedRow(row, project, null, 'rejected'));
    }
    this.#units.add(unitId);
    const before = contentBefore(this.#progress, project.id);
    const hasBefore = before !== EMPTY_CONTENT;
    const merged = mergeRows(rows, project.id, this.#form.meta);
    const { given, places, issues } = readReturn(
      {
        projectId: project.id,
        cells: merged.cells,
        signers: this.#form.signers,
        ...parts,
        hasBefore,
        knownTexts: (field) => (field === 'completion' ? String(before.completion ?? '') : before.texts[field]),
      },
      this.#form.meta,
      this.#context,
    );
    this.#issues.push(...merged.issues, ...issues);
    const after = overlay(before, given);
    const isNew = !sameContent(before, after);
    const outcome: RowOutcome = isNew ? (hasBefore ? 'changed' : 'created') : 'unchanged';
    if (!isNew && !hasBefore) this.#noteEmpty(project, rows);
    const isRefused = !isNew && [...merged.issues, ...issues].some(({ refused }) => refused);
    this.#progress.content.set(project.id, isNew ? after : before);
    const givesNothing = Object.keys(given.row).length + given.goals.length + given.figures.length === 0;
    if (!givesNothing) {
      const latest = this.#context.latest.get(project.id);
      this.#returns.push({ projectId: project.id, unitId, given, before: latest?.id ?? null });
      this.#cells.push(...proposeCells({ fileKey: this.#key, project, unitId, given, places }, this.#context));
      this.#noticeRequired(project, rows, after.texts);
    }
    const planned = (row: ParsedRow): PlannedRow => {
      const isRejected =
        merged.issues.some(({ refused, place, type }) => refused && type === 'doubledRow' && place === row.place) ||
        (isRefused && givesNothing);
      const own = isRejected ? 'rejected' : merged.gives.get(row.key) === true ? outcome : 'unchanged';
      // A project has one first version: the rows that add to it change it.
      return plannedRow(row, project, unitId, own === 'created' && row !== rows[0] ? 'changed' : own);
    };
    if (rows.length > 0) return rows.map(planned);
    const place = parts.goals[0]?.goal.place ?? parts.figures[0]?.figure.place ?? { sheet: '', cell: '' };
    return [
      {
        key: `${project.id}|parts`,
        place,
        number: project.number,
        title: project.title,
        projectId: project.id,
        unitId,
        outcome,
        candidates: [],
      },
    ];
  }

  /** Goals and figures by project; a row that means none of them is refused and counted. */
  #parts(unitId: Unit['id'] | null): Map<Project['id'], Parts> {
    const parts = new Map<Project['id'], Parts>();
    const of = (project: Project): Parts => {
      const known = parts.get(project.id) ?? { goals: [], figures: [] };
      parts.set(project.id, known);
      return known;
    };
    for (const goal of this.#form.goals) {
      const found = matchGoal(goal, this.#context);
      if (found && !this.#isOfOtherUnit(found.project, unitId))
        of(found.project).goals.push({ goalItemId: found.goalItemId, goal });
      else this.#refusePart(goal.key, goal.place, goal.text, 'unmatchedGoal');
    }
    for (const figure of this.#form.figures) {
      const indicatorId = matchFigure(figure, this.#form.meta, this.#context, unitId);
      const projects = indicatorId === null ? [] : (this.#context.projectsOf.get(indicatorId) ?? []);
      const own = projects.filter((project) => unitId === null || !this.#isOfOtherUnit(project, unitId));
      if (indicatorId === null || own.length === 0)
        this.#refusePart(figure.key, figure.place, figure.name, 'unmatchedFigure');
      else for (const project of own) of(project).figures.push({ indicatorId, key: figure.id ?? indicatorId, figure });
    }
    return parts;
  }

  #refusePart(key: string, place: SourcePlace, text: string, type: FormIssue['type']): void {
    this.#issues.push({ type, place, text, refused: true });
    this.#rows.push({
      key,
      place,
      number: null,
      title: text,
      projectId: null,
      unitId: null,
      outcome: 'rejected',
      candidates: [],
    });
  }

  #isOfOtherUnit(project: Project, unitId: Unit['id'] | null): boolean {
    if (unitId === null || project.leadUnitIds.length === 0) return false;
    return !project.leadUnitIds.includes(unitId) && !project.supportUnitIds.includes(unitId);
  }

  /** Without a word on it: the one unit that fills in all rows, or the one that the file's name has. */
  #unitOfRows(matched: readonly MatchedRow[]): Unit['id'] | null {
    const units = new Set(matched.flatMap(({ match }) => (match.project ? [fillingUnit(match.project)] : [])));
    const [only] = units;
    if (units.size === 1 && only !== null && only !== undefined) return only;
    const named = unitInFileName(this.#form.file.name, this.#context.units);
    if (units.size > 1 && named && !units.has(named.id)) this.#say('otherUnit', named.shortName);
    if (units.size > 1) this.#say('severalUnits', '');
    return units.size === 0 ? (named?.id ?? null) : null;
  }

  #noticeMissing(groups: ReadonlyMap<string, unknown>, unitId: Unit['id'] | null): void {
    if (unitId === null) return;
    for (const project of this.#context.projects) {
      const isAsked = fillingUnit(project) === unitId && isAskedIn(project, this.#context.period);
      if (isAsked && !groups.has(project.id)) this.#say('rowNotReturned', `${project.number} ${project.title}`);
    }
  }

  #noteEmpty(project: Project, rows: readonly ParsedRow[]): void {
    const [row] = rows;
    if (row) this.#issues.push(issueOf('emptyRow', row, project.title, false));
  }

  #noticeRequired(project: Project, rows: readonly ParsedRow[], texts: Readonly<Record<string, string>>): void {
    const book = this.#context.ledger.books.get(this.#context.ledger.years.get(project.yearId)?.bookId ?? '');
    for (const { key, label, required } of book?.entryFields ?? [])
      if (required && (texts[key] ?? '').trim() === '')
        this.#issues.push({
          type: 'requiredEmpty',
          place: rows[0]?.cells[key]?.place ?? rows[0]?.place ?? null,
          text: label,
          refused: false,
        });
  }

  #say(type: FormIssue['type'], text: string): void {
    this.#issues.push({ type, place: null, text, refused: false });
  }

  #result(recognised: Recognised, unitId: Unit['id'] | null): FilePlan {
    const { file } = this.#form;
    const isReady = recognised.state === 'ready';
    const receipts = isReady ? this.#receipts() : [];
    if (isReady && receipts.length === 0 && this.#units.size > 0) this.#say('seenBefore', '');
    return {
      file: {
        key: this.#key,
        file,
        unitId,
        periodKey: recognised.periodKey,
        state: recognised.state,
        rows: this.#rows,
        returns: this.#returns,
        counts: countRows(this.#rows),
        issues: this.#issues,
        receipts,
      },
      cells: this.#cells,
    };
  }

  #receipts(): PlannedFile['receipts'] {
    const { hash } = this.#form.file;
    return [...this.#units].flatMap((unitId) => {
      const seen = `${unitId}|${hash ?? ''}`;
      // Text from a chat has no bytes: it counts when it brings something.
      if (hash === null ? this.#returns.length === 0 : this.#progress.hashes.has(seen)) return [];
      this.#progress.hashes.add(seen);
      const version = (this.#progress.receipts.get(unitId) ?? 0) + 1;
      this.#progress.receipts.set(unitId, version);
      return [{ unitId, version }];
    });
  }
}

function countRows(rows: readonly PlannedRow[]): Counts {
  const of = (outcome: RowOutcome): number => rows.filter((row) => row.outcome === outcome).length;
  return {
    read: rows.length,
    created: of('created'),
    changed: of('changed'),
    unchanged: of('unchanged'),
    rejected: of('rejected'),
  };
}

function plannedRow(
  row: ParsedRow,
  project: Project | null,
  unitId: Unit['id'] | null,
  outcome: RowOutcome,
  candidates: readonly Project[] = [],
): PlannedRow {
  const { key, place, keys } = row;
  return {
    key,
    place,
    number: keys.number ?? project?.number ?? null,
    title: keys.title === '' ? (project?.title ?? '') : keys.title,
    projectId: project?.id ?? null,
    unitId,
    outcome,
    candidates: candidates.map(({ id }) => id),
  };
}

function issueOf(type: FormIssue['type'], row: ParsedRow, text: string, refused: boolean): FormIssue {
  return { type, place: row.place, text, refused };
}
