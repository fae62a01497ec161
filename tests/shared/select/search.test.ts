import { describe, expect, test } from 'vitest';
import { matchPinyin, type PinyinOf } from '../../../shared/select/pinyin-match.ts';
import { nameMatcher, search, type SearchSubject } from '../../../shared/select/search.ts';

const READINGS: Readonly<Record<string, readonly string[]>> = {
  营: ['ying'],
  造: ['zao'],
  环: ['huan'],
  境: ['jing'],
  打: ['da'],
  律: ['lv', 'lu'],
  师: ['shi'],
  行: ['xing', 'hang'],
  业: ['ye'],
  五: ['wu'],
  个: ['ge'],
  一: ['yi'],
  长: ['zhang', 'chang'],
  三: ['san'],
  角: ['jiao'],
};
const pinyinOf: PinyinOf = (text) => Array.from(text).map((character) => READINGS[character] ?? []);

describe('pinyin', () => {
  test.each(['yzhj', 'yingzaohuanjing', 'yingzhj', 'yzhuanj', 'yzh', 'yzhuan', 'yinzhj'.replace('n', 'ng'), 'zhj'])(
    '%s finds 营造环境',
    (letters) => expect(matchPinyin('营造环境', letters, pinyinOf)).not.toBeNull(),
  );

  test.each(['yzj', 'yzhjx', 'igz', 'xing'])('%s does not', (letters) =>
    expect(matchPinyin('营造环境', letters, pinyinOf)).toBeNull(),
  );

  test('every reading of a character counts', () => {
    expect(matchPinyin('律师行业', 'lshy', pinyinOf)).toEqual({ start: 0, end: 4 });
    expect(matchPinyin('律师行业', 'lsxy', pinyinOf)).toEqual({ start: 0, end: 4 });
    expect(matchPinyin('长三角', 'csj', pinyinOf)).toEqual({ start: 0, end: 3 });
    expect(matchPinyin('长三角', 'chsj', pinyinOf)).toEqual({ start: 0, end: 3 });
  });

  test('quotes are passed over, letters and figures stand for themselves', () => {
    expect(matchPinyin('打造“五个一”', 'zwgy', pinyinOf)).toEqual({ start: 1, end: 6 });
    expect(matchPinyin('造A1环', 'za1h', pinyinOf)).toEqual({ start: 0, end: 4 });
  });
});

const project = (number: number, title: string, rest: Partial<SearchSubject<number>> = {}): SearchSubject<number> => ({
  target: number,
  title,
  names: [],
  codes: [String(number)],
  texts: [],
  ...rest,
});
const subjects = [
  project(1, '打造律师行业', { texts: ['营造环境，打造品牌'] }),
  project(2, '营造环境', { names: ['律师行业处'] }),
  project(3, '打造环境'),
  project(12, '长三角'),
];
const targets = (query: string): number[] => search(subjects, query, pinyinOf, 10).map(({ target }) => target);

describe('search', () => {
  test('a number finds the project of that number', () => expect(targets('12')).toEqual([12]));

  test('titles come before names, names before texts', () => {
    expect(targets('律师')).toEqual([1, 2]);
    expect(targets('环境')).toEqual([2, 3, 1]);
  });

  test('a title that begins so comes first', () => expect(targets('hj')).toEqual([2, 3]));

  test('several words must all be found', () => {
    expect(targets('打造 环境')).toEqual([3, 1]);
    expect(targets('dz 三角')).toEqual([]);
  });

  test('a hit says where it matches', () => {
    const [hit] = search(subjects, '品牌', pinyinOf, 1);
    expect(hit).toEqual({
      target: 1,
      title: '打造律师行业',
      span: null,
      passage: { text: '营造环境，打造品牌', span: { start: 7, end: 9 }, of: 'text' },
    });
  });

  test('a long text is found by pinyin, from four letters on', () => {
    const long = [project(5, '打造', { texts: ['打造一个环境；三角行业'] })];
    const passages = (query: string) => search(long, query, pinyinOf, 1).map(({ passage }) => passage?.span);
    expect(passages('ygeh')).toEqual([]);
    expect(passages('yghj')).toEqual([{ start: 2, end: 6 }]);
    expect(passages('huanjing')).toEqual([{ start: 4, end: 6 }]);
    expect(passages('hj')).toEqual([]);
  });

  test('in a long text, too, every reading of a character counts', () => {
    const long = [project(5, '打造', { texts: ['一个长三角行业，行一行'] })];
    const passages = (query: string) => search(long, query, pinyinOf, 1).map(({ passage }) => passage?.span);
    expect(passages('sjhy')).toEqual([{ start: 3, end: 7 }]);
    expect(passages('csjhy')).toEqual([{ start: 2, end: 7 }]);
    expect(passages('hangye')).toEqual([{ start: 5, end: 7 }]);
    expect(passages('sanjiaohangy')).toEqual([{ start: 3, end: 7 }]);
    expect(passages('yexingyi')).toEqual([{ start: 6, end: 10 }]);
  });

  test('no words find nothing, and no more than asked for', () => {
    expect(targets('  ')).toEqual([]);
    expect(search(subjects, '造', pinyinOf, 2)).toHaveLength(2);
  });
});

test('a name is found by all its words', () => {
  expect(nameMatcher('lshy', pinyinOf)('打造律师行业')).toBe(true);
  expect(nameMatcher('律师 打造', pinyinOf)('打造律师行业')).toBe(true);
  expect(nameMatcher('律师 环境', pinyinOf)('打造律师行业')).toBe(false);
  expect(nameMatcher('', pinyinOf)('打造律师行业')).toBe(true);
});
