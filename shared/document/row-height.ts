// Heights of rows from their wrapped text: neither Excel nor WPS fits a wrapped row when a file is opened.
import { textWidth, wrappedLines } from '../base/width.ts';
import { CELL_STYLES } from './cell-styles.ts';
import type { Cell, CellRange, Sheet, SheetRow, WorkbookModel } from './workbook.ts';

/** Excel refuses a higher row. */
export const HIGHEST_ROW_POINTS = 409;
const LOWEST_ROW_POINTS = 18;
const PADDING_POINTS = 8;
/** Of the size of its text: 宋体 in Excel takes 1.29, the fonts that stand in for it elsewhere up to 1.45. */
const LINE_FACTOR = 1.4;
/** A column's width counts characters of the workbook's normal font. */
const NORMAL_POINTS = 11;
/** Small enough to fit more, large enough to read. */
const SMALLEST_POINTS = 7;

export interface RowHeight {
  readonly points: number;
  /** Under 1 where the row's text is made smaller to stay within Excel's limit. */
  readonly textScale: number;
  /** Even the smallest text does not fit: the cell holds it all, print cuts it off. */
  readonly clipped: boolean;
}

/** The height of a sheet's row (from 1) for the text of its cells. */
export function rowHeight(sheet: Sheet, row: number): RowHeight {
  const given = sheet.rows[row - 1];
  if (!given) return { points: LOWEST_ROW_POINTS, textScale: 1, clipped: false };
  if (given.heightPoints !== undefined) return { points: given.heightPoints, textScale: 1, clipped: false };
  for (const textScale of [1, 0.9, 0.8, SMALLEST_POINTS / 10.5]) {
    const points = textPoints(sheet, given, row, textScale);
    if (points <= HIGHEST_ROW_POINTS) return { points, textScale, clipped: false };
  }
  return { points: HIGHEST_ROW_POINTS, textScale: SMALLEST_POINTS / 10.5, clipped: true };
}

/** A row, from 1, whose text print cuts off. */
export interface ClippedRow {
  readonly sheet: string;
  readonly row: number;
}

/** The rows of a workbook that are too high for Excel even in the smallest text, sheet after sheet. */
export function clippedRows({ sheets }: WorkbookModel): ClippedRow[] {
  return sheets.flatMap((sheet) =>
    sheet.rows.flatMap((_row, index) =>
      rowHeight(sheet, index + 1).clipped ? [{ sheet: sheet.name, row: index + 1 }] : [],
    ),
  );
}

function textPoints(sheet: Sheet, row: SheetRow, place: number, textScale: number): number {
  let points = LOWEST_ROW_POINTS;
  row.cells.forEach((cell, index) => {
    if (!cell) return;
    const merge = sheet.merges.find((range) => range.top === place && range.left === index + 1);
    // A cell over several rows has their heights together; its own row need not hold it.
    if (merge && merge.bottom > merge.top) return;
    points = Math.max(points, cellPoints(cell, widthOf(sheet, index, merge), textScale));
  });
  return Math.ceil(points);
}

function cellPoints(cell: Cell, width: number, textScale: number): number {
  const style = CELL_STYLES[cell.style];
  const size = style.sizePoints * textScale;
  if (cell.type !== 'text' || !style.wrap) return size * LINE_FACTOR + PADDING_POINTS;
  // One half-width column less: Excel breaks a line a little before the width is full.
  const columns = Math.max(2, Math.floor((width * NORMAL_POINTS) / size) - 1);
  return linesOf(cell.text, columns) * size * LINE_FACTOR + PADDING_POINTS;
}

function linesOf(text: string, columns: number): number {
  return textWidth(text) <= columns && !text.includes('\n') ? 1 : wrappedLines(text, columns);
}

function widthOf(sheet: Sheet, index: number, merge: CellRange | undefined): number {
  let width = 0;
  for (let column = index; column < (merge?.right ?? index + 1); column += 1)
    width += sheet.columns[column]?.width ?? 8;
  return width;
}
