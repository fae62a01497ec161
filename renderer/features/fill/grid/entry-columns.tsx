// The columns of the grid: what of an entry stands in a cell, and what a text in it means.
import type { ReactNode } from 'react';
import { chineseMonthDay } from '../../../../shared/base/dates.ts';
import { quote } from '../../../../shared/base/quote.ts';
import { readNumber } from '../../../../shared/base/read-number.ts';
import type { Book } from '../../../../shared/ledger/book.ts';
import { statusGroups } from '../../../../shared/standing/statistics.ts';
import { formatFigure } from '../../../../shared/standing/figure-words.ts';
import type { ProjectStanding } from '../../../../shared/standing/project-standing.ts';
import type { EntryFields } from '../../../actions/edit-entry.ts';
import { currentLedger } from '../../../store/ledger-store.ts';
import type { Place } from '../../../store/place.ts';
import type { GridColumn } from '../../../ui/grid/grid-columns.ts';
import { StandingLight } from '../../ledger/standing-light.tsx';

export type CellReading =
  /** Empty fields: the cell says what is so already. */
  | { readonly fields: EntryFields }
  /** Why not: 不是数字. */
  | { readonly wrong: string };

export type EntryColumn = GridColumn<ProjectStanding> & {
  /** What a text in a cell means for the entry. A column without it is only read. */
  readonly read?: (text: string, standing: ProjectStanding) => CellReading;
};

/** 按规则判定: takes a person's status back. */
export const BY_RULE = '按规则判定';

export function entryColumns({ book }: Place): readonly EntryColumn[] {
  return [
    { ...onlyRead('number', '序号', 52, ({ project }) => String(project.number)), align: 'end', pinned: true },
    { ...onlyRead('title', '项目', 224, ({ project }) => project.title), pinned: true, names: true },
    { ...onlyRead('unit', '牵头单位', 114, unitWords), pinned: true },
    statusColumn(book),
    {
      id: 'completion',
      title: '完成度 %',
      width: 84,
      align: 'end',
      text: ({ entry }) => (entry?.completion == null ? '' : String(entry.completion)),
      cell: Completion,
      hint: ({ entry }) => (entry?.completion == null ? '还没有填，按目标和指标算出' : ''),
      read: readCompletion,
    },
    ...book.entryFields.map(({ key, label }): EntryColumn => ({
      id: key,
      title: label,
      width: key === 'progress' ? 320 : 220,
      grow: key === 'progress' ? 2 : 1,
      ...textOf(key),
    })),
    { id: 'summary', title: '摘要', width: 240, ...textOf('summary') },
    yesOrNo('inBody', '入正文'),
    yesOrNo('highlight', '亮点'),
    { id: 'filler', title: '填报人', width: 88, ...textOf('filler') },
    { id: 'phone', title: '联系电话', width: 124, ...textOf('phone') },
    { id: 'reviewer', title: '审核人', width: 88, ...textOf('reviewer') },
    onlyRead('filledOn', '填报日期', 96, ({ entry }) => (entry?.filledOn ? chineseMonthDay(entry.filledOn) : '')),
  ];
}

function onlyRead(id: string, title: string, width: number, text: (standing: ProjectStanding) => string): EntryColumn {
  return { id, title, width, text, hint: text, readOnly: true };
}

type TextField = 'filler' | 'phone' | 'reviewer' | 'summary' | Book['entryFields'][number]['key'];

function textOf(key: TextField): Pick<EntryColumn, 'text' | 'hint' | 'read'> {
  const text = ({ entry }: ProjectStanding): string => entry?.[key] ?? '';
  return { text, hint: text, read: (typed) => ({ fields: { [key]: typed } }) };
}

const YES = /^(?:是|有|对|√|✓|☑|1|y|yes|true|入正文|亮点)$/i;
const NO = /^(?:|否|无|不|×|✗|0|n|no|false|仅入附件)$/i;

function yesOrNo(key: 'inBody' | 'highlight', title: string): EntryColumn {
  return {
    id: key,
    title,
    width: 68,
    options: ['是', '否'],
    text: ({ entry }) => (entry?.[key] === true ? '是' : ''),
    read: (typed) => {
      const word = typed.trim();
      if (YES.test(word)) return { fields: { [key]: true } };
      return NO.test(word) ? { fields: { [key]: false } } : { wrong: '这里只填“是”或“否”' };
    },
  };
}

function statusColumn(book: Book): EntryColumn {
  const words = new Map(statusGroups(book).map(({ status, label }) => [status, label]));
  const labelOf = ({ status }: ProjectStanding): string => words.get(status) ?? '';
  return {
    id: 'status',
    title: '状态',
    width: 100,
    options: [BY_RULE, ...book.statuses.map(({ label }) => label)],
    text: labelOf,
    cell: (standing) => <StandingLight standing={standing} book={book} />,
    hint: ({ reason }) => reason,
    read: (typed, standing) => {
      const word = typed.trim();
      if (word === labelOf(standing)) return { fields: {} };
      if (word === '' || word === BY_RULE) return { fields: { statusOverride: null, overrideReason: '' } };
      const status = book.statuses.find(({ label }) => label === word);
      if (status !== undefined) return { fields: { statusOverride: status.key } };
      return { wrong: `没有${quote(word)}这种状态，可填${book.statuses.map(({ label }) => label).join('、')}` };
    },
  };
}

function readCompletion(typed: string): CellReading {
  const value = readNumber(typed);
  if (value === null) return { fields: { completion: null } };
  if (value === undefined || value < 0 || value > 100) return { wrong: '完成度要写 0 到 100 之间的数' };
  // Excel gives 85% without its format as 0.85.
  if (value > 0 && value < 1) return { wrong: `完成度按百分数填，${typed.trim()} 请写成 ${formatFigure(value * 100)}` };
  return { fields: { completion: value } };
}

function Completion({ completion, entry }: ProjectStanding): ReactNode {
  if (completion === null) return null;
  if (entry?.completion != null) return formatFigure(completion.value);
  return (
    <span className="dim">
      <span className="small">算出</span> {formatFigure(completion.value)}
    </span>
  );
}

function unitWords({ project }: ProjectStanding): string {
  return project.leadUnitIds.map((id) => currentLedger().units.get(id)?.shortName ?? '').join('、');
}
