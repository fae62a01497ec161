import { isReported } from '../../ledger/entry.ts';
import { formatFigure } from '../../standing/figure-words.ts';
import type { FigureFacts } from '../../standing/facts.ts';
import type { ProjectCheckFacts } from '../check-facts.ts';
import type { Finding } from '../finding.ts';
import { measureKey } from '../measure-key.ts';
import { projectFinding, quoted, type LedgerRule } from '../rule.ts';

type Owned = { readonly facts: ProjectCheckFacts; readonly figure: FigureFacts; readonly value: number };

const SHORTEST_NAME = 4;

export const measureValuesDiffer: LedgerRule = {
  id: 'measure-values-differ',
  name: '同一指标数字不一',
  severity: 'must',
  why: '一数一源：同一指标在两个项目里报出两个数，上级一看便知有一个是错的。',
  scope: 'ledger',
  check: (projects) => [...groups(projects).values()].flatMap(differing),
};

function groups(projects: readonly ProjectCheckFacts[]): Map<string, Owned[]> {
  const byMeasure = new Map<string, Owned[]>();
  for (const facts of projects) {
    if (!isReported(facts.entry)) continue;
    for (const figure of facts.figures) {
      const { indicator, target, reading } = figure;
      const key = measureKey(indicator.name, indicator.unit, SHORTEST_NAME);
      const value = reading?.value ?? null;
      if (key === null || value === null) continue;
      const whole = `${key}|${indicator.kind}|${target.per}`;
      const group = byMeasure.get(whole);
      if (group) group.push({ facts, figure, value });
      else byMeasure.set(whole, [{ facts, figure, value }]);
    }
  }
  return byMeasure;
}

function differing(owned: readonly Owned[]): Finding[] {
  const [first] = owned;
  const distinct = owned.filter((one, index) => owned.findIndex(({ value }) => value === one.value) === index);
  if (!first || distinct.length < 2) return [];
  const values = distinct.map(
    ({ facts, figure, value }) => `项目${facts.project.number}报${formatFigure(value)}${figure.indicator.unit}`,
  );
  const message = `同一指标${quoted(first.figure.indicator.name)}报送数不一致：${values.join('，')}。`;
  const words = distinct.map(({ figure, value }) => `${figure.indicator.id}:${value}`);
  const others = distinct.slice(1).map(({ facts }) => facts.project.id);
  return [
    projectFinding(measureValuesDiffer, first.facts.project.id, message, words, {
      otherProjectIds: others,
      entryField: 'reading',
      indicatorId: first.figure.indicator.id,
      itemId: first.figure.target.goalItemId,
    }),
  ];
}
