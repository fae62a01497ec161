import { describe, expect, it } from 'vitest';
import { toHalfWidth } from '../../../shared/figures/half-width.ts';
import { readNumeral, readNumbers } from '../../../shared/figures/read-number.ts';
import { readUnit } from '../../../shared/figures/units.ts';

describe('readNumeral', () => {
  it.each([
    ['三', 3],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零五', 105],
    ['一百二十', 120],
    ['三千', 3000],
    ['一万二千', 12000],
    ['三点五', 3.5],
    ['1,200', 1200],
    ['1.2', 1.2],
  ])('%s is %d', (written, value) => {
    expect(readNumeral(written)).toBe(value);
  });

  it.each(['三五', '二三十', '十百', ''])('%s is no numeral', (written) => {
    expect(readNumeral(written)).toBeNull();
  });
});

describe('readNumbers', () => {
  it('takes a half-width comma for a thousands mark, a Chinese one for punctuation', () => {
    const values = (text: string): number[] => readNumbers(toHalfWidth(text), text).map((token) => token.value);
    expect(values('新增1,200家')).toEqual([1200]);
    expect(values('目标1，200家')).toEqual([1, 200]);
  });

  it('reads 百分之九十 and 百分百 as percentages', () => {
    expect(readNumbers('百分之九十', '百分之九十')[0]).toMatchObject({ value: 90, percent: '%' });
    expect(readNumbers('百分百', '百分百')[0]).toMatchObject({ value: 100, percent: '%' });
  });
});

describe('readUnit', () => {
  it.each([
    ['90万的转发量', '万'],
    ['1.2亿元', '亿元'],
    ['5万亩', '万亩'],
    ['3万人次', '万人次'],
    ['35微克/立方米', '微克/立方米'],
    ['5个工作日', '个工作日'],
    ['8/10万', '/10万'],
    ['2个示范点', '个'],
    ['5个百分点', '个百分点'],
    ['10余家', '家'],
    ['20组织', ''],
    ['3部门', ''],
  ])('%s: %s', (text, unit) => {
    expect(readUnit(text, /^[\d.]+/.exec(text)?.[0].length ?? 0).unit).toBe(unit);
  });

  it('counts the thousand of 5千人 to the number', () => {
    expect(readUnit('5千人', 1)).toMatchObject({ unit: '人', multiplier: 1000 });
  });
});
