// Widths of a table's columns in twips that sum to the table's width, suited to what the cells hold.
import { textWidth } from '../base/width.ts';
import type { TableBlock, TableCell, TableColumn } from './document.ts';
import { CELL_MARGIN_TWIPS, SIZE_POINTS } from './page.ts';

/** Rows looked at for a column's content, spread over the table: 3,000 rows are as wide as these. */
const SAMPLE = 60;
/** A column is widened by half a 字 at a time, where that saves the most lines. */
const STEP = 1;
/** Heads up to eight 字 stand on one line; longer ones are broken. */
const LONGEST_HEAD = 16;
/** Text that wraps has at least six 字 a line, whatever its neighbours hold. */
const LEAST_TEXT = 12;
/** The rules take a little of the width: two 字 would not fit where two 字 were reckoned. */
const SLACK_TWIPS = 30;

export function columnWidths(table: TableBlock, totalTwips: number): number[] {
  const fixed = table.columns.map(fixedTwips);
  const rest = totalTwips - fixed.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const weights = columnWeights(table, rest);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const widths = table.columns.map((_, index) => {
    const share = sum === 0 ? 0 : Math.floor((rest * (weights[index] ?? 0)) / sum);
    return fixed[index] ?? share;
  });
  // What rounding left over goes to the last column that is not fixed, so that the sum is exact.
  const last = fixed.lastIndexOf(null);
  if (last >= 0) widths[last] = (widths[last] ?? 0) + totalTwips - widths.reduce((total, width) => total + width, 0);
  return widths;
}

function fixedTwips(column: TableColumn): number | null {
  return typeof column.width === 'object' && 'twips' in column.width ? column.width.twips : null;
}

function columnWeights(table: TableBlock, restTwips: number): number[] {
  if (!table.columns.some((column) => column.width === 'content')) {
    return table.columns.map((column) =>
      typeof column.width === 'object' && 'weight' in column.width ? column.width.weight : 0,
    );
  }
  return contentWeights(table, restTwips);
}

interface Measured {
  /** Per sampled row and column, the widths of its paragraphs in half-width columns. */
  readonly rows: readonly (readonly (readonly number[])[])[];
  readonly least: readonly number[];
}

function contentWeights(table: TableBlock, restTwips: number): number[] {
  const halfTwips = SIZE_POINTS[table.size] * 10;
  const { rows, least } = measure(table);
  const open = table.columns.map((column) => fixedTwips(column) === null);
  const margins = open.filter(Boolean).length * (2 * CELL_MARGIN_TWIPS + SLACK_TWIPS);
  const widths = [...least];
  let left = Math.floor((restTwips - margins) / halfTwips) - sumOf(widths.filter((_, index) => open[index]));
  for (; left >= STEP; left -= STEP) {
    const column = mostHelped(rows, widths, open);
    // Nothing more to save: what is left widens every column by its share.
    if (column === null) break;
    widths[column] = (widths[column] ?? 0) + STEP;
  }
  return widths.map((width, index) => (open[index] ? width * halfTwips + 2 * CELL_MARGIN_TWIPS + SLACK_TWIPS : 0));
}

/** The column where one step more saves the most: tall cells count by the square of their lines. */
function mostHelped(rows: Measured['rows'], widths: readonly number[], open: readonly boolean[]): number | null {
  let best: number | null = null;
  let bestGain = 0;
  widths.forEach((width, column) => {
    if (!open[column]) return;
    let gain = 0;
    for (const row of rows) {
      const cell = row[column] ?? [];
      gain += height(cell, width) ** 2 - height(cell, width + STEP) ** 2;
    }
    if (gain > bestGain) {
      best = column;
      bestGain = gain;
    }
  });
  return best;
}

// Lines without rounding up: a step that does not yet save a whole line still shows its use.
function height(paragraphs: readonly number[], width: number): number {
  return paragraphs.reduce((lines, paragraph) => lines + Math.max(1, paragraph / width + 0.3), 0);
}

function measure(table: TableBlock): Measured {
  const every = Math.max(1, Math.ceil(table.rows.length / SAMPLE));
  const sample = table.rows.filter((_, index) => index % every === 0);
  const rows = sample
    .filter((row) => row.cells.length === table.columns.length)
    .map((row) => row.cells.map((cell) => paragraphWidths(cell)));
  const heads = table.head.filter((row) => row.cells.length === table.columns.length);
  const least = table.columns.map((_, column) => {
    const head = heads.map((row) => widest(row.cells[column]));
    // A number or a word of four 字 is not broken either: 1. to 30, 创新类, 已完成.
    const short = rows.flatMap((row) => row[column] ?? []).filter((width) => width <= 8);
    const wraps = rows.some((row) => (row[column] ?? []).some((width) => width > 2 * LEAST_TEXT));
    return Math.max(wraps ? LEAST_TEXT : 4, ...head.map((width) => (width <= LONGEST_HEAD ? width : 8)), ...short);
  });
  return { rows, least };
}

function paragraphWidths(cell: TableCell): number[] {
  return cell.paragraphs.flatMap((paragraph) =>
    paragraph.runs
      .map((run) => run.text)
      .join('')
      .split('\n')
      .map(textWidth),
  );
}

function widest(cell: TableCell | undefined): number {
  return cell ? Math.max(0, ...paragraphWidths(cell)) : 0;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
