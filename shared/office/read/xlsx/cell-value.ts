// What `<c t="…"><v>…</v></c>` holds, as a plain value (ECMA-376 part 1, 18.3.1.4 and 18.18.11).
import type { RawCell } from '../../../table/raw-book.ts';
import { damaged } from '../refused.ts';
import { isoTextToCell, serialToCell, type NumberKind } from '../serial-date.ts';
import type { Warnings } from '../warnings.ts';
import { decodeEscapes } from './rich-text.ts';

export type BookContext = {
  readonly strings: readonly string[];
  readonly styles: readonly NumberKind[];
  readonly is1904: boolean;
  readonly warnings: Warnings;
};

export type CellSource = {
  readonly type: string;
  readonly style: string | undefined;
  /** The text of `<v>`; null when there is none. */
  readonly value: string | null;
  /** The text of `<is>`. */
  readonly inline: string | null;
  readonly hasFormula: boolean;
};

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const NOT_A_NUMBER = /^[+-]?(nan|inf|infinity|1\.#(inf|ind|qnan))$/i;

/** Throws `Refused` for a value that is none of its type. */
export function cellValue(cell: CellSource, book: BookContext, part: string): RawCell {
  const { value } = cell;
  // Some programs write inline text without saying so.
  if (cell.inline !== null && (cell.type === 'inlineStr' || value === null)) return cell.inline;
  // Written by a program that does not calculate, and never opened in one that does.
  if (cell.hasFormula && (value === null || value === '') && cell.type !== 'str') book.warnings.add('noCachedValue');
  if (value === null) return null;
  switch (cell.type) {
    case '':
    case 'n':
      return numberCell(value.trim(), cell.style, book, part);
    case 's':
      return sharedText(value.trim(), book, part);
    case 'str':
    case 'inlineStr':
    case 'e':
      return decodeEscapes(value);
    case 'b':
      return booleanCell(value.trim(), part);
    case 'd':
      return isoTextToCell(value) ?? value;
    default:
      throw damaged(part);
  }
}

function numberCell(text: string, style: string | undefined, book: BookContext, part: string): RawCell {
  if (text === '') return null;
  if (NOT_A_NUMBER.test(text)) {
    book.warnings.add('notANumber');
    return '#NUM!';
  }
  if (!NUMBER.test(text)) throw damaged(part);
  const number = Number(text);
  const kind = style === undefined ? 'none' : book.styles[Number(style)];
  return Number.isFinite(number) ? serialToCell(number, kind ?? 'none', book.is1904) : text;
}

function sharedText(text: string, book: BookContext, part: string): RawCell {
  if (text === '') return null;
  const found = /^\d+$/.test(text) ? book.strings[Number(text)] : undefined;
  if (found === undefined) throw damaged(part);
  return found;
}

function booleanCell(text: string, part: string): boolean | null {
  if (text === '') return null;
  if (text === '1' || text.toLowerCase() === 'true') return true;
  if (text === '0' || text.toLowerCase() === 'false') return false;
  throw damaged(part);
}
