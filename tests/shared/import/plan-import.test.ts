import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../shared/base/ids.ts';
import { applyChangeSet } from '../../../shared/change/apply.ts';
import { applyImport } from '../../../shared/import/apply-import.ts';
import { applyMerge } from '../../../shared/import/apply-merge.ts';
import { listOfYear } from '../../../shared/import/import-list.ts';
import type { ImportPlan, ImportTarget } from '../../../shared/import/import-plan.ts';
import { parseListText, printListText } from '../../../shared/import/list-text.ts';
import { listTextSource } from '../../../shared/import/list-text-source.ts';
import { mapColumn, type ListSource } from '../../../shared/import/list-source.ts';
import { keepItemIds, parseItems } from '../../../shared/import/parse-items.ts';
import { parsePastedTable } from '../../../shared/import/pasted-table.ts';
import { planImport } from '../../../shared/import/plan-import.ts';
import { DEFAULT_SETTINGS } from '../../../shared/ledger/settings.ts';
import { planMerge } from '../../../shared/import/plan-merge.ts';
import { recogniseLists } from '../../../shared/import/recognise-list.ts';
import { printItemList } from '../../../shared/ledger/item-list.ts';
import { copyLedger, emptyLedger, putRecord, recordsOf, type Ledger } from '../../../shared/ledger/ledger.ts';
import { newUnit } from '../../../shared/ledger/unit.ts';
import type { RawBook, RawRow } from '../../../shared/table/raw-book.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';

const NEW: ImportTarget = { type: 'newBook', bookName: '民生实事', year: 2024 };

function table(rows: readonly RawRow[], merges: readonly string[] = []): RawBook {
  const sheet = { name: '清单', state: 'visible' as const, rows, merges, hiddenRows: [], hiddenColumns: [] };
  return { format: 'xlsx', sheets: [sheet], warnings: [] };
}

function only(sources: readonly ListSource[]): ListSource {
  const [source] = sources;
  if (!source || sources.length !== 1) throw new Error(`${sources.length} lists`);
  return source;
}

function apply(ledger: Ledger, plan: ImportPlan, decisions = {}, rememberAs = ''): void {
  const changes = applyImport(ledger, plan, decisions, { random: seededRandom('import'), rememberAs });
  if (!changes.ok) throw new Error(changes.error.type);
  const applied = applyChangeSet(ledger, { changes: changes.value });
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
}

const HEAD = ['编号', '任务名称', '任务类别', '主要内容', '年度目标任务', '责任单位', '完成时间', '分值'];
const ROWS: RawRow[] = [
  ['2024年民生实事清单'],
  HEAD,
  [
    1,
    '新建停车位',
    '交通类',
    '1、选址；2、施工；3、验收。',
    '①新建500个\n②改造200个',
    '建设局、交通局',
    '2024年11月30日',
    5,
  ],
  [2, '老旧小区改造', '住房类', '分两批改造。', '1.改造20个小区;', '建设局', '年底前', 8],
];

