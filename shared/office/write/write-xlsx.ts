// A workbook's model as the bytes of an .xlsx file.
import { Workbook, type Worksheet, type WorksheetView } from 'exceljs';
import { fail, ok, type Result } from '../../base/result.ts';
import { rowHeight } from '../../document/row-height.ts';
import type { Sheet, SheetPrint, WorkbookModel, TextTooLong } from '../../document/workbook.ts';
import { writeChecks } from './xlsx-checks.ts';
import { CancelledError, Steps, type Cancelled, type Watch } from './watch.ts';
import { CellStyles } from './xlsx-styles.ts';
import { allowedText } from './xml.ts';
import { pack, readText, unpack, writeText } from './zip.ts';

/** What Excel takes in one cell. */
const LONGEST_TEXT = 32_767;
const PACKING_STEPS = 20;

/** The same model gives the same bytes. */
export async function writeXlsx(
  model: WorkbookModel,
  watch: Watch = {},
): Promise<Result<Uint8Array, Cancelled | TextTooLong>> {
  const long = firstLongText(model);
  if (long) return fail(long);
  const rows = model.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  const steps = new Steps(rows + PACKING_STEPS, watch);
  try {
    await steps.pause();
    const bytes = await write(model, steps);
    steps.finish();
    return ok(bytes);
  } catch (error) {
    if (error instanceof CancelledError) return fail({ type: 'cancelled' });
    throw error;
  }
}

async function write(model: WorkbookModel, steps: Steps): Promise<Uint8Array> {
  const workbook = new Workbook();
  const created = new Date(model.properties.created);
  workbook.title = model.properties.title;
  workbook.creator = model.properties.author;
  workbook.lastModifiedBy = model.properties.author;
  workbook.created = created;
  workbook.modified = created;
  const styles = new CellStyles(model.fonts);
  for (const sheet of model.sheets) await writeSheet(workbook, sheet, styles, steps);
  await steps.pause();
  const written = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  const parts = unpack(new Uint8Array(written));
  writeText(parts, 'xl/styles.xml', orderedFonts(readText(parts, 'xl/styles.xml')));
  return pack(parts, model.properties.created);
}

async function writeSheet(workbook: Workbook, sheet: Sheet, styles: CellStyles, steps: Steps): Promise<void> {
  const worksheet = workbook.addWorksheet(allowedText(sheet.name), {
    state: sheet.state ?? 'visible',
    views: frozen(sheet),
    properties: { defaultRowHeight: 18 },
  });
  worksheet.columns = sheet.columns.map(({ width, isHidden }) => ({ width, hidden: isHidden === true }));
  for (const [index, row] of sheet.rows.entries()) {
    const target = worksheet.getRow(index + 1);
    const { points, textScale } = rowHeight(sheet, index + 1);
    target.height = points;
    row.cells.forEach((cell, column) => {
      if (cell) styles.write(target.getCell(column + 1), cell, textScale);
    });
    await steps.advance(1);
  }
  for (const range of sheet.merges) {
    const cell = sheet.rows[range.top - 1]?.cells[range.left - 1];
    if (cell) styles.frame(worksheet, range, cell.style);
    worksheet.mergeCells(range.top, range.left, range.bottom, range.right);
  }
  if (sheet.filterRow !== undefined) {
    worksheet.autoFilter = {
      from: { row: sheet.filterRow, column: 1 },
      to: { row: Math.max(sheet.filterRow, sheet.rows.length), column: sheet.columns.length },
    };
  }
  await writeChecks(worksheet, sheet);
  setPrint(worksheet, sheet.print);
}

function frozen({ frozenRows, frozenColumns = 0 }: Sheet): Partial<WorksheetView>[] {
  if (frozenRows === 0 && frozenColumns === 0) return [];
  return [{ state: 'frozen', ySplit: frozenRows, xSplit: frozenColumns }];
}

const INCHES_A_MILLIMETRE = 1 / 25.4;
/** Excel's numbers for paper. */
const PAPER = { A4: 9, A3: 8 } as const;

function setPrint(worksheet: Worksheet, print: SheetPrint): void {
  const inches = (millimetres: number): number => Math.round(millimetres * INCHES_A_MILLIMETRE * 1000) / 1000;
  const { top, bottom, left, right } = print.marginsMillimetres;
  worksheet.pageSetup = {
    ...worksheet.pageSetup,
    orientation: print.landscape ? 'landscape' : 'portrait',
    horizontalCentered: true,
    margins: {
      top: inches(top),
      bottom: inches(bottom),
      left: inches(left),
      right: inches(right),
      header: inches(Math.min(top, 8)),
      footer: inches(Math.min(bottom, 8)),
    },
    // fitToHeight 0: as many pages high as it takes.
    ...(print.fitWidth ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : {}),
    ...(print.repeatRows ? { printTitlesRow: `${print.repeatRows[0]}:${print.repeatRows[1]}` } : {}),
  };
  // exceljs's list of papers has no A3; its writer takes the number.
  Object.assign(worksheet.pageSetup, { paperSize: PAPER[print.paper] });
  if (print.pageNumbers) worksheet.headerFooter.oddFooter = '&C第 &P 页，共 &N 页';
}

// exceljs writes a font's elements in an order that the schema does not know; Excel opens it, a checker complains.
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

function orderedFonts(xml: string): string {
  return xml.replace(/<font>(.*?)<\/font>/gs, (_, inner: string) => {
    const elements = inner.match(/<\w+[^>]*\/>/g) ?? [];
    const rank = (element: string): number => FONT_ORDER.indexOf(/^<(\w+)/.exec(element)?.[1] ?? '');
    return `<font>${[...elements].sort((a, b) => rank(a) - rank(b)).join('')}</font>`;
  });
}

function firstLongText(model: WorkbookModel): TextTooLong | null {
  for (const sheet of model.sheets) {
    for (const [row, { cells }] of sheet.rows.entries()) {
      const column = cells.findIndex((cell) => cell?.type === 'text' && cell.text.length > LONGEST_TEXT);
      if (column >= 0) return { type: 'textTooLong', sheet: sheet.name, row: row + 1, column: column + 1 };
    }
  }
  return null;
}
