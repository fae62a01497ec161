import { periodName } from '../../ledger/period.ts';
import { formatFigure } from '../../standing/figure-words.ts';
import { figureFinding, reportedFigures } from '../figure-finding.ts';
import { quoted, type ProjectRule } from '../rule.ts';

// 每季度4次：按期重新数。
const COUNTED_ANEW = /^每(?:季|个?月|周|半年|日|天|期)/;

export const countFalls: ProjectRule = {
  id: 'count-falls',
  name: '累计数回落',
  severity: 'must',
  why: '累计数只增不减，变小了不是填错就是口径变了；比率、同比、上限可以回落。',
  scope: 'project',
  check: (facts) =>
    reportedFigures(facts).flatMap((figure) => {
      const { indicator, target, reading } = figure;
      const value = reading?.value ?? null;
      const earlier = facts.earlierValues.get(indicator.id);
      const accumulates = indicator.kind === 'count' || indicator.kind === 'once';
      if (!accumulates || COUNTED_ANEW.test(target.per) || value === null || !earlier || value >= earlier.value) {
        return [];
      }
      const before = `${formatFigure(earlier.value)}${indicator.unit}`;
      const now = `${formatFigure(value)}${indicator.unit}`;
      const message = `累计数${quoted(indicator.name)}由${periodName(earlier.period)}的${before}降到${now}。`;
      return [figureFinding(facts, figure, countFalls, message, before, now)];
    }),
};
