// Tables: the frame by docx, the rows as XML of our own. docx builds an object for every property of every cell
// and walks them all: a table of 3,000 rows takes it a second, more than twice what the whole file takes this way
// (docs/gbt9704-notes.md).
import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type {
  CellAlign,
  CellParagraph,
  CellVerticalAlign,
  DocumentFonts,
  TableBlock,
  TableCell as Cell,
  TableRow as Row,
} from '../../document/document.ts';
import { stepsOf } from '../../document/blocks.ts';
import { CELL_MARGIN_TWIPS, CELL_PADDING_TWIPS, TABLE_RULE_EIGHTHS } from '../../document/page.ts';
import { runPieces } from './docx-fonts.ts';
import { runXml } from './docx-run-xml.ts';
import { TABLE_HEAD, TABLE_TEXT } from './docx-styles.ts';
import type { Steps } from './watch.ts';

const RULE = { style: BorderStyle.SINGLE, size: TABLE_RULE_EIGHTHS, color: '000000', space: 0 };

/** The table without its rows; a row that only holds `mark` stands where `tableRowsXml` goes. */
export function tableFrame(widths: readonly number[], mark: string): Table {
  const totalTwips = widths.reduce((sum, width) => sum + width, 0);
  return new Table({
    width: { size: totalTwips, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: {
      top: RULE,
      bottom: RULE,
      left: RULE,
      right: RULE,
      insideHorizontal: RULE,
      insideVertical: RULE,
    },
    margins: {
      marginUnitType: WidthType.DXA,
      top: CELL_PADDING_TWIPS,
      bottom: CELL_PADDING_TWIPS,
      left: CELL_MARGIN_TWIPS,
      right: CELL_MARGIN_TWIPS,
    },
    rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph({ text: mark })] })] })],
  });
}

// With tblHeader it tells readers of the screen that the first row names the columns; Word 2007 knows no other form.
const FIRST_ROW_IS_HEAD = '<w:tblLook w:val="0620"/>';

/** Puts the rows where the mark's row stands in `word/document.xml`. */
export function withRows(documentXml: string, mark: string, rowsXml: string): string {
  const place = documentXml.indexOf(mark);
  const start = documentXml.lastIndexOf('<w:tr>', place);
  const end = documentXml.indexOf('</w:tr>', place);
  if (place < 0 || start < 0 || end < 0) throw new Error('a table lost its place');
  const properties = documentXml.lastIndexOf('</w:tblPr>', start);
  return (
    documentXml.slice(0, properties) +
    FIRST_ROW_IS_HEAD +
    documentXml.slice(properties, start) +
    rowsXml +
    documentXml.slice(end + '</w:tr>'.length)
  );
}

export async function tableRowsXml(
  table: TableBlock,
  widths: readonly number[],
  fonts: DocumentFonts,
  steps: Steps,
): Promise<string> {
  const look = { table, widths, fonts };
  const spans = new Spans();
  const xml: string[] = table.head.map((row) => rowXml(row, { ...look, head: true }, spans));
  await steps.advance(stepsOf(table) - table.rows.length);
  for (const row of table.rows) {
    xml.push(rowXml(row, { ...look, head: false }, spans));
    await steps.advance(1);
  }
  return xml.join('');
}

interface Look {
  readonly table: TableBlock;
  readonly widths: readonly number[];
  readonly fonts: DocumentFonts;
  readonly head: boolean;
}

/** Columns that a cell of an earlier row reaches down into. */
class Spans {
  private readonly open = new Map<number, { rows: number; readonly columns: number }>();

  begin(column: number, rows: number, columns: number): void {
    if (rows > 1) this.open.set(column, { rows: rows - 1, columns });
  }

  /** The columns that the cell above takes here; 0 where a new cell goes. */
  take(column: number): number {
    const span = this.open.get(column);
    if (!span) return 0;
    span.rows -= 1;
    if (span.rows === 0) this.open.delete(column);
    return span.columns;
  }
}

function rowXml(row: Row, look: Look, spans: Spans): string {
  let column = 0;
  let xml = look.head
    ? '<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>'
    : row.whole
      ? '<w:tr><w:trPr><w:cantSplit/></w:trPr>'
      : '<w:tr>';
  const continued = (): void => {
    for (let taken = spans.take(column); taken > 0; taken = spans.take(column)) {
      xml += cellXml(null, column, taken, look);
      column += taken;
    }
  };
  for (const cell of row.cells) {
    continued();
    const columns = cell.gridSpan ?? 1;
    spans.begin(column, cell.rowSpan ?? 1, columns);
    xml += cellXml(cell, column, columns, look);
    column += columns;
  }
  continued();
  return `${xml}</w:tr>`;
}

// CT_TcPr: tcW, gridSpan, vMerge, vAlign. A null cell continues the one above.
function cellXml(cell: Cell | null, column: number, columns: number, look: Look): string {
  const width = look.widths.slice(column, column + columns).reduce((sum, part) => sum + part, 0);
  let properties = `<w:tcW w:w="${width}" w:type="dxa"/>`;
  if (columns > 1) properties += `<w:gridSpan w:val="${columns}"/>`;
  if (!cell) properties += '<w:vMerge/>';
  else if ((cell.rowSpan ?? 1) > 1) properties += '<w:vMerge w:val="restart"/>';
  if (cell && verticalAlign(cell, column, look) === 'center') properties += '<w:vAlign w:val="center"/>';
  const paragraphs = cell?.paragraphs.length ? cell.paragraphs : [{ runs: [] }];
  const body = paragraphs.map((paragraph) => paragraphXml(paragraph, cell, column, look)).join('');
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${body}</w:tc>`;
}

function verticalAlign(cell: Cell, column: number, look: Look): CellVerticalAlign {
  return cell.verticalAlign ?? (look.head ? 'center' : (look.table.columns[column]?.verticalAlign ?? 'top'));
}

function paragraphXml(paragraph: CellParagraph, cell: Cell | null, column: number, look: Look): string {
  const { size } = look.table;
  const style = look.head ? TABLE_HEAD[size] : TABLE_TEXT[size];
  const own: CellAlign = look.head ? 'center' : 'both';
  const columnAlign = look.head ? undefined : look.table.columns[column]?.align;
  const align = paragraph.align ?? cell?.align ?? columnAlign ?? own;
  const jc = align === own ? '' : `<w:jc w:val="${align}"/>`;
  const runs = paragraph.runs.flatMap((run) => runPieces(run, look.head ? 'level1' : 'body', look.fonts));
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${jc}</w:pPr>${runs.map(runXml).join('')}</w:p>`;
}
