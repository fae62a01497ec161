// The rows under a head: projects, goals or figures.
import type { HeadColumn, TableHead } from '../table/find-head.ts';
import { repeatsHead } from '../table/find-head.ts';
import type { ColumnField } from '../table/head-words.ts';
import type { RawCell } from '../table/raw-book.ts';
import { cellName, cellText, isFilled, isRowEmpty, type TableView } from '../table/table-view.ts';
import { ROW_FIELDS, type RowField } from './form-model.ts';
import type {
  FormIssue,
  GivenCell,
  ParsedFigure,
  ParsedForm,
  ParsedGoal,
  ParsedRow,
  SourcePlace,
} from './parsed-form.ts';
import { signersIn } from './parse-statements.ts';
import { readOrdinal } from './read-ordinal.ts';

export type SheetKind = 'rows' | 'goals' | 'figures';

export type SheetRows = {
  readonly rows: readonly ParsedRow[];
  readonly goals: readonly ParsedGoal[];
  readonly figures: readonly ParsedFigure[];
  readonly signers: ParsedForm['signers'];
  /** Texts outside of the table: title, notes. */
  readonly outside: readonly string[];
  readonly issues: readonly FormIssue[];
};

const ID = /^(prj|itm|ind)_[0-9a-z-]{1,40}$/;
/** Lines under a table that are no data. */
const NOTE =
  /^(负责人|单位负责人|主要负责人|分管领导|填报人|填表人|填报日期|填报单位|审核人|联系电话|联系人|注|说明|备注|填表说明|合计|总计|小计)\s*(（?签字|（?签名|（?盖章|[:：]|$)/;

export function readSheet(view: TableView, head: TableHead, kind: SheetKind): SheetRows {
  const reader = new SheetReader(view, head);
  return reader.read(kind);
}

class SheetReader {
  readonly #view: TableView;
  readonly #head: TableHead;
  readonly #columns: ReadonlyMap<ColumnField, number>;
  readonly #issues: FormIssue[] = [];
  readonly #outside: string[] = [];
  readonly #noteRows: number[] = [];
  /** By column: how many cells under the head say something, and whether one is an id. */
  readonly #said = new Map<number, { texts: number; hasId: boolean }>();

  constructor(view: TableView, head: TableHead) {
    this.#view = view;
    this.#head = head;
    const columns = new Map<ColumnField, number>();
    head.columns.forEach(({ field }, column) => {
      if (field && field !== 'last' && !columns.has(field)) columns.set(field, column);
    });
    this.#columns = columns;
    for (let row = head.last + 1; row < view.rows.length; row += 1) {
      (view.rows[row] ?? []).forEach((cell, column) => {
        if (cell === null) return;
        const said = this.#said.get(column) ?? { texts: 0, hasId: false };
        this.#said.set(column, { texts: said.texts + 1, hasId: said.hasId || ID.test(cellText(cell)) });
      });
    }
  }

