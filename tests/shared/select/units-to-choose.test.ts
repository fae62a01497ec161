import { expect, test } from 'vitest';
import { emptyLedger, putRecord } from '../../../shared/ledger/ledger.ts';
import { newUnit } from '../../../shared/ledger/unit.ts';
import { unitsToChoose } from '../../../shared/select/units-to-choose.ts';

test('a unit that has ended or not begun is offered only where it was chosen before', () => {
  const ledger = emptyLedger();
  for (const unit of [
    newUnit({ id: 'unt_new', fullName: '新设处', order: 3, validFrom: '2024-01-01' }),
    newUnit({ id: 'unt_old', fullName: '撤并处', order: 2, validTo: '2023-06-30' }),
    newUnit({ id: 'unt_here', fullName: '办公室', order: 1 }),
  ])
    putRecord(ledger, 'units', unit.id, unit);
  const offered = (...given: Parameters<typeof unitsToChoose>): string[] =>
    unitsToChoose(...given).map(({ unit, ended }) => (ended ? `${unit.fullName}（已停用）` : unit.fullName));
  expect(offered(ledger, '2023-06-30')).toEqual(['办公室', '撤并处']);
  expect(offered(ledger, '2023-07-01')).toEqual(['办公室']);
  expect(offered(ledger, '2023-07-01', ['unt_old'])).toEqual(['办公室', '撤并处（已停用）']);
  expect(offered(ledger, '2024-01-01')).toEqual(['办公室', '新设处']);
});
