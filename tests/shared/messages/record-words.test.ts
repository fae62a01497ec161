import { expect, test } from 'vitest';
import { TABLE_NAMES, TABLES } from '../../../shared/ledger/tables.ts';
import { REASONS } from '../../../shared/change/change-set.ts';
import { hasFieldWords, REASON_WORDS, TABLE_WORDS } from '../../../shared/messages/record-words.ts';
import { valueWords } from '../../../shared/messages/value-words.ts';

test('every table, field and reason has a word', () => {
  expect(TABLE_NAMES.filter((table) => TABLE_WORDS[table] === undefined)).toEqual([]);
  expect(REASONS.filter((reason) => REASON_WORDS[reason] === undefined)).toEqual([]);
  const unnamed = TABLE_NAMES.flatMap((table) =>
    Object.keys(TABLES[table].shape)
      .filter((field) => field !== 'id' && !hasFieldWords(table, field))
      .map((field) => `${table}.${field}`),
  );
  expect(unnamed).toEqual([]);
});

test('values are written as people read them', () => {
  const names = new Map([
    ['unt_1', '基层工作处'],
    ['col_1', '资金来源'],
  ]);
  const context = { nameOf: (id: string) => names.get(id) ?? null, timeZoneOffset: 480 };
  const words = (table: string, field: string, value: Parameters<typeof valueWords>[2]) =>
    valueWords(table, field, value, context);
  expect(words('entries', 'inBody', true)).toBe('是');
  expect(words('entries', 'progress', null)).toBe('');
  expect(words('entries', 'filledOn', '2023-09-25')).toBe('2023年9月25日');
  expect(words('receipts', 'receivedAt', '2023-09-25T16:05:00.000Z')).toBe('2023年9月26日 00:05');
  expect(words('projects', 'leadUnitIds', ['unt_1', 'unt_gone'])).toBe('基层工作处、（另一年度或已删除的记录）');
  expect(words('entries', 'statusOverride', 'behind')).toBe('欠序时');
  // The same letters typed by a person are theirs.
  expect(words('entries', 'progress', 'done')).toBe('done');
  expect(words('operators', 'password', 'scrypt$32768$8$1$x$y')).toBe('已设口令');
  expect(words('settings', 'deadlines', { fill: 25, collect: 28 })).toBe('填报：25；汇总：28');
  expect(words('projects', 'custom', { col_1: '市级', col_gone: 3 })).toBe('资金来源：市级；col_gone：3');
  const group = {
    id: 'itm_1',
    marker: '',
    text: '聚焦家属:',
    children: [{ id: 'itm_2', marker: '1.', text: '知情难;' }],
  };
  expect(words('projects', 'problems', [group])).toBe('聚焦家属:1.知情难;');
});