  read(kind: SheetKind): SheetRows {
    const rows: ParsedRow[] = [];
    const goals: ParsedGoal[] = [];
    const figures: ParsedFigure[] = [];
    for (const row of this.#dataRows()) {
      if (kind === 'rows') rows.push(this.#projectRow(row, rows.at(-1)));
      else if (kind === 'goals') goals.push(this.#goalRow(row));
      else figures.push(this.#figureRow(row));
    }
    this.#noticeColumns(kind);
    const above = Array.from({ length: this.#head.first }, (_, row) => row);
    const around = [...above, ...this.#noteRows];
    for (const row of above) this.#outside.push(...this.#texts(row));
    return {
      rows,
      goals,
      figures,
      signers: signersIn(this.#view, around),
      outside: this.#outside,
      issues: this.#issues,
    };
  }

  #dataRows(): number[] {
    const rows: number[] = [];
    for (let row = this.#head.last + 1; row < this.#view.rows.length; row += 1) {
      if (isRowEmpty(this.#view.rows[row]) || repeatsHead(this.#view, this.#head, row)) continue;
      if (this.#isNote(row)) this.#note(row);
      else rows.push(row);
    }
    return rows;
  }

  /** Without id, number and name, and with one text over the whole width or a line for signatures. */
  #isNote(row: number): boolean {
    if (this.#id(row) !== null) return false;
    const texts = this.#texts(row);
    if (NOTE.test(texts[0]?.trim() ?? '')) return true;
    const isNamed =
      this.#own('number', row) !== '' || this.#own('title', row) !== '' || this.#own('goalText', row) !== '';
    return !isNamed && !this.#givesSomething(row);
  }

  #note(row: number): void {
    this.#noteRows.push(row);
    const texts = this.#texts(row);
    this.#outside.push(...texts);
    if (!/签字|盖章|填报日期/.test(texts.join(''))) this.#issues.push(this.#issue('noteRow', row, 0, texts.join(' ')));
  }

  #givesSomething(row: number): boolean {
    const named: readonly ColumnField[] = [...ROW_FIELDS, 'figureName', 'figureValue', 'goalState', 'goalSentence'];
    return named.some((field) => this.#own(field, row) !== '');
  }

  #projectRow(row: number, before: ParsedRow | undefined): ParsedRow {
    const id = this.#id(row);
    const number = readOrdinal(this.#text('number', row));
    const title = this.#text('title', row).trim();
    const continues = id === null && number === null && title === '' && before !== undefined;
    if (continues) this.#issues.push(this.#issue('continuedRow', row, 0, before.keys.title));
    const cells: Partial<Record<RowField, GivenCell>> = {};
    for (const field of ROW_FIELDS) {
      const column = this.#columns.get(field);
      if (column === undefined) continue;
      cells[field] = this.#given(row, column);
      if (isFilled(this.#view, row, column) && !this.#isSameProjectAsAbove(row))
        this.#issues.push(this.#issue('mergedCell', row, column, cellText(this.#cell(row, column))));
    }
    const isHidden = this.#view.hiddenRows.has(row);
    if (isHidden) this.#issues.push(this.#issue('hiddenRow', row, 0, title));
    return {
      key: `${this.#view.name}!${row + 1}`,
      place: this.#place(row, 0),
      isHidden: isHidden || this.#view.isHidden,
      keys: continues
        ? before.keys
        : { id: id?.startsWith('prj_') ? id : null, number, title, unit: this.#text('leadUnits', row).trim() },
      cells,
      extra: this.#extra(row),
    };
  }

  #isSameProjectAsAbove(row: number): boolean {
    const title = this.#columns.get('title') ?? this.#columns.get('number');
    return title !== undefined && isFilled(this.#view, row, title);
  }

  #goalRow(row: number): ParsedGoal {
    const id = this.#id(row);
    return {
      key: `${this.#view.name}!${row + 1}`,
      place: this.#place(row, 0),
      id: id?.startsWith('itm_') ? id : null,
      projectNumber: readOrdinal(this.#text('number', row)),
      text: this.#text('goalText', row).trim(),
      state: this.#givenIn('goalState', row),
      sentence: this.#givenIn('goalSentence', row),
    };
  }

  #figureRow(row: number): ParsedFigure {
    const id = this.#id(row);
    return {
      key: `${this.#view.name}!${row + 1}`,
      place: this.#place(row, 0),
      id: id?.startsWith('ind_') ? id : null,
      name: this.#text('figureName', row).trim(),
      unit: this.#text('figureUnit', row).trim(),
      value: this.#givenIn('figureValue', row),
      lastYearValue: this.#givenIn('figureLastYear', row),
    };
  }

  /** Columns that are hidden, doubled or mean nothing here; none is dropped without a word. */
  #noticeColumns(kind: SheetKind): void {
    this.#head.columns.forEach((column, index) => {
      const said = this.#dataTexts(index);
      if (said === 0 || this.#isIdColumn(index)) return;
      const issue = (type: FormIssue['type']): FormIssue => this.#issue(type, this.#head.last, index, column.head);
      if (column.isDouble) this.#issues.push(issue('doubledColumn'));
      else if (column.field === null && kind === 'rows') this.#issues.push(issue('extraColumn'));
      if (this.#view.hiddenColumns.has(index) && isAsked(column)) this.#issues.push(issue('hiddenColumn'));
    });
  }

  #extra(row: number): ParsedRow['extra'] {
    return this.#head.columns.flatMap(({ head, field }, column) => {
      const text = cellText(this.#cell(row, column));
      if (field !== null || text === '' || ID.test(text)) return [];
      return [{ head, text, place: this.#place(row, column) }];
    });
  }

  #id(row: number): string | null {
    for (const cell of this.#view.rows[row] ?? [])
      if (typeof cell === 'string' && ID.test(cell.trim())) return cell.trim();
    return null;
  }

  #isIdColumn(column: number): boolean {
    return this.#said.get(column)?.hasId === true;
  }

  #dataTexts(column: number): number {
    return this.#said.get(column)?.texts ?? 0;
  }

  #cell(row: number, column: number): RawCell {
    return this.#view.rows[row]?.[column] ?? null;
  }

  #text(field: ColumnField, row: number): string {
    const column = this.#columns.get(field);
    return column === undefined ? '' : cellText(this.#cell(row, column));
  }

  /** The text of a field unless a merge over the row's whole width put it there. */
  #own(field: ColumnField, row: number): string {
    const column = this.#columns.get(field);
    if (column === undefined) return '';
    const isAcross = isFilled(this.#view, row, column) && this.#cell(row, column) === this.#cell(row, column - 1);
    return isAcross ? '' : cellText(this.#cell(row, column)).trim();
  }

  #texts(row: number): string[] {
    return (this.#view.rows[row] ?? []).flatMap((cell, column) =>
      cell === null || isFilled(this.#view, row, column) ? [] : [cellText(cell)],
    );
  }

  #givenIn(field: ColumnField, row: number): GivenCell | null {
    const column = this.#columns.get(field);
    return column === undefined ? null : this.#given(row, column);
  }

  #given(row: number, column: number): GivenCell {
    return { value: this.#cell(row, column), place: this.#place(row, column) };
  }

  #place(row: number, column: number): SourcePlace {
    return { sheet: this.#view.name, cell: cellName(row, column) };
  }

  #issue(type: FormIssue['type'], row: number, column: number, text: string): FormIssue {
    return { type, place: this.#place(row, column), text, refused: false };
  }
}

function isAsked({ field }: HeadColumn): boolean {
  return field !== null && field !== 'last' && field !== 'number' && field !== 'title';
}
