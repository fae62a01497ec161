// A fix mends its finding and nothing else.
import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFix } from '../../../shared/check/finding.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';
import { findingsIn, findingsInEntry } from './check-one.ts';

describe('fixes', () => {
  it.each([
    [
      'punctuation-width',
      '召开会议２次,印发(试行)办法;投资1,360万元.',
      '召开会议2次，印发（试行）办法；投资1,360万元。',
    ],
    ['doubled-punctuation', '召开会议2次。，印发办法，，1件。。', '召开会议2次。印发办法，1件。'],
    ['missing-full-stop', '召开会议2次，', '召开会议2次。'],
    ['missing-full-stop', '召开会议2次', '召开会议2次。'],
    ['unpaired-marks', '“最多跑一次”率达70%”。', '“最多跑一次”率达70%。'],
  ])('%s: %s → %s', (rule, text, mended) => {
    let now = text;
    // One finding after the other, from the end, so that places stay.
    for (const { fix } of findingsInEntry(rule, { progress: text }).reverse()) if (fix) now = applyFix(now, fix);
    expect(now).toBe(mended);
    expect(findingsInEntry(rule, { progress: mended })).toEqual([]);
  });

  it('offers none in a period that is 定稿, where a 更正 alone may change a text', () => {
    const builder = new LedgerBuilder();
    builder.entry(builder.project({ title: '推进改革”' }), { progress: '召开会议2次' });
    const fixable = (locked: boolean): string[] =>
      findingsIn(builder.ledger, { ...builder.quarter(3), locked }).flatMap(({ rule, fix }) => (fix ? [rule] : []));
    expect(fixable(false)).toEqual(['missing-full-stop']);
    expect(fixable(true)).toEqual([]);
  });

  it('offers none where nobody knows what was meant', () => {
    const [finding] = findingsInEntry('unpaired-marks', { progress: '获评先进单位”称号1个。' });
    expect(finding?.fix).toBeNull();
  });

  it('leaves a text that its rule then accepts, whatever the text', { timeout: 30_000 }, () => {
    const character = constantFrom(...'，,。.;:()“”"正建设12３% \n的A'.split(''));
    assert(
      property(string({ unit: character, maxLength: 40 }), (text) => {
        for (const rule of ['punctuation-width', 'doubled-punctuation']) {
          const findings = findingsInEntry(rule, { progress: text });
          const mended = findings.reverse().reduce((now, { fix }) => (fix ? applyFix(now, fix) : now), text);
          expect(findingsInEntry(rule, { progress: mended }).filter(({ fix }) => fix !== null)).toEqual([]);
          for (const { span } of findings) {
            expect(span && span.start >= 0 && span.start <= span.end && span.end <= text.length).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
