// The whole: the real list and the sample, dismissals, and what is promised of speed and of the documents.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../../../shared/check/all-rules.ts';
import { gatherCheckFacts, gatherProjectCheckFacts } from '../../../shared/check/check-facts.ts';
import { checkPeriod, checkProject, checkSubmission, reviewPeriod } from '../../../shared/check/check-period.ts';
import { fingerprintOf } from '../../../shared/check/finding.ts';
import { dismissalOf } from '../../../shared/check/separate-dismissed.ts';
import { copyLedger, putRecord, recordsOf, type Ledger } from '../../../shared/ledger/ledger.ts';
import type { Period } from '../../../shared/ledger/period.ts';
import { parseSnapshot } from '../../../shared/schema/snapshot.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';

const file = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

function open(seed: string): { ledger: Ledger; period: Period } {
  const parsed = parseSnapshot(file(`seeds/${seed}`));
  if (!parsed.ok) throw new Error('the seed cannot be read');
  const { ledger } = parsed.value;
  const book = recordsOf(ledger, 'books').find(({ name }) => name === '重点项目');
  const year = recordsOf(ledger, 'years').find((one) => one.bookId === book?.id && one.year === 2023);
  const period = recordsOf(ledger, 'periods').find(
    ({ yearId, kind, index }) => yearId === year?.id && kind === 'quarter' && index === 3,
  );
  if (!period) throw new Error('no third quarter');
  return { ledger, period };
}

const list = open('2023.json');
const sample = open('2023-sample.json');
const short = ({ ledger, period }: { ledger: Ledger; period: Period }): string[] =>
  checkPeriod(ledger, period).map(
    ({ rule, projectId, otherProjectIds }) =>
      `${[projectId, ...otherProjectIds].map((id) => ledger.projects.get(id ?? '')?.number).join('/')} ${rule}`,
  );

describe('the list of 2023', () => {
  it('shows what is known to be wrong with it, and nothing else', () => {
    const found = short(list).filter((words) => !words.endsWith('not-reported'));
    expect(found).toEqual([
      '17/18 targets-differ',
      '21/29 same-target-twice',
      '21/29 same-target-twice',
      '14 percent-or-points',
      '14 percent-or-points',
      '21 unpaired-marks',
      '30 percent-or-points',
    ]);
  });
});

describe('the sample, third quarter', () => {
  it('shows what was planted, and nothing else', () => {
    expect(short(sample)).toEqual([
      '17/18 measure-values-differ',
      '17/18 targets-differ',
      '21/29 same-target-twice',
      '21/29 same-target-twice',
      '9 not-reported',
      '10 not-reported',
      '12 percentage-without-base',
      '18 empty-phrase',
      '21 unpaired-marks',
      '25 not-reported',
      '27 yoy-without-last-year',
    ]);
  });

  it('checks 报送稿 when asked', () => {
    const { ledger, period } = sample;
    const facts = gatherCheckFacts(ledger, period).find(({ project }) => project.number === 26);
    const submission = recordsOf(ledger, 'submissions').find(
      ({ periodId, projectId }) => periodId === period.id && projectId === facts?.project.id,
    );
    if (!facts || !submission) throw new Error('project 26 has been sent');
    expect(checkSubmission(submission, facts)).toMatchObject([{ rule: 'empty-phrase', submissionId: submission.id }]);
  });

  it('is the same for one project as for all', () => {
    const { ledger, period } = sample;
    const all = gatherCheckFacts(ledger, period);
    for (const facts of all) {
      expect(checkProject(gatherProjectCheckFacts(ledger, period, facts.project) ?? facts)).toEqual(
        checkProject(facts),
      );
    }
  });

  it('has a span within its text and a fingerprint that a dismissal can hold', () => {
    for (const finding of checkPeriod(sample.ledger, sample.period)) {
      expect(finding.fingerprint.length).toBeGreaterThan(0);
      expect(finding.fingerprint.length).toBeLessThanOrEqual(200);
      expect(finding.message).toMatch(/。$/);
    }
  });
});

describe('dismissals', () => {
  const dismissed = (ledger: Ledger, period: Period, rule: string): Ledger => {
    const copy = copyLedger(ledger);
    checkPeriod(ledger, period)
      .filter((finding) => finding.rule === rule)
      .forEach((finding, index) => {
        const id = `dsm_${index}` as const;
        putRecord(copy, 'dismissals', id, {
          id,
          yearId: period.yearId,
          reason: '原文如此',
          ...dismissalOf(finding, period),
        });
      });
    return copy;
  };

  it('take a finding out of the list and keep it beside, with the reason', () => {
    const { ledger, period } = sample;
    const review = reviewPeriod(dismissed(ledger, period, 'unpaired-marks'), period);
    expect(review.open).toHaveLength(checkPeriod(ledger, period).length - 1);
    expect(review.dismissed).toMatchObject([
      { finding: { rule: 'unpaired-marks' }, dismissal: { reason: '原文如此' } },
    ]);
  });

  it('hold for the year in the list, for the period in an entry', () => {
    const { ledger, period } = sample;
    const next = recordsOf(ledger, 'periods').find(({ yearId, index }) => yearId === period.yearId && index === 2);
    if (!next) throw new Error('no second quarter');
    const has = (copy: Ledger, rule: string) => checkPeriod(copy, next).some((finding) => finding.rule === rule);
    expect(has(dismissed(ledger, period, 'unpaired-marks'), 'unpaired-marks')).toBe(false);
    expect(has(dismissed(ledger, period, 'percentage-without-base'), 'percentage-without-base')).toBe(true);
  });

  it('come to an end when the words change, and not when others do', () => {
    const builder = new LedgerBuilder();
    const project = builder.project();
    const entry = builder.entry(project, { progress: '各项工作按计划推进。', nextSteps: '开会1次。' });
    const period = builder.quarter(3);
    const copy = dismissed(builder.ledger, period, 'empty-phrase');
    const count = (progress: string) => {
      putRecord(copy, 'entries', entry.id, { ...entry, progress });
      return checkPeriod(copy, period).filter(({ rule }) => rule === 'empty-phrase').length;
    };
    expect(count('召开会议2次。各项工作按计划推进。')).toBe(0);
    expect(count('方案正在研究。')).toBe(1);
  });

  it('refer to at most 160 characters', () => {
    expect(fingerprintOf('a'.repeat(500)).length).toBeLessThanOrEqual(160);
    expect(fingerprintOf('a'.repeat(500))).not.toBe(fingerprintOf('a'.repeat(501)));
  });
});

describe('the rules', () => {
  it('have ids of their own in kebab-case, a name and a reason', () => {
    expect(new Set(ALL_RULES.map(({ id }) => id)).size).toBe(ALL_RULES.length);
    for (const { id, name, why } of ALL_RULES) {
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(id.length).toBeLessThanOrEqual(60);
      expect(name.length * why.length).toBeGreaterThan(0);
    }
  });

  it('are all in docs/checks.md, and no others', () => {
    const documented = [...file('docs/checks.md').matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1]);
    expect(documented).toEqual(ALL_RULES.map(({ id }) => id));
  });
});
