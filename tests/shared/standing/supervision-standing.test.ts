import { describe, expect, it } from 'vitest';
import type { Day } from '../../../shared/base/dates.ts';
import { putRecord } from '../../../shared/ledger/ledger.ts';
import {
  nextSupervisionNumber,
  supervisionsOfYear,
  supervisionStanding,
} from '../../../shared/standing/supervision-standing.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';

const RUNNING = { due: '2023-09-30' as Day, repliedOn: null, closedOn: null };

describe('how a matter under 督办 stands', () => {
  it.each<[string, Day, Partial<typeof RUNNING> | { repliedOn?: Day; closedOn?: Day }, string, string | null]>([
    ['far ahead', '2023-09-01', {}, '还有 29 天', null],
    ['within the days of the settings', '2023-09-16', {}, '还有 14 天', 'yellow'],
    ['on its day', '2023-09-30', {}, '今天到期', 'yellow'],
    ['the day after', '2023-10-01', {}, '逾期 1 天', 'red'],
    ['answered in time', '2023-10-09', { repliedOn: '2023-09-30' }, '已答复，待销号', null],
    ['answered late', '2023-10-09', { repliedOn: '2023-10-02' }, '迟 2 天答复，待销号', 'yellow'],
    ['not answered yet on that day', '2023-10-01', { repliedOn: '2023-10-02' }, '逾期 1 天', 'red'],
    ['closed', '2023-10-09', { repliedOn: '2023-10-02', closedOn: '2023-10-08' }, '已销号', 'green'],
    ['closed without an answer', '2023-10-09', { closedOn: '2023-10-08' }, '已销号', 'green'],
  ])('%s', (_name, at, fields, word, light) => {
    expect(supervisionStanding({ ...RUNNING, ...fields }, at, 15)).toMatchObject({ word, light });
  });

  it('numbers go on by year', () => {
    const { ledger, year } = new LedgerBuilder();
    expect(nextSupervisionNumber(ledger, year.id)).toBe(1);
    const matter = {
      unitId: 'unt_1',
      projectId: null,
      matter: '',
      instruction: '',
      issuedOn: '2023-01-01',
      reply: '',
    } as const;
    for (const number of [1, 7])
      putRecord(ledger, 'supervisions', `spv_${number}`, {
        id: `spv_${number}`,
        yearId: year.id,
        number,
        ...matter,
        ...RUNNING,
      });
    expect(supervisionsOfYear(ledger, year.id).map(({ number }) => number)).toEqual([7, 1]);
    expect(nextSupervisionNumber(ledger, year.id)).toBe(8);
    expect(nextSupervisionNumber(ledger, 'yer_other')).toBe(1);
  });
});
