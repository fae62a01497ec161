import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareTexts } from '../../../shared/base/compare-texts.ts';

const side = (before: string, after: string, left: 'dropped' | 'added'): string =>
  compareTexts(before, after)
    .filter(({ kind }) => kind === 'same' || kind === left)
    .map(({ text }) => text)
    .join('');

it('marks the words that came and went; a number is one word', () => {
  expect(compareTexts('到岗16名，占53.3%。', '到岗18名，占56.7%。')).toEqual([
    { kind: 'same', text: '到岗' },
    { kind: 'dropped', text: '16' },
    { kind: 'added', text: '18' },
    { kind: 'same', text: '名，占' },
    { kind: 'dropped', text: '53.3%' },
    { kind: 'added', text: '56.7%' },
    { kind: 'same', text: '。' },
  ]);
  expect(compareTexts('', '')).toEqual([]);
  expect(compareTexts('', '新')).toEqual([{ kind: 'added', text: '新' }]);
});

it('holds both texts whole, whatever they are', () => {
  const text = fc.string({ unit: fc.constantFrom('一', '二', '三', '1', '0', '.', '%', 'a', '\n', '𠮷') });
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(side(before, after, 'dropped')).toBe(before);
      expect(side(before, after, 'added')).toBe(after);
    }),
  );
});

it('tells two long texts apart without holding them against each other letter by letter', () => {
  const [before, after] = ['甲'.repeat(5000), '乙'.repeat(5000)];
  expect(compareTexts(before, after).map(({ kind }) => kind)).toEqual(['dropped', 'added']);
});
