// What was not taken, at the cells of the form that goes back.
import {
  figureCellKey,
  goalCellKey,
  rowCellKey,
  ROW_FIELDS,
  type FormCellKey,
  type FormRemark,
} from '../../../shared/exchange/form-model.ts';
import type { GivenCell, ParsedForm, SourcePlace } from '../../../shared/exchange/parsed-form.ts';
import type { PlannedFile } from '../../../shared/exchange/plan.ts';
import type { Unit } from '../../../shared/ledger/unit.ts';
import { describeFormIssue } from '../../../shared/messages/exchange-problems.ts';
import { unitOfIssue } from '../../store/plan-waits.ts';

/** A remark per cell of a unit that was refused, where its form has such a cell; the others are said in the reason. */
export function remarksOf(file: PlannedFile, form: ParsedForm, unitId: Unit['id']): FormRemark[] {
  return file.issues.flatMap((issue): FormRemark[] => {
    if (!issue.refused || issue.place === null || unitOfIssue(file, issue) !== unitId) return [];
    const cell = cellAt(file, form, issue.place);
    return cell === null ? [] : [{ cell, words: describeFormIssue({ ...issue, place: null }) }];
  });
}

function cellAt(file: PlannedFile, form: ParsedForm, place: SourcePlace): FormCellKey | null {
  const stands = (cell: GivenCell | null | undefined): boolean =>
    cell !== null && cell !== undefined && cell.place.sheet === place.sheet && cell.place.cell === place.cell;
  for (const row of form.rows) {
    const field = ROW_FIELDS.find((one) => stands(row.cells[one]));
    const projectId = file.rows.find(({ key }) => key === row.key)?.projectId;
    if (field !== undefined && projectId) return rowCellKey(projectId, field);
  }
  for (const { id, state, sentence } of form.goals) {
    if (id !== null && stands(state)) return goalCellKey(id, 'state');
    if (id !== null && stands(sentence)) return goalCellKey(id, 'sentence');
  }
  for (const { id, value, lastYearValue } of form.figures) {
    if (id !== null && stands(value)) return figureCellKey(id, 'value');
    if (id !== null && stands(lastYearValue)) return figureCellKey(id, 'lastYearValue');
  }
  return null;
}
