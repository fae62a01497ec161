// What the sheets of a form have in common.
import type { Cell, CellStyleName, SheetPrint, SheetRow } from '../document/workbook.ts';
import type { FormModel } from './form-model.ts';
import { GOAL_STATE_LABELS } from './form-words.ts';

export const GOAL_LABELS = GOAL_STATE_LABELS;

export const FORM_PRINT: SheetPrint = {
  landscape: true,
  paper: 'A4',
  fitWidth: true,
  repeatRows: null,
  pageNumbers: true,
  marginsMillimetres: { top: 15, bottom: 15, left: 12, right: 12 },
};

/** The hidden first column. */
export const ID_COLUMN = { width: 6, isHidden: true };
export const ID_HEAD = '标识';

export function text(value: string, style: CellStyleName, comment?: string): Cell {
  return comment === undefined ? { type: 'text', text: value, style } : { type: 'text', text: value, style, comment };
}

/** An open cell: its value, or empty for the unit; with a remark where it goes back. */
export function openCell(value: string | number | null, style: CellStyleName, remarks: readonly string[]): Cell {
  const comment = remarks.length === 0 ? undefined : `退回修改：${remarks.join('；')}`;
  const look = comment === undefined ? style : 'remarked';
  if (typeof value === 'number')
    return comment === undefined
      ? { type: 'number', value, style: look }
      : { type: 'number', value, style: look, comment };
  return text(value ?? '', look, comment);
}

export function remarksAt({ remarks }: FormModel, key: string): string[] {
  return remarks.filter(({ cell }) => cell === key).map(({ words }) => words);
}

/** A row of one text over the columns from the second on. */
export function bannerRow(value: string, style: CellStyleName, width: number, heightPoints?: number): SheetRow {
  const cells = [null, text(value, style), ...Array.from({ length: width - 2 }, () => null)];
  return heightPoints === undefined ? { cells } : { cells, heightPoints };
}

export function bannerMerge(row: number, width: number): { top: number; left: number; bottom: number; right: number } {
  return { top: row, left: 2, bottom: row, right: width };
}
