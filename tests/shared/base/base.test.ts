import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  chineseDate,
  day,
  daysBetween,
  isDay,
  localDay,
  localTime,
  weekday,
} from '../../../shared/base/dates.ts';
import { equal } from '../../../shared/base/equal.ts';
import { joinIds, makeId, seededRandom } from '../../../shared/base/ids.ts';
import { chineseNumeral } from '../../../shared/base/numerals.ts';
import { formatPercent, percentages } from '../../../shared/base/percent.ts';
import { textWidth, wrappedLines } from '../../../shared/base/width.ts';

describe('percentages', () => {
  it('sum to exactly 100.0 whatever is counted', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 12 }), (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        const tenths = percentages(counts).reduce((sum, percent) => sum + Math.round(percent * 10), 0);
        expect(tenths).toBe(total === 0 ? 0 : 1000);
      }),
    );
  });
  it('are never a tenth or more away from the true share', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 12 }), (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        percentages(counts).forEach((percent, index) => {
          if (total > 0) expect(Math.abs(percent - ((counts[index] ?? 0) * 100) / total)).toBeLessThan(0.1);
        });
      }),
    );
  });
  it('take the largest remainders', () => {
    expect(percentages([1, 1, 1])).toEqual([33.4, 33.3, 33.3]);
    expect(percentages([1, 5, 17, 4, 3])).toEqual([3.3, 16.7, 56.7, 13.3, 10]);
    expect(formatPercent(10)).toBe('10.0%');
  });
});

describe('ids', () => {
  it('are the same from the same seed and differ from another', () => {
    const ids = (seed: string) => {
      const random = seededRandom(seed);
      return [makeId('prj', random), makeId('prj', random)];
    };
    expect(ids('a')).toEqual(ids('a'));
    expect(new Set([...ids('a'), ...ids('b')]).size).toBe(4);
    expect(ids('a')[0]).toMatch(/^prj_[0-9a-z]{16}$/);
  });
  it('join without their prefixes', () => expect(joinIds('ent', 'prj_1', 'per_q3')).toBe('ent_1-q3'));
});

describe('days', () => {
  it.each([
    ['2023-02-29', false],
    ['2024-02-29', true],
    ['2023-9-1', false],
    ['2023-13-01', false],
  ])('%s is a day: %s', (text, is) => {
    expect(isDay(text)).toBe(is);
  });
  it('are printed without leading zeros', () => expect(chineseDate('2023-04-07')).toBe('2023年4月7日'));
  it('overflow as in a calendar', () => expect(day(2023, 13, 0)).toBe('2023-12-31'));
  it('are counted across months', () =>
    expect([addDays('2023-02-27', 2), daysBetween('2023-03-01', '2023-02-27'), weekday('2023-09-25')]).toEqual([
      '2023-03-01',
      -2,
      1,
    ]));
  it('are local', () =>
    expect([localDay('2023-09-25T16:30:00.000Z', 480), localTime('2023-09-25T02:32:00.000Z', 480)]).toEqual([
      '2023-09-26',
      '10:32',
    ]));
});

it('chinese numerals', () => {
  expect([1, 10, 12, 20, 21, 105, 110, 1001].map(chineseNumeral)).toEqual([
    '一',
    '十',
    '十二',
    '二十',
    '二十一',
    '一百零五',
    '一百一十',
    '一千零一',
  ]);
});

it('equality does not mind the order of keys and does mind what is missing', () => {
  expect(equal({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true);
  expect(equal({ a: 1 }, { a: 1, b: null })).toBe(false);
  expect(equal([1], { 0: 1 })).toBe(false);
});

it('汉字 are two wide, and lines wrap anywhere between them', () => {
  expect(textWidth('重点1.')).toBe(6);
  expect(wrappedLines('重点项目\n台账', 4)).toBe(3);
  expect(wrappedLines('', 4)).toBe(1);
});
