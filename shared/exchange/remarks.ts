// What is wrong with a return, at the cells of the form that goes back.
import type { Finding } from '../check/finding.ts';
import {
  figureCellKey,
  goalCellKey,
  rowCellKey,
  ROW_FIELDS,
  type FormCellKey,
  type FormRemark,
  type RowField,
} from './form-model.ts';
import { placeName, type FormIssue, type ParsedForm } from './parsed-form.ts';
import type { PlannedFile } from './plan.ts';

/** Of what was read: cells that were refused, and required ones that are empty. `describe` gives the words. */
export function remarksOfIssues(
  form: ParsedForm,
  planned: PlannedFile,
  describe: (issue: FormIssue) => string,
): FormRemark[] {
  const cells = cellsByPlace(form, planned);
  return planned.issues.flatMap((issue) => {
    const cell = issue.place && cells.get(placeName(issue.place));
    return cell && (issue.refused || issue.type === 'requiredEmpty') ? [{ cell, words: describe(issue) }] : [];
  });
}

/** Of what the checker finds in a 报送稿. */
export function remarkOfFinding(finding: Finding): FormRemark | null {
  const { projectId, entryField, itemId, indicatorId, message: words } = finding;
  if (indicatorId !== null) return { cell: figureCellKey(indicatorId, 'value'), words };
  if (entryField === 'goalStatus') return itemId === null ? null : { cell: goalCellKey(itemId, 'sentence'), words };
  const field = ROW_FIELDS.find((one): one is RowField => one === entryField);
  return field && projectId !== null ? { cell: rowCellKey(projectId, field), words } : null;
}

function cellsByPlace(form: ParsedForm, planned: PlannedFile): Map<string, FormCellKey> {
  const projects = new Map(planned.rows.map(({ key, projectId }) => [key, projectId]));
  const cells = new Map<string, FormCellKey>();
  for (const row of form.rows) {
    const projectId = projects.get(row.key);
    if (!projectId) continue;
    for (const field of ROW_FIELDS) {
      const place = row.cells[field]?.place;
      if (place) cells.set(placeName(place), rowCellKey(projectId, field));
    }
  }
  for (const { id, state, sentence } of form.goals) {
    if (id !== null && state) cells.set(placeName(state.place), goalCellKey(id, 'state'));
    if (id !== null && sentence) cells.set(placeName(sentence.place), goalCellKey(id, 'sentence'));
  }
  for (const { id, value, lastYearValue } of form.figures) {
    if (id !== null && value) cells.set(placeName(value.place), figureCellKey(id, 'value'));
    if (id !== null && lastYearValue) cells.set(placeName(lastYearValue.place), figureCellKey(id, 'lastYearValue'));
  }
  return cells;
}
