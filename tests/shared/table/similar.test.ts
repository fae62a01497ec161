import { describe, expect, it } from 'vitest';
import { similarity, SimilarNames } from '../../../shared/table/similar.ts';

const NAMES = [
  '推动多元调解体系建设',
  '推动多元调解工作体系建设',
  '1.推动多元调解体系建设（示范）',
  '行政执法突出问题整治',
  '调解调解调解',
  '法',
  '',
];

describe('SimilarNames', () => {
  it('finds what comparing with each name finds, in the same order', () => {
    const similar = new SimilarNames(NAMES, (name) => name);
    for (const asked of [...NAMES, '多元调解体系', '调解', '别的事项'].filter((name) => name.length > 1)) {
      const one = NAMES.map((item) => ({ item, alike: similarity(asked, item) }))
        .filter(({ alike }) => alike >= 0.3)
        .sort((a, b) => b.alike - a.alike);
      expect(similar.like(asked, 0.3)).toEqual(one);
    }
  });

  it('finds nothing for a name without a pair', () => {
    const similar = new SimilarNames(NAMES, (name) => name);
    expect(similar.like('', 0.1)).toEqual([]);
    expect(similar.like('法', 0.1)).toEqual([]);
  });
});
