import { day } from '../../base/dates.ts';
import { figureFinding, reportedFigures } from '../figure-finding.ts';
import { quoted, type ProjectRule } from '../rule.ts';

export const figureWithoutValue: ProjectRule = {
  id: 'figure-without-value',
  name: '指标没有填数',
  severity: 'must',
  why: '没有本期数的指标在附表里是空格，也算不出序时。',
  scope: 'project',
  check: (facts) =>
    reportedFigures(facts)
      .filter(({ reading, indicator, target }) => {
        if (reading?.value !== undefined && reading.value !== null) return false;
        // 一次性任务和年终才排名的，到期前可以没有数。
        const due = target.due ?? day(Number(facts.period.dataDate.slice(0, 4)), 12, 31);
        return (indicator.kind !== 'once' && indicator.kind !== 'rank') || facts.period.dataDate >= due;
      })
      .map((figure) =>
        figureFinding(facts, figure, figureWithoutValue, `指标${quoted(figure.indicator.name)}没有填本期数。`),
      ),
};
