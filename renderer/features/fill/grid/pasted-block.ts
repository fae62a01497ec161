// The cells on the clipboard. Excel, WPS and Calc give their cells as text as well as they give them as a table;
// Word and the web break a text where a cell has two paragraphs: where both differ in shape, the table is right.
import { pastedCells } from '../../../../shared/table/pasted-cells.ts';
import type { TextBlock } from './put-cells.ts';

export function pastedBlock(data: DataTransfer): TextBlock {
  const cells = pastedCells(data.getData('text/plain'));
  const table = tableCells(data.getData('text/html'));
  return table === null || hasShapeOf(cells, table) ? cells : table;
}

function hasShapeOf(cells: TextBlock, table: TextBlock): boolean {
  const widest = Math.max(...table.map((row) => row.length));
  return cells.length === table.length && cells.every((row) => row.length === widest);
}

/** The cells of the only table in a piece of HTML; null where there is none, or more. */
function tableCells(html: string): TextBlock | null {
  if (!/<table/i.test(html)) return null;
  // Parsed and read, never put into the page: nothing in it is run or fetched.
  const tables = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table');
  const [table] = tables;
  if (table === undefined || tables.length > 1 || table.rows.length === 0) return null;
  const grid: string[][] = Array.from(table.rows, () => []);
  for (const [top, row] of Array.from(table.rows).entries()) {
    let left = 0;
    for (const cell of row.cells) {
      while (grid[top]?.[left] !== undefined) left += 1;
      const text = cellText(cell);
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let right = 0; right < cell.colSpan; right += 1) {
          const line = grid[top + down];
          if (line !== undefined) line[left + right] = down === 0 && right === 0 ? text : '';
        }
      left += cell.colSpan;
    }
  }
  return grid;
}

/** A paragraph or break begins a line; spaces of the source are one. */
function cellText(cell: HTMLTableCellElement): string {
  for (const node of cell.querySelectorAll('br')) node.replaceWith('\u2028');
  for (const node of cell.querySelectorAll('p, div, li')) node.append('\u2028');
  return (cell.textContent ?? '')
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/ ?\u2028 ?/g, '\n')
    .trim();
}
