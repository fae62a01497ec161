import { expect, it } from 'vitest';
import { sourcedParts } from '../../../../renderer/features/report/section-sources.ts';
import { buildReport } from '../../../../shared/report/build-report.ts';
import { WHOLE_PERIOD } from '../../../../shared/report/kinds.ts';
import { gatherReportScope } from '../../../../shared/report/report-scope.ts';
import { manyProjects } from '../../../bench/many-projects.ts';

it('shows a number with the words around it, and what it counts by name', () => {
  const { ledger, period } = manyProjects(30);
  const scope = gatherReportScope(ledger, period, 'quarterlyReport', WHOLE_PERIOD);
  if (!scope) throw new Error('the sample has its third quarter');
  const parts = buildReport(scope, null).sections.flatMap((section) => sourcedParts(ledger, scope, section));
  const behind = parts.filter(({ links }) => links.some(({ label }) => label === '统计：欠序时的项目'));
  expect(behind.map(({ text }) => text)).toContain('滞后序时进度4个');
  expect(parts.some(({ links }) => links.some(({ label }) => label === '统计：创新类项目'))).toBe(true);
});
