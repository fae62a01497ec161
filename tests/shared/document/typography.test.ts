import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { printed } from '../../../shared/document/typography.ts';

const SEED = readFileSync(new URL('../../../seeds/2023.txt', import.meta.url), 'utf8');

describe('what is printed full-width', () => {
  test.each([
    ['1.法治统筹机制建设有待进一步完善;', '1.法治统筹机制建设有待进一步完善；'],
    ['重构考评体系,形成指标', '重构考评体系，形成指标'],
    ['县(市、区)', '县（市、区）'],
    ['聚焦家属:1.知情难:不知道', '聚焦家属：1.知情难：不知道'],
    ['附件:1.进展情况表', '附件：1.进展情况表'],
    ['(一)总体情况', '（一）总体情况'],
    ['(1)具体情况', '（1）具体情况'],
    ['增长20%,降低30%;完成', '增长20%，降低30%；完成'],
    ['共计20,完成', '共计20，完成'],
    ['使用WPS(金山)打开?', '使用WPS（金山）打开？'],
    ['他说"很好",随后', '他说“很好”，随后'],
    ['推进"2023"行动', '推进“2023”行动'],
  ])('%s → %s', (stored, paper) => {
    expect(printed(stored)).toBe(paper);
  });
});

describe('what stays as it was given', () => {
  test.each([
    '会议于10:30召开，共3,000人',
    '比例为1:2，满意率99.5%',
    '建立“1+X”组织机构，1-2名民警',
    '3-5个，2—3家，70%～85%',
    '见《报告(1).xlsx》附表',
    '登录http://example.cn/a,b;c(d)查询',
    "I'm ok，COUNT(A1,B2)公式",
    'Word,Excel等软件',
    'plain, ASCII; text (only)',
    '达到70%”以上',
    '只有一个"引号',
  ])('%s', (text) => {
    expect(printed(text)).toBe(text);
  });
});

it('leaves no half-width mark beside a 汉字 in the list of 2023', () => {
  const left = SEED.split('\n')
    .map(printed)
    .filter((line) => /[\u4e00-\u9fff][,;:()?!]|[,;:()?!][\u4e00-\u9fff]/u.test(line));
  expect(left).toEqual([]);
});

it('keeps every letter, digit and place of the list of 2023', () => {
  const plain = (text: string): string => text.replace(/[,;:()，；：（）]/gu, '');
  expect(plain(printed(SEED))).toBe(plain(SEED));
  expect(printed(SEED)).toHaveLength(SEED.length);
});

const SENTENCE = fc
  .array(
    fc.oneof(
      fc.constantFrom(...',;:()?!."\'%+-—“”（），'.split('')),
      fc.constantFrom('汉', '字', '工作', '2023', '10:30', '1+X', 'A', 'Word', 'a.docx', '😀', '𠮷', ' '),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

it('never changes a digit, a letter or a 汉字, whatever the text', () => {
  fc.assert(
    fc.property(SENTENCE, (text) => {
      const paper = printed(text);
      expect(paper).toHaveLength(text.length);
      for (let place = 0; place < text.length; place += 1) {
        if (!/[,;:()?!"']/.test(text.charAt(place))) expect(paper.charAt(place)).toBe(text.charAt(place));
      }
    }),
    { numRuns: 500 },
  );
});

it('leaves numbers with separators and times alone in any sentence', () => {
  fc.assert(
    fc.property(fc.nat(999), fc.integer({ min: 0, max: 999 }), fc.constantFrom(',', ':'), (left, right, mark) => {
      const number = `${left}${mark}${String(right).padStart(3, '0')}`;
      expect(printed(`完成${number}件,好`)).toBe(`完成${number}件，好`);
    }),
  );
});
