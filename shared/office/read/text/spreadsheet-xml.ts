// Excel's XML of 2003 (`urn:schemas-microsoft-com:office:spreadsheet`), mostly found under the name .xls.
import { MAX_COLUMNS, MAX_ROWS } from '../../../table/cell-reference.ts';
import type { RawBook, RawCell, RawSheet, SheetState } from '../../../table/raw-book.ts';
import { bookBudget, SheetBuilder } from '../../../table/sheet-builder.ts';
import { formatKind } from '../number-format.ts';
import { finishSheet, placeCell } from '../place-cell.ts';
import { damaged, Refused } from '../refused.ts';
import { isoTextToCell, serialToCell, type NumberKind } from '../serial-date.ts';
import { Warnings } from '../warnings.ts';
import type { XmlAttributes } from '../xml/attributes.ts';
import { readXmlFile } from '../xml/read-part.ts';

const PART = 'xml';
const NAMED_FORMATS: Readonly<Record<string, NumberKind>> = {
  'General Date': 'date',
  'Long Date': 'date',
  'Medium Date': 'date',
  'Short Date': 'date',
  'Long Time': 'time',
  'Medium Time': 'time',
  'Short Time': 'time',
  Percent: 'percent',
};

/** Throws `Refused`. */
export function readSpreadsheetXml(bytes: Uint8Array): RawBook {
  const reader = new SpreadsheetXmlReader();
  readXmlFile(bytes, 'ss', reader);
  return { format: 'xml', sheets: reader.sheets, warnings: reader.warnings.list() };
}

class SpreadsheetXmlReader {
  readonly sheets: RawSheet[] = [];
  readonly warnings = new Warnings();
  readonly #budget = bookBudget();
  readonly #kinds = new Map<string, NumberKind>();
  readonly #path: string[] = [];
  #styleId = '';
  #builder: SheetBuilder | null = null;
  #name = '';
  #state: SheetState = 'visible';
  #row = 0;
  #nextRow = 0;
  #column = 0;
  #nextColumn = 0;
  #nextHidden = 0;
  #kind: NumberKind = 'none';
  #type = '';
  #text: string | null = null;

  constructor() {
    this.warnings.add('unchecked');
  }

  readonly open = (name: string, attributes: XmlAttributes): void => {
    const parent = this.#path.at(-1);
    this.#path.push(name);
    if (name === 'ss:Worksheet') this.#openSheet(attributes.get('Name') ?? '');
    else if (name === 'ss:Style') this.#styleId = attributes.get('ID') ?? '';
    else if (name === 'ss:NumberFormat') this.#openFormat(attributes.get('Format') ?? '');
    else if (name === 'ss:Column') this.#openColumn(attributes);
    else if (name === 'ss:Row') this.#openRow(attributes);
    else if (name === 'ss:Cell') this.#openCell(attributes);
    // A comment has a `Data` of its own.
    else if (name === 'ss:Data' && parent === 'ss:Cell') {
      this.#type = attributes.get('Type') ?? 'String';
      this.#text = '';
    }
  };

  readonly close = (name: string): void => {
    this.#path.pop();
    if (name === 'ss:Data' && this.#path.at(-1) === 'ss:Cell') this.#closeData();
    else if (name === 'ss:Worksheet' && this.#builder) {
      this.sheets.push(finishSheet(this.#builder, this.#name, this.#state, this.warnings));
    }
  };

  readonly text = (text: string): void => {
    if (this.#text !== null) this.#text += text;
    else if (this.#path.at(-1) === 'excel:Visible') {
      if (text === 'SheetHidden') this.#state = 'hidden';
      if (text === 'SheetVeryHidden') this.#state = 'veryHidden';
    }
  };

  #openSheet(name: string): void {
    this.#builder = new SheetBuilder(this.#budget);
    this.#name = name;
    this.#state = 'visible';
    this.#nextRow = 0;
    this.#nextHidden = 0;
  }

  #openFormat(format: string): void {
    this.#kinds.set(
      this.#styleId,
      Object.hasOwn(NAMED_FORMATS, format) ? (NAMED_FORMATS[format] ?? 'none') : formatKind(format),
    );
  }

  #openColumn(attributes: XmlAttributes): void {
    const from = this.#index(attributes, this.#nextHidden, MAX_COLUMNS);
    this.#nextHidden = from + this.#count(attributes, 'Span') + 1;
    if (attributes.get('Hidden') === '1') this.#builder?.hideColumns(from, this.#nextHidden - 1);
  }

  #openRow(attributes: XmlAttributes): void {
    this.#row = this.#index(attributes, this.#nextRow, MAX_ROWS);
    this.#nextRow = this.#row + this.#count(attributes, 'Span') + 1;
    this.#nextColumn = 0;
    if (attributes.get('Hidden') === '1') this.#builder?.hideRows(this.#row, this.#nextRow - 1);
  }

  #openCell(attributes: XmlAttributes): void {
    this.#column = this.#index(attributes, this.#nextColumn, MAX_COLUMNS);
    const across = this.#count(attributes, 'MergeAcross');
    const down = this.#count(attributes, 'MergeDown');
    const range = { top: this.#row, left: this.#column, bottom: this.#row + down, right: this.#column + across };
    if (this.#builder && !this.#builder.merge(range)) throw new Refused({ type: 'tooLarge', what: 'cells' });
    this.#nextColumn = this.#column + across + 1;
    this.#kind = this.#kinds.get(attributes.get('StyleID') ?? '') ?? 'none';
  }

  #closeData(): void {
    const text = this.#text ?? '';
    this.#text = null;
    if (!this.#builder) return;
    const value = this.#value(text);
    placeCell(this.#builder, this.#row, this.#column, value, PART);
    if (typeof value === 'number' && this.#kind === 'percent') this.#builder.showPercent(this.#row, this.#column);
  }

  #value(text: string): RawCell {
    switch (this.#type) {
      case 'String':
      case 'Error':
        return text;
      case 'Number': {
        const number = Number(text.trim() === '' ? Number.NaN : text);
        if (!Number.isFinite(number)) throw damaged(PART);
        return serialToCell(number, this.#kind, false);
      }
      case 'Boolean':
        if (text !== '0' && text !== '1') throw damaged(PART);
        return text === '1';
      case 'DateTime': {
        const date = isoTextToCell(text);
        if (date === null) throw damaged(PART);
        // A time of day stands as one of the day before the first.
        return date.startsWith('1899-12-31') ? date.slice(11) || '00:00:00' : date;
      }
      default:
        throw damaged(PART);
    }
  }

  #index(attributes: XmlAttributes, next: number, most: number): number {
    const text = attributes.get('Index');
    const index = text === undefined ? next : Number(text) - 1;
    // It only ever points forward.
    if (!Number.isInteger(index) || index < next || index >= most) throw damaged(PART);
    return index;
  }

  #count(attributes: XmlAttributes, name: string): number {
    const text = attributes.get(name) ?? '0';
    if (!/^\d{1,7}$/.test(text)) throw damaged(PART);
    return Number(text);
  }
}
