// What refers to a record that somebody wants to delete, in words.
import type { TableName } from '../../shared/ledger/tables.ts';

const NAMES: Partial<Record<TableName, string>> = {
  projects: '个项目',
  entries: '条进展',
  readings: '个指标值',
  goalStatuses: '条目标落实情况',
  submissions: '份报送稿',
  dispatches: '份下发的填报表',
  receipts: '份收件',
  reminders: '次催报',
  reports: '份报告',
  supervisions: '件督办',
  scoreEntries: '笔记分',
  corrections: '条更正',
  evidence: '份佐证',
  dismissals: '条忽略的校核意见',
  columnMappings: '个列对应',
  documentNumbers: '个发文字号',
  settings: '处设置',
};

/** 12个项目、3份收件. */
export function usesWords(uses: readonly { readonly table: TableName; readonly count: number }[]): string {
  return uses.map(({ table, count }) => `${count}${NAMES[table] ?? '条记录'}`).join('、');
}
