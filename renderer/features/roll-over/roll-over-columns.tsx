import type { Book } from '../../../shared/ledger/book.ts';
import type { TableColumn } from '../../ui/table-columns.ts';
import { StandingLight } from '../ledger/standing-light.tsx';
import { lifecycleWord, statusWord } from '../ledger/standing-words.ts';
import type { RollOverRow } from './roll-over-rows.ts';

export function rollOverColumns(book: Book): readonly TableColumn<RollOverRow>[] {
  const names = new Map<string, string>(book.categories.map(({ id, name }) => [id, name]));
  const categoryWords = ({ project, categoryId }: RollOverRow): string => {
    const [before, after] = [names.get(project.categoryId) ?? '', names.get(categoryId) ?? ''];
    return before === after ? before : `${before} → ${after}`;
  };
  return [
    {
      id: 'number',
      title: '序号',
      width: 52,
      align: 'end',
      cell: ({ project }) => <span className="dim">{project.number}</span>,
    },
    {
      id: 'title',
      title: '名称',
      width: 220,
      grow: 1,
      names: true,
      cell: ({ project }) => project.title,
      hint: ({ project }) => project.title,
    },
    {
      id: 'standing',
      title: '状态',
      width: 120,
      cell: ({ standing, project }) =>
        lifecycleWord(project.lifecycle) ?? <StandingLight standing={standing} book={book} />,
      hint: ({ standing }) => `${statusWord(book, standing.status)}：${standing.reason}`,
    },
    {
      id: 'goals',
      title: '目标',
      width: 110,
      leaves: 1,
      cell: ({ project, metGoals }) => <span className="mid">{`${project.goals.length} 条，完成 ${metGoals}`}</span>,
    },
    { id: 'category', title: '类别', width: 150, cell: categoryWords, hint: categoryWords },
    {
      id: 'next',
      title: '新序号',
      width: 64,
      align: 'end',
      cell: ({ number }) => (number === null ? <span className="dim">—</span> : number),
    },
  ];
}
