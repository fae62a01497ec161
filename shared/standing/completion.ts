// 完成度: what a person typed, or worked out from the goals, and how.
import type { Item } from '../ledger/item-list.ts';
import type { ProjectFacts } from './facts.ts';
import type { FigureStanding } from './figure-standing.ts';
import { actualWithUnit, formatFigure } from './figure-words.ts';

export type Completion = {
  /** Percent, 0–100, one decimal. */
  readonly value: number;
  readonly source: 'typed' | 'computed';
};

/** What a goal adds to the completion: its share, 0–1, and where that comes from. */
export type GoalShare = { readonly item: Item; readonly share: number; readonly words: string };

/** What a person typed, or the mean over the goals: by figures where a goal has some, otherwise by its state. */
export function completionOf(facts: ProjectFacts, figures: readonly FigureStanding[]): Completion | null {
  const { entry, goalStatuses } = facts;
  if (entry && entry.completion !== null) return { value: entry.completion, source: 'typed' };
  const known = goalStatuses.size > 0 || figures.some(({ actual }) => actual !== null);
  if (!known || facts.project.goals.length === 0) return null;
  const shares = goalShares(facts, figures);
  const mean = shares.reduce((sum, { share }) => sum + share, 0) / shares.length;
  return { value: Math.round(mean * 1000) / 10, source: 'computed' };
}

/** The goals in their order with what each counts for, figures in the order given; their mean is the computed completion. */
export function goalShares(facts: ProjectFacts, figures: readonly FigureStanding[]): GoalShare[] {
  return facts.project.goals.map((item) => ({ item, ...shareOf(item, facts, figures) }));
}

function shareOf(
  item: Item,
  { goalStatuses }: ProjectFacts,
  figures: readonly FigureStanding[],
): { readonly share: number; readonly words: string } {
  const own = figures.filter(({ target }) => target.goalItemId === item.id);
  const state = goalStatuses.get(item.id)?.state;
  if (state === 'done') return { share: 1, words: '已完成，计100%' };
  if (own.length > 0) {
    const share = own.reduce((sum, figure) => sum + figureShare(figure), 0) / own.length;
    return { share, words: own.map(figureShareWords).join('；') };
  }
  if (state === 'inProgress') return { share: 0.5, words: '推进中，计50%' };
  return { share: 0, words: state === 'notStarted' ? '未启动，计0' : '未填落实情况，计0' };
}

function figureShare({ actual, met, target, indicator }: FigureStanding): number {
  if (actual === null) return 0;
  if (met) return 1;
  if (indicator.kind === 'limit' || indicator.kind === 'rank')
    return target.value === 0 ? 0 : Math.min(1, Math.max(0, target.value / actual));
  return target.value === 0 ? 0 : Math.min(1, Math.max(0, actual / target.value));
}

/** 满意率92.3%，达目标，计100%; 行政调解委员会68个，按目标计68%. */
function figureShareWords(figure: FigureStanding): string {
  const { actual, met, indicator } = figure;
  if (actual === null) return `${indicator.name}未填，计0`;
  const share = percentWords(figureShare(figure));
  return `${indicator.name}${actualWithUnit(figure)}，${met ? '达目标，计' : '按目标计'}${share}`;
}

function percentWords(share: number): string {
  return `${formatFigure(Math.round(share * 1000) / 10)}%`;
}
