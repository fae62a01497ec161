// Which goal and which indicator a row of 目标表 and 指标表 means.
import type { Indicator } from '../ledger/indicator.ts';
import type { Item } from '../ledger/item-list.ts';
import type { Project } from '../ledger/project.ts';
import { plainName, similarity } from '../table/similar.ts';
import type { ExchangeContext } from './exchange-context.ts';
import type { FormMeta, ParsedFigure, ParsedGoal } from './parsed-form.ts';

/** By the id, then by the words among the goals of its project, or of all. */
export function matchGoal(
  goal: ParsedGoal,
  context: ExchangeContext,
): { readonly project: Project; readonly goalItemId: Item['id'] } | null {
  const own = goal.id === null ? undefined : context.goals.get(goal.id);
  if (own) return { project: own.project, goalItemId: own.item.id };
  const plain = plainName(goal.text);
  if (plain === '') return null;
  const within = [...context.goals.values()].filter(
    ({ project }) => goal.projectNumber === null || project.number === goal.projectNumber,
  );
  const same = within.filter((place) => place.plain === plain);
  const [only] = same.length > 0 ? same : within.filter((place) => similarity(place.plain, plain) >= 0.8);
  return only && same.length <= 1 ? { project: only.project, goalItemId: only.item.id } : null;
}

/** By the id, by the targets it had when the form went out, then by its name among those of the unit's projects. */
export function matchFigure(
  figure: ParsedFigure,
  meta: FormMeta | null,
  context: ExchangeContext,
  unitId: string | null,
): Indicator['id'] | null {
  if (figure.id !== null) {
    const known = indicatorOf(figure.id, context);
    if (known) return known;
    // Joined since: its targets stand on another indicator now.
    for (const targetId of meta?.targetsOf.get(figure.id) ?? []) {
      const target = context.targets.get(targetId);
      if (target && context.projectsOf.has(target.indicatorId)) return target.indicatorId;
    }
  }
  const name = plainName(figure.name);
  if (name === '') return null;
  const named = [...context.projectsOf].flatMap(([id, projects]) => {
    const indicator = context.ledger.indicators.get(id);
    const isOwn = unitId === null || projects.some(({ leadUnitIds }) => leadUnitIds.some((lead) => lead === unitId));
    return indicator && isOwn && plainName(indicator.name) === name ? [indicator.id] : [];
  });
  return named.length === 1 ? (named[0] ?? null) : null;
}

function indicatorOf(id: string, context: ExchangeContext): Indicator['id'] | null {
  const indicator = context.ledger.indicators.get(id);
  return indicator && context.projectsOf.has(indicator.id) ? indicator.id : null;
}
