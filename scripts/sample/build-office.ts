// 设置, 发文机关, 操作人 and 单位 of the sample.
import type { Ledger } from '../../shared/ledger/ledger.ts';
import type { Issuer } from '../../shared/ledger/issuer.ts';
import { DEFAULT_SETTINGS } from '../../shared/ledger/settings.ts';
import { newUnit, type Unit } from '../../shared/ledger/unit.ts';
import { CALENDAR_2023, ISSUERS, OFFICE_NAME, OPERATOR } from './content/office.ts';
import { UNIT_KEYS, UNITS, type UnitKey } from './content/units.ts';
import { addRecord, moment, sampleId } from './sample-ledger.ts';

export function issuerId(key: (typeof ISSUERS)[number]['key']): Issuer['id'] {
  return sampleId('iss', key);
}

export function unitId(key: UnitKey): Unit['id'] {
  return sampleId('unt', key);
}

export function addOffice(ledger: Ledger): void {
  ISSUERS.forEach(({ key, ...issuer }, order) => {
    addRecord(ledger, 'issuers', { id: issuerId(key), order, ...issuer });
  });
  addRecord(ledger, 'settings', {
    ...DEFAULT_SETTINGS,
    officeName: OFFICE_NAME,
    defaultIssuerId: issuerId('bureau'),
    calendar: CALENDAR_2023,
  });
  addRecord(ledger, 'operators', {
    id: sampleId('opr', OPERATOR),
    name: OPERATOR,
    password: null,
    addedAt: moment('2023-01-03 09:00'),
  });
  UNIT_KEYS.forEach((key, order) => {
    addRecord(ledger, 'units', newUnit({ id: unitId(key), order, ...UNITS[key] }));
  });
}
