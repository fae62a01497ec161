// 统计: the one place where a period is counted. Prose, tables, workbook, screens and `jz stats` all ask here.
import { percentages } from '../base/percent.ts';
import type { Book, Category } from '../ledger/book.ts';
import type { Light } from '../ledger/status.ts';
import type { ProjectStanding, StandingStatus } from './project-standing.ts';

export type StatusGroup = {
  readonly status: StandingStatus;
  readonly label: string;
  /** As in prose: 达到序时进度. */
  readonly prose: string;
  readonly light: Light | null;
  readonly count: number;
  /** One decimal; the groups' percentages sum to 100.0. */
  readonly percent: number;
};

export type Statistics = {
  readonly total: number;
  readonly byCategory: readonly { readonly category: Category; readonly count: number }[];
  /** The book's statuses in their order, then 待判定 and 未报送; groups without a project too. */
  readonly byStatus: readonly StatusGroup[];
  /** Counts by category (rows, as `byCategory`) and status (columns, as `byStatus`). */
  readonly table: readonly (readonly number[])[];
  readonly goals: { readonly met: number; readonly all: number };
  readonly figures: {
    readonly all: number;
    readonly onPlan: number;
    /** Of those on plan: as far ahead of it as a project is 超序时. */
    readonly ahead: number;
    readonly behind: number;
    readonly noValue: number;
  };
};

/** A project that is 增补 counts from its day on; one that is cancelled or merged, up to the day of the change. */
export function isCounted({ project, period, addedOn }: ProjectStanding): boolean {
  if (addedOn !== null && addedOn > period.dataDate) return false;
  if (project.lifecycle !== 'cancelled' && project.lifecycle !== 'merged') return true;
  return (project.lifecycleSince ?? '') > period.dataDate;
}

export function statistics(standings: readonly ProjectStanding[], book: Book): Statistics {
  const counted = standings.filter(isCounted);
  const groups = statusGroups(book);
  const known = new Set(groups.map(({ status }) => status));
  const isIn = (standing: ProjectStanding, status: StandingStatus): boolean =>
    (known.has(standing.status) ? standing.status : 'undetermined') === status;
  const counts = groups.map(({ status }) => counted.filter((standing) => isIn(standing, status)).length);
  const percents = percentages(counts);
  const figures = counted.flatMap(({ figureStandings }) => figureStandings);
  const behind = figures.filter(({ light }) => light === 'yellow' || light === 'red').length;
  const noValue = figures.filter(({ light }) => light === null).length;
  const ahead = figures.filter((figure) => figure.ahead).length;
  return {
    total: counted.length,
    byCategory: book.categories.map((category) => ({
      category,
      count: counted.filter(({ project }) => project.categoryId === category.id).length,
    })),
    byStatus: groups.map((group, index) => ({ ...group, count: counts[index] ?? 0, percent: percents[index] ?? 0 })),
    table: book.categories.map(({ id }) =>
      groups.map(
        ({ status }) =>
          counted.filter((standing) => standing.project.categoryId === id && isIn(standing, status)).length,
      ),
    ),
    goals: {
      met: counted.reduce((sum, { goals }) => sum + goals.met, 0),
      all: counted.reduce((sum, { goals }) => sum + goals.all, 0),
    },
    figures: { all: figures.length, onPlan: figures.length - behind - noValue, ahead, behind, noValue },
  };
}

/** The groups that projects are counted in. A status that the book does not know any more is 待判定. */
export function statusGroups(book: Book): Omit<StatusGroup, 'count' | 'percent'>[] {
  return [
    ...book.statuses.map(({ key, label, prose, light }) => ({ status: key, label, prose, light })),
    { status: 'undetermined' as const, label: '待判定', prose: '进度待判定', light: null },
    { status: 'notReported' as const, label: '未报送', prose: '未报送', light: null },
  ];
}
