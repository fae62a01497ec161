// Cells of the model as exceljs's cells.
import type { Borders, Cell as Target, Style, Worksheet } from 'exceljs';
import { assertNever } from '../../base/assert-never.ts';
import { CELL_STYLES } from '../../document/cell-styles.ts';
import type { Cell, CellRange, CellStyleName, WorkbookFonts } from '../../document/workbook.ts';
import { allowedText } from './xml.ts';

const LINE = { style: 'thin', color: { argb: 'FF000000' } } as const;
const BORDER: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };

/** What a person would turn into a formula by editing the cell, and Excel's longest text of the text format. */
const RISKY = /^[=+\-@\t\r]/;
const LONGEST_AS_TEXT = 255;

/** Style objects are made once and shared: exceljs compares them cell by cell. */
export class CellStyles {
  private readonly made = new Map<string, Partial<Style>>();
  private readonly fonts: WorkbookFonts;

  constructor(fonts: WorkbookFonts) {
    this.fonts = fonts;
  }

  write(target: Target, cell: Cell, textScale: number): void {
    if (cell.type !== 'formula' && cell.comment !== undefined) target.note = allowedText(cell.comment);
    switch (cell.type) {
      case 'text': {
        const text = allowedText(cell.text);
        // Text however it begins; the text format keeps it so when somebody edits it.
        const asText = RISKY.test(text) && text.length <= LONGEST_AS_TEXT;
        // Nothing rather than empty text, which counts as filled in.
        target.value = text === '' ? null : text;
        target.style = this.style(cell.style, textScale, asText);
        return;
      }
      case 'number':
        target.value = cell.value;
        target.style = this.style(cell.style, textScale, false);
        return;
      case 'formula':
        target.value = { formula: cell.formula, result: cell.value, date1904: false };
        target.style = this.style(cell.style, textScale, false);
        return;
      default:
        assertNever(cell);
    }
  }

  /** A merge shows the rules of all its cells. */
  frame(worksheet: Worksheet, range: CellRange, style: CellStyleName): void {
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        if (row !== range.top || column !== range.left)
          worksheet.getCell(row, column).style = this.style(style, 1, false);
      }
    }
  }

  private style(name: CellStyleName, textScale: number, asText: boolean): Partial<Style> {
    const key = `${name} ${textScale} ${asText}`;
    const known = this.made.get(key);
    if (known) return known;
    const look = CELL_STYLES[name];
    const style: Partial<Style> = {
      font: {
        name: this.fonts[look.font],
        size: Math.round(look.sizePoints * textScale * 2) / 2,
        charset: 134,
        family: 3,
        color: { argb: 'FF000000' },
      },
      alignment: { horizontal: look.horizontal, vertical: look.vertical, wrapText: look.wrap },
      ...(look.border ? { border: BORDER } : {}),
      ...(look.fill === undefined
        ? {}
        : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: look.fill } } as const }),
      ...(look.isOpen === true ? { protection: { locked: false } } : {}),
      ...(asText ? { numFmt: '@' } : look.format === undefined ? {} : { numFmt: look.format }),
    };
    this.made.set(key, style);
    return style;
  }
}
