import { expect, test } from 'vitest';
import { readDay } from '../../../shared/base/read-day.ts';

test.each([
  ['2023-09-30', '2023-09-30'],
  ['2023.9.3', '2023-09-03'],
  ['2023年9月30日', '2023-09-30'],
  [' 9月30日 ', '2022-09-30'],
  ['9/3', '2022-09-03'],
])('%s is a day', (text, expected) => expect(readDay(text, 2022)).toBe(expected));

test.each(['', '年底', '2023-02-30', '13月1日', '2023', '30'])('%s is none', (text) =>
  expect(readDay(text, 2022)).toBeNull(),
);
