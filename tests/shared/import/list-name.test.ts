import { expect, test } from 'vitest';
import { ledgerNameOf } from '../../../shared/import/list-name.ts';

test.each([
  ['2024年重点改革项目清单.xlsx', '重点改革项目'],
  ['嘉兴市司法局2023年重点项目清单（最终版）.xlsx', '重点项目'],
  ['重点项目清单-2023.txt', '重点项目'],
  ['2023年度民生实事项目进展情况汇总表(1).xls', '民生实事项目'],
  ['市政府重点工作任务分解表 2023 最终版2.docx', '市政府重点工作'],
  ['法治建设要点.et', '法治建设要点'],
  ['市政府2023年民生实事.docx', '民生实事'],
])('the ledger made of %s is called %s', (file, name) => expect(ledgerNameOf(file)).toBe(name));

test('a name of nothing but year and kind stays', () => expect(ledgerNameOf('2023年清单.xlsx')).toBe('2023年清单'));

test('is never longer than a title bears', () => expect(ledgerNameOf(`${'项目'.repeat(40)}.xlsx`)).toHaveLength(40));
