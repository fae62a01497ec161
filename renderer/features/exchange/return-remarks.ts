// What was not taken, at the cells of the form that goes back.
import {
  figureCellKey,
  goalCellKey,
  rowCellKey,
  ROW_FIELDS,
  type FormCellKey,
  type FormRemark,
  type RowField,
} from '../../../shared/exchange/form-model.ts';
import type { GivenCell, ParsedForm, SourcePlace } from '../../../shared/exchange/parsed-form.ts';
import type { PlannedFile } from '../../../shared/exchange/plan.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import type { Unit } from '../../../shared/ledger/unit.ts';
import { describeFormIssue } from '../../../shared/messages/exchange-problems.ts';
import { unitOfIssue } from '../../store/plan-waits.ts';

/** A remark per cell of a unit that was refused, where its form has such a cell; the others are said in the reason. */
export function remarksOf(file: PlannedFile, form: ParsedForm, unitId: Unit['id']): FormRemark[] {
  return file.issues.flatMap((issue): FormRemark[] => {
    if (!issue.refused || issue.place === null || unitOfIssue(file, issue) !== unitId) return [];
    const meaning = meaningOf(file, form, issue.place);
    return meaning === null ? [] : [{ cell: keyOf(meaning), words: describeFormIssue({ ...issue, place: null }) }];
  });
}

/** What a cell of a form is about, by the ids that came back with it. */
export type CellMeaning =
  | { readonly type: 'entry'; readonly projectId: Project['id']; readonly field: RowField }
  | { readonly type: 'goal'; readonly id: string; readonly of: 'state' | 'sentence' }
  | { readonly type: 'figure'; readonly id: string; readonly of: 'value' | 'lastYearValue' };

/** Null: a cell that the program's own forms do not have. */
export function meaningOf(file: PlannedFile, form: ParsedForm, place: SourcePlace): CellMeaning | null {
  const stands = (cell: GivenCell | null | undefined): boolean =>
    cell !== null && cell !== undefined && cell.place.sheet === place.sheet && cell.place.cell === place.cell;
  for (const row of form.rows) {
    const field = ROW_FIELDS.find((one) => stands(row.cells[one]));
    const projectId = file.rows.find(({ key }) => key === row.key)?.projectId;
    if (field !== undefined && projectId) return { type: 'entry', projectId, field };
  }
  for (const { id, state, sentence } of form.goals) {
    if (id !== null && stands(state)) return { type: 'goal', id, of: 'state' };
    if (id !== null && stands(sentence)) return { type: 'goal', id, of: 'sentence' };
  }
  for (const { id, value, lastYearValue } of form.figures) {
    if (id !== null && stands(value)) return { type: 'figure', id, of: 'value' };
    if (id !== null && stands(lastYearValue)) return { type: 'figure', id, of: 'lastYearValue' };
  }
  return null;
}

function keyOf(meaning: CellMeaning): FormCellKey {
  switch (meaning.type) {
    case 'entry':
      return rowCellKey(meaning.projectId, meaning.field);
    case 'goal':
      return goalCellKey(meaning.id, meaning.of);
    case 'figure':
      return figureCellKey(meaning.id, meaning.of);
  }
}
