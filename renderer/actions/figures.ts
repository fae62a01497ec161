// 指标 read out of goals: taken over, corrected, added, set aside; joined, split, planned, changed. One undo each.
import { quote } from '../../shared/base/quote.ts';
import { makeId } from '../../shared/base/ids.ts';
import { createRecord, type RecordChange } from '../../shared/change/change-set.ts';
import type { Indicator } from '../../shared/ledger/indicator.ts';
import type { Ledger } from '../../shared/ledger/ledger.ts';
import type { Project } from '../../shared/ledger/project.ts';
import type { Target } from '../../shared/ledger/target.ts';
import { changeTarget, editPlan, type TargetChangeFields } from '../../shared/proposals/change-target.ts';
import {
  correctFigure,
  dismissFigure,
  type FigureWords,
  giveUpFigure,
  keepChanged,
  type NewFigure,
  rereadFigure,
  takeAll,
  takeFigure,
} from '../../shared/proposals/decide-figures.ts';
import { EQUAL_RULE, equalFingerprint, type EqualMeasure } from '../../shared/proposals/equal-measures.ts';
import { type JoinChoice, joinIndicators, splitIndicator } from '../../shared/proposals/join-indicators.ts';
import { type FigureFields, type FigureProposal, proposeFigures } from '../../shared/proposals/propose-figures.ts';
import { commit } from './commit.ts';
import { random } from './runtime.ts';

/** 采纳, 改正 or 手工添加 of words that are no figure yet. */
export async function takeProposal(project: Project, figure: NewFigure): Promise<void> {
  const verb = { accepted: '采纳', corrected: '改正并采纳', added: '添加' }[figure.decision];
  await edit(`${verb}${quote(project.title)}的指标${quote(figure.fields.name)}`, (ledger) => {
    if (figure.decision !== 'added' && !isOpen(ledger, project, figure)) return [];
    return takeFigure(ledger, project, figure, random);
  });
}

/** 全部采纳: what is open when its turn comes; resolves to how many there were. */
export async function takeAllProposals(project: Project): Promise<number> {
  let count = 0;
  await edit(`采纳${quote(project.title)}的全部指标`, (ledger) => {
    const current = ledger.projects.get(project.id);
    const proposals = current ? proposeFigures(ledger, current) : [];
    count = proposals.length;
    return takeAll(ledger, project, proposals, random);
  });
  return count;
}

/** 不是指标. */
export async function dismissProposal(project: Project, proposal: FigureProposal, reason: string): Promise<void> {
  await edit(`不把${quote(proposal.quote)}作为${quote(project.title)}的指标`, (ledger) =>
    isOpen(ledger, project, proposal) ? dismissFigure(project, proposal, reason, random) : [],
  );
}

export async function correctTarget(target: Target, fields: FigureFields): Promise<void> {
  await edit(`改正指标${quote(fields.name)}`, (ledger) => correctFigure(ledger, target.id, fields, random));
}

/** 不再作为指标. */
export async function giveUpTarget(target: Target, indicator: Indicator, reason: string): Promise<void> {
  await edit(`不再把${quote(indicator.name)}作为指标`, (ledger) => giveUpFigure(ledger, target.id, reason, random));
}

/** 原文已变: the target counts on as it is. */
export async function keepTarget(target: Target, name: string): Promise<void> {
  await edit(`保留指标${quote(name)}`, (ledger) => keepChanged(ledger, target.id, random));
}

/** 原文已变: the words as they now stand. */
export async function rereadTarget(target: Target, proposal: FigureProposal): Promise<void> {
  await edit(`按新原文认定${quote(proposal.fields.name)}`, (ledger) =>
    rereadFigure(ledger, target.id, proposal, random),
  );
}

/** All become the first; resolves to false while a period's values differ and nobody chose. */
export async function joinMeasures(indicators: readonly Indicator[], choice: JoinChoice): Promise<boolean> {
  let chosen = true;
  await edit(`合并指标${quote(indicators[0]?.name ?? '')}`, (ledger) => {
    const changes = joinIndicators(ledger, indicators, choice);
    chosen = changes !== null;
    return changes ?? [];
  });
  return chosen;
}

/** 不是同一个指标: not proposed to be joined again. */
export async function keepApart({ key, indicators }: EqualMeasure): Promise<void> {
  const [first] = indicators;
  if (!first) return;
  const { yearId, name } = first.indicator;
  const about = { rule: EQUAL_RULE, projectId: null, periodId: null, fingerprint: equalFingerprint(key), reason: '' };
  await edit(`分开填写指标${quote(name)}`, () => [
    createRecord('dismissals', { id: makeId('dsm', random), yearId, ...about }),
  ]);
}

export async function splitTarget(target: Target, indicator: Indicator): Promise<void> {
  await edit(`拆开指标${quote(indicator.name)}`, (ledger) => splitIndicator(ledger, target.id, makeId('ind', random)));
}

/** 调目标: with basis, approval and the day from which it counts. */
export async function adjustTarget(target: Target, indicator: Indicator, fields: TargetChangeFields): Promise<void> {
  await edit(`调整${quote(indicator.name)}的目标`, (ledger) => changeTarget(ledger, target.id, fields, random));
}

export async function planTarget(target: Target, indicator: Indicator, plan: Target['plan']): Promise<void> {
  await edit(`修改${quote(indicator.name)}的计划`, (ledger) => editPlan(ledger, target.id, plan));
}

// Two clicks on one button are one decision.
function isOpen(ledger: Ledger, project: Project, { goalItemId, quote: words }: FigureWords): boolean {
  const current = ledger.projects.get(project.id);
  return (
    current !== undefined &&
    proposeFigures(ledger, current).some((one) => one.goalItemId === goalItemId && one.quote === words)
  );
}

async function edit(words: string, plan: (ledger: Ledger) => readonly RecordChange[]): Promise<void> {
  await commit({ kind: 'edit', words, plan });
}
