// 单位名录 and 发文机关, as 设置 edits them.
import { makeId } from '../../shared/base/ids.ts';
import { quote } from '../../shared/base/quote.ts';
import { createRecord, updateRecord, type RecordChange } from '../../shared/change/change-set.ts';
import { planUnits, type UnitPlan, type UnitRow } from '../../shared/import/unit-table.ts';
import type { Issuer } from '../../shared/ledger/issuer.ts';
import type { Ledger } from '../../shared/ledger/ledger.ts';
import type { Unit } from '../../shared/ledger/unit.ts';
import { commit } from './commit.ts';
import { flushDrafts } from './drafts.ts';
import { random } from './runtime.ts';

export type UnitFields = Partial<Omit<Unit, 'id'>>;
export type IssuerFields = Partial<Omit<Issuer, 'id'>>;

export async function editUnit(unit: Unit, what: string, fields: UnitFields): Promise<void> {
  await commit({
    kind: 'settings',
    words: `修改单位${quote(unit.shortName)}的${what}`,
    run: `unit:${unit.id}:${what}`,
    plan: (ledger) => {
      const current = ledger.units.get(unit.id);
      return current ? [updateRecord('units', current, fields)] : [];
    },
  });
}

/** Puts the units in this order. */
export async function orderUnits(units: readonly Unit[], moving: Unit): Promise<void> {
  await commit({
    kind: 'settings',
    words: `移动单位${quote(moving.shortName)}`,
    plan: (ledger) => reordered(ledger, units),
  });
}

function reordered(ledger: Ledger, units: readonly Unit[]): (RecordChange | null)[] {
  return units.map(({ id }, order) => {
    const current = ledger.units.get(id);
    return current ? updateRecord('units', current, { order }) : null;
  });
}

/** Takes a pasted table in as one step; resolves to what it came to on the directory as it then was. */
export async function importUnits(rows: readonly UnitRow[]): Promise<UnitPlan | null> {
  await flushDrafts();
  let done: UnitPlan | null = null;
  await commit({
    kind: 'import',
    words: `粘贴单位名录（${rows.length}个单位）`,
    plan: (ledger) => {
      done = planUnits(rows, ledger, random);
      return done.changes;
    },
  });
  return done;
}

export async function addIssuer(name: string): Promise<Issuer['id']> {
  const id = makeId('iss', random);
  await commit({
    kind: 'settings',
    words: `添加发文机关${quote(name)}`,
    plan: (ledger) => {
      const order = Math.max(-1, ...[...ledger.issuers.values()].map((issuer) => issuer.order)) + 1;
      const texts = { mark: '', recipient: '', signatory: '', system: '', printOffice: '', copyTo: '' };
      return [createRecord('issuers', { id, name, order, ...texts })];
    },
  });
  return id;
}

export async function editIssuer(issuer: Issuer, what: string, fields: IssuerFields): Promise<void> {
  await commit({
    kind: 'settings',
    words: `修改发文机关${quote(issuer.name)}的${what}`,
    run: `issuer:${issuer.id}:${what}`,
    plan: (ledger) => {
      const current = ledger.issuers.get(issuer.id);
      return current ? [updateRecord('issuers', current, fields)] : [];
    },
  });
}

/** Puts the 发文机关 in this order: the first is proposed where none is chosen. */
export async function orderIssuers(issuers: readonly Issuer[], moving: Issuer): Promise<void> {
  await commit({
    kind: 'settings',
    words: `移动发文机关${quote(moving.name)}`,
    plan: (ledger) =>
      issuers.map(({ id }, order) => {
        const current = ledger.issuers.get(id);
        return current ? updateRecord('issuers', current, { order }) : null;
      }),
  });
}
