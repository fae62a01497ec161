import type { Book } from '../../../shared/ledger/book.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import type { Light } from '../../../shared/ledger/status.ts';
import type { ProjectStanding, StandingStatus } from '../../../shared/standing/project-standing.ts';
import { statusGroups } from '../../../shared/standing/statistics.ts';

/** The word of a status in a book; one that the book has lost is 待判定, as it is counted. */
export function statusWord(book: Book, status: StandingStatus): string {
  const groups = statusGroups(book);
  const group = groups.find((candidate) => candidate.status === status);
  return group?.label ?? groups.find((candidate) => candidate.status === 'undetermined')?.label ?? '';
}

/** A bar follows the light beside it. */
export function meterTone(light: Light | null): 'plain' | 'yellow' | 'red' {
  return light === 'yellow' || light === 'red' ? light : 'plain';
}

export function lifecycleWord(lifecycle: Project['lifecycle']): string | null {
  switch (lifecycle) {
    case 'active':
      return null;
    case 'suspended':
      return '暂缓';
    case 'cancelled':
      return '已撤销';
    case 'merged':
      return '已合并';
  }
}

/** The book's categories as they are said of a project. */
export function categoryName(book: Book, { project }: Pick<ProjectStanding, 'project'>): string {
  return book.categories.find(({ id }) => id === project.categoryId)?.name ?? '';
}
