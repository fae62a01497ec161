// Rows of one file that mean the same project: a row that was copied, one that was split over several, a hidden twin.
import { cellText } from '../table/table-view.ts';
import { rowCellKey, ROW_FIELDS, type RowField } from './form-model.ts';
import type { FormIssue, FormMeta, GivenCell, ParsedRow } from './parsed-form.ts';

export type MergedRow = {
  readonly cells: Readonly<Partial<Record<RowField, GivenCell>>>;
  readonly issues: readonly FormIssue[];
  /** By row key: whether a row gave something that the rows before it did not. */
  readonly gives: ReadonlyMap<string, boolean>;
};

/** Texts that differ follow each other, so that none is lost; numbers that differ are refused. */
export function mergeRows(rows: readonly ParsedRow[], projectId: string, meta: FormMeta | null): MergedRow {
  const issues: FormIssue[] = [];
  const cells: Partial<Record<RowField, GivenCell>> = {};
  const gives = new Map<string, boolean>();
  const [first] = rows;
  // A hidden twin of a row in sight is an old copy more often than not: it is shown and left out.
  const isTwin = (row: ParsedRow): boolean => row.isHidden && rows.some((other) => !other.isHidden);
  for (const row of rows) gives.set(row.key, row === first);
  for (const row of rows)
    if (isTwin(row) || row.place.sheet !== sheetOf(rows)) issues.push(issue('doubledRow', row, row.keys.title, true));
  const counted = rows.filter((row) => !isTwin(row) && row.place.sheet === sheetOf(rows));
  for (const field of ROW_FIELDS) {
    const base = meta?.bases.get(rowCellKey(projectId, field)) ?? '';
    const given = counted.flatMap((row) => {
      const cell = row.cells[field];
      return cell ? [{ row, cell, text: cellText(cell.value).trim() }] : [];
    });
    const [start] = given;
    if (!start) continue;
    const changed = distinct(given.filter(({ text }) => text !== '' && text !== base.trim()));
    const [one] = changed;
    if (!one) {
      // Untouched in all, or emptied in one: a copy that kept the old words says nothing against it.
      cells[field] = (
        given.find(({ text }) => text === '' && given.length === 1) ??
        given.find(({ text }) => text !== '') ??
        start
      ).cell;
      continue;
    }
    for (const { row } of changed) gives.set(row.key, true);
    if (changed.length === 1) {
      cells[field] = one.cell;
    } else if (field === 'completion' || field === 'filler' || field === 'phone' || field === 'reviewer') {
      issues.push({
        type: 'doubledCell',
        place: one.cell.place,
        text: changed.map(({ text }) => text).join(' / '),
        refused: true,
      });
    } else {
      cells[field] = {
        value: changed.map(({ cell }) => cellText(cell.value).trimEnd()).join('\n'),
        place: one.cell.place,
      };
      issues.push({
        type: 'doubledRow',
        place: one.cell.place,
        text: changed.map(({ cell }) => cell.place.cell).join('、'),
        refused: false,
      });
    }
  }
  return { cells, issues, gives };
}

/** The sheet that counts: that of the first row in sight. */
function sheetOf(rows: readonly ParsedRow[]): string {
  return (rows.find(({ isHidden }) => !isHidden) ?? rows[0])?.place.sheet ?? '';
}

function distinct<Of extends { readonly text: string }>(given: readonly Of[]): Of[] {
  return given.filter(({ text }, index) => given.findIndex((other) => other.text === text) === index);
}

function issue(type: FormIssue['type'], row: ParsedRow, text: string, refused: boolean): FormIssue {
  return { type, place: row.place, text, refused };
}
