import { expect, test } from 'vitest';
import { changesOfProject, mayConcernProject, projectScope } from '../../../shared/change/project-changes.ts';
import { createRecord, deleteRecord, type RecordChange } from '../../../shared/change/change-set.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';

const typed = (table: RecordChange['table'], id: string): RecordChange => ({
  type: 'update',
  table,
  id,
  before: { note: '' },
  after: { note: '改' },
});

test('a project, what belongs to it and the indicators it counts by are its own; its neighbour’s are not', () => {
  const builder = new LedgerBuilder();
  const mine = builder.project();
  const other = builder.project();
  const entry = builder.entry(mine, {}, 2);
  const theirs = builder.entry(other);
  const { indicator, target } = builder.figure(mine, {}, {}, { value: 3 });
  const { indicator: foreign } = builder.figure(other, {}, {}, { value: 3 });
  const milestone = builder.milestone(mine, { due: '2023-09-30' });
  const scope = projectScope(builder.ledger, mine.id);
  const [reading] = builder.ledger.readings.values();
  const changes = [
    typed('projects', mine.id),
    typed('entries', entry.id),
    typed('indicators', indicator.id),
    typed('targets', target.id),
    typed('readings', reading?.id ?? ''),
    typed('milestones', milestone.id),
    typed('projects', other.id),
    typed('entries', theirs.id),
    typed('indicators', foreign.id),
  ];
  expect(changesOfProject(scope, changes)).toEqual(changes.slice(0, 6));
  expect(scope.periodOf.get(entry.id)).toBe(builder.quarter(2).id);
  for (const change of changes.slice(0, 6)) expect(mayConcernProject(scope, JSON.stringify([change]))).toBe(true);
  expect(mayConcernProject(scope, JSON.stringify(changes.slice(6)))).toBe(false);
});

test('of a record that is gone the older changes are known by its deletion', () => {
  const builder = new LedgerBuilder();
  const mine = builder.project();
  const { indicator, target } = builder.figure(mine, {}, {}, { value: 3 });
  const milestone = builder.milestone(mine, { due: '2023-09-30' });
  const scope = projectScope(new LedgerBuilder().ledger, mine.id);
  const older = [typed('milestones', milestone.id), typed('indicators', indicator.id)];
  expect(changesOfProject(scope, older)).toEqual([]);
  const deletions = [deleteRecord('milestones', milestone), deleteRecord('targets', target)];
  expect(changesOfProject(scope, deletions)).toEqual(deletions);
  expect(changesOfProject(scope, older)).toEqual(older);
});

test('a reading that was made before the target that names its indicator is found in the same set', () => {
  const builder = new LedgerBuilder();
  const mine = builder.project();
  const { target } = builder.figure(mine, {}, {}, { value: 3 });
  const [reading] = builder.ledger.readings.values();
  if (!reading) throw new Error('no reading');
  const scope = projectScope(new LedgerBuilder().ledger, mine.id);
  const made = [createRecord('readings', reading), createRecord('targets', target)];
  expect(changesOfProject(scope, made)).toEqual(made);
});
