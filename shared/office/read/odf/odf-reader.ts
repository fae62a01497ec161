// `content.xml` as a stream. Repeated rows and cells are counted and not walked where they are empty.
import { MAX_COLUMNS, MAX_ROWS } from '../../../table/cell-reference.ts';
import type { RawBook, RawCell, RawSheet } from '../../../table/raw-book.ts';
import { bookBudget, SheetBuilder } from '../../../table/sheet-builder.ts';
import { finishSheet, placeCell } from '../place-cell.ts';
import { damaged, Refused } from '../refused.ts';
import type { Warnings } from '../warnings.ts';
import type { XmlAttributes } from '../xml/attributes.ts';
import { OdfText } from './odf-text.ts';
import { odfCellValue, type OdfCellSource } from './odf-value.ts';

type Placed = {
  readonly column: number;
  readonly value: RawCell;
  readonly times: number;
  readonly isPercent: boolean;
};
type Table = {
  readonly place: number;
  readonly name: string;
  readonly isHidden: boolean;
  readonly builder: SheetBuilder;
  row: number;
  column: number;
  rowTimes: number;
  hiddenColumnsUpTo: number;
  cells: Placed[];
};
type Cell = OdfCellSource & { readonly times: number; readonly columns: number; readonly rows: number };

/** Left out with all that is in it. */
const SKIPPED = new Set([
  'office:annotation',
  'office:forms',
  'office:scripts',
  'table:dde-links',
  'table:named-expressions',
  'table:shapes',
  'table:tracked-changes',
  'text:note',
  'text:ruby-text',
  'text:tracked-changes',
]);

export class OdfReader {
  readonly #part: string;
  readonly #warnings: Warnings;
  readonly #budget = bookBudget();
  readonly #hiddenStyles = new Set<string>();
  readonly #sheets: (RawSheet | null)[] = [];
  readonly #tables: Table[] = [];
  readonly #cells: Cell[] = [];
  readonly #texts: OdfText[] = [new OdfText()];
  #style = '';
  #format: 'ods' | 'odt' | null = null;
  #skipped = 0;

  constructor(part: string, warnings: Warnings) {
    this.#part = part;
    this.#warnings = warnings;
  }

  finish(): RawBook {
    const format = this.#format;
    if (format === null) throw new Refused({ type: 'unsupportedFormat', kind: 'otherOffice' });
    const sheets = this.#sheets.filter((sheet) => sheet !== null);
    const book = { sheets, warnings: this.#warnings.list() };
    if (format === 'ods') return { format, ...book };
    return {
      format,
      ...book,
      paragraphs: this.#bodyText()
        .paragraphs()
        .filter((text) => text.trim() !== ''),
    };
  }

  readonly open = (name: string, attributes: XmlAttributes): void => {
    if (this.#skipped > 0 || SKIPPED.has(name)) {
      if (name === 'text:tracked-changes' || name === 'table:tracked-changes') this.#warnings.add('trackedChanges');
      this.#skipped += 1;
      return;
    }
    this.#texts.at(-1)?.open(name, attributes);
    if (name === 'office:spreadsheet') this.#format = 'ods';
    else if (name === 'office:text') this.#format = 'odt';
    else if (name === 'style:style') this.#style = attributes.get('name') ?? '';
    else if (name === 'style:table-properties' && attributes.get('display') === 'false') {
      this.#hiddenStyles.add(this.#style);
    } else if (this.#format !== null) this.#openTablePart(name, attributes);
  };

  readonly close = (name: string): void => {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    this.#texts.at(-1)?.close(name);
    const table = this.#tables.at(-1);
    if (!table) return;
    if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#closeCell(table);
    else if (name === 'table:table-row') this.#closeRow(table);
    else if (name === 'table:table') this.#closeTable(table);
  };

  readonly text = (text: string): void => {
    if (this.#skipped === 0) this.#texts.at(-1)?.add(text);
  };

  #bodyText(): OdfText {
    return this.#texts[0] ?? new OdfText();
  }

  #openTablePart(name: string, attributes: XmlAttributes): void {
    const table = this.#tables.at(-1);
    if (name === 'table:table') this.#openTable(attributes);
    else if (!table) return;
    else if (name === 'table:table-column') this.#openColumn(table, attributes);
    else if (name === 'table:table-row') this.#openRow(table, attributes);
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#openCell(attributes);
  }

  #openTable(attributes: XmlAttributes): void {
    if (this.#tables.length > 0) this.#warnings.add('nestedTable', attributes.get('name') ?? '');
    const place = this.#sheets.push(null) - 1;
    this.#tables.push({
      place,
      name: attributes.get('name') ?? `表${place + 1}`,
      isHidden: this.#hiddenStyles.has(attributes.get('style-name') ?? ''),
      builder: new SheetBuilder(this.#budget),
      row: 0,
      column: 0,
      rowTimes: 1,
      hiddenColumnsUpTo: 0,
      cells: [],
    });
  }

