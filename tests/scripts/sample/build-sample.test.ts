import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildSample } from '../../../scripts/sample/build-sample.ts';
import { localDay } from '../../../shared/base/dates.ts';
import { goalStatusIdOf } from '../../../shared/ledger/goal-status.ts';
import { recordsOf } from '../../../shared/ledger/ledger.ts';
import type { Period } from '../../../shared/ledger/period.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import type { Year } from '../../../shared/ledger/year.ts';
import { parseSnapshot, writeSnapshot } from '../../../shared/schema/snapshot.ts';
import { gatherFacts } from '../../../shared/standing/facts.ts';
import { projectStanding } from '../../../shared/standing/project-standing.ts';

const read = (name: string): string => readFileSync(new URL(`../../../seeds/${name}`, import.meta.url), 'utf8');
const committed = read('2023-sample.json');
const { ledger } = buildSample(read('2023.txt'));

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('not in the sample');
  return value;
}

const bookNamed = (name: string) => found(recordsOf(ledger, 'books').find((book) => book.name === name));
const yearOf = (name: string, year: number): Year =>
  found(recordsOf(ledger, 'years').find((one) => one.bookId === bookNamed(name).id && one.year === year));
const year2023 = yearOf('重点项目', 2023);
const quarter = (index: number): Period =>
  found(recordsOf(ledger, 'periods').find((period) => period.yearId === year2023.id && period.index === index));
const projects = recordsOf(ledger, 'projects').filter(({ yearId }) => yearId === year2023.id);
const projectOf = (id: string): Project => found(ledger.projects.get(id));
const inQuarter = ({ periodId }: { readonly periodId: Period['id'] }): boolean =>
  ledger.periods.get(periodId)?.kind !== 'halfMonth';
const entriesIn = (period: Period) => recordsOf(ledger, 'entries').filter(({ periodId }) => periodId === period.id);
const standingsIn = (period: Period) => gatherFacts(ledger, period).map(projectStanding);
const statusesIn = (period: Period): Record<string, number[]> => {
  const groups: Record<string, number[]> = {};
  for (const { status, project } of standingsIn(period)) (groups[status] ??= []).push(project.number);
  return groups;
};

describe('what went out', () => {
  it('went to every unit that sent something back, and before it did', () => {
    const dispatches = recordsOf(ledger, 'dispatches');
    for (const { periodId, unitId, receivedAt } of recordsOf(ledger, 'receipts')) {
      const sent = dispatches.find((one) => one.periodId === periodId && one.unitId === unitId);
      expect(found(sent).at < receivedAt).toBe(true);
    }
  });
});

describe('the sample file', () => {
  it('is what the builder makes of the list', () => {
    expect(writeSnapshot(buildSample(read('2023.txt')))).toBe(committed);
  });

  it('is a snapshot that the program reads', () => {
    const parsed = parseSnapshot(committed);
    expect(parsed).toMatchObject({ ok: true, value: { generation: 0, createdAt: '2023-09-28T02:00:00.000Z' } });
  });
});

