// 原文已变: a target whose words no longer stand in the goal. It goes on counting until a person decides.
import type { Item } from '../ledger/item-list.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import type { Project } from '../ledger/project.ts';
import type { Target } from '../ledger/target.ts';
import { goalText, placeQuotes } from '../select/goal-text.ts';
import { equalKey, proposeFigures, type FigureProposal } from './propose-figures.ts';

export type ChangedWords = {
  readonly target: Target;
  /** The goal, or null when it was taken out of the list. */
  readonly item: Item | null;
  /** What now seems to promise it. */
  readonly now: FigureProposal | null;
};

/** Targets without their words, but for those that a person kept so. */
export function changedWords(ledger: Ledger, project: Project): ChangedWords[] {
  const targets = recordsOf(ledger, 'targets').filter(
    ({ projectId, quote }) => projectId === project.id && quote !== '',
  );
  const lost = targets.filter((target) => isLost(target, targets, project) && !isKept(ledger, target));
  if (lost.length === 0) return [];
  const free = proposeFigures(ledger, project);
  return lost.map((target) => {
    const now = bestMatch(ledger, target, free);
    if (now) free.splice(free.indexOf(now), 1);
    return { target, item: project.goals.find(({ id }) => id === target.goalItemId) ?? null, now };
  });
}

function isLost(target: Target, targets: readonly Target[], project: Project): boolean {
  const item = project.goals.find(({ id }) => id === target.goalItemId);
  if (!item) return true;
  const own = targets.filter(({ goalItemId }) => goalItemId === item.id);
  const places = placeQuotes(
    goalText(item),
    own.map(({ quote }) => quote),
  );
  return places[own.indexOf(target)] === null;
}

function isKept(ledger: Ledger, target: Target): boolean {
  for (const { targetId, quote } of ledger.figureDecisions.values())
    if (targetId === target.id && quote === '') return true;
  return false;
}

// The same measure first, then the same unit, in the same goal or, where that is gone, in any.
function bestMatch(ledger: Ledger, target: Target, free: readonly FigureProposal[]): FigureProposal | null {
  const indicator = ledger.indicators.get(target.indicatorId);
  if (!indicator) return null;
  const here = free.filter(({ goalItemId }) => goalItemId === target.goalItemId);
  const key = equalKey(indicator);
  return (
    here.find(({ fields }) => key !== null && equalKey(fields) === key) ??
    here.find(({ fields }) => fields.unit === indicator.unit && fields.kind === indicator.kind) ??
    free.find(({ fields }) => key !== null && equalKey(fields) === key) ??
    null
  );
}
