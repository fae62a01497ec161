// The places a finding speaks of, quoted: both where it is about two projects.
import type { ProjectCheckFacts } from '../../../shared/check/check-facts.ts';
import type { Finding, Span } from '../../../shared/check/finding.ts';
import { measureKey } from '../../../shared/check/measure-key.ts';
import { sharedMeasures } from '../../../shared/check/promised-targets.ts';
import type { FigureFacts } from '../../../shared/standing/facts.ts';
import { formatFigure } from '../../../shared/standing/figure-words.ts';
import type { PeriodFindings } from '../../store/findings.ts';
import { isAcross, textOf, whereWords } from './finding-words.ts';

export type Citation = {
  readonly facts: ProjectCheckFacts;
  /** 目标2. */
  readonly where: string;
  readonly text: string;
  readonly span: Span | null;
  /** Under it: 本期 63家. */
  readonly note: string;
  /** The finding is about the number in the note, not about the text. */
  readonly noteMarked: boolean;
  /** What going there leads to. */
  readonly finding: Finding;
};

export function citationsOf(findings: PeriodFindings, finding: Finding): Citation[] {
  const ids = [...(finding.projectId === null ? [] : [finding.projectId]), ...finding.otherProjectIds];
  const facts = ids.flatMap((id) => findings.facts.get(id) ?? []);
  if (finding.rule === 'measure-values-differ') return valueCitations(facts, finding);
  if (isAcross(finding)) return targetCitations(facts, finding);
  const [own] = facts;
  if (!own) return [];
  const figure = own.figures.find(({ indicator }) => indicator.id === finding.indicatorId);
  if (figure) return [valueCitation(own, figure, finding)];
  const text = textOf(own, finding) ?? '';
  return [
    { facts: own, where: whereWords(own, finding), text, span: finding.span, note: '', noteMarked: false, finding },
  ];
}

function targetCitations(facts: readonly ProjectCheckFacts[], finding: Finding): Citation[] {
  const group = sharedMeasures(facts).find((promised) =>
    promised.some(
      ({ itemId, span }) =>
        itemId === finding.itemId && span?.start === finding.span?.start && span?.end === finding.span?.end,
    ),
  );
  return (group ?? []).map(({ facts: own, itemId, goal, span, quote, indicatorId }) => {
    const there = { ...finding, projectId: own.project.id, itemId, span };
    const figure = own.figures.find(({ indicator }) => indicator.id === indicatorId);
    const text = textOf(own, there) ?? quote;
    const note = figure ? valueWords(figure) : '';
    return { facts: own, where: `目标${goal}`, text, span, note, noteMarked: false, finding: there };
  });
}

const SHORTEST_NAME = 4;

function valueCitations(facts: readonly ProjectCheckFacts[], finding: Finding): Citation[] {
  const own = facts[0]?.figures.find(({ indicator }) => indicator.id === finding.indicatorId);
  if (!own) return [];
  const key = keyOf(own);
  return facts.flatMap((one) => {
    const figure = one.figures.find((other) => keyOf(other) === key);
    const there = { ...finding, projectId: one.project.id, indicatorId: figure?.indicator.id ?? null };
    return figure ? [valueCitation(one, figure, there)] : [];
  });
}

function keyOf({ indicator }: FigureFacts): string | null {
  return measureKey(indicator.name, indicator.unit, SHORTEST_NAME);
}

/** 目标1、目标4: the goals that a finding across projects speaks of, each once. */
export function goalsOf(findings: PeriodFindings, finding: Finding): string {
  return [...new Set(citationsOf(findings, finding).map(({ where }) => where))].join('、');
}

/** A value is cited by the goal it is promised in. */
function valueCitation(facts: ProjectCheckFacts, figure: FigureFacts, finding: Finding): Citation {
  const { project } = facts;
  const index = project.goals.findIndex(({ id }) => id === figure.target.goalItemId);
  const text = project.goals[index]?.text ?? figure.target.quote;
  return {
    facts,
    where: index < 0 ? '量化指标' : `目标${index + 1}`,
    text,
    span: null,
    note: valueWords(figure),
    noteMarked: true,
    finding,
  };
}

function valueWords({ indicator, reading }: FigureFacts): string {
  const value = reading?.value ?? null;
  const lastYear = reading?.lastYearValue ?? null;
  const compared = indicator.kind === 'yoy' || indicator.kind === 'points';
  const words = (number: number | null): string =>
    number === null ? '未填' : `${formatFigure(number)}${indicator.unit}`;
  return `${indicator.name}：本期 ${words(value)}${compared ? `，上年同期 ${words(lastYear)}` : ''}`;
}
