// A form that stands upright: a label, and beside it what belongs to it; one table a project, as Word forms often are.
import { matchHead, type ColumnField } from '../table/head-words.ts';
import { cellName, cellText, type TableView } from '../table/table-view.ts';
import { ROW_FIELDS, type RowField } from './form-model.ts';
import type { GivenCell, ParsedRow } from './parsed-form.ts';
import type { SheetRows } from './parse-sheet.ts';
import { readOrdinal } from './read-ordinal.ts';

const ROW_FIELD_SET: ReadonlySet<string> = new Set(ROW_FIELDS);

/** Null when the table names no project or nothing that a unit fills in. */
export function readLabelled(view: TableView, own: ReadonlyMap<string, ColumnField>): SheetRows | null {
  const found = new Map<ColumnField, GivenCell>();
  const outside: string[] = [];
  view.rows.forEach((cells, row) => {
    for (let column = 0; column < cells.length; column += 1) {
      const text = cellText(cells[column]).trim();
      const match = text === '' ? null : matchHead(text, own);
      if (!match || match.strength < 3 || found.has(match.field)) continue;
      let at = column + 1;
      // The label may be merged over several cells.
      while (at < cells.length && cellText(cells[at]).trim() === text) at += 1;
      found.set(match.field, { value: cells[at] ?? null, place: { sheet: view.name, cell: cellName(row, at) } });
      column = at;
    }
  });
  const cells: Partial<Record<RowField, GivenCell>> = {};
  for (const [field, cell] of found) if (isRowField(field)) cells[field] = cell;
  const title = cellText(found.get('title')?.value).trim();
  if (title === '' || Object.keys(cells).length === 0) return null;
  const row: ParsedRow = {
    key: view.name,
    place: { sheet: view.name, cell: 'A1' },
    isHidden: view.isHidden,
    keys: {
      id: null,
      number: readOrdinal(cellText(found.get('number')?.value)),
      title,
      unit: cellText(found.get('leadUnits')?.value).trim(),
    },
    cells,
    extra: [],
  };
  return { rows: [row], goals: [], figures: [], signers: {}, outside, issues: [] };
}

function isRowField(field: string): field is RowField {
  return ROW_FIELD_SET.has(field);
}
