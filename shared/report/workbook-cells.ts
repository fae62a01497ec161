// Small makers of cells, and how the sheets of a report print.
import type { Cell, CellStyleName, SheetPrint } from '../document/workbook.ts';
import type { ReportModel } from './report-model.ts';

export const PRINT: SheetPrint = {
  landscape: true,
  paper: 'A4',
  fitWidth: true,
  repeatRows: [2, 2],
  pageNumbers: true,
  marginsMillimetres: { top: 28, bottom: 26, left: 20, right: 20 },
};

/** The sample is marked wherever it shows. */
export function titleOf({ sample }: Pick<ReportModel, 'sample'>, title: string): string {
  return sample ? `${title}（示例）` : title;
}

export function textCell(value: string, style: CellStyleName): Cell {
  return { type: 'text', text: value, style };
}

export function numberCell(value: number, style: CellStyleName): Cell {
  return { type: 'number', value, style };
}

export function formulaCell(expression: string, value: number): Cell {
  return { type: 'formula', formula: expression, value, style: 'number' };
}

/** 1 → A, 27 → AA. */
export function columnLetter(place: number): string {
  let letters = '';
  for (let rest = place; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
