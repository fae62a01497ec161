import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../shared/base/ids.ts';
import { applyChangeSet } from '../../../shared/change/apply.ts';
import { applyPlan } from '../../../shared/exchange/apply-plan.ts';
import { decide } from '../../../shared/exchange/decide.ts';
import { parseForm } from '../../../shared/exchange/parse-form.ts';
import { planExchange } from '../../../shared/exchange/plan-exchange.ts';
import type { RawBook, RawRow } from '../../../shared/table/raw-book.ts';
import { entryIdOf } from '../../../shared/ledger/entry.ts';
import { newUnit } from '../../../shared/ledger/unit.ts';
import { putRecord } from '../../../shared/ledger/ledger.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';

function book(...rows: RawRow[]): RawBook {
  const sheet = { name: 'Sheet1', state: 'visible' as const, rows, merges: [], hiddenRows: [], hiddenColumns: [] };
  return { format: 'xlsx', sheets: [sheet], warnings: [] };
}

function office(): LedgerBuilder {
  const builder = new LedgerBuilder();
  putRecord(
    builder.ledger,
    'units',
    'unt_1',
    newUnit({ id: 'unt_1', fullName: '市法律援助中心', shortName: '法援中心' }),
  );
  builder.project({ title: '司法协理员试点', leadUnitIds: ['unt_1'] });
  builder.project({ title: '公证参与诉前调解', leadUnitIds: ['unt_1'] });
  return builder;
}

const HEAD = ['序号', '项目名称', '进展情况', '下一步措施'];
const at = { at: '2023-09-25T02:00:00.000Z', random: seededRandom('x') };

describe('planExchange', () => {
  it('plans, applies and says nothing the second time', () => {
    const builder = office();
    const { ledger, book: ofLedger } = builder;
    const period = builder.quarter(3);
    const file = { name: 'a.xlsx', hash: 'a'.repeat(64) };
    const form = parseForm(
      book(HEAD, [1, '司法协理员试点', '招录27人', '11月前完成'], ['2', '公证参与诉前调解', null, null]),
      file,
      ofLedger,
    );
    const plan = planExchange(ledger, period, [form]);
    expect(plan.files[0]?.counts).toEqual({ read: 2, created: 1, changed: 0, unchanged: 1, rejected: 0 });
    const applied = applyPlan(ledger, plan, {}, at);
    if (!applied.ok) throw new Error(applied.error.type);
    for (const { changes } of applied.value) expect(applyChangeSet(ledger, { changes: [...changes] }).ok).toBe(true);
    expect(ledger.entries.get(entryIdOf('prj_1', period.id))).toMatchObject({
      progress: '招录27人',
      nextSteps: '11月前完成',
    });
    const again = planExchange(ledger, period, [form]);
    expect(again.cells).toEqual([]);
    const twice = applyPlan(ledger, again, {}, at);
    expect(twice).toEqual({ ok: true, value: [] });
  });

  it('sets three texts side by side where the office has polished', () => {
    const builder = office();
    const { ledger, book: ofLedger } = builder;
    const period = builder.quarter(3);
    const send = (text: string, hash: string) =>
      parseForm(book(HEAD, [1, '司法协理员试点', text, '']), { name: `${hash}.xlsx`, hash: hash.repeat(64) }, ofLedger);
    const commit = (plan: ReturnType<typeof planExchange>, decisions = {}) => {
      const applied = applyPlan(ledger, plan, decisions, at);
      if (!applied.ok) throw new Error(applied.error.type);
      for (const { changes } of applied.value) applyChangeSet(ledger, { changes: [...changes] });
    };
    commit(planExchange(ledger, period, [send('招录27人', 'a')]));
    const id = entryIdOf('prj_1', period.id);
    const entry = ledger.entries.get(id);
    if (!entry) throw new Error('no entry');
    putRecord(ledger, 'entries', id, { ...entry, progress: '共招录27人。' });
    const plan = planExchange(ledger, period, [send('招录30人', 'b')]);
    expect(plan.cells).toMatchObject([
      { base: '招录27人', ours: '共招录27人。', theirs: '招录30人', conflict: 'polished' },
    ]);
    commit(plan, decide(plan, {}, {}, { type: 'both' }));
    expect(ledger.entries.get(id)?.progress).toBe('共招录27人。\n招录30人');
    expect([...ledger.submissions.values()].map(({ version, progress }) => [version, progress])).toEqual([
      [1, '招录27人'],
      [2, '招录30人'],
    ]);
    expect(planExchange(ledger, period, [send('招录30人', 'b')]).cells).toEqual([]);
  });
});
