// 待认定的指标: what is read out of the goals and neither taken over nor set aside by a person.
import type { Day } from '../base/dates.ts';
import { measureKey } from '../check/measure-key.ts';
import type { Figure } from '../figures/figure.ts';
import { readDue } from '../figures/read-due.ts';
import { readFigures } from '../figures/read-figures.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Item } from '../ledger/item-list.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Project } from '../ledger/project.ts';
import type { Target } from '../ledger/target.ts';
import { dueDay } from './due-day.ts';
import { goalParts, goalText, overlaps, placeQuotes, type Span } from '../select/goal-text.ts';
import { figureSpan } from './quote-of-figure.ts';

export type FigureFields = Pick<Indicator, 'name' | 'unit' | 'kind'> &
  Pick<Target, 'comparator' | 'value' | 'valueMax' | 'per'> & { readonly due: Day | null };

export type FigureProposal = {
  readonly goalItemId: Item['id'];
  /** Its span is one of `goalText`. */
  readonly figure: Figure;
  /** The words that stand for it, and where. */
  readonly quote: string;
  readonly span: Span;
  /** What is suggested: the indicator's fields and the target's. */
  readonly fields: FigureFields;
  /** The same measure, as it is entered already: 一数一源. */
  readonly equal: Indicator | null;
};

/** A name of fewer characters is no measure to go by. */
export const SHORTEST_MEASURE = 4;
const LONGEST_NAME = 200;

/** The figures of the project's goals that nobody has decided on, in the order of the text. */
export function proposeFigures(ledger: Ledger, project: Project): FigureProposal[] {
  const read = project.goals.map((item) => ({ item, figures: figuresOf(item) }));
  if (read.every(({ figures }) => figures.length === 0)) return [];
  const decided = decidedQuotes(ledger, project);
  const indicators = indicatorsByMeasure(ledger, project.yearId);
  const year = ledger.years.get(project.yearId)?.year ?? 0;
  return read.flatMap(({ item, figures }) => {
    const text = goalText(item);
    const taken = placeQuotes(text, decided.get(item.id) ?? []).flatMap((span) => span ?? []);
    return figures.flatMap((figure, index): FigureProposal[] => {
      if (taken.some((span) => overlaps(span, figure))) return [];
      const span = figureSpan(text, figure, figures[index - 1]?.end ?? 0, figures[index + 1]?.start ?? text.length);
      const quote = text.slice(span.start, span.end);
      const fields = suggest(figure, quote, year);
      const equal = indicators.get(equalKey(fields) ?? '') ?? null;
      return [{ goalItemId: item.id, figure, quote, span, fields, equal }];
    });
  });
}

/** Every figure that the goal's words hold, decided or not. */
export function figuresOf(item: Item): Figure[] {
  return goalParts(item).flatMap(({ text, offset }) =>
    readFigures(text).map((figure) => ({ ...figure, start: figure.start + offset, end: figure.end + offset })),
  );
}

/** Equal for measures that look the same; null where the name says too little. */
export function equalKey({ name, unit, kind }: Pick<Indicator, 'name' | 'unit' | 'kind'>): string | null {
  const key = measureKey(name, unit, SHORTEST_MEASURE);
  return key === null ? null : `${key}|${kind}`;
}

function suggest(figure: Figure, quote: string, year: number): FigureFields {
  const due = figure.due === null ? null : readDue(figure.due);
  return {
    name: (figure.measure === '' ? quote : figure.measure).slice(0, LONGEST_NAME),
    unit: figure.unit,
    kind: figure.kind,
    comparator: figure.comparator,
    value: figure.value,
    valueMax: figure.valueMax,
    per: figure.per ?? '',
    due: due === null ? null : dueDay(due, year),
  };
}

/** By goal: the words of its targets, and those that were set aside. */
function decidedQuotes(ledger: Ledger, project: Project): Map<string, string[]> {
  const quotes = new Map<string, string[]>();
  const add = ({ goalItemId, quote }: { readonly goalItemId: string; readonly quote: string }): void => {
    quotes.set(goalItemId, [...(quotes.get(goalItemId) ?? []), quote]);
  };
  for (const target of ledger.targets.values()) if (target.projectId === project.id) add(target);
  for (const decision of ledger.figureDecisions.values())
    if (decision.projectId === project.id && decision.targetId === null) add(decision);
  return quotes;
}

/** The first of the year's indicators for each measure. */
function indicatorsByMeasure(ledger: Ledger, yearId: string): Map<string, Indicator> {
  const byMeasure = new Map<string, Indicator>();
  for (const indicator of ledger.indicators.values()) {
    const key = indicator.yearId === yearId ? equalKey(indicator) : null;
    if (key !== null && !byMeasure.has(key)) byMeasure.set(key, indicator);
  }
  return byMeasure;
}
