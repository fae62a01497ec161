// What comes from the reader's process is looked at before it is believed: that process has read a file from outside.
import { BOOK_FORMATS, READ_WARNING_TYPES, SHEET_STATES, type RawBook, type ReadWarning } from './raw-book.ts';
import { READ_ERROR_TYPES, type ReadError } from './read-error.ts';

export function isRawBook(value: unknown): value is RawBook {
  if (!isObject(value) || !isOneOf(value['format'], BOOK_FORMATS)) return false;
  const { sheets, paragraphs, warnings } = value;
  return (
    isListOf(sheets, isSheet) &&
    (paragraphs === undefined || isListOf(paragraphs, isText)) &&
    isListOf(warnings, isWarning)
  );
}

export function isReadError(value: unknown): value is ReadError {
  if (!isObject(value) || !isOneOf(value['type'], READ_ERROR_TYPES)) return false;
  return Object.values(value).every(isText);
}

function isSheet(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { name, state, rows, merges, hiddenRows, hiddenColumns, percents } = value;
  return (
    isText(name) &&
    isOneOf(state, SHEET_STATES) &&
    isListOf(rows, (row) => isListOf(row, isCell)) &&
    isListOf(merges, isText) &&
    isListOf(hiddenRows, Number.isInteger) &&
    isListOf(hiddenColumns, isText) &&
    (percents === undefined || isListOf(percents, isText))
  );
}

function isCell(value: unknown): boolean {
  return value === null || isText(value) || typeof value === 'boolean' || Number.isFinite(value);
}

function isWarning(value: unknown): value is ReadWarning {
  return isObject(value) && isOneOf(value['type'], READ_WARNING_TYPES) && isText(value['place']);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isOneOf(value: unknown, names: readonly string[]): boolean {
  return typeof value === 'string' && names.includes(value);
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}
