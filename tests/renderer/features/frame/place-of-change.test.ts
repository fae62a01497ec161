import { expect, test } from 'vitest';
import { createRecord, deleteRecord, updateRecord } from '../../../../shared/change/change-set.ts';
import { isInSight, placeOfChanges } from '../../../../renderer/features/frame/place-of-change.ts';
import { FIRST_VIEW } from '../../../../renderer/store/view-store.ts';
import { LedgerBuilder } from '../../../builders/ledger.ts';

function built() {
  const builder = new LedgerBuilder();
  const project = builder.project();
  const other = builder.project();
  const entry = builder.entry(project);
  builder.figure(project, { name: '调委会' }, { value: 100 }, { value: 60 });
  const [reading] = builder.ledger.readings.values();
  if (!reading) throw new Error('no reading');
  return { builder, project, other, entry, reading };
}

const changed = <Value>(change: Value | null): Value => {
  if (change === null) throw new Error('nothing changed');
  return change;
};

test('what is filled in leads to the entry of its period, other fields to the panel', () => {
  const { builder, project, entry, reading } = built();
  const { ledger } = builder;
  const typed = changed(updateRecord('entries', entry, { progress: '新写的。' }));
  expect(placeOfChanges(ledger, [typed])).toEqual({ project, period: builder.quarter(3) });
  const measured = changed(updateRecord('readings', reading, { value: 70 }));
  expect(placeOfChanges(ledger, [measured])).toEqual({ project, period: builder.quarter(3) });
  const renamed = changed(updateRecord('projects', project, { title: '新名' }));
  expect(placeOfChanges(ledger, [renamed])).toEqual({ project, period: null });
  expect(placeOfChanges(ledger, [renamed, typed])?.period?.id).toBe(builder.quarter(3).id);
});

test('several projects, a deleted one and records of none have no place', () => {
  const { builder, project, other } = built();
  const { ledger, book } = builder;
  const both = [project, other].map((one) => changed(updateRecord('projects', one, { title: '新名' })));
  expect(placeOfChanges(ledger, both)).toBeNull();
  expect(placeOfChanges(ledger, [changed(updateRecord('books', book, { name: '另一本' }))])).toBeNull();
  const gone = { ...other, id: 'prj_gone' as const };
  expect(placeOfChanges(ledger, [deleteRecord('projects', gone)])).toBeNull();
  expect(placeOfChanges(ledger, [createRecord('projects', gone)])).toBeNull();
});

test('what is on the screen is in sight', () => {
  const { builder, project } = built();
  const period = builder.quarter(3);
  const view = { ...FIRST_VIEW, projectId: project.id, periodId: period.id };
  expect(isInSight({ ...view, screen: 'fill' }, { project, period })).toBe(true);
  expect(isInSight({ ...view, screen: 'fill', periodId: builder.quarter(2).id }, { project, period })).toBe(false);
  expect(isInSight({ ...view, screen: 'fill' }, { project, period: null })).toBe(false);
  const grid = { ...view, screen: 'fill', fillWay: 'grid', projectId: null } as const;
  expect(isInSight(grid, { project, period })).toBe(true);
  expect(isInSight({ ...grid, fillWay: 'form' }, { project, period })).toBe(false);
  expect(isInSight({ ...view, screen: 'ledger', panelOpen: true }, { project, period: null })).toBe(true);
  expect(isInSight({ ...view, screen: 'ledger', panelOpen: false }, { project, period: null })).toBe(false);
});
