import type { ReactNode } from 'react';
import { chineseMonthDay, type Day } from '../../../shared/base/dates.ts';
import { entryIdOf, isReported } from '../../../shared/ledger/entry.ts';
import { periodsOfYear } from '../../../shared/select/places.ts';
import { formatFigure } from '../../../shared/standing/figure-words.ts';
import type { ProjectStanding } from '../../../shared/standing/project-standing.ts';
import { currentLedger } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { Meter } from '../../ui/meter.tsx';
import type { TableColumn } from '../../ui/table-columns.ts';
import { Tag } from '../../ui/tag.tsx';
import { StandingLight } from './standing-light.tsx';
import { categoryName, lifecycleWord, meterTone, statusWord } from './standing-words.ts';

type Column = TableColumn<ProjectStanding>;

/** The columns of the list; what is not needed to tell projects apart leaves first. */
export function ledgerColumns({ book, period }: Place): readonly Column[] {
  const categories = new Map<string, string>(book.categories.map(({ id, name }) => [id, name]));
  const updated = lastFilledOn(period);
  const columns: readonly Column[] = [
    {
      id: 'number',
      title: '序号',
      width: 68,
      align: 'end',
      cell: ({ project }) => <span className="dim">{project.number}</span>,
    },
    {
      id: 'title',
      title: '名称',
      width: 220,
      grow: 6,
      most: 340,
      names: true,
      cell: TitleCell,
      hint: ({ project }) => project.title,
    },
    {
      id: 'category',
      title: '类别',
      width: categoryWidth(book),
      leaves: 2,
      cell: ({ project }) => <span className="mid">{categories.get(project.categoryId) ?? ''}</span>,
    },
    {
      id: 'unit',
      title: '牵头单位',
      width: 120,
      grow: 2,
      most: 220,
      leaves: 4,
      cell: (row) => <span className="mid">{leadUnitWords(row.project)}</span>,
      hint: ({ project }) => leadUnitWords(project),
    },
    { id: 'status', title: '状态', width: 104, cell: (row) => <StandingLight standing={row} book={book} /> },
    { id: 'completion', title: '完成度', width: 122, align: 'end', cell: CompletionCell },
    {
      id: 'progress',
      title: '本期进展',
      width: 160,
      grow: 4,
      leaves: 1,
      cell: (row) => <span className={isReported(row.entry) ? 'mid' : 'dim'}>{progressWords(row)}</span>,
      hint: progressWords,
    },
    {
      id: 'updated',
      title: '更新',
      width: 92,
      align: 'end',
      leaves: 3,
      cell: (row) => {
        const on = updated(row);
        return <span className="dim s13">{on === null ? '—' : chineseMonthDay(on)}</span>;
      },
    },
    ...book.customColumns.map(customColumn),
  ];
  return columns.map((column) => ({ ...column, sortable: column.id !== 'progress' }));
}

/** A row as Excel takes it: the same columns, the progress in full. */
export function rowText(standing: ProjectStanding, { book, period }: Place): string {
  const { project, completion, entry } = standing;
  const on = lastFilledOn(period)(standing);
  const cells = [
    String(project.number),
    project.title,
    categoryName(book, standing),
    leadUnitWords(project),
    statusWord(book, standing.status),
    completion === null ? '' : `${formatFigure(completion.value)}%`,
    isReported(entry) ? entry.progress : '',
    on ?? '',
    ...book.customColumns.map(({ id }) => String(project.custom[id] ?? '')),
  ];
  return cells.map((cell) => cell.replaceAll(/\s+/gu, ' ').trim()).join('\t');
}

/** A column that the book added: its own word or number. */
function customColumn({ id, name, kind }: Place['book']['customColumns'][number]): Column {
  const words = ({ project }: ProjectStanding): string => String(project.custom[id] ?? '');
  return {
    id,
    title: name,
    width: 120,
    leaves: 0,
    ...(kind === 'number' ? { align: 'end' as const } : {}),
    cell: (row) => <span className="mid">{words(row)}</span>,
    hint: words,
  };
}

/** When a project was last filled in up to the period; one that has not reported shows when it last did. */
export function lastFilledOn(period: Place['period']): (standing: ProjectStanding) => Day | null {
  const periods = periodsOfYear(currentLedger(), period.yearId).filter(({ dataDate }) => dataDate <= period.dataDate);
  const latestFirst = [...periods].reverse();
  return ({ project }) => {
    for (const { id } of latestFirst) {
      const on = currentLedger().entries.get(entryIdOf(project.id, id))?.filledOn;
      if (on) return on;
    }
    return null;
  };
}

/** Room for the longest name of a category, within reason. */
function categoryWidth({ categories }: Place['book']): number {
  const longest = Math.max(0, ...categories.map(({ name }) => Array.from(name).length));
  return Math.min(128, Math.max(72, 18 + longest * 14));
}

function TitleCell({ project }: ProjectStanding): ReactNode {
  const word = lifecycleWord(project.lifecycle);
  return (
    <>
      {project.title}
      {word === null ? null : (
        <>
          {' '}
          <Tag tone="soft">{word}</Tag>
        </>
      )}
    </>
  );
}

function CompletionCell({ completion, planned, light }: ProjectStanding): ReactNode {
  const words = completion === null ? '—' : `${formatFigure(completion.value)}%`;
  return (
    <span className="ledger-completion">
      <Meter value={completion?.value ?? null} mark={planned} tone={meterTone(light)} />
      <span>{words}</span>
    </span>
  );
}

/** 基层工作处、法治综合处. */
export function leadUnitWords({ leadUnitIds }: ProjectStanding['project']): string {
  return leadUnitIds.map((id) => currentLedger().units.get(id)?.shortName ?? '').join('、');
}

/** What the period brought, in a line: the summary, or the beginning of the text. */
function progressWords({ entry }: ProjectStanding): string {
  if (!isReported(entry)) return '本期未报送';
  const text = [entry.summary, entry.progress, entry.results].find((candidate) => candidate.trim() !== '') ?? '';
  return text.replaceAll('\n', ' ').slice(0, 160);
}
