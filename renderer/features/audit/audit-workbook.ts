// 操作日志 as a workbook: what was done, and beside it each field that changed.
import { localDay, localTime, type Moment } from '../../../shared/base/dates.ts';
import {
  DEFAULT_WORKBOOK_FONTS,
  type Cell,
  type Sheet,
  type SheetRow,
  type WorkbookModel,
} from '../../../shared/document/workbook.ts';
import { reasonWords } from '../../../shared/messages/record-words.ts';
import type { ValueContext } from '../../../shared/messages/value-words.ts';
import type { AuditLine, AuditRecord } from '../../actions/audit.ts';
import { type FieldLine, recordLines } from './audit-changes.ts';

/** Excel takes 32,767 characters in a cell. */
const LONGEST_CELL = 32_000;
/** More rows than this no one reads, and writing them takes minutes. */
export const MOST_FIELD_ROWS = 60_000;

const LINE_HEADS = ['第几次改动', '时间', '操作人', '类别', '内容', '改动记录数'];
const FIELD_HEADS = ['第几次改动', '时间', '操作人', '动作', '记录', '栏目', '原来', '现在'];

/** What was done says all: 移到回收站. */
const NO_FIELD: Pick<FieldLine, 'field' | 'before' | 'after'> = { field: '', before: '', after: '' };

/** Puts the second sheet's rows together record by record, so that no journal is in memory at once. */
export class AuditRows {
  readonly rows: SheetRow[] = [];
  #full = false;

  constructor(
    private readonly lines: ReadonlyMap<number, AuditLine>,
    private readonly context: ValueContext,
  ) {}

  /** False when there is room for no more. */
  add(generation: number, record: AuditRecord | null): boolean {
    const line = this.lines.get(generation);
    if (record === null || line === undefined) return true;
    for (const [index, change] of record.changes.entries()) {
      const { title, act, fields } = recordLines(change, index, this.context);
      for (const { field, before, after } of fields.length === 0 ? [NO_FIELD] : fields) {
        if (this.rows.length >= MOST_FIELD_ROWS) {
          this.#full = true;
          return false;
        }
        const cells = [timeWords(line.at, this.context.timeZoneOffset), line.by, act, title, field];
        this.rows.push({ cells: [number(generation), ...cells.map(text), text(before), text(after)] });
      }
    }
    return true;
  }

  get full(): boolean {
    return this.#full;
  }
}

export function auditWorkbook(
  lines: readonly AuditLine[],
  details: AuditRows,
  facts: { readonly note: string; readonly created: Moment; readonly timeZoneOffset: number },
): WorkbookModel {
  const title = '操作日志';
  const full = details.full ? `字段明细只写到前${MOST_FIELD_ROWS}行，其余请缩小时间范围另行导出。` : '';
  return {
    properties: { title, author: '', created: facts.created },
    fonts: DEFAULT_WORKBOOK_FONTS,
    sheets: [
      sheet(
        '操作',
        title,
        facts.note,
        LINE_HEADS,
        [12, 18, 12, 12, 70, 12],
        lines.map((line) => lineRow(line, facts)),
      ),
      sheet('字段明细', `${title}：字段明细`, full, FIELD_HEADS, [12, 18, 12, 14, 32, 18, 50, 50], details.rows),
    ],
  };
}

function lineRow(line: AuditLine, { timeZoneOffset }: { readonly timeZoneOffset: number }): SheetRow {
  const cells = [timeWords(line.at, timeZoneOffset), line.by, reasonWords(line.kind), line.words];
  return { cells: [number(line.generation), ...cells.map(text), number(line.count)] };
}

function sheet(
  name: string,
  title: string,
  note: string,
  heads: readonly string[],
  widths: readonly number[],
  rows: readonly SheetRow[],
): Sheet {
  const empty = heads.slice(1).map(() => null);
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: [
      { cells: [styled(title, 'title'), ...empty] },
      { cells: [styled(note, 'note'), ...empty] },
      { cells: heads.map((head) => styled(head, 'head')) },
      ...rows,
    ],
    merges: [1, 2].map((row) => ({ top: row, left: 1, bottom: row, right: heads.length })),
    frozenRows: 3,
    filterRow: 3,
    print: {
      landscape: true,
      paper: 'A4',
      fitWidth: true,
      repeatRows: [3, 3],
      pageNumbers: true,
      marginsMillimetres: { top: 15, bottom: 15, left: 12, right: 12 },
    },
  };
}

/** 2023-09-26 10:32:05, so that a table sorts it right. */
export function timeWords(at: string, timeZoneOffset: number): string {
  if (at === '') return '';
  return `${localDay(at, timeZoneOffset)} ${localTime(at, timeZoneOffset)}:${at.slice(17, 19)}`;
}

function styled(words: string, style: 'title' | 'note' | 'head'): Cell {
  return { type: 'text', text: words, style };
}

function text(words: string): Cell {
  const cut = words.length > LONGEST_CELL ? `${words.slice(0, LONGEST_CELL)}…（太长，全文请在程序里看）` : words;
  return { type: 'text', text: cut, style: 'body' };
}

function number(value: number): Cell {
  return { type: 'number', value, style: 'center' };
}
