// What a form's sheet asks of who fills it in: locked cells, checks with hints, red where something is wanted.
import type { DataValidation, Worksheet } from 'exceljs';
import { assertNever } from '../../base/assert-never.ts';
import type { CellCheck, CellRange, Sheet } from '../../document/workbook.ts';
import { columnLetters } from '../../table/cell-reference.ts';
import { allowedText } from './xml.ts';

/** What Excel takes; it calls a file damaged that holds more. */
const LONGEST_TITLE = 32;
const LONGEST_WORDS = 255;
const RED = 'FFFFC7CE';

export async function writeChecks(worksheet: Worksheet, sheet: Sheet): Promise<void> {
  for (const check of sheet.checks ?? []) {
    const validation = validationOf(check);
    for (const [row, column] of cellsOf(check.range)) worksheet.getCell(row, column).dataValidation = validation;
  }
  (sheet.required ?? []).forEach((range, index) => {
    worksheet.addConditionalFormatting({
      ref: reference(range),
      rules: [
        {
          type: 'expression',
          priority: index + 1,
          formulae: [`LEN(TRIM(${columnLetters(range.left - 1)}${range.top}))=0`],
          style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: RED }, fgColor: { argb: RED } } },
        },
      ],
    });
  });
  if (sheet.isProtected !== true) return;
  // Without a password: the office can open it; widths and heights stay the reader's.
  await worksheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatCells: true,
    formatColumns: true,
    formatRows: true,
  });
}

function validationOf({ takes, hint, refusal }: CellCheck): DataValidation {
  const words = {
    allowBlank: true,
    showInputMessage: true,
    promptTitle: cut(hint.title, LONGEST_TITLE),
    prompt: cut(hint.words, LONGEST_WORDS),
    showErrorMessage: takes.type !== 'any',
    errorStyle: 'stop',
    errorTitle: '请核对',
    error: cut(refusal, LONGEST_WORDS),
  };
  switch (takes.type) {
    case 'list':
      return { ...words, type: 'list', formulae: [`"${allowedText(takes.options.join(',')).replaceAll('"', '""')}"`] };
    case 'listIn':
      return { ...words, type: 'list', formulae: [`'${takes.sheet}'!${absolute(takes.range)}`] };
    case 'number':
      return numberCheck(words, takes.from, takes.to);
    case 'any':
      // Takes every text: the hint is what it is for.
      return { ...words, type: 'textLength', operator: 'greaterThanOrEqual', formulae: [0] };
    default:
      return assertNever(takes);
  }
}

function numberCheck(
  words: Omit<DataValidation, 'type' | 'formulae'>,
  from: number | null,
  to: number | null,
): DataValidation {
  if (from !== null && to !== null) return { ...words, type: 'decimal', operator: 'between', formulae: [from, to] };
  if (to !== null) return { ...words, type: 'decimal', operator: 'lessThanOrEqual', formulae: [to] };
  return { ...words, type: 'decimal', operator: 'greaterThanOrEqual', formulae: [from ?? -1e15] };
}

function cellsOf({ top, left, bottom, right }: CellRange): [number, number][] {
  const cells: [number, number][] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) cells.push([row, column]);
  return cells;
}

function reference({ top, left, bottom, right }: CellRange): string {
  return `${columnLetters(left - 1)}${top}:${columnLetters(right - 1)}${bottom}`;
}

function absolute({ top, left, bottom, right }: CellRange): string {
  return `$${columnLetters(left - 1)}$${top}:$${columnLetters(right - 1)}$${bottom}`;
}

function cut(text: string, most: number): string {
  const plain = allowedText(text);
  return plain.length <= most ? plain : `${plain.slice(0, most - 1)}…`;
}
