// What holds for every batch of returns: sums, the second time, undo, the order of files.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../shared/base/ids.ts';
import { applyChangeSet } from '../../../shared/change/apply.ts';
import { diffLedgers } from '../../../shared/change/diff-ledgers.ts';
import { invertChanges } from '../../../shared/change/invert.ts';
import { applyPlan, type FileChanges } from '../../../shared/exchange/apply-plan.ts';
import { decide, undecided } from '../../../shared/exchange/decide.ts';
import type { ParsedForm } from '../../../shared/exchange/parsed-form.ts';
import { parseForm } from '../../../shared/exchange/parse-form.ts';
import type { Decisions, Plan } from '../../../shared/exchange/plan.ts';
import { planExchange } from '../../../shared/exchange/plan-exchange.ts';
import { entryIdOf } from '../../../shared/ledger/entry.ts';
import { copyLedger, putRecord, type Ledger } from '../../../shared/ledger/ledger.ts';
import type { RawBook, RawRow } from '../../../shared/table/raw-book.ts';
import { FormOffice } from '../../builders/form-office.ts';

const TITLES = [
  '司法协理员试点',
  '法律援助全域通办',
  '公共法律服务站点提升',
  '认罪认罚值班律师全覆盖',
  '没有的项目',
  '',
];
const HEAD = ['序号', '项目名称', '进展情况', '存在问题', '完成度'];
const text = fc.constantFrom(null, '甲', '乙\n丙', '=1+1', '#N/A', '  ', '1、丁；2、戊。');
const row = fc.tuple(
  fc.constantFrom(null, 1, 2, '3', '④', 99),
  fc.constantFrom(...TITLES),
  text,
  text,
  fc.constantFrom(null, 50, '70%', 200, '约半', 0.7),
);
const rows = fc.array(row, { maxLength: 8 });
let serial = 0;

function formOf(office: FormOffice, data: readonly RawRow[]): ParsedForm {
  serial += 1;
  const sheet = { name: '表', state: 'visible' as const, merges: [], hiddenRows: [], hiddenColumns: [] };
  const raw: RawBook = { format: 'xlsx', sheets: [{ ...sheet, rows: [HEAD, ...data] }], warnings: [] };
  return parseForm(raw, { name: `${serial}.xlsx`, hash: String(serial).padStart(64, '0') }, office.book);
}

function applied(ledger: Ledger, plan: Plan, decisions: Decisions = {}): FileChanges[] {
  const result = applyPlan(ledger, plan, decisions, {
    at: '2023-09-20T01:00:00.000Z',
    random: seededRandom(`p${(serial += 1)}`),
  });
  if (!result.ok) throw new Error(result.error.type);
  for (const { changes } of result.value) {
    const done = applyChangeSet(ledger, { changes: [...changes] });
    if (!done.ok) throw new Error(JSON.stringify(done.error));
  }
  return result.value;
}

/** What is adopted and what was sent last, without ids and times. */
function texts(ledger: Ledger): unknown {
  const entries = [...ledger.entries.values()].map(({ id, progress, problems, completion }) => [
    id,
    progress,
    problems,
    completion,
  ]);
  return entries.sort(([a], [b]) => String(a).localeCompare(String(b)));
}

describe('a plan', () => {
  it('accounts for every row that it read', () => {
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 3 }), (files) => {
        const office = new FormOffice();
        const plan = planExchange(
          office.ledger,
          office.period,
          files.map((one) => formOf(office, one)),
        );
        for (const { counts, rows: planned } of plan.files) {
          expect(counts.read).toBe(planned.length);
          expect(counts.created + counts.changed + counts.unchanged + counts.rejected).toBe(counts.read);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('applied twice is applied once', () => {
    fc.assert(
      fc.property(rows, (data) => {
        const office = new FormOffice();
        const form = formOf(office, data);
        applied(office.ledger, planExchange(office.ledger, office.period, [form]));
        const again = planExchange(office.ledger, office.period, [form]);
        expect(again.cells).toEqual([]);
        expect(applied(copyLedger(office.ledger), again)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('is taken back by undoing its change sets', () => {
    fc.assert(
      fc.property(
        rows,
        rows,
        fc.constantFrom('ours' as const, 'theirs' as const, 'both' as const),
        (one, two, type) => {
          const office = new FormOffice();
          const id = entryIdOf('prj_1', office.period.id);
          applied(office.ledger, planExchange(office.ledger, office.period, [formOf(office, one)]));
          const entry = office.ledger.entries.get(id);
          if (entry) putRecord(office.ledger, 'entries', id, { ...entry, progress: `${entry.progress}（润色）` });
          const before = copyLedger(office.ledger);
          const plan = planExchange(office.ledger, office.period, [formOf(office, two)]);
          const done = applied(office.ledger, plan, decide(plan, {}, {}, { type }));
          for (const { changes } of [...done].reverse())
            applyChangeSet(office.ledger, { changes: invertChanges([...changes]) });
          expect(diffLedgers(before, office.ledger)).toEqual([]);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('does not depend on the order of files that do not contradict each other', () => {
    fc.assert(
      fc.property(rows, rows, (one, two) => {
        const results = [false, true].map((isTurned) => {
          const office = new FormOffice();
          const forms = [formOf(office, one), formOf(office, two)];
          const plan = planExchange(office.ledger, office.period, isTurned ? [...forms].reverse() : forms);
          const isOpen = undecided(plan, {}).length > 0;
          applied(office.ledger, plan);
          return { isOpen, texts: texts(office.ledger) };
        });
        const [straight, turned] = results;
        expect(straight?.isOpen).toBe(turned?.isOpen);
        expect(straight?.texts).toEqual(turned?.texts);
      }),
      { numRuns: 50 },
    );
  });

  it('applies what it showed: each cell holds its new text, all others their old one', () => {
    fc.assert(
      fc.property(rows, rows, (one, two) => {
        const office = new FormOffice();
        applied(office.ledger, planExchange(office.ledger, office.period, [formOf(office, one)]));
        const before = copyLedger(office.ledger);
        const plan = planExchange(office.ledger, office.period, [formOf(office, two)]);
        const shown = new Map(
          plan.cells.flatMap(({ projectId, field, theirs, conflict }) =>
            field.type === 'entry' && conflict === null ? [[`${projectId}|${field.field}`, theirs] as const] : [],
          ),
        );
        applied(office.ledger, plan);
        for (const entry of office.ledger.entries.values()) {
          if (entry.periodId !== office.period.id) continue;
          const old = before.entries.get(entry.id);
          for (const field of ['progress', 'results', 'problems', 'nextSteps', 'coordination', 'completion'] as const) {
            const expected = shown.get(`${entry.projectId}|${field}`);
            expect(entry[field] ?? '').toBe((expected === undefined ? old?.[field] : expected) ?? '');
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
