import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filterStandings, isFiltered, type ProjectFilter, projectMatcher } from '../../../shared/select/filter.ts';
import type { PinyinOf } from '../../../shared/select/pinyin-match.ts';
import { parseSnapshot } from '../../../shared/schema/snapshot.ts';
import { periodByKey } from '../../../shared/select/places.ts';
import { gatherFacts } from '../../../shared/standing/facts.ts';
import { projectStanding } from '../../../shared/standing/project-standing.ts';

const snapshot = parseSnapshot(readFileSync('seeds/2023-sample.json', 'utf8'));
if (!snapshot.ok) throw new Error('the sample does not parse');
const { ledger } = snapshot.value;
const book = [...ledger.books.values()].find(({ name }) => name === '重点项目');
const year = [...ledger.years.values()].find(({ bookId }) => bookId === book?.id);
const period = year && periodByKey(ledger, year.id, '2023Q3');
if (!book || !period) throw new Error('no third quarter in the sample');
const standings = gatherFacts(ledger, period).map(projectStanding);

const ALL: ProjectFilter = { text: '', categoryId: null, unitId: null, status: null, light: null };
const pinyinOf: PinyinOf = (text) => Array.from(text).map(() => []);
const words = { pinyinOf, unitName: (id: string) => ledger.units.get(id)?.shortName ?? '' };
const count = ({ text = '', ...conditions }: Partial<ProjectFilter>): number => {
  const isMeant = projectMatcher(text, words);
  return filterStandings(standings, { ...ALL, ...conditions }).filter(({ project }) => isMeant(project)).length;
};
const categoryId = (name: string): string => book.categories.find((category) => category.name === name)?.id ?? '';

describe('the filter of the list', () => {
  test('without a condition everything stays', () => {
    expect(count({})).toBe(30);
    expect(isFiltered(ALL)).toBe(false);
  });

  test('by category, status and light', () => {
    expect(count({ categoryId: categoryId('创新类') })).toBe(15);
    expect(count({ status: 'notReported' })).toBe(3);
    const lights = ['green', 'yellow', 'red', 'none'].map((light) => count({ light }));
    expect(lights.reduce((sum, some) => sum + some, 0)).toBe(30);
  });

  test('by title, number, unit, all at once', () => {
    expect(count({ text: '调解' })).toBeGreaterThan(1);
    expect(count({ text: '18' })).toBe(1);
    expect(count({ text: '律师工作处' })).toBe(2);
    expect(count({ text: '调解', categoryId: categoryId('储备类') })).toBe(0);
  });

  test('a condition can be left out, for the counts of its own choices', () => {
    const filter = { ...ALL, categoryId: categoryId('储备类') };
    expect(filterStandings(standings, filter, 'categoryId')).toHaveLength(30);
  });
});
