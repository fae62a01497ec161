import { expect, test } from 'vitest';
import {
  checkNewBook,
  EMPTY_NEW_BOOK,
  readCategories,
} from '../../../../renderer/features/first-start/new-book-text.ts';

test('categories are parted by whatever people put between them', () => {
  expect(readCategories('创新类、攻坚类,储备类； 创新类')).toEqual(['创新类', '攻坚类', '储备类']);
  expect(readCategories(' 、 ')).toEqual([]);
});

test('a book needs a name, a year and, without a list, a category', () => {
  const good = { ...EMPTY_NEW_BOOK, name: '重点项目', year: '2023' };
  expect(checkNewBook(good)).toEqual({});
  expect(Object.keys(checkNewBook({ ...good, name: ' ', year: '23' }))).toEqual(['name', 'year']);
  expect(Object.keys(checkNewBook({ ...good, categories: '' }))).toEqual(['categories']);
  expect(checkNewBook({ ...good, categories: '', list: '1\n项目' })).toEqual({});
});
