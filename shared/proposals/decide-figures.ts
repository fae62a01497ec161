// 采纳, 改正, 手工添加, 不是指标: what a person decides on a figure, as changes of records.
import { makeId, type Random } from '../base/ids.ts';
import { createRecord, deleteRecord, updateRecord, type RecordChange } from '../change/change-set.ts';
import type { FigureDecision } from '../ledger/figure-decision.ts';
import { newIndicator, type Indicator } from '../ledger/indicator.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Project } from '../ledger/project.ts';
import { newTarget, type Target } from '../ledger/target.ts';
import { equalKey, type FigureFields, type FigureProposal } from './propose-figures.ts';

/** Words of a goal that a figure stands for. */
export type FigureWords = Pick<FigureProposal, 'goalItemId' | 'quote'>;

export type NewFigure = FigureWords & {
  readonly fields: FigureFields;
  /** The indicator that it is entered on; null: one of its own. */
  readonly joined: Indicator['id'] | null;
  readonly decision: 'accepted' | 'corrected' | 'added';
};

/** A target with its indicator and the decision. An indicator that has lost all its targets is taken up again. */
export function takeFigure(ledger: Ledger, project: Project, figure: NewFigure, random: Random): RecordChange[] {
  const { goalItemId, quote, fields, joined, decision } = figure;
  const { yearId } = project;
  const { name, unit, kind, ...target } = fields;
  const known = joined === null ? forsaken(ledger, yearId, fields) : ledger.indicators.get(joined);
  const indicator = known ?? newIndicator({ id: makeId('ind', random), yearId, name, unit, kind });
  const owner = { yearId, projectId: project.id, goalItemId, quote };
  const record = newTarget({ id: makeId('tgt', random), ...owner, indicatorId: indicator.id, ...target });
  return [
    ...(known ? [] : [createRecord('indicators', indicator)]),
    createRecord('targets', record),
    createRecord('figureDecisions', {
      id: makeId('fdc', random),
      ...owner,
      decision,
      targetId: record.id,
      reason: '',
    }),
  ];
}

/** Every proposal as it was understood, each on an indicator of its own. */
export function takeAll(
  ledger: Ledger,
  project: Project,
  proposals: readonly FigureProposal[],
  random: Random,
): RecordChange[] {
  const accepted = { joined: null, decision: 'accepted' } as const;
  return proposals.flatMap((proposal) => takeFigure(ledger, project, { ...proposal, ...accepted }, random));
}

/** 不是指标: the words are not proposed again while they stand. */
export function dismissFigure(
  project: Project,
  { goalItemId, quote }: FigureWords,
  reason: string,
  random: Random,
): RecordChange[] {
  const owner = { yearId: project.yearId, projectId: project.id, goalItemId, quote };
  const decision = { decision: 'dismissed', targetId: null, reason } as const;
  return [createRecord('figureDecisions', { id: makeId('fdc', random), ...owner, ...decision })];
}

/** 改正 of a figure that counts already; a name, unit or kind is the indicator's, and so every project's. */
export function correctFigure(
  ledger: Ledger,
  targetId: Target['id'],
  fields: FigureFields,
  random: Random,
): RecordChange[] {
  const target = ledger.targets.get(targetId);
  const indicator = target && ledger.indicators.get(target.indicatorId);
  if (!target || !indicator) return [];
  const { name, unit, kind, ...promised } = fields;
  const changes = [
    updateRecord('indicators', indicator, { name, unit, kind }),
    updateRecord('targets', target, promised),
  ].filter((change) => change !== null);
  return changes.length === 0 ? [] : [...changes, ...decide(ledger, target, { decision: 'corrected' }, random)];
}

/** 不再作为指标: the target goes; an indicator that holds values stays for when the words are taken up again. */
export function giveUpFigure(ledger: Ledger, targetId: Target['id'], reason: string, random: Random): RecordChange[] {
  const target = ledger.targets.get(targetId);
  if (!target) return [];
  const changes: (RecordChange | null)[] = [];
  for (const change of ledger.projectChanges.values())
    if (change.targetId === targetId) changes.push(updateRecord('projectChanges', change, { targetId: null }));
  changes.push(...decide(ledger, target, { decision: 'dismissed', targetId: null, reason }, random));
  changes.push(deleteRecord('targets', target));
  const indicator = ledger.indicators.get(target.indicatorId);
  const used = [...ledger.targets.values()].some((one) => one.id !== targetId && one.indicatorId === indicator?.id);
  const entered = [...ledger.readings.values()].some(({ indicatorId }) => indicatorId === indicator?.id);
  if (indicator && !used && !entered) changes.push(deleteRecord('indicators', indicator));
  return changes.filter((change) => change !== null);
}

/** 原文已变, 保留: the target counts on without its words. */
export function keepChanged(ledger: Ledger, targetId: Target['id'], random: Random): RecordChange[] {
  const target = ledger.targets.get(targetId);
  return target ? decide(ledger, target, { decision: 'corrected', quote: '' }, random) : [];
}

/** 原文已变, 重新认定: the new words, and what they promise unless the target was changed by a decision (调目标). */
export function rereadFigure(
  ledger: Ledger,
  targetId: Target['id'],
  { goalItemId, quote, fields }: FigureProposal,
  random: Random,
): RecordChange[] {
  const target = ledger.targets.get(targetId);
  if (!target) return [];
  const changed = [...ledger.projectChanges.values()].some((change) => change.targetId === targetId);
  const { comparator, value, valueMax, per, due } = fields;
  const promised = changed ? {} : { comparator, value, valueMax, per, due };
  const update = updateRecord('targets', target, { goalItemId, quote, ...promised });
  return [...(update ? [update] : []), ...decide(ledger, target, { decision: 'corrected', goalItemId, quote }, random)];
}

function decide(
  ledger: Ledger,
  target: Target,
  fields: Partial<Omit<FigureDecision, 'id'>> & Pick<FigureDecision, 'decision'>,
  random: Random,
): RecordChange[] {
  const known = [...ledger.figureDecisions.values()].find(({ targetId }) => targetId === target.id);
  if (known) {
    const update = updateRecord('figureDecisions', known, fields);
    return update ? [update] : [];
  }
  const { id, yearId, projectId, goalItemId, quote } = target;
  const owner = { id: makeId('fdc', random), yearId, projectId, goalItemId, quote, targetId: id, reason: '' };
  return [createRecord('figureDecisions', { ...owner, ...fields })];
}

// Left over from a target that was given up: its values come back with the words.
function forsaken(ledger: Ledger, yearId: string, fields: FigureFields): Indicator | undefined {
  const key = equalKey(fields);
  if (key === null) return undefined;
  const used = new Set<string>();
  for (const { indicatorId } of ledger.targets.values()) used.add(indicatorId);
  for (const indicator of ledger.indicators.values())
    if (indicator.yearId === yearId && !used.has(indicator.id) && equalKey(indicator) === key) return indicator;
  return undefined;
}
