import { expect, test } from 'vitest';
import { readNumber } from '../../../shared/base/read-number.ts';

test.each([
  ['12', 12],
  ['１２．５', 12.5],
  ['1,200', 1200],
  ['71%', 71],
  ['-3', -3],
  ['12.', 12],
  ['', null],
  ['  ', null],
])('%j is read', (text, expected) => expect(readNumber(text)).toBe(expected));

test.each(['约5%', '90万', '1-2', '.', '%5'])('%s is no number', (text) => expect(readNumber(text)).toBeUndefined());
