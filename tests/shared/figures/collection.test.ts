import { describe, expect, it } from 'vitest';
import { BATCHES } from './collection.ts';
import { scoreOf } from './score.ts';

describe('the collection', () => {
  it('holds 250 sentences and more, about a quarter of them without a figure', () => {
    const own = BATCHES.filter((batch) => batch.name !== '2023').flatMap((batch) => batch.entries);
    const without = own.filter((entry) => entry.length === 1).length;
    expect(own.length).toBeGreaterThanOrEqual(250);
    expect(without / own.length).toBeGreaterThan(0.2);
    expect(new Set(own.map(([text]) => text)).size).toBe(own.length);
  });

  it.each(BATCHES)('$name is read with precision and recall of 0.97 and more', (batch) => {
    const score = scoreOf(batch);
    const slips = score.slips
      .map((slip) => `${slip.text}\n  found ${slip.found}\n  expected ${slip.expected}`)
      .join('\n');
    expect(score.right / score.found, slips).toBeGreaterThanOrEqual(0.97);
    expect(score.right / score.expected, slips).toBeGreaterThanOrEqual(0.97);
    expect(score.rightInFull / score.right, slips).toBeGreaterThanOrEqual(0.95);
  });

  it('finds at least 60 figures on the list of 2023, with no more than 4 false', () => {
    const list = BATCHES.find((batch) => batch.name === '2023');
    if (list === undefined) throw new Error('the list of 2023 is missing');
    const score = scoreOf(list);
    expect(score.right).toBeGreaterThanOrEqual(60);
    expect(score.found - score.right).toBeLessThanOrEqual(4);
  });
});
