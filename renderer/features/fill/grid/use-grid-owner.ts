// What the grid's cells do to the ledger: the same edits as the form's, a block of them as one change.
import { useMemo, useState } from 'react';
import { quote } from '../../../../shared/base/quote.ts';
import { periodName } from '../../../../shared/ledger/period.ts';
import { row as tableRow } from '../../../../shared/document/blocks.ts';
import type { ProjectStanding } from '../../../../shared/standing/project-standing.ts';
import { copyTable } from '../../../actions/clipboard.ts';
import { editEntries, entryWords } from '../../../actions/edit-entry.ts';
import { askForReason, useReadOnly } from '../../../store/correction-store.ts';
import type { Place } from '../../../store/place.ts';
import type { CellGridProps, GridOwner } from '../../../ui/grid/cell-grid-props.ts';
import type { GridPlace, GridRange } from '../../../ui/grid/grid-selection.ts';
import { useToast } from '../../../ui/toast.tsx';
import { useUndo } from '../../frame/use-undo.ts';
import type { EntryColumn } from './entry-columns.tsx';
import { pastedBlock } from './pasted-block.ts';
import {
  fillRange,
  type Put,
  putCells,
  refusedWords,
  repeatedBlock,
  type RefusedCell,
  type RowEdit,
  type TextBlock,
} from './put-cells.ts';
import type { ShowEdits } from './use-eager-rows.ts';

interface GridGround {
  readonly place: Place;
  readonly rows: readonly ProjectStanding[];
  readonly columns: readonly EntryColumn[];
  readonly onMenu: GridOwner['onMenu'];
}

type Verb = '粘贴' | '填充' | '清除' | '剪切' | '修改';

/** A put whose statuses wait for a reason. */
export interface Judging {
  readonly edits: readonly RowEdit[];
  readonly answer: (reason: string | null) => void;
}

export interface GridOwnership {
  readonly owner: GridOwner;
  readonly locked: boolean;
  readonly marks: CellGridProps<ProjectStanding>['marks'];
  readonly judging: Judging | null;
}

export function useGridOwner(ground: GridGround, typed: TypedCells, show: ShowEdits): GridOwnership {
  const { place, rows, columns, onMenu } = ground;
  const { period } = place;
  const locked = useReadOnly(period);
  const toast = useToast();
  const history = useUndo();
  const [refused, setRefused] = useState<readonly RefusedCell[]>([]);
  const [judging, setJudging] = useState<Judging | null>(null);

  const sayLocked = (): void =>
    toast({
      text: '这一期已经定稿，要改先写明理由。',
      action: { label: '更正…', run: () => void askForReason([period]) },
    });
  const write = async (edits: readonly RowEdit[], put: Put, verb: Verb): Promise<void> => {
    setRefused(put.refused);
    const changed = edits.map(({ standing: { project }, fields }) => ({ project, fields }));
    const what = titleWords(put.titles);
    const [only] = changed;
    const words =
      changed.length === 1 && only !== undefined
        ? entryWords({ project: only.project, period }, what)
        : `${verb}${changed.length}个项目${periodName(period)}的${what}`;
    if (changed.length > 0) {
      const saving = editEntries(period, words, changed);
      show(edits, saving);
      await saving;
    }
    const said = putWords(put, verb, changed.length);
    if (said === null) return;
    toast({ text: said, ...(changed.length > 0 ? { action: { label: '撤销', run: history.undo } } : {}) });
  };
  const put = (at: Pick<GridRange, 'top' | 'left'>, texts: TextBlock, verb: Verb): void => {
    const result = putCells({ rows, columns, at, texts });
    if (result.otherRow !== null) {
      const { standing, text } = result.otherRow;
      toast({
        text: `粘贴来的一行是${quote(text.trim())}，表格里这一行是${quote(standing.project.title)}，什么都没有改。请对准项目再粘贴，或者不带序号和名称。`,
        duration: 12_000,
      });
      return;
    }
    if (result.withoutReason.length === 0) return void write(result.edits, result, verb);
    const answer = (reason: string | null): void => {
      setJudging(null);
      void write(
        result.edits.flatMap((edit) => judged(edit, result, reason)),
        result,
        verb,
      );
    };
    setJudging({ edits: result.withoutReason, answer });
  };
  const cellAt = ({ row, column }: GridPlace): readonly [ProjectStanding, EntryColumn] | null => {
    const standing = rows[row];
    const found = columns[column];
    return standing === undefined || found === undefined ? null : [standing, found];
  };
  const forget = ({ row, column }: GridPlace): void => {
    const [standing, found] = cellAt({ row, column }) ?? [];
    setRefused((before) =>
      before.filter((one) => one.standing.project.id !== standing?.project.id || one.column.id !== found?.id),
    );
  };
  /** The texts of a range; what can only be read is left out where it must not be written back. */
  const textsIn = (range: GridRange): string[][] =>
    rows
      .slice(range.top, range.bottom + 1)
      .map((standing) => columns.slice(range.left, range.right + 1).map((column) => column.text(standing)));
  const clear = (range: GridRange, verb: Verb): void => put(range, everywhere(range, ''), verb);

  const owner: GridOwner = {
    onMenu,
    onTyping: (at, text, composing) => {
      const [standing, column] = cellAt(at) ?? [];
      if (standing !== undefined && column !== undefined && isText(column))
        typed.type(standing, column, text, composing);
    },
    onTyped: (at, text) => {
      const [standing, column] = cellAt(at) ?? [];
      forget(at);
      if (standing === undefined || column === undefined) return;
      if (!isText(column)) return put({ top: at.row, left: at.column }, [[text]], '修改');
      typed.end();
    },
    onUntyped: (at, text) => {
      const [standing, column] = cellAt(at) ?? [];
      if (standing === undefined || column === undefined || !isText(column)) return;
      typed.type(standing, column, text, false);
      typed.end();
    },
    onEnterAll: (range, text) => {
      typed.end();
      put(range, everywhere(range, text), '填充');
    },
    onClear: (range) => (locked ? sayLocked() : clear(range, '清除')),
    onFillDown: (range) => {
      if (locked) return sayLocked();
      // One row alone takes what stands above it.
      const from = range.top === range.bottom ? range.top - 1 : range.top;
      const source = rows[from];
      if (source === undefined) return;
      const line = columns
        .slice(range.left, range.right + 1)
        .map((column) => (column.read === undefined ? '' : column.text(source)));
      const height = range.bottom - from;
      put(
        { top: from + 1, left: range.left },
        repeatedBlock(height, line.length, (_row, column) => line[column] ?? ''),
        '填充',
      );
    },
    onCopy: (range, cut) => {
      copyTable({ head: [], rows: textsIn(range).map((cells) => tableRow(cells)) });
      if (!cut) return;
      if (locked) sayLocked();
      else clear(range, '剪切');
    },
    onPaste: (range, data) => {
      if (locked) {
        sayLocked();
        return { rows: 0, columns: 0 };
      }
      const texts = fillRange(pastedBlock(data), range);
      if (texts.length === 0) toast({ text: '剪贴板里没有文字，什么都没有改。' });
      else put(range, texts, '粘贴');
      const widest = Math.max(0, ...texts.map((cells) => cells.length));
      return {
        rows: Math.min(texts.length, rows.length - range.top),
        columns: Math.min(widest, columns.length - range.left),
      };
    },
    onBlocked: (at) => {
      const [, column] = cellAt(at) ?? [];
      if (locked) sayLocked();
      else toast({ text: `${quote(column?.title ?? '')}这一列在这里只能看，不能改。` });
    },
    onEscape: () => setRefused([]),
  };
  const marks = useMemo(() => marksOf(refused), [refused]);
  return { owner, locked, marks, judging };
}

