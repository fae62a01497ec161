// Marks stay on their words while one types, and what is quoted is the sentence.
import { assert, constantFrom, nat, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { carrySpan } from '../../../../renderer/features/check/draft-findings.ts';
import { changeParts, editWords, excerptOf } from '../../../../renderer/features/check/excerpt.ts';

test('a mark goes along with its words, and goes when they are touched', () => {
  const text = '秀洲区正在筹建。';
  const span = { start: 3, end: 7 };
  expect(carrySpan(text, text, span)).toEqual(span);
  expect(carrySpan(text, `${text}后面`, span)).toEqual(span);
  expect(carrySpan(text, `前面${text}`, span)).toEqual({ start: 5, end: 9 });
  expect(carrySpan(text, '秀洲区正在建。', span)).toBeNull();
});

test('a carried mark covers the same words, whatever is typed', () => {
  const texts = string({ unit: constantFrom('正', '在', '筹', '建', '。') });
  assert(
    property(texts, texts, nat(20), nat(20), (from, to, a, b) => {
      const span = { start: Math.min(a, b, from.length), end: Math.min(Math.max(a, b), from.length) };
      const carried = carrySpan(from, to, span);
      return carried === null || to.slice(carried.start, carried.end) === from.slice(span.start, span.end);
    }),
  );
});

test('a quotation is the sentence of the words', () => {
  const text = '先说一句。再说到秀洲区正在筹建的事。最后一句。';
  const start = text.indexOf('正在筹建');
  expect(excerptOf(text, { start, end: start + 4 })).toEqual({
    before: '再说到秀洲区',
    words: '正在筹建',
    after: '的事。',
  });
});

test('a fix is shown before it is made', () => {
  const text = '率达70%”;';
  const edit = { start: 5, end: 6, text: '' };
  expect(editWords(text, edit)).toBe('删去多出的后引号（”）');
  expect(changeParts(text, [edit])).toEqual([
    { kind: 'same', text: '率达70%' },
    { kind: 'dropped', text: '”' },
    { kind: 'same', text: ';' },
  ]);
});
