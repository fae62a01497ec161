import { describe, expect, it } from 'vitest';
import { sortStandings } from '../../../shared/select/sort-standings.ts';
import { gatherFacts } from '../../../shared/standing/facts.ts';
import { projectStanding } from '../../../shared/standing/project-standing.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';

const NO_WORDS = { unitName: () => '', updated: () => null };

function aList() {
  const builder = new LedgerBuilder({
    customColumns: [{ id: 'col_money', name: '投资（万元）', kind: 'number', options: [] }],
  });
  const add = (title: string, completion: number | null, money: number | null): void => {
    const project = builder.project({ title, custom: money === null ? {} : { col_money: money } });
    if (completion !== null) builder.entry(project, { completion });
  };
  add('普法', 40, 12);
  add('矫正', null, 9);
  add('仲裁', 90, null);
  return { book: builder.book, standings: gatherFacts(builder.ledger, builder.quarter(3)).map(projectStanding) };
}

describe('a sorted list', () => {
  it.each([
    ['number', false, ['普法', '矫正', '仲裁']],
    ['number', true, ['仲裁', '矫正', '普法']],
    ['title', false, ['矫正', '普法', '仲裁']],
    // What has no value stands at the end either way.
    ['completion', false, ['普法', '仲裁', '矫正']],
    ['completion', true, ['仲裁', '普法', '矫正']],
    // Numbers by size, not as text.
    ['col_money', false, ['矫正', '普法', '仲裁']],
    ['col_gone', false, ['普法', '矫正', '仲裁']],
  ])('by %s, descending %s', (column, descending, titles) => {
    const { book, standings } = aList();
    const sorted = sortStandings(standings, { column, descending }, book, NO_WORDS);
    expect(sorted.map(({ project }) => project.title)).toEqual(titles);
  });
});
