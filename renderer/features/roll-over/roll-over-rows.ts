// What a roll-over would do, row by row, from the proposal and what a person chose so far.
import type { Book, Category } from '../../../shared/ledger/book.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import {
  reserveCategories,
  type RollOverChoices,
  type RollOverLine,
  type RollOverProposal,
} from '../../../shared/proposals/roll-over.ts';

export type RollOverPick = {
  /** Projects that go on. */
  readonly carried: ReadonlySet<string>;
  /** Those that change their category. */
  readonly categories: ReadonlyMap<string, Category['id']>;
};

export type RollOverRow = RollOverLine & {
  readonly carried: boolean;
  /** 序号 in the new year; null: it stays behind. */
  readonly number: number | null;
  /** Its category in the new year. */
  readonly categoryId: Project['categoryId'];
};

export function firstPick(proposal: RollOverProposal): RollOverPick {
  const carried = proposal.lines.filter(({ stays }) => stays === null).map(({ project }) => project.id);
  return { carried: new Set(carried), categories: new Map() };
}

export function rollOverRows({ lines }: RollOverProposal, { carried, categories }: RollOverPick): RollOverRow[] {
  let number = 0;
  return lines.map((line) => {
    const goesOn = carried.has(line.project.id);
    if (goesOn) number += 1;
    const categoryId = categories.get(line.project.id) ?? line.project.categoryId;
    return { ...line, carried: goesOn, number: goesOn ? number : null, categoryId };
  });
}

export function choicesOf(rows: readonly RollOverRow[]): RollOverChoices {
  return new Map(rows.filter((row) => row.carried).map(({ project, categoryId }) => [project.id, { categoryId }]));
}

/** 储备类 that stand in another category afterwards. */
export function promotedCount(rows: readonly RollOverRow[], book: Book): number {
  const reserve = new Set<string>(reserveCategories(book).map(({ id }) => id));
  return rows.filter(
    ({ carried, project, categoryId }) => carried && reserve.has(project.categoryId) && !reserve.has(categoryId),
  ).length;
}
