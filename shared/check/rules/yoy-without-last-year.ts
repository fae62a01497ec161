import { figureFinding, reportedFigures } from '../figure-finding.ts';
import { quoted, type ProjectRule } from '../rule.ts';

export const yoyWithoutLastYear: ProjectRule = {
  id: 'yoy-without-last-year',
  name: '缺上年同期数',
  severity: 'must',
  why: '同比目标要有上年同期数才算得出增减。',
  scope: 'project',
  check: (facts) =>
    reportedFigures(facts)
      .filter(
        ({ indicator, reading }) =>
          indicator.kind === 'yoy' && reading && reading.value !== null && reading.lastYearValue === null,
      )
      .map((figure) => {
        const { target, indicator } = figure;
        const quote = target.quote === '' ? '' : `，算不出${quoted(target.quote)}`;
        return figureFinding(
          facts,
          figure,
          yoyWithoutLastYear,
          `指标${quoted(indicator.name)}没有填上年同期数${quote}。`,
        );
      }),
};
