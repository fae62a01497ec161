// 记分 of the sample: the usual rules, and points that a person gave.
import type { Ledger } from '../../shared/ledger/ledger.ts';
import { DEFAULT_SCORE_RULES } from '../../shared/ledger/score-rule.ts';
import { unitId } from './build-office.ts';
import type { SampleYear } from './build-projects.ts';
import { addRecord, requireValue, sampleId, setRecord } from './sample-ledger.ts';

export function addScores(ledger: Ledger, { book, year, periods }: SampleYear): void {
  setRecord(ledger, 'books', { ...book, scoring: true });
  DEFAULT_SCORE_RULES.forEach((rule, order) => {
    addRecord(ledger, 'scoreRules', { id: sampleId('scr', rule.name), bookId: book.id, order, ...rule });
  });
  addRecord(ledger, 'scoreEntries', {
    id: sampleId('sce', '2023/3/办公室'),
    yearId: year.id,
    periodId: requireValue(periods[2], 'period').id,
    scoreRuleId: sampleId('scr', '人工加减分'),
    unitId: unitId('office'),
    projectId: null,
    points: 1,
    reason: '报送的3项亮点工作被市政府专报采用',
  });
}
