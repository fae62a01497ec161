// A cell of OpenDocument as a plain value: by its type, not by how it is shown (ISO/IEC 26300-1, 19.385).
import type { RawCell } from '../../../table/raw-book.ts';
import { damaged } from '../refused.ts';
import { isoTextToCell } from '../serial-date.ts';

export type OdfCellSource = {
  readonly type: string;
  readonly value: string | undefined;
  readonly date: string | undefined;
  readonly time: string | undefined;
  readonly boolean: string | undefined;
  readonly string: string | undefined;
};

/** An error's shown text is its value. LibreOffice's own names become those of Excel. */
const ERRORS: Readonly<Record<string, string>> = { 'Err:502': '#VALUE!', 'Err:503': '#NUM!' };
const ERROR_TEXT = /^(#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)|Err:\d{3})$/;

/** Throws `Refused` for a value that is none of its type. */
export function odfCellValue(cell: OdfCellSource, text: string, part: string): RawCell {
  if (ERROR_TEXT.test(text) && cell.type !== '') return ERRORS[text] ?? text;
  switch (cell.type) {
    case 'float':
    case 'percentage':
    case 'currency':
      return numberOf(cell.value, part);
    case 'date': {
      // A year before the first or after 9999 stays as it is written.
      const written = cell.date ?? text;
      return isoTextToCell(written.replace(/[.,]\d+$/, '')) ?? written;
    }
    case 'time':
      return timeOf(cell.time ?? '', part);
    case 'boolean':
      if (cell.boolean !== 'true' && cell.boolean !== 'false') throw damaged(part);
      return cell.boolean === 'true';
    case 'string':
      return cell.string ?? text;
    case '':
      return text;
    case 'void':
      return null;
    default:
      throw damaged(part);
  }
}

function numberOf(text: string | undefined, part: string): number {
  const number = Number(text === undefined || text.trim() === '' ? Number.NaN : text);
  if (!Number.isFinite(number)) throw damaged(part);
  return number;
}

function timeOf(text: string, part: string): string {
  const match = /^PT(\d{1,7})H(\d{1,2})M(\d{1,2})(?:[.,]\d+)?S$/.exec(text);
  if (!match) throw damaged(part);
  return match
    .slice(1)
    .map((digits) => digits.padStart(2, '0'))
    .join(':');
}
