// The cells of one BIFF8 sheet.
import type { RawCell } from '../../../table/raw-book.ts';
import { SheetBuilder, type BookBudget } from '../../../table/sheet-builder.ts';
import { placeCell } from '../place-cell.ts';
import { damaged, Refused } from '../refused.ts';
import { serialToCell, type NumberKind } from '../serial-date.ts';
import { BOF, RecordReader, substream, type Record8 } from './records.ts';

/** What the sheets take from the book's own records. */
export type XlsBook = {
  readonly strings: string[];
  readonly styles: NumberKind[];
  is1904: boolean;
};

const WORKSHEET = 0x0010;
const COLUMNS = 256;
const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

/** Throws `Refused`. */
export function readXlsSheet(stream: Uint8Array, start: number, book: XlsBook, budget: BookBudget): SheetBuilder {
  const reader = new XlsSheetReader(book, budget);
  try {
    for (const record of substream(stream, start)) reader.take(record);
  } catch (error) {
    // A record shorter than its fields: DataView tells it so.
    throw error instanceof RangeError ? damaged('xls') : error;
  }
  reader.finish();
  return reader.builder;
}

class XlsSheetReader {
  readonly builder: SheetBuilder;
  readonly #book: XlsBook;
  /** The formula whose text comes in a record of its own. */
  #waiting: { readonly row: number; readonly column: number } | null = null;

  constructor(book: XlsBook, budget: BookBudget) {
    this.#book = book;
    this.builder = new SheetBuilder(budget);
  }

  finish(): void {
    if (this.#waiting) throw damaged('xls');
  }

  take(record: Record8): void {
    const { id, view } = record;
    switch (id) {
      case BOF:
        if (view.getUint16(0, true) !== 0x0600 || view.getUint16(2, true) !== WORKSHEET) throw damaged('xls');
        return;
      case 0x00fd:
        return this.#put(view, this.#sharedText(view.getUint32(6, true)));
      case 0x0204:
      case 0x00d6:
        return this.#put(view, new RecordReader(record, 6).richText());
      case 0x027e:
        return this.#put(view, this.#number(rkNumber(view, 6), view.getUint16(4, true)));
      case 0x0203:
        return this.#put(view, this.#number(view.getFloat64(6, true), view.getUint16(4, true)));
      case 0x0205:
        return this.#put(view, booleanOrError(view.getUint8(6), view.getUint8(7) === 1));
      case 0x00bd:
        return this.#putMany(view);
      case 0x0006:
        return this.#putFormula(view);
      case 0x0207:
        return this.#putFormulaText(record);
      default:
        return this.#takeLayout(id, view);
    }
  }

  #takeLayout(id: number, view: DataView): void {
    if (id === 0x0208 && (view.getUint32(12, true) & 0x20) !== 0) {
      this.builder.hideRows(view.getUint16(0, true), view.getUint16(0, true));
    } else if (id === 0x007d && (view.getUint16(8, true) & 1) !== 0) {
      const to = Math.min(view.getUint16(2, true), COLUMNS - 1);
      this.builder.hideColumns(view.getUint16(0, true), to);
    } else if (id === 0x00e5) this.#merge(view);
  }

  #merge(view: DataView): void {
    for (let index = 0; index < view.getUint16(0, true); index += 1) {
      const [top = 0, bottom = 0, left = 0, right = 0] = [0, 2, 4, 6].map((at) =>
        view.getUint16(2 + 8 * index + at, true),
      );
      if (bottom < top || right < left || right >= COLUMNS) throw damaged('xls');
      if (!this.builder.merge({ top, left, bottom, right })) throw new Refused({ type: 'tooLarge', what: 'cells' });
    }
  }

  #put(view: DataView, value: RawCell): void {
    this.#place(view.getUint16(0, true), view.getUint16(2, true), value, view.getUint16(4, true));
  }

  #putMany(view: DataView): void {
    const first = view.getUint16(2, true);
    const last = view.getUint16(view.byteLength - 2, true);
    if ((last - first + 1) * 6 + 6 !== view.byteLength) throw damaged('xls');
    for (let column = first; column <= last; column += 1) {
      const at = 4 + (column - first) * 6;
      const style = view.getUint16(at, true);
      this.#place(view.getUint16(0, true), column, this.#number(rkNumber(view, at + 2), style), style);
    }
  }

  #putFormula(view: DataView): void {
    if (this.#waiting) throw damaged('xls');
    if (view.getUint16(12, true) !== 0xffff) {
      this.#put(view, this.#number(view.getFloat64(6, true), view.getUint16(4, true)));
      return;
    }
    const kind = view.getUint8(6);
    if (kind > 3) throw damaged('xls');
    if (kind === 0) this.#waiting = { row: view.getUint16(0, true), column: view.getUint16(2, true) };
    if (kind === 1 || kind === 2) this.#put(view, booleanOrError(view.getUint8(8), kind === 2));
  }

  #putFormulaText(record: Record8): void {
    if (!this.#waiting) throw damaged('xls');
    const { row, column } = this.#waiting;
    this.#waiting = null;
    this.#place(row, column, new RecordReader(record).richText());
  }

  #number(value: number, style: number): RawCell {
    if (!Number.isFinite(value)) throw damaged('xls');
    return serialToCell(value, this.#checkStyle(style), this.#book.is1904);
  }

  #checkStyle(style: number): NumberKind {
    // Small writers leave styles out altogether; a number beyond a list that is there is one of a damaged file.
    const kind = this.#book.styles.length === 0 ? 'none' : this.#book.styles[style];
    if (kind === undefined) throw damaged('xls');
    return kind;
  }

  #sharedText(index: number): string {
    const text = this.#book.strings[index];
    if (text === undefined) throw damaged('xls');
    return text;
  }

  /** A formula's text comes without a style. */
  #place(row: number, column: number, value: RawCell, style?: number): void {
    if (column >= COLUMNS) throw damaged('xls');
    const kind = style === undefined ? 'none' : this.#checkStyle(style);
    placeCell(this.builder, row, column, value, 'xls');
    if (typeof value === 'number' && kind === 'percent') this.builder.showPercent(row, column);
  }
}

/** [MS-XLS] 2.5.217: 30 bits of an integer or of a double, both perhaps times 100. */
function rkNumber(view: DataView, at: number): number {
  const raw = view.getInt32(at, true);
  if (raw & 2) return raw & 1 ? (raw >> 2) / 100 : raw >> 2;
  const wide = new DataView(new ArrayBuffer(8));
  wide.setInt32(4, raw & ~3, true);
  const number = wide.getFloat64(0, true);
  return raw & 1 ? number / 100 : number;
}

function booleanOrError(value: number, isError: boolean): RawCell {
  if (!isError) {
    if (value > 1) throw damaged('xls');
    return value === 1;
  }
  const error = ERRORS[value];
  if (error === undefined) throw damaged('xls');
  return error;
}
