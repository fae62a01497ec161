import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textDifference } from '../../../shared/base/text-difference.ts';

const shown = (before: string, after: string): string =>
  textDifference(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`))
    .join('');

describe('what a person sees', () => {
  test.each([
    ['缺口69名。', '缺口54名，10月起分两批补足。', '缺口-69名-+54名，10月起分两批补足+。'],
    ['落后序时7个；缺口69名。', '落后序时7个，集中在住建；缺口69名。', '落后序时7个+，集中在住建+；缺口69名。'],
    ['86.5%', '87.9%', '-86.5%-+87.9%+'],
    [
      '行政调解文书体系运用单位增至26家，新建11家。',
      '招录31人，培育点定了14个。',
      '-行政调解文书体系运用单位增至26家，新建11家。-+招录31人，培育点定了14个。+',
    ],
    [
      '市两办《关于完善调解体系的实施意见》已于8月14日印发。三季度新建行政调解委员会11个，累计68个；新建行业、专业调解组织6个，累计51个。商事调解组织已覆盖6个县（市、区），秀洲区正在筹建。专职调解员比二季度末增加73名，累计846名。',
      '市两办《实施意见》已于8月14日印发，9月新建行政调解委员会3个，累计71个。',
      '市两办《-关于完善调解体系的-实施意见》已于8月14日印发-。三季度-+，9月+新建行政调解委员会-11-+3+个，累计-68个；新建行业、专业调解组织6个，累计51个。商事调解组织已覆盖6个县（市、区），秀洲区正在筹建。专职调解员比二季度末增加73名，累计846名-+71个+。',
    ],
    ['', '四季度开展回访', '+四季度开展回访+'],
    ['招录27人', '', '-招录27人-'],
    ['一样', '一样', '一样'],
  ])('%s → %s', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });
});

test('without what was added it is the text before, without what was dropped the text after', () => {
  const text = fc.string({ unit: fc.constantFrom('项', '目', '1', '2', '%', '，', 'a', '\n', '😀'), maxLength: 60 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = textDifference(before, after);
      const without = (kind: string): string =>
        parts
          .filter((part) => part.kind !== kind)
          .map((part) => part.text)
          .join('');
      expect(without('added')).toBe(before);
      expect(without('dropped')).toBe(after);
    }),
  );
});

test('two long texts that have nothing in common are told as a whole', () => {
  const parts = textDifference('甲'.repeat(30_000), '乙'.repeat(30_000));
  expect(parts.map(({ kind, text }) => [kind, text.length])).toEqual([
    ['dropped', 30_000],
    ['added', 30_000],
  ]);
});
