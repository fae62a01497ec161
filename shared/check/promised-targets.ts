// What the goals promise, by measure: from the targets where a person has set them, otherwise from the words, but
// for what a person said is no figure.
import { readFigures } from '../figures/read-figures.ts';
import type { Item, SubItem } from '../ledger/item-list.ts';
import type { ProjectCheckFacts } from './check-facts.ts';
import type { Finding, Span } from './finding.ts';
import { measureKey } from './measure-key.ts';
import { overlaps, placeQuotes } from '../select/goal-text.ts';
import { projectFinding, quoted, type LedgerRule } from './rule.ts';

export type Promised = {
  readonly facts: ProjectCheckFacts;
  readonly itemId: Item['id'];
  /** 1-based, as messages count goals. */
  readonly goal: number;
  readonly name: string;
  /** The words of the goal. */
  readonly quote: string;
  readonly span: Span | null;
  readonly value: number;
  readonly valueMax: number | null;
  readonly comparator: string;
  /** Equal for equal measures. */
  readonly key: string;
  readonly indicatorId: string | null;
};

// A name out of a text says less than one that a person gave.
const SHORTEST_NAME = 4;
const SHORTEST_READ = 5;

/** The targets of all projects by measure; measures that one project alone has are left out. */
export function sharedMeasures(projects: readonly ProjectCheckFacts[]): Promised[][] {
  const byMeasure = new Map<string, Promised[]>();
  for (const facts of projects) {
    for (const promised of promisedTargets(facts)) {
      const group = byMeasure.get(promised.key);
      if (group) group.push(promised);
      else byMeasure.set(promised.key, [promised]);
    }
  }
  return [...byMeasure.values()].filter((group) => new Set(group.map(({ facts }) => facts.project.id)).size > 1);
}

/** 达85%以上 and 达85% promise the same: equal targets give equal texts. */
export function targetOf({ value, valueMax, comparator }: Promised): string {
  const direction = comparator === '<' || comparator === '<=' ? 'below' : 'above';
  return `${value}|${valueMax ?? ''}|${direction}`;
}

/** 项目17目标2“不少于80家”. */
export function placeWords({ facts, goal, quote }: Promised): string {
  return `项目${facts.project.number}目标${goal}${quoted(quote)}`;
}

/** A finding about a group of targets, placed at the first of them. */
export function groupFinding(rule: LedgerRule, group: readonly Promised[], message: string): Finding {
  const [first, ...rest] = group;
  // 序号 may change: the goals' own ids and what they promise tell one group from another.
  const words = group.map((one) => `${one.itemId}:${targetOf(one)}`);
  return projectFinding(rule, first?.facts.project.id ?? null, message, words, {
    otherProjectIds: rest.map(({ facts }) => facts.project.id),
    block: 'goals',
    itemId: first?.itemId ?? null,
    span: first?.span ?? null,
  });
}

function promisedTargets(facts: ProjectCheckFacts): Promised[] {
  return facts.project.goals.flatMap((item, index) => {
    const set = fromTargets(facts, item, index + 1);
    return set.length > 0 ? set : [item, ...item.children].flatMap((part) => fromWords(facts, item, part, index + 1));
  });
}

function fromTargets(facts: ProjectCheckFacts, item: Item, goal: number): Promised[] {
  return facts.figures.flatMap(({ target, indicator }) => {
    const key = measureKey(indicator.name, indicator.unit, SHORTEST_NAME);
    if (target.goalItemId !== item.id || key === null) return [];
    const start = target.quote === '' ? -1 : item.text.indexOf(target.quote);
    return [
      {
        facts,
        itemId: item.id,
        goal,
        name: indicator.name,
        quote: target.quote,
        span: start < 0 ? null : { start, end: start + target.quote.length },
        value: target.value,
        valueMax: target.valueMax,
        comparator: target.comparator,
        key: `${key}|${target.per}`,
        indicatorId: indicator.id,
      },
    ];
  });
}

function fromWords(facts: ProjectCheckFacts, item: Item, part: SubItem, goal: number): Promised[] {
  const quotes = facts.notFigures.filter(({ goalItemId }) => goalItemId === item.id).map(({ quote }) => quote);
  const none = placeQuotes(part.text, quotes).flatMap((span) => span ?? []);
  return readFigures(part.text).flatMap((figure) => {
    if (none.some((span) => overlaps(span, figure))) return [];
    const key = measureKey(figure.measure, figure.unit, SHORTEST_READ);
    if (key === null) return [];
    const { start, end, value, valueMax, comparator } = figure;
    const what = { name: figure.measure, quote: figure.text, span: { start, end }, value, valueMax, comparator };
    return [{ facts, itemId: part.id, goal, ...what, key: `${key}|${figure.per ?? ''}`, indicatorId: null }];
  });
}
