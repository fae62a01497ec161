// What a file still waits for: a word, being written, going back to the units that have something to mend.
import { expect, it } from 'vitest';
import { isDecided, isWritten, rowsToConfirm, unitsToReturn } from '../../../renderer/store/plan-waits.ts';
import { seededRandom } from '../../../shared/base/ids.ts';
import { applyChangeSet } from '../../../shared/change/apply.ts';
import { applyPlan } from '../../../shared/exchange/apply-plan.ts';
import { parseForm } from '../../../shared/exchange/parse-form.ts';
import type { Decisions, FileChoices, PlannedFile } from '../../../shared/exchange/plan.ts';
import { planExchange } from '../../../shared/exchange/plan-exchange.ts';
import type { RawRow } from '../../../shared/table/raw-book.ts';
import { FormOffice } from '../../builders/form-office.ts';

const HEAD = ['序号', '项目名称', '进展情况', '完成度'];

/** A file of those rows, planned against the office as it then is. */
function sent(office: FormOffice, rows: readonly RawRow[], choices: FileChoices = {}) {
  const sheet = { name: 'Sheet1', state: 'visible' as const, rows: [HEAD, ...rows] };
  const book = {
    format: 'xlsx' as const,
    sheets: [{ ...sheet, merges: [], hiddenRows: [], hiddenColumns: [] }],
    warnings: [],
  };
  const form = parseForm(book, { name: '报送.xlsx', hash: '1'.repeat(64) }, office.book);
  const plan = planExchange(office.ledger, office.period, [form], choices);
  const [file] = plan.files;
  if (!file) throw new Error('no file');
  const write = (decisions: Decisions): void => {
    const applied = applyPlan(office.ledger, plan, decisions, {
      at: '2023-09-25T02:00:00.000Z',
      random: seededRandom('w'),
    });
    if (!applied.ok) throw new Error(applied.error.type);
    for (const { changes } of applied.value) applyChangeSet(office.ledger, { changes: [...changes] });
  };
  return { plan, file, write, decided: (by: Decisions) => isDecided(plan, file, choices, by) };
}

const written = ({ plan, file }: { plan: Parameters<typeof isWritten>[0]; file: PlannedFile }): boolean =>
  isWritten(plan, file, {}, {});

it('a cell that was not taken goes back to the unit whose row it stands in', () => {
  const office = new FormOffice();
  const rows: RawRow[] = [
    [1, '司法协理员试点', '招录27人', '约八成'],
    [5, '公证参与诉前调解', '新增案件', '120'],
  ];
  expect([...unitsToReturn(sent(office, rows).file)]).toEqual(['unt_aid', 'unt_not']);
  expect([...unitsToReturn(sent(office, [[1, '司法协理员试点', '招录27人', 80], rows[1] ?? []]).file)]).toEqual([
    'unt_not',
  ]);
  expect(unitsToReturn(sent(office, [[1, '司法协理员试点', '招录27人', 80]]).file).size).toBe(0);
});

it('a similar name waits for a person, until one says 不要这一行', () => {
  const office = new FormOffice();
  const rows: RawRow[] = [['', '司法协理员的试点工作', '招录27人', null]];
  const { file, decided } = sent(office, rows);
  const [row] = rowsToConfirm(file, {});
  expect(row?.candidates).toContain('prj_1');
  expect(decided({})).toBe(false);
  const left = sent(office, rows, { [file.key]: { matches: { [row?.key ?? '']: null } } });
  expect(left.decided({})).toBe(true);
  expect(unitsToReturn(left.file).size).toBe(0);
});

it('is written when it has been received and nothing of it is left to take', () => {
  const office = new FormOffice();
  const rows: RawRow[] = [[1, '司法协理员试点', '招录27人', null]];
  const first = sent(office, rows);
  expect(written(first)).toBe(false);
  first.write({});
  expect(written(sent(office, rows))).toBe(true);
});

it('is not written while a conflict is open, and is when ours was to stay', () => {
  const office = new FormOffice();
  const first = office.ledger.projects.get('prj_1');
  if (!first) throw new Error('no project');
  office.entry(first, { progress: '本局已写。' });
  const rows: RawRow[] = [[1, '司法协理员试点', '招录27人', null]];
  const { plan, file, write, decided } = sent(office, rows);
  const [cell] = plan.cells;
  expect(cell?.conflict).toBe('polished');
  expect(decided({})).toBe(false);
  write({});
  const again = sent(office, rows);
  expect(again.file.receipts).toEqual([]);
  expect(written(again)).toBe(false);
  expect(isWritten(again.plan, again.file, {}, { [cell?.id ?? '']: { type: 'ours' } })).toBe(true);
  expect(file.key).toBe(again.file.key);
});