interface TypedCells {
  readonly type: (standing: ProjectStanding, column: EntryColumn, text: string, composing: boolean) => void;
  readonly end: () => void;
}

/** Texts are saved as one types; a number or a word of a list when it is whole. */
function isText({ id, options }: EntryColumn): boolean {
  return options === undefined && id !== 'completion';
}

function everywhere({ top, bottom, left, right }: GridRange, text: string): TextBlock {
  return repeatedBlock(bottom - top + 1, right - left + 1, () => text);
}

function judged(edit: RowEdit, { withoutReason }: Put, reason: string | null): readonly RowEdit[] {
  if (!withoutReason.includes(edit)) return [edit];
  if (reason !== null) return [{ ...edit, fields: { ...edit.fields, overrideReason: reason } }];
  const { statusOverride: _status, ...fields } = edit.fields;
  return Object.keys(fields).length === 0 ? [] : [{ ...edit, fields }];
}

function titleWords(titles: readonly string[]): string {
  return titles.length > 3 ? `${titles.slice(0, 3).join('、')}等${titles.length}栏` : titles.join('、');
}

const NAMED = 2;

/** What is to be said of it; null where the cells say it themselves. */
function putWords({ refused, beyond }: Put, verb: Verb, rows: number): string | null {
  const parts: string[] = [];
  if (verb === '粘贴') parts.push(rows === 0 ? '没有改动。' : `已粘贴 ${rows} 个项目。`);
  if (refused.length > 0) {
    const more = refused.length > NAMED ? `等 ${refused.length} 处` : '';
    const named = refused.slice(0, NAMED).map(refusedWords).join('；');
    parts.push(`${refused.length} 处没有采用，原来的还在：${named}${more}。`);
  }
  if (beyond.rows > 0) parts.push(`下面没有项目了，多出的 ${beyond.rows} 行没有写入。`);
  if (beyond.columns > 0) parts.push(`右边没有列了，多出的 ${beyond.columns} 列没有写入。`);
  return parts.length === 0 ? null : parts.join('');
}

function marksOf(refused: readonly RefusedCell[]): Map<string, Map<string, string>> {
  const marks = new Map<string, Map<string, string>>();
  for (const cell of refused) {
    const row = marks.get(cell.standing.project.id) ?? new Map<string, string>();
    row.set(cell.column.id, `没有采用，原来的还在。${refusedWords(cell)}`);
    marks.set(cell.standing.project.id, row);
  }
  return marks;
}
