// `word/document.xml` as a stream (ECMA-376 part 1, 17). Numbering is layout and no text; what tracked changes
// deleted is left out, what they inserted stays.
import type { RawSheet } from '../../../table/raw-book.ts';
import type { BookBudget } from '../../../table/sheet-builder.ts';
import { damaged, Refused } from '../refused.ts';
import { TableBuilder } from '../table-builder.ts';
import type { Warnings } from '../warnings.ts';
import type { XmlAttributes } from '../xml/attributes.ts';
import { symbolCharacter } from './symbols.ts';

type Table = { readonly place: number; readonly builder: TableBuilder; before: number; isDeleted: boolean };
type Cell = { readonly paragraphs: string[]; span: number; vertical: 'none' | 'restart' | 'continue' };
type Frame =
  | { readonly type: 'body'; readonly paragraphs: string[] }
  | { readonly type: 'table'; readonly table: Table }
  | { readonly type: 'row'; readonly table: Table; readonly cells: Cell[] }
  | { readonly type: 'cell'; readonly cell: Cell }
  | { readonly type: 'paragraph'; text: string; isMarkDeleted: boolean };

/** Left out with all that is in it. */
const SKIPPED = new Set([
  'w:instrText',
  'w:delInstrText',
  'w:delText',
  'w:rt',
  'w:sectPr',
  'w:pPrChange',
  'w:rPrChange',
]);
const DELETED = new Set(['w:del', 'w:moveFrom']);
const INSERTED = new Set(['w:ins', 'w:moveTo']);
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:ptab': '\t',
  'w:noBreakHyphen': '-',
};

export class DocumentReader {
  readonly #part: string;
  readonly #budget: BookBudget;
  readonly #warnings: Warnings;
  readonly #body: string[] = [];
  readonly #frames: Frame[] = [{ type: 'body', paragraphs: this.#body }];
  readonly #tables: (RawSheet | null)[] = [];
  readonly #path: string[] = [];
  #skipped = 0;
  #isText = false;
  #carried = '';
  #characters = 0;

  constructor(part: string, budget: BookBudget, warnings: Warnings) {
    this.#part = part;
    this.#budget = budget;
    this.#warnings = warnings;
  }

