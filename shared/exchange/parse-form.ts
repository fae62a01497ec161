// A file that came back → rows with what was given, and what was noticed. By content: sheets may have any name and order.
import type { Book } from '../ledger/book.ts';
import { findHead, type TableHead } from '../table/find-head.ts';
import type { ColumnField } from '../table/head-words.ts';
import type { RawBook } from '../table/raw-book.ts';
import { isTooLong, viewSheet, type TableView } from '../table/table-view.ts';
import { GUIDE_SHEET } from './form-guide.ts';
import { META_SHEET, parseMeta } from './form-meta.ts';
import { FORM_FORMAT, FORM_VERSION } from './form-model.ts';
import { REMARK_SHEET } from './form-remarks.ts';
import { ownHeadWords } from './form-words.ts';
import type { FormIssue, ParsedForm, ReceivedFile } from './parsed-form.ts';
import { readLabelled } from './parse-labelled.ts';
import { readSheet, type SheetKind, type SheetRows } from './parse-sheet.ts';
import { statementsIn } from './parse-statements.ts';

/** `book` gives the labels of the columns; what a cell means for the ledger is the plan's to say. */
export function parseForm(raw: RawBook, file: ReceivedFile, book: Pick<Book, 'entryFields'>): ParsedForm {
  const own = ownHeadWords(book);
  const issues: FormIssue[] = raw.warnings.map(({ type, place }) => fileIssue('fileWarning', `${type}|${place}`));
  const meta = parseMeta(raw.sheets);
  if (meta === 'damaged') issues.push(fileIssue('metaDamaged', ''));
  const known = meta === 'damaged' ? null : meta;
  if (known && known.formVersion !== FORM_VERSION)
    issues.push(fileIssue('otherFormVersion', String(known.formVersion)));
  const views = raw.sheets.filter((sheet) => !isProgramsOwn(sheet) && !isTooLong(sheet)).map(viewSheet);
  const read: SheetRows[] = [];
  for (const view of views) {
    const rows = readView(view, own);
    if (!rows) continue;
    if (view.isHidden)
      issues.push({ type: 'hiddenSheet', place: { sheet: view.name, cell: '' }, text: view.name, refused: false });
    read.push(rows);
  }
  const outside = read.flatMap((sheet) => sheet.outside);
  const stated = statementsIn([...(raw.paragraphs ?? []), ...views.map(({ name }) => name), ...outside]);
  if (read.every(({ rows, goals, figures }) => rows.length + goals.length + figures.length === 0))
    issues.push(fileIssue('noTable', ''));
  issues.push(...read.flatMap((sheet) => sheet.issues), ...missingColumns(read, book));
  return {
    file,
    origin: known ? 'form' : raw.format === 'docx' || raw.format === 'odt' ? 'wordTable' : 'table',
    meta: known,
    statedUnit: stated.unit,
    statedPeriod: stated.period,
    signers: Object.assign({}, ...read.map(({ signers }) => signers).reverse()),
    rows: read.flatMap(({ rows }) => rows),
    goals: read.flatMap(({ goals }) => goals),
    figures: read.flatMap(({ figures }) => figures),
    issues,
  };
}

function readView(view: TableView, own: ReadonlyMap<string, ColumnField>): SheetRows | null {
  const head = findHead(view, own);
  const kind = head && sheetKind(head, own);
  if (head && kind) return readSheet(view, head, kind);
  return readLabelled(view, own);
}

/** They hold nothing that a unit fills in. */
const OWN_SHEETS: ReadonlySet<string> = new Set([META_SHEET, '_dict', GUIDE_SHEET, REMARK_SHEET]);

function isProgramsOwn({ name, rows }: RawBook['sheets'][number]): boolean {
  return OWN_SHEETS.has(name) || rows[0]?.[0] === FORM_FORMAT;
}

/** What a table is about, by its columns. */
function sheetKind({ columns }: TableHead, own: ReadonlyMap<string, ColumnField>): SheetKind | null {
  const fields = new Set(columns.map(({ field }) => field));
  if (fields.has('figureName') && (fields.has('figureValue') || fields.has('figureLastYear'))) return 'figures';
  if (fields.has('goalState') || (fields.has('goalText') && fields.has('goalSentence'))) return 'goals';
  const asked = new Set<ColumnField | null>([
    ...own.values(),
    'completion',
    'progress',
    'results',
    'problems',
    'nextSteps',
    'coordination',
  ]);
  const isNamed = fields.has('title') || fields.has('number');
  return isNamed && [...asked].some((field) => fields.has(field)) ? 'rows' : null;
}

function missingColumns(read: readonly SheetRows[], book: Pick<Book, 'entryFields'>): FormIssue[] {
  const given = new Set(read.flatMap(({ rows }) => rows.flatMap(({ cells }) => Object.keys(cells))));
  if (given.size === 0) return [];
  return book.entryFields.filter(({ key }) => !given.has(key)).map(({ label }) => fileIssue('missingColumn', label));
}

function fileIssue(type: FormIssue['type'], text: string): FormIssue {
  return { type, place: null, text, refused: false };
}
