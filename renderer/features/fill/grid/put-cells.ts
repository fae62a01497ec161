// A block of texts put into the cells of the grid: what becomes of the entries, and what is not taken and why.
import { quote } from '../../../../shared/base/quote.ts';
import { isReported, newEntry, type Entry } from '../../../../shared/ledger/entry.ts';
import type { ProjectStanding } from '../../../../shared/standing/project-standing.ts';
import type { EntryFields } from '../../../actions/edit-entry.ts';
import type { GridRange, GridSize } from '../../../ui/grid/grid-selection.ts';
import type { EntryColumn } from './entry-columns.tsx';

/** Row by row; the first stands at the range's first corner. */
export type TextBlock = readonly (readonly string[])[];

export interface PutCells {
  readonly rows: readonly ProjectStanding[];
  readonly columns: readonly EntryColumn[];
  readonly at: Pick<GridRange, 'top' | 'left'>;
  readonly texts: TextBlock;
}

export interface RefusedCell {
  readonly standing: ProjectStanding;
  readonly column: EntryColumn;
  readonly text: string;
  readonly why: string;
}

export interface RowEdit {
  readonly standing: ProjectStanding;
  readonly fields: EntryFields;
}

export interface Put {
  readonly edits: readonly RowEdit[];
  /** The columns that something was put into. */
  readonly titles: readonly string[];
  readonly refused: readonly RefusedCell[];
  /** Rows whose status a person gives, without a reason so far. */
  readonly withoutReason: readonly RowEdit[];
  /** What stood past the last row or column. */
  readonly beyond: GridSize;
  /** The first row that is another project's than the text pasted over its name says: then nothing is taken. */
  readonly otherRow: { readonly standing: ProjectStanding; readonly text: string } | null;
}

/** Works out what a block means; nothing is changed here. */
export function putCells({ rows, columns, at, texts }: PutCells): Put {
  const edits: RowEdit[] = [];
  const refused: RefusedCell[] = [];
  const titles = new Set<string>();
  let otherRow: Put['otherRow'] = null;
  for (const [index, cells] of texts.entries()) {
    const standing = rows[at.top + index];
    if (standing === undefined) break;
    let fields: EntryFields = {};
    for (const [offset, text] of cells.entries()) {
      const column = columns[at.left + offset];
      if (column === undefined) break;
      const reading = readCell(column, text, standing);
      if (reading === 'other') otherRow ??= { standing, text };
      else if ('wrong' in reading) refused.push({ standing, column, text, why: reading.wrong });
      else if (Object.keys(reading.fields).length > 0) {
        titles.add(column.title);
        fields = { ...fields, ...reading.fields };
      }
    }
    const unjudged = judgedWithoutWords(standing, fields);
    const status = columns.find(({ id }) => id === 'status');
    if (unjudged && status !== undefined) {
      const { statusOverride: _status, ...others } = fields;
      refused.push({ standing, column: status, text: '', why: '先填进展，再改判状态' });
      fields = others;
    }
    if (Object.keys(fields).length > 0) edits.push({ standing, fields });
  }
  return {
    edits: otherRow === null ? edits : [],
    titles: [...titles],
    refused,
    withoutReason: edits.filter(lacksReason),
    beyond: beyondGrid({ rows, columns, at, texts }),
    otherRow,
  };
}

/** The block as often as it fits into the range: one cell pasted on many fills them all, as in Excel. */
export function fillRange(texts: TextBlock, { top, bottom, left, right }: GridRange): TextBlock {
  const height = bottom - top + 1;
  const width = right - left + 1;
  const own = Math.max(0, ...texts.map((cells) => cells.length));
  if (own === 0 || height % texts.length !== 0 || width % own !== 0) return texts;
  return repeatedBlock(height, width, (row, column) => texts[row % texts.length]?.[column % own] ?? '');
}

export function repeatedBlock(
  height: number,
  width: number,
  textAt: (row: number, column: number) => string,
): TextBlock {
  return Array.from({ length: height }, (_row, row) =>
    Array.from({ length: width }, (_column, column) => textAt(row, column)),
  );
}

function readCell(
  column: EntryColumn,
  text: string,
  standing: ProjectStanding,
): 'other' | Exclude<ReturnType<NonNullable<EntryColumn['read']>>, undefined> {
  if (column.read !== undefined) return column.read(trimEnd(text), standing);
  const same = text.trim() === '' || plain(text) === plain(column.text(standing));
  if (same) return { fields: {} };
  // 序号 and name say which project the row is about; what else is only read is passed over.
  return column.id === 'title' || column.id === 'number' ? 'other' : { fields: {} };
}

function judgedWithoutWords({ entry, ...standing }: ProjectStanding, fields: EntryFields): boolean {
  if (fields.statusOverride == null) return false;
  const { project, period } = standing;
  const before = entry ?? newEntry({ yearId: period.yearId, projectId: project.id, periodId: period.id });
  const after: Entry = { ...before, ...fields };
  return !isReported(after);
}

function lacksReason({ standing, fields }: RowEdit): boolean {
  return fields.statusOverride != null && (standing.entry?.overrideReason ?? '').trim() === '';
}

function beyondGrid({ rows, columns, at, texts }: PutCells): GridSize {
  const width = Math.max(0, ...texts.map((cells) => cells.length));
  return {
    rows: Math.max(0, at.top + texts.length - rows.length),
    columns: Math.max(0, at.left + width - columns.length),
  };
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

// A cell of Word ends in a break that is no line of its own.
function trimEnd(text: string): string {
  return text.replace(/\s+$/, '');
}

/** 第4行“完成度 %”：完成度要写 0 到 100 之间的数（约七成）. */
export function refusedWords({ standing, column, text, why }: RefusedCell): string {
  const given = text.trim() === '' ? '' : `（${text.trim().slice(0, 12)}）`;
  return `第 ${standing.project.number} 项${quote(column.title)}：${why}${given}`;
}