  finish(): { sheets: RawSheet[]; paragraphs: string[] } {
    const sheets = this.#tables.filter((sheet) => sheet !== null);
    return { sheets, paragraphs: this.#body.filter((text) => text.trim() !== '') };
  }

  readonly open = (name: string, attributes: XmlAttributes): void => {
    if (this.#path.length === 0 && name !== 'w:document') throw damaged(this.#part);
    if (this.#skipped > 0 || this.#isLeftOut(name)) this.#skipped += 1;
    else this.#opened(name, attributes);
    this.#path.push(name);
  };

  readonly close = (name: string): void => {
    this.#path.pop();
    if (this.#skipped > 0) this.#skipped -= 1;
    else this.#closed(name);
    this.#isText = false;
  };

  readonly text = (text: string): void => {
    if (this.#isText) this.#add(text);
  };

  #isLeftOut(name: string): boolean {
    const parent = this.#path.at(-1) ?? '';
    if (INSERTED.has(name)) this.#warnings.add('trackedChanges');
    if (DELETED.has(name)) {
      this.#warnings.add('trackedChanges');
      const frame = this.#frames.at(-1);
      // In its properties it tells that the paragraph's end, or the row, was deleted.
      if (parent === 'w:rPr' && this.#path.at(-2) === 'w:pPr' && frame?.type === 'paragraph')
        frame.isMarkDeleted = true;
      if (parent === 'w:trPr' && frame?.type === 'row') frame.table.isDeleted = true;
      return true;
    }
    // The older form of what stands in the choice before it.
    return SKIPPED.has(name) || name === 'mc:Fallback';
  }

  #opened(name: string, attributes: XmlAttributes): void {
    this.#isText = name === 'w:t' || name === 'm:t';
    const frame = this.#frames.at(-1);
    if (name === 'w:tbl') this.#openTable();
    else if (name === 'w:tr' && frame?.type === 'table') this.#openRow(frame.table);
    else if (name === 'w:tc' && frame?.type === 'row') {
      this.#frames.push({ type: 'cell', cell: { paragraphs: [], span: 1, vertical: 'none' } });
    } else if (name === 'w:p') {
      this.#frames.push({ type: 'paragraph', text: this.#takeCarried(), isMarkDeleted: false });
    } else if (name === 'w:sym') this.#add(symbolCharacter(attributes.get('char') ?? ''));
    else if (this.#path.at(-1) === 'w:r' && Object.hasOwn(CHARACTERS, name)) this.#add(CHARACTERS[name] ?? '');
    else if (name === 'w:object' || name === 'w:altChunk') this.#warnings.add('embeddedObjects');
    else this.#property(name, attributes, frame);
  }

  #property(name: string, attributes: XmlAttributes, frame: Frame | undefined): void {
    const value = attributes.get('val');
    if (frame?.type === 'row' && name === 'w:gridBefore') frame.table.before = this.#count(value);
    if (frame?.type !== 'cell') return;
    if (name === 'w:gridSpan') frame.cell.span = this.#count(value);
    if (name === 'w:vMerge') frame.cell.vertical = value === 'restart' ? 'restart' : 'continue';
  }

  #closed(name: string): void {
    const frame = this.#frames.at(-1);
    if (name === 'w:p' && frame?.type === 'paragraph') this.#closeParagraph(frame.text, frame.isMarkDeleted);
    else if (name === 'w:tc' && frame?.type === 'cell') {
      this.#frames.pop();
      const row = this.#frames.at(-1);
      if (row?.type === 'row') row.cells.push(frame.cell);
    } else if (name === 'w:tr' && frame?.type === 'row') this.#closeRow(frame.table, frame.cells);
    else if (name === 'w:tbl' && frame?.type === 'table') {
      this.#frames.pop();
      this.#tables[frame.table.place] = frame.table.builder.finish(`表${frame.table.place + 1}`, this.#warnings);
    }
  }

  #openTable(): void {
    const place = this.#tables.push(null) - 1;
    if (this.#frames.some(({ type }) => type === 'cell')) this.#warnings.add('nestedTable', `表${place + 1}`);
    const builder = new TableBuilder(this.#budget, this.#part);
    this.#frames.push({ type: 'table', table: { place, builder, before: 0, isDeleted: false } });
  }

  #openRow(table: Table): void {
    table.before = 0;
    table.isDeleted = false;
    this.#frames.push({ type: 'row', table, cells: [] });
  }

  #closeRow(table: Table, cells: readonly Cell[]): void {
    this.#frames.pop();
    if (table.isDeleted) return;
    table.builder.startRow(table.before);
    for (const { paragraphs, span, vertical } of cells) {
      table.builder.cell(paragraphs.join('\n').replace(/^\n+|\n+$/g, ''), span, vertical);
    }
  }

  /** The text goes to the cell or the body around it; text boxes stand within a paragraph and come first. */
  #closeParagraph(text: string, isMarkDeleted: boolean): void {
    this.#frames.pop();
    if (isMarkDeleted) {
      this.#carried = text;
      return;
    }
    for (let at = this.#frames.length - 1; at >= 0; at -= 1) {
      const frame = this.#frames[at];
      if (frame?.type === 'cell') frame.cell.paragraphs.push(text);
      if (frame?.type === 'body') frame.paragraphs.push(text);
      if (frame?.type === 'cell' || frame?.type === 'body') return;
    }
  }

  #takeCarried(): string {
    const text = this.#carried;
    this.#carried = '';
    return text;
  }

  #add(text: string): void {
    const paragraph = this.#frames.at(-1);
    if (paragraph?.type !== 'paragraph') return;
    this.#characters += text.length;
    if (this.#characters > this.#budget.characters) throw new Refused({ type: 'tooLarge', what: 'text' });
    paragraph.text += text;
  }

  #count(value: string | undefined): number {
    const count = Number(value ?? 1);
    if (!Number.isInteger(count) || count < 0) throw damaged(this.#part);
    return count;
  }
}
