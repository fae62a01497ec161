import { expect, it } from 'vitest';
import { putRecord } from '../../../shared/ledger/ledger.ts';
import { newUnit } from '../../../shared/ledger/unit.ts';
import { gatherHandover } from '../../../shared/report/handover.ts';
import { handoverDocument } from '../../../shared/report/handover-document.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';
import { documentText, NOW, sampleLedger } from './every-kind.ts';

const MINUTES = 480;
const places = {
  portable: true,
  dataFolder: 'D:\\台账\\数据',
  secondFolder: '移动硬盘',
  by: '王志明',
  timeZoneOffset: MINUTES,
};

it('lists ledgers, open matters, contacts and where things are, as the sample has them', async () => {
  const facts = gatherHandover(sampleLedger(), NOW, MINUTES);
  await expect(documentText(handoverDocument(facts, places))).toMatchFileSnapshot('golden/handover.txt');
});

it('says that there are passwords and never what, and counts each file once', () => {
  const { ledger } = new LedgerBuilder();
  const password = 'scrypt$32768$8$1$abc$def';
  putRecord(ledger, 'operators', 'opr_1', { id: 'opr_1', name: '王志明', password, addedAt: NOW });
  putRecord(ledger, 'operators', 'opr_2', { id: 'opr_2', name: '李国强', password: null, addedAt: NOW });
  const text = documentText(handoverDocument(gatherHandover(ledger, NOW, MINUTES), { ...places, secondFolder: null }));
  expect(text).toContain('设了口令的有王志明');
  expect(text).not.toContain('scrypt');
  expect(text).toContain('没有设第二备份文件夹');
  expect(text).toContain('列对应；没有附件。');
});

it('asks for nothing that is settled: a locked period, a closed matter, a unit that is gone', () => {
  const builder = new LedgerBuilder();
  const unit = newUnit({ id: 'unt_1', fullName: '基层工作处', liaison: '陈晓' });
  const gone = newUnit({ id: 'unt_2', fullName: '老科室', validTo: '2022-12-31' });
  for (const one of [unit, gone]) putRecord(builder.ledger, 'units', one.id, one);
  const reported = builder.project({ leadUnitIds: [unit.id] });
  builder.project({ leadUnitIds: [unit.id], title: '没有报的' });
  builder.entry(reported, { statusOverride: 'done', overrideReason: '已验收' });
  const matters = () => gatherHandover(builder.ledger, NOW, MINUTES).matters;
  expect(matters().map(({ kind, words }) => [kind, words])).toEqual([['未报送', '第三季度基层工作处1项：2 没有报的']]);
  const quarter = builder.quarter(3);
  putRecord(builder.ledger, 'periods', quarter.id, { ...quarter, locked: true });
  expect(matters()).toEqual([]);
  const facts = gatherHandover(builder.ledger, NOW, MINUTES);
  expect(facts.units.map(({ unit: { fullName }, leads }) => [fullName, leads])).toEqual([['基层工作处', 2]]);
  expect(facts.years[0]?.periods).toEqual(['第三季度：已定稿，已填1项，共2项', '其余3期还没有开始']);
});
