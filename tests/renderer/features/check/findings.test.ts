// Findings that are kept up to date must come to the same as checking from scratch.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PeriodChecker, type PeriodFindings } from '../../../../renderer/store/findings.ts';
import { applyChangeSet } from '../../../../shared/change/apply.ts';
import { createRecord, deleteRecord, updateRecord, type RecordChange } from '../../../../shared/change/change-set.ts';
import { reviewPeriod } from '../../../../shared/check/check-period.ts';
import type { Finding } from '../../../../shared/check/finding.ts';
import { dismissalOf } from '../../../../shared/check/separate-dismissed.ts';
import { entryIdOf } from '../../../../shared/ledger/entry.ts';
import { copyLedger, recordsOf, type Ledger } from '../../../../shared/ledger/ledger.ts';
import { newReading, readingIdOf } from '../../../../shared/ledger/reading.ts';
import { parseSnapshot } from '../../../../shared/schema/snapshot.ts';
import { booksInOrder, periodByKey, previousPeriod, yearsOfBook } from '../../../../shared/select/places.ts';
import { projectsOfYear } from '../../../../shared/select/projects.ts';

const snapshot = parseSnapshot(readFileSync('seeds/2023-sample.json', 'utf8'));
if (!snapshot.ok) throw new Error('the sample does not parse');
const sample = snapshot.value.ledger;
const [book] = booksInOrder(sample);
const year = found(book && yearsOfBook(sample, book.id)[0]);
const period = found(periodByKey(sample, year.id, '2023Q3'));
const projects = projectsOfYear(sample, year.id);
const project = (number: number) => found(projects.find((one) => one.number === number));
const indicatorOf = (number: number, name: string) => {
  const targets = recordsOf(sample, 'targets').filter(({ projectId }) => projectId === project(number).id);
  const indicators = targets.flatMap(({ indicatorId }) => sample.indicators.get(indicatorId) ?? []);
  return found(indicators.find((indicator) => indicator.name === name));
};

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('not in the sample');
  return value;
}

function finish(checker: PeriodChecker): PeriodFindings {
  const work = checker.work();
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
}

function start() {
  const ledger = copyLedger(sample);
  const checker = new PeriodChecker(ledger, period);
  const first = finish(checker);
  const change = (changes: readonly RecordChange[]): PeriodFindings => {
    expect(applyChangeSet(ledger, { changes: [...changes] })).toEqual({ ok: true, value: null });
    checker.touch(changes);
    const now = finish(checker);
    const anew = reviewPeriod(ledger, period);
    expect(now.open).toEqual(anew.open);
    expect(now.dismissed).toEqual(anew.dismissed);
    return now;
  };
  return { ledger, checker, first, change };
}

const typed = (ledger: Ledger, number: number, progress: string): RecordChange => {
  const entry = found(ledger.entries.get(entryIdOf(project(number).id, period.id)));
  return found(updateRecord('entries', entry, { progress }) ?? undefined);
};
const has = ({ open }: PeriodFindings, words: string): boolean => open.some(({ message }) => message.includes(words));
const findingOf = ({ open }: PeriodFindings, rule: string): Finding => found(open.find((one) => one.rule === rule));

describe('findings that are kept up to date', () => {
  test('are those of the whole check at first', () => {
    const { first } = start();
    expect(first.open).toEqual(reviewPeriod(sample, period).open);
    expect(first.open.length).toBeGreaterThan(5);
    expect(first.facts.size).toBe(30);
  });

  test('follow a text that is typed, and its being taken back', () => {
    const { ledger, change } = start();
    const before = found(ledger.entries.get(entryIdOf(project(19).id, period.id))).progress;
    expect(has(change([typed(ledger, 19, '各项工作按计划推进。')]), '按计划推进')).toBe(true);
    expect(has(change([typed(ledger, 19, before)]), '按计划推进')).toBe(false);
  });

  test('follow a figure of two projects, and the value of an earlier period', () => {
    const { ledger, change } = start();
    const indicator = indicatorOf(18, '行政调解委员会');
    const reading = found(ledger.readings.get(readingIdOf(indicator.id, period.id)));
    const same = change([found(updateRecord('readings', reading, { value: 63 }) ?? undefined)]);
    expect(has(same, '报送数不一致')).toBe(false);
    const before = found(previousPeriod(ledger, period));
    const earlier = found(ledger.readings.get(readingIdOf(indicator.id, before.id)));
    change([found(updateRecord('readings', earlier, { value: 99 }) ?? undefined)]);
    change([deleteRecord('readings', found(ledger.readings.get(earlier.id)))]);
    const fields = { yearId: year.id, indicatorId: indicator.id, periodId: before.id, value: 57 };
    change([createRecord('readings', newReading(fields))]);
    change([deleteRecord('readings', found(ledger.readings.get(reading.id)))]);
  });

  test('follow entries that come and go, this period and last', () => {
    const { ledger, change } = start();
    const last = found(previousPeriod(ledger, period));
    for (const at of [period, last]) {
      const entry = found(ledger.entries.get(entryIdOf(project(17).id, at.id)));
      change([deleteRecord('entries', entry)]);
      change([createRecord('entries', entry)]);
    }
  });

  test('follow a project into the bin and out of it', () => {
    const { ledger, change } = start();
    const current = () => found(ledger.projects.get(project(29).id));
    const gone = change([
      found(updateRecord('projects', current(), { deletedAt: '2023-10-10T01:00:00.000Z' }) ?? undefined),
    ]);
    expect(has(gone, '项目29')).toBe(false);
    expect(has(change([found(updateRecord('projects', current(), { deletedAt: null }) ?? undefined)]), '项目29')).toBe(
      true,
    );
  });

  test('take in what is touched while the check is under way', () => {
    const { ledger, checker } = start();
    checker.touch(null);
    const work = checker.work();
    for (let step = 0; step < 20; step += 1) work.next();
    const change = typed(ledger, 1, '各项工作按计划推进。');
    expect(applyChangeSet(ledger, { changes: [change] }).ok).toBe(true);
    checker.touch([change]);
    let next = work.next();
    while (next.done !== true) next = work.next();
    expect(next.value.open).toEqual(reviewPeriod(ledger, period).open);
  });
});

test('what is dismissed stays so until the words change', () => {
  const { ledger, first, change } = start();
  const finding = findingOf(first, 'empty-phrase');
  const owner = { id: 'dsm_test' as const, yearId: year.id, reason: '已核实' };
  const set = change([createRecord('dismissals', { ...owner, ...dismissalOf(finding, period) })]);
  expect(set.dismissed.map((one) => one.finding.message)).toEqual([finding.message]);
  const entry = found(ledger.entries.get(entryIdOf(project(18).id, period.id)));
  const elsewhere = change([typed(ledger, 18, `新增一句话12次。${entry.progress}`)]);
  expect(elsewhere.dismissed).toHaveLength(1);
  const changed = change([typed(ledger, 18, entry.progress.replace('秀洲区正在筹建', '南湖区正在筹建'))]);
  expect(changed.dismissed).toHaveLength(0);
  expect(has(changed, '南湖区正在筹建')).toBe(true);
});
