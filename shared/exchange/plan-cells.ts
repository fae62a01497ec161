// What a return would change in what is adopted. The new version is held against the version that the adopted text
// came from, never against the polish; where both changed, a person decides.
import { entryIdOf } from '../ledger/entry.ts';
import { goalStatusIdOf } from '../ledger/goal-status.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Period } from '../ledger/period.ts';
import type { Project } from '../ledger/project.ts';
import { readingIdOf } from '../ledger/reading.ts';
import type { Unit } from '../ledger/unit.ts';
import { contentOf, EMPTY_CONTENT, type Content } from './content.ts';
import type { ExchangeContext } from './exchange-context.ts';
import { figureCellKey, goalCellKey, rowCellKey, ROW_FIELDS } from './form-model.ts';
import type { GivenValues, PlanField, PlannedCell, PlanValue } from './plan.ts';
import type { Places } from './read-return.ts';

type Returned = {
  readonly fileKey: string;
  readonly project: Project;
  readonly unitId: Unit['id'];
  readonly given: GivenValues;
  readonly places: Places;
};

export function proposeCells(returned: Returned, context: ExchangeContext): PlannedCell[] {
  const { project, given, places } = returned;
  const base = adoptedVersion(project, context);
  const cells: PlannedCell[] = [];
  const propose = (field: PlanField, cellKey: string, from: PlanValue, theirs: PlanValue): void => {
    const cell = proposal(returned, field, context, { base: from, theirs, place: places.get(cellKey) });
    if (cell) cells.push(cell);
  };
  for (const field of ROW_FIELDS) {
    const theirs = given.row[field];
    if (theirs === undefined) continue;
    const from = field === 'completion' ? base.completion : base.texts[field];
    propose({ type: 'entry', field }, rowCellKey(project.id, field), from, theirs);
  }
  for (const { goalItemId, state, sentence } of given.goals) {
    const from = base.goals.get(goalItemId);
    if (state !== undefined)
      propose({ type: 'goal', goalItemId, of: 'state' }, goalCellKey(goalItemId, 'state'), from?.state ?? null, state);
    if (sentence !== undefined)
      propose(
        { type: 'goal', goalItemId, of: 'sentence' },
        goalCellKey(goalItemId, 'sentence'),
        from?.sentence ?? '',
        sentence,
      );
  }
  for (const figure of given.figures) {
    // An indicator of several projects is entered once: the first of them speaks for it.
    const first = (context.projectsOf.get(figure.indicatorId) ?? []).find(({ leadUnitIds }) =>
      leadUnitIds.includes(returned.unitId),
    );
    if (first && first.id !== project.id) continue;
    const { indicatorId } = figure;
    const from = base.figures.get(indicatorId);
    for (const of of ['value', 'lastYearValue'] as const) {
      const theirs = figure[of];
      if (theirs !== undefined)
        propose({ type: 'figure', indicatorId, of }, figureCellKey(indicatorId, of), from?.[of] ?? null, theirs);
    }
  }
  return cells;
}

/** The version that the adopted text came from. */
function adoptedVersion(project: Project, { ledger, period, indicatorsOf }: ExchangeContext): Content {
  const entry = ledger.entries.get(entryIdOf(project.id, period.id));
  const submission = entry?.submissionId ? ledger.submissions.get(entry.submissionId) : undefined;
  return submission ? contentOf(submission, indicatorsOf.get(project.id) ?? []) : EMPTY_CONTENT;
}

function proposal(
  { fileKey, project, unitId }: Returned,
  field: PlanField,
  { ledger, period }: ExchangeContext,
  { base, theirs, place }: { base: PlanValue; theirs: PlanValue; place: PlannedCell['place'] | undefined },
): PlannedCell | null {
  const ours = adoptedValue(ledger, period, project.id, field);
  if (isSame(theirs, base) || isSame(theirs, ours)) return null;
  return {
    id: `${fileKey}|${cellName(project.id, field)}`,
    fileKey,
    projectId: project.id,
    unitId,
    field,
    place: place ?? { sheet: '', cell: '' },
    base,
    ours,
    theirs,
    conflict: isSame(ours, base) ? null : 'polished',
  };
}

/** What is adopted now. */
export function adoptedValue(
  ledger: Ledger,
  period: Pick<Period, 'id'>,
  projectId: Project['id'],
  field: PlanField,
): PlanValue {
  switch (field.type) {
    case 'entry':
      return ledger.entries.get(entryIdOf(projectId, period.id))?.[field.field] ?? null;
    case 'figure':
      return ledger.readings.get(readingIdOf(field.indicatorId, period.id))?.[field.of] ?? null;
    case 'goal':
      return ledger.goalStatuses.get(goalStatusIdOf(field.goalItemId, period.id))?.[field.of] ?? null;
  }
}

/** A place in what is adopted, whichever file speaks of it. */
export function cellName(projectId: Project['id'], field: PlanField): string {
  switch (field.type) {
    case 'entry':
      return `${projectId}|${field.field}`;
    case 'figure':
      return figureCellKey(field.indicatorId, field.of);
    case 'goal':
      return goalCellKey(field.goalItemId, field.of);
  }
}

/** Nothing is nothing, as text and as value. */
export function isSame(a: PlanValue, b: PlanValue): boolean {
  return (a ?? '') === (b ?? '');
}
