// What stands around a table: who fills it in, for which unit and period.
import type { RawCell } from '../table/raw-book.ts';
import { cellName, cellText, type TableView } from '../table/table-view.ts';
import type { GivenCell, ParsedForm } from './parsed-form.ts';

const LABELS = [
  ['filler', /^(填报人|填表人|经办人)\s*[:：]?\s*(.*)$/s],
  ['phone', /^(联系电话|电话|联系方式)\s*[:：]?\s*(.*)$/s],
  ['reviewer', /^(审核人|复核人)\s*[:：]?\s*(.*)$/s],
] as const;
const ANY_LABEL =
  /^(填报人|填表人|经办人|联系电话|电话|联系方式|审核人|复核人|填报单位|填报日期|负责人签字|单位负责人)/;

/** 填报人：张三 in one cell, or the label in one and the name in the next. */
export function signersIn(view: TableView, rows: readonly number[]): ParsedForm['signers'] {
  const found: { -readonly [Key in keyof ParsedForm['signers']]: GivenCell } = {};
  for (const row of rows) {
    const cells = view.rows[row] ?? [];
    cells.forEach((cell, column) => {
      const text = cellText(cell).trim();
      for (const [name, pattern] of LABELS) {
        const match = pattern.exec(text);
        if (!match || found[name]) continue;
        const at = match[2] === '' ? valueAfter(cells, column, text) : column;
        const value = at === column ? (match[2] ?? null) : (cells[at] ?? null);
        found[name] = { value, place: { sheet: view.name, cell: cellName(row, at) } };
      }
    });
  }
  return found;
}

/** The first cell right of a label that is not the label's own merge; the next label ends the search. */
function valueAfter(cells: readonly RawCell[], column: number, label: string): number {
  let at = column + 1;
  while (at < cells.length && cellText(cells[at]).trim() === label) at += 1;
  return ANY_LABEL.test(cellText(cells[at]).trim()) ? cells.length : at;
}

const UNIT = /填报单位\s*(?:（[^）]*）)?\s*[:：]\s*([^\s，。:：]{2,40})/;
const QUARTER = /(\d{4})年度?.{0,4}?第?([一二三四1-4])季度/;
const LONGEST_STATEMENT = 60;
const QUARTERS = '一二三四';

export function statementsIn(all: readonly string[]): { readonly unit: string; readonly period: string } {
  const first = (pattern: RegExp): RegExpExecArray | null => {
    for (const text of all) {
      // A long text speaks of other units and quarters in passing.
      const match = text.length > LONGEST_STATEMENT ? null : pattern.exec(text);
      if (match) return match;
    }
    return null;
  };
  const quarter = first(QUARTER);
  const index = quarter ? QUARTERS.indexOf(quarter[2] ?? '') + 1 || Number(quarter[2]) : 0;
  return { unit: first(UNIT)?.[1] ?? '', period: quarter ? `${quarter[1]}Q${index}` : '' };
}
