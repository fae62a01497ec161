import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFigures } from '../../../shared/figures/read-figures.ts';
import { readMilestones } from '../../../shared/figures/read-milestones.ts';
import { BATCHES } from './collection.ts';

const SENTENCES = BATCHES.flatMap((batch) => batch.entries.map(([text]) => text));
const PIECES = [
  ...Array.from('零一二两三四五六七八九十百千万亿0123456789.,，;；。、%％‰“”《》()（）-—~至到从由每各第前约达超'),
  ...'不少于 不超过 以上 以内 左右 增长 下降 提高到 个百分点 全覆盖 零发生 清零 翻番 亿元 件 个 月 日 年 季度 年底 9月30日前 三季度 行政调解委员会'.split(
    ' ',
  ),
];
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), soup, fc.constantFrom(...SENTENCES));

describe('properties of readFigures', () => {
  it('a span lies in its text, slices to it and overlaps no other', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const figure of readFigures(text)) {
          expect(figure.start).toBeGreaterThanOrEqual(last);
          expect(figure.end).toBeGreaterThan(figure.start);
          expect(figure.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(figure.start, figure.end)).toBe(figure.text);
          expect(Number.isFinite(figure.value)).toBe(true);
          last = figure.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('rewriting the number in a span changes the value of that figure alone', () => {
    const cases = SENTENCES.flatMap((text) => readFigures(text).map((figure, index) => ({ text, figure, index })))
      // 一处文字里只有一个阿拉伯数字的，才谈得上“改这个数”；1次 是 once，0 是上限，改了意思就变。
      .filter(
        ({ figure }) =>
          (figure.text.match(/\d+(?:\.\d+)?/g) ?? []).length === 1 && figure.kind !== 'once' && figure.value !== 0,
      )
      .filter(({ figure }) => Math.abs(figure.value) === Number(/\d+(?:\.\d+)?/.exec(figure.text)?.[0]));
    expect(cases.length).toBeGreaterThan(300);
    fc.assert(
      fc.property(fc.constantFrom(...cases), fc.integer({ min: 2, max: 1800 }), ({ text, figure, index }, number) => {
        const written = figure.text.replace(/\d+(?:\.\d+)?/, String(number));
        const rewritten = text.slice(0, figure.start) + written + text.slice(figure.end);
        const shift = written.length - figure.text.length;
        const expected = readFigures(text).map((before, at) => {
          if (at < index) return before;
          if (at > index) return { ...before, start: before.start + shift, end: before.end + shift };
          return { ...before, text: written, end: before.end + shift, value: before.value < 0 ? -number : number };
        });
        expect(strip(readFigures(rewritten))).toEqual(strip(expected));
      }),
      { numRuns: 500 },
    );
  });

  it('never throws, nor do milestones', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), soup), (text) => {
        readFigures(text);
        for (const milestone of readMilestones(text)) {
          expect(text.slice(milestone.start, milestone.end)).toBe(milestone.text);
          expect(milestone.what).not.toBe('');
        }
      }),
      { numRuns: 500 },
    );
  });
});

// 被量的东西里可能写着别的数，不在“只改这个值”之列。
function strip(figures: ReturnType<typeof readFigures>): unknown[] {
  return figures.map(({ measure: _measure, ...rest }) => rest);
}

// A rule that goes back over and over in such a text would not come to its end before the test is given up.
describe('texts that tempt a rule to go round in circles', () => {
  it.each([
    '九',
    '1',
    '每',
    '“',
    '不少于',
    '至少3',
    '、1',
    '一百',
    '由5%',
    '增长',
    '(',
    '2023年',
    '三季度',
    '1-',
    'A1',
    '1/',
    '行政',
  ])('an entry of 5,000 characters of %s is read to its end', (piece) => {
    const text = piece.repeat(Math.ceil(5000 / piece.length));
    for (const { start, end } of [...readFigures(text), ...readMilestones(text)]) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });
});
