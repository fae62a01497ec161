import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../shared/base/ids.ts';
import { applyChangeSet } from '../../../shared/change/apply.ts';
import { emptyLedger, putRecord, recordsOf, type Ledger } from '../../../shared/ledger/ledger.ts';
import { newUnit } from '../../../shared/ledger/unit.ts';
import { parseUnitTable, planUnits, type UnitRow } from '../../../shared/import/unit-table.ts';

function rowsOf(text: string): UnitRow[] {
  const read = parseUnitTable(text);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

function directory(): Ledger {
  const ledger = emptyLedger();
  const unit = newUnit({
    id: 'unt_1',
    fullName: '嘉兴市司法局办公室',
    shortName: '办公室',
    order: 3,
    phone: '0573-1',
    head: '沈建平',
  });
  putRecord(ledger, 'units', unit.id, unit);
  return ledger;
}

describe('a pasted table of units', () => {
  it('is read by its head, whatever the order of the columns', () => {
    expect(rowsOf('序号\t联系方式\t单位名称\t简称\t联络员（经办）\n1\t0573-2\t市司法局普法处\t普法处\t俞静怡')).toEqual(
      [{ fullName: '市司法局普法处', shortName: '普法处', liaison: '俞静怡', phone: '0573-2' }],
    );
  });

  it('is read without a head by the usual order', () => {
    expect(rowsOf('市司法局普法处\t普法处\t俞静怡\t0573-2\t章国华')).toEqual([
      { fullName: '市司法局普法处', shortName: '普法处', liaison: '俞静怡', phone: '0573-2', head: '章国华' },
    ]);
    expect(rowsOf('普法处\n律师处')).toEqual([{ fullName: '普法处' }, { fullName: '律师处' }]);
  });

  it('is refused in whole where it cannot be meant so', () => {
    expect(parseUnitTable(' \n')).toEqual({ ok: false, error: { type: 'empty' } });
    expect(parseUnitTable('联络员\t电话\n甲\t1')).toEqual({
      ok: false,
      error: { type: 'noName', head: ['联络员', '电话'] },
    });
    expect(parseUnitTable('单位\t电话\n甲\t1\n甲\t2')).toMatchObject({ error: { type: 'double', name: '甲' } });
    expect(parseUnitTable('单位\t启用日期\n甲\t3月1日')).toMatchObject({ error: { type: 'badDay', text: '3月1日' } });
  });

  it('adds what is new, changes what it says, and empties nothing', () => {
    const ledger = directory();
    const rows = rowsOf(
      '单位\t简称\t联络员\t电话\t停用日期\n办公室\t\t陈立群\t\t2023-12-31\n市普法处\t普法处\t\t0573-9\t',
    );
    const plan = planUnits(rows, ledger, seededRandom('units'));
    expect(plan).toMatchObject({ created: ['市普法处'], changed: ['办公室'], unchanged: [] });
    expect(applyChangeSet(ledger, { changes: [...plan.changes] }).ok).toBe(true);
    expect(recordsOf(ledger, 'units')).toMatchObject([
      {
        fullName: '嘉兴市司法局办公室',
        shortName: '办公室',
        liaison: '陈立群',
        phone: '0573-1',
        head: '沈建平',
        validTo: '2023-12-31',
      },
      { fullName: '市普法处', shortName: '普法处', phone: '0573-9', order: 4 },
    ]);
    expect(planUnits(rows, ledger, seededRandom('again'))).toMatchObject({
      changes: [],
      unchanged: ['办公室', '普法处'],
    });
  });
});
