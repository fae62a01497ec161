// 收齐情况: late by the first version, state by the last, a joint project's form from the first of its units alone.
import { expect, it } from 'vitest';
import { putRecord } from '../../../shared/ledger/ledger.ts';
import type { Receipt } from '../../../shared/ledger/receipt.ts';
import { isOwed, latestForm, unitDeliveries, type UnitDelivery } from '../../../shared/select/deliveries.ts';
import { gatherFacts } from '../../../shared/standing/facts.ts';
import { projectStanding } from '../../../shared/standing/project-standing.ts';
import { FormOffice } from '../../builders/form-office.ts';

const OFFSET = 480;

function deliveries(office: FormOffice): Record<string, UnitDelivery> {
  const standings = gatherFacts(office.ledger, office.period).map(projectStanding);
  const all = unitDeliveries(office.ledger, office.period, standings, OFFSET);
  return Object.fromEntries(all.map((one) => [one.unit.shortName, one]));
}

function receive(office: FormOffice, version: number, receivedAt: string, fields: Partial<Receipt> = {}): void {
  const id = `rct_${version}${fields.kind ?? ''}` as const;
  const { yearId } = office.period;
  const owner = { id, yearId, periodId: office.period.id, unitId: office.aid.id, version, receivedAt };
  const file = { kind: 'form', fileName: `${version}.xlsx`, fileHash: null, state: 'takenOver', note: '' } as const;
  putRecord(office.ledger, 'receipts', id, { ...owner, ...file, ...fields });
}

it('is late by the first version in local days, whatever came later', () => {
  const office = new FormOffice();
  const { fillDeadline } = office.period;
  expect(deliveries(office)['法援中心']).toMatchObject({ state: 'missing', lateDays: null, deadline: fillDeadline });
  // 23:30 in Beijing on the last day, still 15:30 in UTC.
  receive(office, 1, `${fillDeadline}T15:30:00.000Z`);
  receive(office, 2, '2023-12-31T02:00:00.000Z', { state: 'returned' });
  expect(deliveries(office)['法援中心']).toMatchObject({ state: 'returned', lateDays: 0 });
  expect(latestForm(office.ledger, office.period, office.aid.id)?.version).toBe(2);
  expect(latestForm(office.ledger, office.quarter(2), office.aid.id)).toBeNull();
  receive(office, 1, `${fillDeadline}T16:30:00.000Z`);
  expect(deliveries(office)['法援中心']?.lateDays).toBe(1);
});

it('asks by the deadline of the form that went out last', () => {
  const office = new FormOffice();
  const dispatch = { id: 'dsp_1', yearId: office.period.yearId, periodId: office.period.id, unitId: office.aid.id };
  putRecord(office.ledger, 'dispatches', 'dsp_1', {
    ...dispatch,
    id: 'dsp_1',
    version: 1,
    kind: 'form',
    at: '2023-09-18T01:00:00.000Z',
    deadline: '2023-10-10',
    fileName: '1.xlsx',
    note: '',
  });
  receive(office, 1, '2023-10-10T02:00:00.000Z');
  expect(deliveries(office)['法援中心']).toMatchObject({ deadline: '2023-10-10', lateDays: 0 });
});

it('keeps the scan apart from the form', () => {
  const office = new FormOffice();
  receive(office, 1, '2023-09-20T02:00:00.000Z', { kind: 'stampedScan', fileName: '盖章.pdf' });
  const { 法援中心: own } = deliveries(office);
  expect(own).toMatchObject({ state: 'missing', scan: { fileName: '盖章.pdf' } });
  expect(own && isOwed(own)).toBe(true);
});

it('owes a joint project by the first of its units alone; what the office typed is owed by nobody', () => {
  const office = new FormOffice();
  const joint = office.project({ title: '联合项目', leadUnitIds: [office.notaries.id, office.aid.id] });
  expect(deliveries(office)['公证处']?.projects.map(({ title }) => title)).toContain(joint.title);
  expect(deliveries(office)['法援中心']?.projects.map(({ title }) => title)).not.toContain(joint.title);
  for (const project of deliveries(office)['公证处']?.projects ?? []) office.entry(project);
  expect(deliveries(office)['公证处']).toMatchObject({ state: 'typed', missing: [] });
});
