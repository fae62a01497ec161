// Text with separators (RFC 4180, and Excel's `sep=` line). Every cell is text: the file knows no types, and
// guessing one would lose leading zeros and the last digits of long numbers.
import type { RawBook } from '../../../table/raw-book.ts';
import { bookBudget, SheetBuilder } from '../../../table/sheet-builder.ts';
import { finishSheet, placeCell } from '../place-cell.ts';
import { damaged } from '../refused.ts';
import { Warnings } from '../warnings.ts';

const SEPARATORS = [',', '\t', ';'] as const;
const LOOKED_AT = 20;

/** `isNamedTable`: its name says that it is a table, so one column will do. Null when it is none. Throws `Refused`. */
export function readCsv(text: string, isNamedTable: boolean): RawBook | null {
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const separator = declared?.[1] ?? findSeparator(body);
  if (separator === null && !isNamedTable) return null;
  const warnings = new Warnings();
  warnings.add('unchecked');
  const builder = new SheetBuilder(bookBudget());
  eachCell(body, separator ?? ',', (row, column, value) => placeCell(builder, row, column, value, 'csv'));
  return { format: 'csv', sheets: [finishSheet(builder, '表1', 'visible', warnings)], warnings: warnings.list() };
}

/** The one that cuts most of the first lines into the same number of cells, two at least. */
function findSeparator(text: string): string | null {
  let best: { readonly separator: string; readonly score: number } | null = null;
  for (const separator of SEPARATORS) {
    const widths = firstWidths(text, separator);
    const wide = widths.filter((width) => width > 1);
    const commonest = Math.max(0, ...wide.map((width) => wide.filter((other) => other === width).length));
    const score = wide.length * 2 < widths.length || wide.length === 0 ? 0 : commonest + wide.length;
    if (score > (best?.score ?? 0)) best = { separator, score };
  }
  return best?.separator ?? null;
}

function firstWidths(text: string, separator: string): number[] {
  const widths: number[] = [];
  for (const line of quotedAsLetters(text.slice(0, 100_000)).split(/\r\n|\r|\n/)) {
    if (line.trim() !== '') widths.push(line.split(separator).length);
    if (widths.length === LOOKED_AT) break;
  }
  return widths;
}

/** A letter in place of each quoted cell, which holds separators and line breaks of its own; one that is cut off goes to its end. */
function quotedAsLetters(text: string): string {
  return text.replace(/(?<=^|[,\t;\r\n])"[^"]*(?:""[^"]*)*(?:"|$)/g, 'x');
}

function eachCell(text: string, separator: string, take: (row: number, column: number, value: string) => void): void {
  let row = 0;
  let column = 0;
  let at = 0;
  while (at < text.length) {
    const { value, end } = text[at] === '"' ? quotedCell(text, at, separator) : plainCell(text, at, separator);
    take(row, column, value);
    at = end;
    if (text[at] === separator) {
      column += 1;
      at += 1;
      continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    row += 1;
    column = 0;
  }
}

type FoundCell = { readonly value: string; readonly end: number };

function plainCell(text: string, at: number, separator: string): FoundCell {
  let end = at;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(at, end), end };
}

function quotedCell(text: string, at: number, separator: string): FoundCell {
  let value = '';
  let from = at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    // The text ends within the quotes: its rest is missing.
    if (quote === -1) throw damaged('csv');
    value += text.slice(from, quote);
    from = quote + 1;
    if (text[from] !== '"') break;
    value += '"';
    from += 1;
  }
  const rest = plainCell(text, from, separator);
  return { value: (value + rest.value).replaceAll('\r\n', '\n'), end: rest.end };
}