describe('planImport', () => {
  it('gives the list as text back byte for byte', () => {
    const text = readFileSync('seeds/2023.txt', 'utf8').replace(/\n$/, '');
    const list = parseListText(text);
    if (!list.ok) throw new Error(list.error.type);
    const ledger = emptyLedger();
    apply(ledger, planImport(ledger, listTextSource(list.value), { ...NEW, year: 2023 }));
    const [year] = recordsOf(ledger, 'years');
    if (!year) throw new Error('no year');
    expect(printListText(listOfYear(ledger, year))).toBe(text);
    const again = planImport(ledger, listTextSource(list.value), { type: 'year', yearId: year.id });
    expect(again.counts).toEqual({ read: 30, created: 0, changed: 0, unchanged: 30, rejected: 0 });
  });

  it('reads a table with any columns as a new book', () => {
    const ledger = emptyLedger();
    const source = only(recogniseLists(table(ROWS), null, []));
    expect(source.fields).toEqual(['number', 'title', 'category', 'plan', 'goals', 'leadUnits', 'due', null]);
    const plan = planImport(ledger, source, NEW);
    expect(plan.counts).toEqual({ read: 2, created: 2, changed: 0, unchanged: 0, rejected: 0 });
    expect(plan.issues.map(({ type, text }) => [type, text])).toEqual([
      ['columnNotRead', '分值'],
      ['newUnit', '建设局'],
      ['newUnit', '交通局'],
      ['notADate', '年底前'],
    ]);
    apply(ledger, plan);
    const [first] = recordsOf(ledger, 'projects');
    expect(first).toMatchObject({ number: 1, code: '2024-001', title: '新建停车位', due: '2024-11-30' });
    expect(printItemList(first?.plan ?? [])).toEqual(['1、选址；', '2、施工；', '3、验收。']);
    expect(first?.goals.map(({ marker, text }) => [marker, text])).toEqual([
      ['①', '新建500个'],
      ['②', '改造200个'],
    ]);
    expect(first?.leadUnitIds.map((id) => ledger.units.get(id)?.fullName)).toEqual(['建设局', '交通局']);
    expect(recordsOf(ledger, 'books').map(({ name, categories }) => [name, categories.map((one) => one.name)])).toEqual(
      [['民生实事', ['交通类', '住房类']]],
    );
    expect(recordsOf(ledger, 'periods')).toHaveLength(4);
  });

  it('remembers how columns were understood, and makes one of them the book’s own', () => {
    const ledger = emptyLedger();
    const source = mapColumn(only(recogniseLists(table(ROWS), null, [])), 7, 'newColumn');
    apply(ledger, planImport(ledger, source, NEW), {}, '民生实事表');
    const [book] = recordsOf(ledger, 'books');
    const [column] = book?.customColumns ?? [];
    expect(column?.name).toBe('分值');
    expect(recordsOf(ledger, 'projects').map(({ custom }) => custom[column?.id ?? 'col_none'])).toEqual(['5', '8']);
    const next = only(recogniseLists(table(ROWS), book ?? null, recordsOf(ledger, 'columnMappings')));
    expect(next.remembered).not.toBeNull();
    expect(next.fields.at(-1)).toBe(`custom:${column?.id}`);
  });

  it('shows old and new for a list that is there, and takes what is accepted', () => {
    const ledger = emptyLedger();
    apply(ledger, planImport(ledger, only(recogniseLists(table(ROWS), null, [])), NEW));
    const [year] = recordsOf(ledger, 'years');
    if (!year) throw new Error('no year');
    const goals = recordsOf(ledger, 'projects')[0]?.goals.map(({ id }) => id);
    const changed: RawRow[] = [
      HEAD,
      [1, '新建停车位', '交通类', null, '①新建600个\n②改造200个\n③新增充电桩', '建设局', null, null],
      [3, '新建公园', '交通类'],
    ];
    const plan = planImport(ledger, only(recogniseLists(table(changed), null, [])), { type: 'year', yearId: year.id });
    expect(plan.counts).toEqual({ read: 2, created: 1, changed: 1, unchanged: 0, rejected: 0 });
    expect(plan.rows[0]?.cells.map(({ field, from, to }) => [field, from, to])).toEqual([
      ['goals', '①新建500个\n②改造200个', '①新建600个\n②改造200个\n③新增充电桩'],
      ['leadUnits', '建设局、交通局', '建设局'],
    ]);
    apply(ledger, plan, { [plan.rows[0]?.cells[1]?.id ?? '']: false });
    const first = recordsOf(ledger, 'projects').find(({ number }) => number === 1);
    expect(first?.leadUnitIds).toHaveLength(2);
    expect(first?.plan).toHaveLength(3);
    // What hangs on a goal stays with it.
    expect(first?.goals.map(({ id }) => id).slice(0, 2)).toEqual(goals);
    expect(planImport(ledger, plan.source, { type: 'year', yearId: year.id }).rows[1]?.outcome).toBe('unchanged');
  });

  it('knows a unit by its short name and changes nothing', () => {
    const builder = new LedgerBuilder();
    const unit = newUnit({ id: 'unt_1', fullName: '嘉兴市建设局', shortName: '建设局' });
    putRecord(builder.ledger, 'units', unit.id, unit);
    builder.project({ title: '新建停车位', leadUnitIds: [unit.id] });
    const rows: RawRow[] = [
      ['序号', '项目名称', '责任单位'],
      [1, '新建停车位', '牵头单位：建设局'],
      [2, '新建公园', '建设局'],
    ];
    const target: ImportTarget = { type: 'year', yearId: builder.year.id };
    const plan = planImport(builder.ledger, only(recogniseLists(table(rows), null, [])), target);
    expect(plan.counts).toEqual({ read: 2, created: 1, changed: 0, unchanged: 1, rejected: 0 });
  });

  it('joins the rows of a project whose name is merged over several', () => {
    const rows: RawRow[] = [
      ['序号', '项目名称', '目标'],
      [1, '甲', '1.一;'],
      [null, null, '2.二。'],
      [2, '乙', '1.三。'],
    ];
    const source = only(recogniseLists(table(rows, ['A2:A3', 'B2:B3']), null, []));
    expect(source.rows.map(({ cells }) => cells)).toEqual([
      ['1', '甲', '1.一;\n2.二。'],
      ['2', '乙', '1.三。'],
    ]);
  });

  it('refuses a row with a 密级 mark and one that names no project', () => {
    const rows: RawRow[] = [
      ['序号', '项目名称', '工作内容'],
      [1, '甲', '机密★1年'],
      [2, null, '内容'],
      [3, '乙', '内容'],
    ];
    const plan = planImport(emptyLedger(), only(recogniseLists(table(rows), null, [])), NEW);
    expect(plan.issues.filter(({ refused }) => refused).map(({ type }) => type)).toEqual(['secrecyMark', 'noTitle']);
    expect(plan.counts).toEqual({ read: 3, created: 2, changed: 0, unchanged: 0, rejected: 1 });
  });
});

