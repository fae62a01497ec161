// An OOXML workbook: .xlsx, .xlsm, .xltx, .xltm.
import type { RawBook, RawSheet, SheetState } from '../../../table/raw-book.ts';
import { bookBudget } from '../../../table/sheet-builder.ts';
import { finishSheet } from '../place-cell.ts';
import { damaged } from '../refused.ts';
import { readRelations, type Relation } from '../package-parts.ts';
import { Warnings } from '../warnings.ts';
import { readPart } from '../xml/read-part.ts';
import type { Archive } from '../zip/archive.ts';
import { warnOfParts } from '../part-warnings.ts';
import type { BookContext } from './cell-value.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet } from './sheet.ts';
import { readStyles } from './styles.ts';

type SheetEntry = { readonly name: string; readonly state: SheetState; readonly relation: string };
type BookPart = { readonly sheets: readonly SheetEntry[]; readonly is1904: boolean };

const SHEETS_WITHOUT_CELLS = ['chartsheet', 'dialogsheet'];

/** Throws `Refused`. */
export function readXlsx(archive: Archive, mainPart: string): RawBook {
  const warnings = new Warnings();
  const { sheets: entries, is1904 } = readBookPart(archive, mainPart);
  const relations = readRelations(archive, mainPart);
  const partOf = (kind: string): string | undefined => relations.find((one) => one.kind === kind)?.target;
  const strings = partOf('sharedStrings');
  const styles = partOf('styles');
  const book: BookContext = {
    strings: strings !== undefined && archive.has(strings) ? readSharedStrings(archive, strings) : [],
    styles: styles !== undefined && archive.has(styles) ? readStyles(archive, styles) : [],
    is1904,
    warnings,
  };
  warnOfParts(archive, warnings);
  const budget = bookBudget();
  const sheets: RawSheet[] = [];
  for (const { name, state, relation } of entries) {
    const found = relations.find(({ id }) => id === relation);
    if (found && SHEETS_WITHOUT_CELLS.includes(found.kind)) warnings.add('chartSheet', name);
    else sheets.push(finishSheet(readSheet(archive, sheetPart(found, name), book, budget), name, state, warnings));
  }
  return { format: 'xlsx', sheets, warnings: warnings.list() };
}

function sheetPart(relation: Relation | undefined, sheet: string): string {
  if (!relation || relation.isOutside) throw damaged(sheet);
  return relation.target;
}

function readBookPart(archive: Archive, part: string): BookPart {
  const sheets: SheetEntry[] = [];
  let is1904 = false;
  readPart(
    archive,
    part,
    's',
    {
      open: (name, attributes) => {
        if (name === 's:workbookPr') is1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '');
        if (name !== 's:sheet') return;
        const relation = attributes.get('id');
        if (relation === undefined) throw damaged(part);
        sheets.push({ name: attributes.get('name') ?? '', state: sheetState(attributes.get('state')), relation });
      },
      close: () => undefined,
      text: () => undefined,
    },
    /^s:workbook$/,
  );
  if (sheets.length === 0) throw damaged(part);
  return { sheets, is1904 };
}

function sheetState(text: string | undefined): SheetState {
  return text === 'hidden' || text === 'veryHidden' ? text : 'visible';
}
