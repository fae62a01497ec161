// A cell of a list as the text that its field keeps, or why it is not taken.
import { readDay } from '../base/read-day.ts';
import { readNumber } from '../base/read-number.ts';
import type { Book } from '../ledger/book.ts';
import type { ImportIssue } from './import-plan.ts';
import type { ListField } from './list-source.ts';

/** What a record takes. */
const LONGEST_NAME = 200;
const LONGEST_TEXT = 100_000;
const NAMES: readonly ListField[] = ['title', 'code', 'category'];

type ReadCell = { readonly text: string | null; readonly issue: ImportIssue['type'] | null };

export function readListCell(raw: string, field: ListField, year: number, book: Book | null): ReadCell {
  const isName = NAMES.includes(field);
  const text = isName ? raw.replace(/\s*\n\s*/g, '') : raw;
  if (text.length > (isName ? LONGEST_NAME : LONGEST_TEXT)) return refused('tooLong');
  if (field === 'due') {
    const words = text.replace(/^(截[至止]|于)?\s*/, '').replace(/[前底]$/, '');
    const day = readDay(text.slice(0, 10), year) ?? readDay(words, year);
    return day ? taken(day) : refused('notADate');
  }
  if (field === 'number') {
    const digits = /^[第(（]?\s*(\d{1,4})/.exec(text.normalize('NFKC'))?.[1];
    return digits !== undefined && Number(digits) > 0 ? taken(String(Number(digits))) : refused('notANumber');
  }
  return field.startsWith('custom:') ? customCell(text, field, year, book) : taken(text);
}

function customCell(text: string, field: ListField, year: number, book: Book | null): ReadCell {
  const column = book?.customColumns.find(({ id }) => `custom:${id}` === field);
  if (column?.kind === 'number') {
    const number = readNumber(text);
    return number === undefined || number === null ? refused('notANumber') : taken(String(number));
  }
  if (column?.kind === 'date') {
    const day = readDay(text.slice(0, 10), year);
    return day ? taken(day) : refused('notADate');
  }
  if (column?.kind === 'option') return column.options.includes(text) ? taken(text) : refused('notAnOption');
  return taken(text);
}

function taken(text: string): ReadCell {
  return { text, issue: null };
}

function refused(issue: ImportIssue['type']): ReadCell {
  return { text: null, issue };
}
