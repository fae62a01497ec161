// Tables as documents have them: rows of cells one after the other, some of them over several columns or rows.
import type { RawSheet } from '../../table/raw-book.ts';
import { SheetBuilder, type BookBudget } from '../../table/sheet-builder.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../../table/cell-reference.ts';
import { finishSheet, placeCell } from './place-cell.ts';
import { damaged, Refused } from './refused.ts';
import type { Warnings } from './warnings.ts';

type Open = { readonly top: number; readonly left: number; readonly right: number; bottom: number };

/** Word's way: a cell says that it begins a vertical merge or goes on with the one above it. */
export class TableBuilder {
  readonly #builder: SheetBuilder;
  readonly #part: string;
  #row = -1;
  #column = 0;
  #above = new Map<number, Open>();
  #here = new Map<number, Open>();

  constructor(budget: BookBudget, part: string) {
    this.#builder = new SheetBuilder(budget);
    this.#part = part;
  }

  /** `before`: columns of the grid left out before the first cell. */
  startRow(before: number): void {
    this.#closeAbove();
    this.#row += 1;
    this.#column = before;
    if (this.#row >= MAX_ROWS) throw new Refused({ type: 'tooLarge', what: 'cells' });
  }

  cell(text: string, span: number, vertical: 'none' | 'restart' | 'continue'): void {
    const left = this.#column;
    const right = left + span - 1;
    if (this.#row < 0 || span < 1 || right >= MAX_COLUMNS) throw damaged(this.#part);
    this.#column = right + 1;
    const above = vertical === 'continue' ? this.#above.get(left) : undefined;
    placeCell(this.#builder, this.#row, left, text, this.#part);
    if (above && above.right === right) {
      above.bottom = this.#row;
      this.#above.delete(left);
      this.#here.set(left, above);
    } else if (vertical === 'none') this.#merge({ top: this.#row, left, right, bottom: this.#row });
    else this.#here.set(left, { top: this.#row, left, right, bottom: this.#row });
  }

  finish(name: string, warnings: Warnings): RawSheet {
    this.#closeAbove();
    this.#closeAbove();
    return finishSheet(this.#builder, name, 'visible', warnings);
  }

  #closeAbove(): void {
    for (const merge of this.#above.values()) this.#merge(merge);
    this.#above = this.#here;
    this.#here = new Map();
  }

  #merge(range: Open): void {
    if (!this.#builder.merge(range)) throw new Refused({ type: 'tooLarge', what: 'cells' });
  }
}
