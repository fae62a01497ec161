// BIFF8 ([MS-XLS]): .xls of Excel 97 to 2003 and .et of WPS. The format knows no checksum, and that is said.
import type { RawBook, RawSheet, SheetState } from '../../../table/raw-book.ts';
import { bookBudget } from '../../../table/sheet-builder.ts';
import { builtInKind, formatKind } from '../number-format.ts';
import { finishSheet } from '../place-cell.ts';
import { damaged, Refused } from '../refused.ts';
import type { NumberKind } from '../serial-date.ts';
import { Warnings } from '../warnings.ts';
import { BOF, RecordReader, substream, type Record8 } from './records.ts';
import { readXlsSheet, type XlsBook } from './sheet.ts';

type SheetEntry = { readonly name: string; readonly state: SheetState; readonly kind: number; readonly start: number };
type Globals = XlsBook & {
  readonly sheets: SheetEntry[];
  readonly formats: Map<number, NumberKind>;
  /** The number format of each cell style. */
  readonly ids: number[];
};

const BIFF8 = 0x0600;
const GLOBALS = 0x0005;
const STATES: readonly SheetState[] = ['visible', 'hidden', 'veryHidden'];
const WORKSHEET = 0;
const MACRO_SHEET = 1;

/** Throws `Refused`. */
export function readXls(stream: Uint8Array, hasMacros: boolean): RawBook {
  const warnings = new Warnings();
  warnings.add('unchecked');
  if (hasMacros) warnings.add('macros');
  const book = readGlobals(stream, warnings);
  const budget = bookBudget();
  const sheets: RawSheet[] = [];
  for (const { name, state, kind, start } of book.sheets) {
    if (kind === WORKSHEET) sheets.push(finishSheet(readXlsSheet(stream, start, book, budget), name, state, warnings));
    else warnings.add(kind === MACRO_SHEET ? 'macros' : 'chartSheet', kind === MACRO_SHEET ? '' : name);
  }
  return { format: 'xls', sheets, warnings: warnings.list() };
}

function readGlobals(stream: Uint8Array, warnings: Warnings): Globals {
  const book: Globals = { strings: [], styles: [], is1904: false, sheets: [], formats: new Map(), ids: [] };
  for (const record of substream(stream, 0)) {
    if (record.id === BOF) checkVersion(record.view);
    else takeGlobal(record, book, warnings);
  }
  if (book.sheets.length === 0) throw damaged('xls');
  book.styles.push(...book.ids.map((id) => book.formats.get(id) ?? builtInKind(id)));
  return book;
}

function checkVersion(view: DataView): void {
  if (view.byteLength < 4) throw damaged('xls');
  const version = view.getUint16(0, true);
  if (version === 0x0500) throw new Refused({ type: 'oldFormat', kind: 'Excel 5.0/95' });
  if (version !== BIFF8 || view.getUint16(2, true) !== GLOBALS) throw damaged('xls');
}

function takeGlobal(record: Record8, book: Globals, warnings: Warnings): void {
  const reader = new RecordReader(record);
  switch (record.id) {
    case 0x002f:
      throw new Refused({ type: 'encrypted' });
    case 0x0022:
      book.is1904 = reader.short() === 1;
      return;
    case 0x0085:
      book.sheets.push(sheetEntry(reader));
      return;
    case 0x041e:
      book.formats.set(reader.short(), formatKind(reader.richText()));
      return;
    case 0x00e0:
      reader.skip(2);
      book.ids.push(reader.short());
      return;
    case 0x00fc:
      readStrings(reader, book.strings);
      return;
    case 0x01ae:
      if (isOtherBook(record.view)) warnings.add('externalLinks');
      return;
    default:
  }
}

function sheetEntry(reader: RecordReader): SheetEntry {
  const start = reader.long();
  const state = STATES[reader.byte() & 3];
  const kind = reader.byte();
  const count = reader.byte();
  const name = reader.characters(count, (reader.byte() & 1) === 1);
  if (state === undefined) throw damaged('xls');
  return { name, state, kind, start };
}

function readStrings(reader: RecordReader, strings: string[]): void {
  reader.skip(4);
  const count = reader.long();
  for (let index = 0; index < count; index += 1) strings.push(reader.richText());
}

/** Neither the book itself (0x0401) nor a list of add-in functions (0x3a01). */
function isOtherBook(view: DataView): boolean {
  return view.byteLength >= 4 && ![0x0401, 0x3a01].includes(view.getUint16(2, true));
}
