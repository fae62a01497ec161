import { gatherReportScope } from '../../../shared/report/report-scope.ts';
import type { Command } from '../command.ts';
import { LEDGER_OPTIONS, openLedger, openPeriod, PERIOD_OPTION } from '../open-ledger.ts';

export const statsCommand: Command = {
  name: 'stats',
  usage: '--ledger LEDGER.json --period 2023Q3',
  words: '一期的统计，与报告正文、附表、工作簿同一来源',
  positionals: 0,
  options: [...LEDGER_OPTIONS, PERIOD_OPTION],
  run: async (call) => {
    const open = await openLedger(call);
    const period = openPeriod(call, open);
    const scope = gatherReportScope(open.ledger, period, 'quarterlyReport');
    if (!scope) throw new Error('the period has no year or no book');
    const { statistics } = scope;
    return {
      total: statistics.total,
      byCategory: Object.fromEntries(statistics.byCategory.map(({ category, count }) => [category.name, count])),
      byStatus: Object.fromEntries(statistics.byStatus.map(({ label, count }) => [label, count])),
      percent: Object.fromEntries(statistics.byStatus.map(({ label, percent }) => [label, percent])),
      goals: statistics.goals,
      figures: statistics.figures,
    };
  },
};
