// Report model → workbook: the annexes as printed; with a period's report its statistics and the list of standings.
import type { Moment } from '../base/dates.ts';
import { printed } from '../document/typography.ts';
import {
  DEFAULT_WORKBOOK_FONTS,
  type Cell,
  type Sheet,
  type SheetRow,
  type WorkbookModel,
} from '../document/workbook.ts';
import type { ReportAnnex, ReportCell, ReportColumn, ReportModel } from './report-model.ts';
import { standingSheet, statisticsSheet } from './statistics-sheets.ts';
import { formulaCell, numberCell, PRINT, textCell, titleOf } from './workbook-cells.ts';

/** Widths in half-width characters by column; others get what a short text needs. */
const WIDTHS: Readonly<Record<string, number>> = {
  row: 6,
  number: 6,
  title: 18,
  category: 9,
  problems: 36,
  plan: 42,
  goals: 62,
  task: 24,
  progress: 60,
  results: 40,
  issues: 36,
  nextSteps: 36,
  coordination: 30,
  reason: 36,
  light: 6,
  indicator: 28,
  project: 28,
  statement: 60,
  entries: 40,
  file: 40,
  text: 50,
};
const OTHER_WIDTH = 16;

export function reportWorkbook(model: ReportModel, created: Moment): WorkbookModel {
  const counted = model.layout !== 'table';
  return {
    properties: { title: model.title.replaceAll('\n', ''), author: model.signature.issuer, created },
    fonts: DEFAULT_WORKBOOK_FONTS,
    sheets: [
      ...model.annexes.map((annex) => annexSheet(annex, model)),
      ...(counted ? [standingSheet(model), statisticsSheet(model)] : []),
    ],
  };
}

export function annexSheet(annex: ReportAnnex, model: ReportModel): Sheet {
  const { columns, rows } = annex.table;
  const width = columns.length;
  const empty = Array.from({ length: width - 1 }, () => null);
  const note: SheetRow[] = annex.note === undefined ? [] : [{ cells: [textCell(annex.note, 'note'), ...empty] }];
  return {
    name: annex.sheetName,
    columns: columns.map(({ key }) => ({ width: WIDTHS[key] ?? OTHER_WIDTH })),
    rows: [
      { cells: [textCell(titleOf(model, annex.title), 'title'), ...empty] },
      { cells: columns.map(({ heading }) => textCell(heading, 'head')) },
      ...rows.map(({ cells }): SheetRow => ({ cells: cells.map((lines, index) => annexCell(lines, columns[index])) })),
      ...note,
    ],
    merges: [
      { top: 1, left: 1, bottom: 1, right: width },
      ...note.map(() => ({ top: rows.length + 3, left: 1, bottom: rows.length + 3, right: width })),
    ],
    frozenRows: 2,
    print: { ...PRINT, landscape: annex.page !== 'portrait', paper: annex.page === 'landscapeA3' ? 'A3' : 'A4' },
  };
}

function annexCell(lines: ReportCell, column: ReportColumn | undefined): Cell {
  const [only] = lines;
  if (only?.value !== undefined && lines.length === 1) {
    if (only.formula !== undefined) return formulaCell(only.formula, only.value);
    const style = only.text.endsWith('%') ? 'percent' : column?.align === 'center' ? 'center' : 'decimal';
    return numberCell(only.value, style);
  }
  return textCell(lines.map(({ text }) => printed(text)).join('\n'), column?.align === 'center' ? 'center' : 'body');
}
