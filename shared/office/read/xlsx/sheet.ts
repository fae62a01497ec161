// One worksheet as a stream: nothing of it is held but its cells.
import { parseCellReference, parseRangeReference, MAX_COLUMNS, MAX_ROWS } from '../../../table/cell-reference.ts';
import { SheetBuilder, type BookBudget } from '../../../table/sheet-builder.ts';
import { placeCell } from '../place-cell.ts';
import { damaged, Refused } from '../refused.ts';
import type { XmlAttributes } from '../xml/attributes.ts';
import { readPart } from '../xml/read-part.ts';
import type { Archive } from '../zip/archive.ts';
import { cellValue, type BookContext } from './cell-value.ts';
import { RichText } from './rich-text.ts';

/** Throws `Refused`. */
export function readSheet(archive: Archive, part: string, book: BookContext, budget: BookBudget): SheetBuilder {
  const reader = new SheetReader(part, book, budget);
  // Macro sheets have cells too.
  readPart(archive, part, 's', reader, /:(work|macro|intlMacro)?sheet$/i);
  return reader.builder;
}

class SheetReader {
  readonly builder: SheetBuilder;
  readonly #part: string;
  readonly #book: BookContext;
  readonly #rich = new RichText();
  #row = -1;
  #column = -1;
  #type = '';
  #style: string | undefined;
  #value: string | null = null;
  #inline: string | null = null;
  #hasFormula = false;
  /** Set between `<c>` and `</c>`: what stands under names alike elsewhere is no cell's. */
  #isInCell = false;
  #isInValue = false;
  #isInInline = false;
  /** How deep in `<extLst>`, whose contents are other programs' affair. */
  #skipped = 0;

  constructor(part: string, book: BookContext, budget: BookBudget) {
    this.#part = part;
    this.#book = book;
    this.builder = new SheetBuilder(budget);
  }

  readonly open = (name: string, attributes: XmlAttributes): void => {
    if (this.#skipped > 0 || name === 's:extLst' || name === 'mc:Fallback') this.#skipped += 1;
    else if (this.#isInCell) this.#openInCell(name);
    else if (name === 's:c') this.#openCell(attributes);
    else if (name === 's:row') this.#openRow(attributes);
    else if (name === 's:col') this.#hideColumns(attributes);
    else if (name === 's:mergeCell') this.#merge(attributes.get('ref') ?? '');
  };

  readonly close = (name: string): void => {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    if (!this.#isInCell) return;
    if (name === 's:v') this.#isInValue = false;
    else if (name === 's:is') this.#closeInline();
    else if (name === 's:c') this.#closeCell();
    else if (this.#isInInline) this.#rich.close(name);
  };

  readonly text = (text: string): void => {
    if (this.#isInValue) this.#value = (this.#value ?? '') + text;
    else if (this.#isInInline) this.#rich.add(text);
  };

  #openRow(attributes: XmlAttributes): void {
    const number = attributes.get('r');
    this.#row = number === undefined ? this.#row + 1 : Number(number) - 1;
    this.#column = -1;
    if (!Number.isInteger(this.#row) || this.#row < 0 || this.#row >= MAX_ROWS) throw damaged(this.#part);
    if (isTrue(attributes.get('hidden'))) this.builder.hideRows(this.#row, this.#row);
  }

  #openCell(attributes: XmlAttributes): void {
    const reference = attributes.get('r');
    if (reference === undefined) this.#column += 1;
    else {
      const place = parseCellReference(reference.toUpperCase());
      // A cell that names another row than the one it stands in is one of a damaged file.
      if (!place || (this.#row !== -1 && place.row !== this.#row)) throw damaged(this.#part);
      this.#column = place.column;
    }
    if (this.#row < 0) throw damaged(this.#part);
    this.#type = attributes.get('t') ?? '';
    this.#style = attributes.get('s');
    this.#value = null;
    this.#inline = null;
    this.#hasFormula = false;
    this.#isInCell = true;
  }

  #openInCell(name: string): void {
    if (this.#isInInline) this.#rich.open(name);
    else if (name === 's:v') {
      this.#isInValue = true;
      this.#value = '';
    } else if (name === 's:is') {
      this.#isInInline = true;
      this.#rich.start();
    } else if (name === 's:f') this.#hasFormula = true;
    else if (name === 's:c' || name === 's:row') throw damaged(this.#part);
  }

  #closeInline(): void {
    this.#isInInline = false;
    this.#inline = this.#rich.text();
  }

  #closeCell(): void {
    this.#isInCell = false;
    const cell = {
      type: this.#type,
      style: this.#style,
      value: this.#value,
      inline: this.#inline,
      hasFormula: this.#hasFormula,
    };
    const value = cellValue(cell, this.#book, this.#part);
    placeCell(this.builder, this.#row, this.#column, value, this.#part);
    if (typeof value === 'number' && this.#book.styles[Number(this.#style)] === 'percent')
      this.builder.showPercent(this.#row, this.#column);
  }

  #hideColumns(attributes: XmlAttributes): void {
    if (!isTrue(attributes.get('hidden'))) return;
    const from = Number(attributes.get('min'));
    const to = Math.min(Number(attributes.get('max')), MAX_COLUMNS);
    if (from >= 1 && to >= from) this.builder.hideColumns(from - 1, to - 1);
  }

  #merge(reference: string): void {
    const range = parseRangeReference(reference.toUpperCase());
    if (!range) throw damaged(this.#part);
    if (!this.builder.merge(range)) throw new Refused({ type: 'tooLarge', what: 'cells' });
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
