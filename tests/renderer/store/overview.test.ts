// Keeping the overview up to date must come to the same as working it out from scratch.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildOverview, updateOverview } from '../../../renderer/store/overview.ts';
import { applyChangeSet } from '../../../shared/change/apply.ts';
import { createRecord, deleteRecord, updateRecord, type RecordChange } from '../../../shared/change/change-set.ts';
import { newEntry } from '../../../shared/ledger/entry.ts';
import { copyLedger, type Ledger } from '../../../shared/ledger/ledger.ts';
import type { Period } from '../../../shared/ledger/period.ts';
import { parseSnapshot } from '../../../shared/schema/snapshot.ts';
import { periodByKey } from '../../../shared/select/places.ts';

const snapshot = parseSnapshot(readFileSync('seeds/2023-sample.json', 'utf8'));
if (!snapshot.ok) throw new Error('the sample does not parse');
const sample = snapshot.value.ledger;
const title = '推动多元调解体系建设';
const project = found([...sample.projects.values()].find((candidate) => candidate.title === title));
const year = found(sample.years.get(project.yearId));
const book = found(sample.books.get(year.bookId));
const period: Period = found(periodByKey(sample, year.id, '2023Q3'));

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('not in the sample');
  return value;
}

function expectSame(plan: (ledger: Ledger) => readonly (RecordChange | null)[]): void {
  const ledger = copyLedger(sample);
  const before = buildOverview(ledger, period, book);
  const changes = plan(ledger).filter((change) => change !== null);
  expect(changes.length).toBeGreaterThan(0);
  expect(applyChangeSet(ledger, { changes })).toEqual({ ok: true, value: null });
  const updated = updateOverview(before, changes, ledger, period, book);
  const anew = buildOverview(ledger, period, book);
  expect(updated.standings).toEqual(anew.standings);
  expect([...updated.byProject.keys()]).toEqual([...anew.byProject.keys()]);
  expect(updated.statistics).toEqual(anew.statistics);
}

const entryOf = (ledger: Ledger, projectId: string) =>
  found([...ledger.entries.values()].find((entry) => entry.projectId === projectId && entry.periodId === period.id));

describe('an overview that is kept up to date', () => {
  test('an entry is typed', () =>
    expectSame((ledger) => [
      updateRecord('entries', entryOf(ledger, project.id), { progress: '改过', completion: 99 }),
    ]));

  test('an entry is deleted, as undo does', () =>
    expectSame((ledger) => [deleteRecord('entries', entryOf(ledger, project.id))]));

  test('a target is changed, and the change is taken back', () => {
    const changed = found([...sample.projectChanges.values()].find(({ kind }) => kind === 'targetChanged'));
    expectSame(() => [updateRecord('projectChanges', changed, { valueAfter: 20 })]);
    expectSame(() => [deleteRecord('projectChanges', changed)]);
    expectSame(() => [
      createRecord('projectChanges', { ...changed, id: 'chg_new', date: '2023-09-01', valueAfter: 30 }),
    ]);
  });

  test('an entry is made', () => {
    const blank = found(
      [...sample.projects.values()].find(
        ({ id, yearId }) => yearId === year.id && !sample.entries.has(`ent_${id.slice(4)}-${period.id.slice(4)}`),
      ) ?? project,
    );
    const owner = { yearId: year.id, projectId: blank.id, periodId: period.id, progress: '写了' };
    const known = [...sample.entries.values()].find(
      (entry) => entry.projectId === blank.id && entry.periodId === period.id,
    );
    expectSame(() => [known ? deleteRecord('entries', known) : null, createRecord('entries', newEntry(owner))]);
  });

  test('a figure is filled in', () =>
    expectSame((ledger) => {
      const target = found([...ledger.targets.values()].find(({ projectId }) => projectId === project.id));
      const reading = found(
        [...ledger.readings.values()].find((r) => r.indicatorId === target.indicatorId && r.periodId === period.id),
      );
      return [updateRecord('readings', reading, { value: 1 })];
    }));

  test('a figure is emptied', () =>
    expectSame((ledger) => {
      const target = found([...ledger.targets.values()].find(({ projectId }) => projectId === project.id));
      const reading = found(
        [...ledger.readings.values()].find((r) => r.indicatorId === target.indicatorId && r.periodId === period.id),
      );
      return [deleteRecord('readings', reading)];
    }));

  test('a goal is met', () =>
    expectSame((ledger) => {
      const status = found(
        [...ledger.goalStatuses.values()].find((s) => s.projectId === project.id && s.periodId === period.id),
      );
      return [updateRecord('goalStatuses', status, { state: 'done' })];
    }));

  test('a milestone is late', () =>
    expectSame((ledger) => {
      const milestone = found([...ledger.milestones.values()].find((m) => m.projectId === project.id));
      return [updateRecord('milestones', milestone, { due: '2023-01-31', doneOn: null })];
    }));

  test('a project is renamed, renumbered, deleted', () => {
    expectSame(() => [updateRecord('projects', project, { title: '改名' })]);
    expectSame(() => [updateRecord('projects', project, { number: 99 })]);
    expectSame(() => [updateRecord('projects', project, { deletedAt: '2023-10-01T00:00:00.000Z' })]);
  });

  test('the settings change all', () =>
    expectSame((ledger) => {
      const settings = found([...ledger.settings.values()][0]);
      return [updateRecord('settings', settings, { thresholds: { ...settings.thresholds, yellow: 0.99 } })];
    }));

  test('what is elsewhere changes nothing', () => {
    const ledger = copyLedger(sample);
    const before = buildOverview(ledger, period, book);
    expect(updateOverview(before, [{ table: 'operators', id: 'opr_1' }], ledger, period, book)).toBe(before);
  });
});