describe('the sample', () => {
  it('has two sample books, fourteen units, the thirty projects and a year before', () => {
    expect(recordsOf(ledger, 'books').map(({ name, sample }) => [name, sample])).toEqual([
      ['重点项目', true],
      ['民生实事', true],
    ]);
    expect(ledger.units.size).toBe(14);
    expect(projects).toHaveLength(30);
    expect(year2023.previousYearId).toBe(yearOf('重点项目', 2022).id);
    expect(projects.filter(({ previousProjectId }) => previousProjectId !== null)).toHaveLength(4);
    expect(recordsOf(ledger, 'projects').filter(({ yearId }) => yearId === yearOf('民生实事', 2023).id)).toHaveLength(
      6,
    );
  });

  it('names one or two leads, persons, a deadline and a basis for every project', () => {
    for (const project of projects) {
      expect(project.leadUnitIds.length, project.code).toBeGreaterThanOrEqual(1);
      expect(project.leadUnitIds.length, project.code).toBeLessThanOrEqual(2);
      expect(
        [project.responsible, project.leader, project.basis].every((text) => text !== ''),
        project.code,
      ).toBe(true);
      expect(project.due, project.code).not.toBeNull();
    }
  });

  it('stands in the third quarter at 1 done, 5 ahead, 17 on track, 4 behind and 3 not reported', () => {
    expect(statusesIn(quarter(3))).toEqual({
      done: [8],
      ahead: [5, 7, 13, 21, 29],
      onTrack: [1, 2, 3, 4, 6, 11, 12, 16, 17, 19, 20, 22, 23, 24, 26, 27, 30],
      behind: [14, 15, 18, 28],
      notReported: [9, 10, 25],
    });
    const red = standingsIn(quarter(3)).filter(({ light }) => light === 'red');
    expect(red.map(({ project }) => project.number)).toEqual([14]);
  });

  it('is complete in the first two quarters, which are locked', () => {
    for (const index of [1, 2]) {
      expect(entriesIn(quarter(index))).toHaveLength(30);
      expect(quarter(index).locked).toBe(true);
    }
    expect(statusesIn(quarter(2))['behind']).toEqual([14, 15, 28]);
    expect(quarter(3).fillDeadline).toBe('2023-09-25');
  });

  it('keeps what units sent apart from what the office uses', () => {
    const submissions = recordsOf(ledger, 'submissions');
    const entries = [1, 2, 3].flatMap((index) => entriesIn(quarter(index)));
    expect(submissions.length).toBeGreaterThan(entries.length);
    const polished = entries.filter((entry) => {
      const version = found(ledger.submissions.get(found(entry.submissionId ?? undefined)));
      return (
        version.progress !== entry.progress || version.results !== entry.results || version.problems !== entry.problems
      );
    });
    expect(polished.length).toBeGreaterThanOrEqual(5);
    for (const { projectId, periodId, version } of submissions.filter((one) => one.version > 1)) {
      const earlier = submissions.filter((one) => one.projectId === projectId && one.periodId === periodId);
      expect(earlier.map((one) => one.version)).toEqual([1, version]);
    }
  });

  it('has a state for every goal of every reported project', () => {
    for (const { projectId, periodId } of recordsOf(ledger, 'entries').filter(inQuarter)) {
      const project = projectOf(projectId);
      for (const item of project.goals) {
        const status = ledger.goalStatuses.get(goalStatusIdOf(item.id, found(ledger.periods.get(periodId)).id));
        expect(status, `${project.code} ${item.text}`).toBeDefined();
        if (status?.state === 'done') expect([status.date, status.sentence], project.code).not.toContain('');
      }
    }
  });

  it('quotes the goals to the letter', () => {
    for (const { projectId, goalItemId, quote } of recordsOf(ledger, 'targets')) {
      const goal = projectOf(projectId).goals.find(({ id }) => id === goalItemId);
      expect(goal?.text).toContain(quote);
    }
  });

  it('reports one measure of the projects 17 and 18 as 63 and 68', () => {
    const indicators = recordsOf(ledger, 'indicators').filter(
      ({ name, yearId }) => name === '行政调解委员会' && yearId === year2023.id,
    );
    const values = recordsOf(ledger, 'readings')
      .filter(
        ({ indicatorId, periodId }) => indicators.some(({ id }) => id === indicatorId) && periodId === quarter(3).id,
      )
      .map(({ value }) => value ?? 0);
    expect(new Set(values)).toEqual(new Set([63, 68]));
  });

  it('has what each kind of report needs: half months, open 督办, an untold 更正, points', () => {
    const halves = recordsOf(ledger, 'periods').filter(({ kind }) => kind === 'halfMonth');
    expect(halves.map((period) => entriesIn(period).length)).toEqual([5, 7]);
    expect(recordsOf(ledger, 'supervisions').map(({ number, closedOn }) => [number, closedOn])).toEqual([
      [1, null],
      [2, null],
    ]);
    expect(recordsOf(ledger, 'corrections').map(({ reportId }) => reportId)).toEqual([null]);
    expect(bookNamed('重点项目').scoring).toBe(true);
  });

  it('freezes the reports of the first two quarters without inventing their files', () => {
    const reports = recordsOf(ledger, 'reports');
    expect(reports.map(({ state }) => state).sort()).toEqual(['archived', 'final']);
    expect(
      reports.every(({ files, frozenChain, frozenAt }) => files.length === 0 && frozenChain === null && frozenAt),
    ).toBe(true);
    expect(recordsOf(ledger, 'documentNumbers').map(({ number }) => number)).toEqual([12, 27]);
  });
});

describe('the texts of the sample', () => {
  const told = recordsOf(ledger, 'entries').map((entry) => ({
    entry,
    period: found(ledger.periods.get(entry.periodId)),
    name: `${projectOf(entry.projectId).code} ${entry.periodId}`,
  }));

  it('speak of nothing that came after they were sent', () => {
    for (const { entry, period, name } of told) {
      const year = period.dataDate.slice(0, 4);
      const text = [entry.progress, entry.results, entry.problems, entry.promiseNote].join('');
      for (const [, month = '', date = ''] of text.matchAll(/(\d{1,2})月(\d{1,2})日/g)) {
        const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
        expect(day <= (entry.filledOn ?? ''), `${name}: ${day}`).toBe(true);
      }
      expect((entry.filledOn ?? '') <= period.dataDate, name).toBe(true);
    }
    for (const { receivedAt, periodId } of recordsOf(ledger, 'submissions')) {
      expect(localDay(receivedAt, 480) <= found(ledger.periods.get(periodId)).dataDate).toBe(true);
    }
  });

  it('have full-width punctuation, a full stop, and a length that fits their place', () => {
    for (const { entry, period, name } of told) {
      const { progress, results, problems, nextSteps, coordination, summary } = entry;
      for (const text of [progress, results, problems, nextSteps, coordination, summary]) {
        expect(text, name).not.toMatch(/[,;:()!?"']/);
        if (text !== '') expect(text, name).toMatch(/。$/);
      }
      expect(nextSteps, name).not.toBe('');
      if (summary !== '')
        expect(summary.length >= 60 && summary.length <= 120, `${name} 摘要 ${summary.length}`).toBe(true);
      if (period.id !== quarter(3).id) continue;
      expect(progress.length >= 80 && progress.length <= 250, `${name} 进展 ${progress.length}`).toBe(true);
      expect(results.length >= 40 && results.length <= 120, `${name} 成效 ${results.length}`).toBe(true);
    }
  });

  it('say what holds back every project that is behind', () => {
    for (const { status, entry, project } of standingsIn(quarter(3))) {
      if (status === 'behind') expect(entry?.problems, project.code).not.toBe('');
    }
  });

  it('mark twelve for the text of the third-quarter report, five of them 亮点', () => {
    const entries = entriesIn(quarter(3));
    expect(entries.filter(({ inBody }) => inBody)).toHaveLength(12);
    expect(entries.filter(({ highlight }) => highlight)).toHaveLength(5);
  });

  it('hold no identity card or mobile number', () => {
    expect(committed).not.toMatch(/(?<![\d])1[3-9]\d{9}(?!\d)/);
    expect(committed).not.toMatch(/(?<![\d])\d{17}[\dXx](?!\d)/);
  });
});
