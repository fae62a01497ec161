// Tables of a web page: what many office systems in China hand out under the name .xls. Nothing is fetched or run.
import { MAX_COLUMNS, MAX_ROWS } from '../../../table/cell-reference.ts';
import type { RawBook, RawCell, RawSheet } from '../../../table/raw-book.ts';
import { bookBudget, SheetBuilder } from '../../../table/sheet-builder.ts';
import { finishSheet, placeCell } from '../place-cell.ts';
import { damaged, Refused } from '../refused.ts';
import { Warnings } from '../warnings.ts';
import { decodeHtmlEntities } from './html-entities.ts';
import { eachHtmlToken, type HtmlTag } from './html-tokens.ts';

type Table = {
  readonly place: number;
  readonly builder: SheetBuilder;
  row: number;
  column: number;
  /** By column: how many rows more a cell from above reaches down. */
  readonly reach: Map<number, number>;
  cell: Cell | null;
};
type Cell = { text: string; readonly number: string | undefined; readonly columns: number; readonly rows: number };

const BREAKS = new Set(['br', 'p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const DEEPEST = 50;
/** The longest stretch without a tag. */
const LONGEST = 4 * 1024 * 1024;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Null when there is no table in it. Throws `Refused`. */
export function readHtml(html: string): RawBook | null {
  const reader = new HtmlReader();
  eachHtmlToken(html, { tag: (tag) => reader.tag(tag), text: (text) => reader.text(text) });
  const { sheets, paragraphs } = reader.finish();
  if (sheets.length === 0) return null;
  return { format: 'html', sheets, paragraphs, warnings: reader.warnings.list() };
}

class HtmlReader {
  readonly warnings = new Warnings();
  readonly #budget = bookBudget();
  readonly #sheets: (RawSheet | null)[] = [];
  readonly #open: Table[] = [];
  #outside = '';

  constructor() {
    this.warnings.add('unchecked');
  }

  finish(): { sheets: RawSheet[]; paragraphs: string[] } {
    // The page ends within a table: its rest is missing.
    if (this.#open.length > 0) throw damaged('html');
    const paragraphs = this.#outside.split('\n').map(tidy);
    return {
      sheets: this.#sheets.filter((sheet) => sheet !== null),
      paragraphs: paragraphs.filter((text) => text !== ''),
    };
  }

  text(text: string): void {
    if (text.length > LONGEST) throw new Refused({ type: 'tooLarge', what: 'text' });
    const plain = decodeHtmlEntities(text.replace(/[ \t\r\n]+/g, ' '));
    this.#add(plain);
  }

  tag(tag: HtmlTag): void {
    const table = this.#open.at(-1);
    if (BREAKS.has(tag.name)) this.#add('\n');
    if (tag.name === 'table') {
      if (tag.isClosing) this.#closeTable();
      else this.#openTable();
    } else if (!table) return;
    else if (tag.name === 'tr') {
      this.#closeCell(table);
      if (!tag.isClosing) this.#openRow(table);
    } else if (tag.name === 'td' || tag.name === 'th') {
      this.#closeCell(table);
      if (!tag.isClosing) this.#openCell(table, tag);
    }
  }

  #add(text: string): void {
    const table = this.#open.at(-1);
    if (!table) this.#outside += text;
    else if (table.cell) table.cell.text += text;
  }

  #openTable(): void {
    if (this.#open.length >= DEEPEST) throw new Refused({ type: 'unsafe', what: 'nesting' });
    const place = this.#sheets.push(null) - 1;
    if (this.#open.length > 0) this.warnings.add('nestedTable', `表${place + 1}`);
    const builder = new SheetBuilder(this.#budget);
    this.#open.push({ place, builder, row: -1, column: 0, reach: new Map(), cell: null });
  }

  #closeTable(): void {
    const table = this.#open.pop();
    if (!table) return;
    this.#closeCell(table);
    this.#sheets[table.place] = finishSheet(table.builder, `表${table.place + 1}`, 'visible', this.warnings);
  }

  #openRow(table: Table): void {
    table.row += 1;
    table.column = 0;
    for (const [column, rows] of table.reach) {
      if (rows > 0) table.reach.set(column, rows - 1);
      else table.reach.delete(column);
    }
    if (table.row >= MAX_ROWS) throw new Refused({ type: 'tooLarge', what: 'cells' });
  }

  #openCell(table: Table, tag: HtmlTag): void {
    if (table.row === -1) this.#openRow(table);
    while (table.reach.has(table.column)) table.column += 1;
    const columns = span(tag.attribute('colspan'), MAX_COLUMNS);
    const rows = span(tag.attribute('rowspan'), MAX_ROWS);
    table.cell = { text: '', number: tag.attribute('x:num'), columns, rows };
  }

  #closeCell(table: Table): void {
    const { cell } = table;
    if (!cell) return;
    table.cell = null;
    const { row: top, column: left } = table;
    const right = left + cell.columns - 1;
    if (right >= MAX_COLUMNS) throw damaged('html');
    placeCell(table.builder, top, left, valueOf(cell), 'html');
    if (!table.builder.merge({ top, left, bottom: Math.min(top + cell.rows, MAX_ROWS) - 1, right })) {
      throw new Refused({ type: 'tooLarge', what: 'cells' });
    }
    for (let column = left; cell.rows > 1 && column <= right; column += 1) table.reach.set(column, cell.rows - 1);
    table.column = right + 1;
  }
}

/** Excel writes the number itself beside its shown text (`x:num="0.5"` for 50%); else a cell is text. */
function valueOf({ text, number }: Cell): RawCell {
  const shown = text
    .split('\n')
    .map(tidy)
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
  const written = number === '' ? shown : number;
  return written !== undefined && NUMBER.test(written) ? Number(written) : shown;
}

/** Blanks at the ends are layout, and so are those that cannot break. */
function tidy(text: string): string {
  return text.replaceAll('\u00a0', ' ').trim();
}

function span(text: string | undefined, most: number): number {
  const number = Number.parseInt(text ?? '1', 10);
  return Number.isInteger(number) && number >= 1 ? Math.min(number, most) : 1;
}