  #openColumn(table: Table, attributes: XmlAttributes): void {
    const from = table.hiddenColumnsUpTo;
    table.hiddenColumnsUpTo += this.#count(attributes, 'number-columns-repeated', MAX_COLUMNS);
    if (isHidden(attributes)) table.builder.hideColumns(from, table.hiddenColumnsUpTo - 1);
  }

  #openRow(table: Table, attributes: XmlAttributes): void {
    table.rowTimes = this.#count(attributes, 'number-rows-repeated', MAX_ROWS);
    table.column = 0;
    table.cells = [];
    if (isHidden(attributes)) table.builder.hideRows(table.row, table.row + table.rowTimes - 1);
  }

  #openCell(attributes: XmlAttributes): void {
    this.#texts.push(new OdfText());
    this.#cells.push({
      type: attributes.get('value-type') ?? '',
      value: attributes.get('value'),
      date: attributes.get('date-value'),
      time: attributes.get('time-value'),
      boolean: attributes.get('boolean-value'),
      string: attributes.get('string-value'),
      times: this.#count(attributes, 'number-columns-repeated', MAX_COLUMNS),
      columns: this.#count(attributes, 'number-columns-spanned', MAX_COLUMNS),
      rows: this.#count(attributes, 'number-rows-spanned', MAX_ROWS),
    });
  }

  #closeCell(table: Table): void {
    const cell = this.#cells.pop();
    const text = this.#texts.pop();
    if (!cell || !text) throw damaged(this.#part);
    const shown = text.paragraphs().join('\n');
    // In a text document an empty paragraph at either end is layout, as beside a table within a cell.
    const content = this.#format === 'odt' ? shown.replace(/^\n+|\n+$/g, '') : shown;
    const value = odfCellValue(cell, content, this.#part);
    if (value !== null && value !== '') {
      const isPercent = cell.type === 'percentage' && typeof value === 'number';
      table.cells.push({ column: table.column, value, times: cell.times, isPercent });
    }
    if (cell.columns > 1 || cell.rows > 1) {
      const { row: top, column: left } = table;
      const range = { top, left, bottom: top + cell.rows - 1, right: left + cell.columns - 1 };
      if (!table.builder.merge(range)) throw new Refused({ type: 'tooLarge', what: 'cells' });
    }
    table.column += cell.times;
  }

  #closeRow(table: Table): void {
    for (let row = table.row; table.cells.length > 0 && row < table.row + table.rowTimes; row += 1) {
      for (const { column, value, times, isPercent } of table.cells) {
        for (let at = column; at < column + times; at += 1) {
          placeCell(table.builder, row, at, value, this.#part);
          if (isPercent) table.builder.showPercent(row, at);
        }
      }
    }
    table.row += table.rowTimes;
  }

  #closeTable(table: Table): void {
    this.#tables.pop();
    const state = table.isHidden ? 'hidden' : 'visible';
    this.#sheets[table.place] = finishSheet(table.builder, table.name, state, this.#warnings);
  }

  #count(attributes: XmlAttributes, name: string, most: number): number {
    const text = attributes.get(name);
    if (text === undefined) return 1;
    if (!/^\d{1,9}$/.test(text) || text === '0') throw damaged(this.#part);
    return Math.min(Number(text), most);
  }
}

function isHidden(attributes: XmlAttributes): boolean {
  return ['collapse', 'filter'].includes(attributes.get('visibility') ?? '');
}