describe('parseItems', () => {
  const texts = (text: string): string[][] =>
    parseItems(text, () => 'itm_1').map(({ marker, text: words }) => [marker, words]);

  it('knows the ways to number, and keeps them', () => {
    expect(texts('1、甲\n(2)乙\n③丙\n4.丁')).toEqual([
      ['1、', '甲'],
      ['(2)', '乙'],
      ['③', '丙'],
      ['4.', '丁'],
    ]);
  });

  it('does not cut at a number that is none of a run', () => {
    expect(texts('完成率达90%;2023年底前完成')).toEqual([['', '完成率达90%;2023年底前完成']]);
    expect(texts('1.5万元补助')).toEqual([['', '1.5万元补助']]);
  });

  it('lets an item keep its id through small changes', () => {
    let serial = 0;
    const id = (): `itm_${string}` => `itm_${(serial += 1)}`;
    const old = parseItems('1.印发实施办法;\n2.培训不少于4次。', id);
    const next = keepItemIds(old, parseItems('1.培训不少于6次;\n2.印发实施办法;\n3.全新的一条。', id));
    expect(next.map((item) => item.id)).toEqual(['itm_2', 'itm_1', 'itm_5']);
  });
});

describe('parsePastedTable', () => {
  it('reads quoted cells with line breaks and quotes of the text itself', () => {
    const rows = parsePastedTable('序号\t名称\r\n1\t"第一行\n""引""第二行"\n2\t"五个一"工程\n').sheets[0]?.rows;
    expect(rows).toEqual([
      ['序号', '名称'],
      ['1', '第一行\n"引"第二行'],
      ['2', '"五个一"工程'],
    ]);
  });
});

describe('planMerge', () => {
  it('brings over what is only there, fills what is empty here, and asks where both say something', () => {
    const builder = new LedgerBuilder();
    const project = builder.project();
    const entry = builder.entry(project, { progress: '甲', results: '' });
    putRecord(builder.ledger, 'units', 'unt_1', newUnit({ id: 'unt_1', fullName: '市公证处' }));
    const other = copyLedger(builder.ledger);
    putRecord(other, 'entries', entry.id, { ...entry, progress: '乙', results: '成效' });
    putRecord(other, 'units', 'unt_2', newUnit({ id: 'unt_2', fullName: '市公证处' }));
    putRecord(other, 'projects', 'prj_new', {
      ...project,
      id: 'prj_new',
      number: 9,
      code: '2023-009',
      leadUnitIds: ['unt_2'],
    });
    const plan = planMerge(builder.ledger, other);
    expect(plan.cells.map(({ field, ours, theirs, isConflict }) => [field, ours, theirs, isConflict])).toEqual([
      ['progress', '甲', '乙', true],
      ['results', '', '成效', false],
    ]);
    const conflict = plan.cells[0]?.id ?? '';
    const changes = applyMerge(builder.ledger, plan, { [conflict]: 'both' });
    if (!changes.ok) throw new Error(changes.error.type);
    expect(applyChangeSet(builder.ledger, { changes: changes.value }).ok).toBe(true);
    expect(builder.ledger.entries.get(entry.id)).toMatchObject({ progress: '甲\n乙', results: '成效' });
    expect(builder.ledger.projects.get('prj_new')?.leadUnitIds).toEqual(['unt_1']);
    expect(builder.ledger.units.has('unt_2')).toBe(false);
  });

  it('brings no settings and nobody’s password', () => {
    const builder = new LedgerBuilder();
    const other = copyLedger(builder.ledger);
    const operator = {
      id: 'opr_1',
      name: '别的电脑的人',
      password: 'scrypt',
      addedAt: '2023-01-01T00:00:00.000Z',
    } as const;
    putRecord(other, 'operators', operator.id, operator);
    putRecord(other, 'settings', DEFAULT_SETTINGS.id, { ...DEFAULT_SETTINGS, passwordAtStart: true });
    expect(planMerge(builder.ledger, other)).toMatchObject({ cells: [], counts: { created: 0, changed: 0 } });
  });

  it('changes nothing of a period that is locked here', () => {
    const builder = new LedgerBuilder();
    const entry = builder.entry(builder.project());
    const other = copyLedger(builder.ledger);
    putRecord(other, 'entries', entry.id, { ...entry, results: '后来的' });
    const period = builder.quarter(3);
    putRecord(builder.ledger, 'periods', period.id, { ...period, locked: true });
    const plan = planMerge(builder.ledger, other);
    expect(plan.counts.rejected).toBe(1);
    expect(plan.cells.filter(({ table: of }) => of === 'entries')).toEqual([]);
  });
});
