// What is kept of a report at 定稿, and what two of them differ in.
import { describe, expect, it } from 'vitest';
import { putRecord } from '../../../shared/ledger/ledger.ts';
import { DEFAULT_SETTINGS } from '../../../shared/ledger/settings.ts';
import { buildReport } from '../../../shared/report/build-report.ts';
import { compareReports } from '../../../shared/report/compare-reports.ts';
import {
  frozenText,
  readFrozenReport,
  samePrint,
  writeFrozenReport,
  type FrozenText,
} from '../../../shared/report/frozen-report.ts';
import { gatherReportScope } from '../../../shared/report/report-scope.ts';
import type { ReportModel } from '../../../shared/report/report-model.ts';
import { reportDocument } from '../../../shared/report/to-document.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';

const CREATED = '2023-10-10T02:00:00.000Z';

function builtLedger(): LedgerBuilder {
  const builder = new LedgerBuilder();
  builder.issuer();
  const first = builder.project({ title: '司法协理员试点' });
  builder.project({ title: '行政调解', categoryId: 'cat_b' });
  builder.entry(first, { progress: '到岗16名。', inBody: true, statusOverride: 'onTrack', overrideReason: '按期' });
  return builder;
}

function modelOf(builder: LedgerBuilder): ReportModel {
  const scope = gatherReportScope(builder.ledger, builder.quarter(3), 'quarterlyReport');
  if (!scope) throw new Error('no scope');
  return buildReport(scope, null);
}

const textOf = (builder: LedgerBuilder): FrozenText => frozenText(modelOf(builder));

describe('a frozen report', () => {
  it('is read back as it was written, document and all', () => {
    const model = modelOf(builtLedger());
    const document = reportDocument(model, DEFAULT_SETTINGS, CREATED);
    const read = readFrozenReport(writeFrozenReport(model, document, CREATED));
    expect(read).toEqual({
      ok: true,
      value: { created: CREATED, text: frozenText(model), document, format: 1, model },
    });
  });

  it('of a newer program, or what is no report, is refused in a word', () => {
    expect(readFrozenReport('{"format":2}')).toEqual({ ok: false, error: { type: 'newerReport' } });
    for (const broken of ['', '{}', '[1]', '{"format":1,"text":{}}']) {
      expect(readFrozenReport(broken)).toEqual({ ok: false, error: { type: 'notAReport' } });
    }
  });

  it('names its numbers as people do', () => {
    const { numbers } = textOf(builtLedger());
    expect(numbers).toContainEqual({ name: 'total', label: '项目总数', text: '2' });
    expect(numbers).toContainEqual({ name: 'status:onTrack:percent', label: '达序时占比', text: '50.0%' });
    // No number is shown by the name that the program has for it.
    expect(numbers.filter(({ name, label }) => name === label)).toEqual([]);
  });

  it('tells a fall from a rise', () => {
    const builder = builtLedger();
    const [first] = [...builder.ledger.projects.values()];
    if (!first) throw new Error('no project');
    builder.entry(first, { statusOverride: 'behind', overrideReason: '滞后' }, 2);
    const changes = textOf(builder).numbers.filter(({ name }) => name.startsWith('change:'));
    expect(changes).toEqual([
      { name: 'change:onTrack', label: '达序时比上期的变化', text: '增加1' },
      { name: 'change:behind', label: '欠序时比上期的变化', text: '减少1' },
    ]);
  });

  it('prints the same while nothing has changed', () => {
    const builder = builtLedger();
    const before = modelOf(builder);
    expect(samePrint(before, modelOf(builder))).toBe(true);
    builder.project({ title: '新增' });
    expect(samePrint(before, modelOf(builder))).toBe(false);
  });
});

describe('two reports', () => {
  it('of the same ledger differ in nothing', () => {
    expect(compareReports(textOf(builtLedger()), textOf(builtLedger()))).toMatchObject({ count: 0, sections: [] });
  });

  it('differ number by number, section by section, row by row', () => {
    const builder = builtLedger();
    const before = textOf(builder);
    const [first, second] = [...builder.ledger.projects.values()];
    if (!first || !second) throw new Error('no projects');
    builder.entry(first, { progress: '到岗18名。', inBody: true, statusOverride: 'onTrack', overrideReason: '按期' });
    builder.entry(second, { progress: '新建2家。', statusOverride: 'behind', overrideReason: '滞后' });
    const difference = compareReports(before, textOf(builder));
    expect(difference.numbers).toContainEqual({ label: '核实汇总中项目数', before: '1', after: '' });
    expect(difference.numbers).toContainEqual({ label: '欠序时项目数', before: '', after: '1' });
    const achievements = difference.sections.find(({ id }) => id === 'achievements:cat_a');
    expect(achievements?.paragraphs.flat()).toContainEqual({ kind: 'dropped', text: '16' });
    expect(achievements?.paragraphs.flat()).toContainEqual({ kind: 'added', text: '18' });
    expect(difference.sections.find(({ id }) => id === 'shortfalls')?.kind).toBe('added');
    const [table] = difference.tables;
    expect(table?.rows.map(({ name, kind }) => [name, kind])).toEqual([
      ['1 司法协理员试点', 'changed'],
      ['2 行政调解', 'changed'],
    ]);
    expect(table?.rows[1]?.cells.map(({ head }) => head)).toEqual(['项目建设进展及取得目标、成效']);
  });

  it('have a number in common whatever they call it', () => {
    const base = textOf(builtLedger());
    const number = (name: string, label: string, text: string) => ({ ...base, numbers: [{ name, label, text }] });
    const upward = number('status:notReported:count', '核实汇总中项目数', '1');
    expect(compareReports(upward, number('status:notReported:count', '未报送项目数', '1')).numbers).toEqual([]);
    expect(compareReports(upward, number('status:notReported:count', '未报送项目数', '2')).numbers).toEqual([
      { label: '未报送项目数', before: '1', after: '2' },
    ]);
  });

  it('differ in what came, went and moved in between', () => {
    const base = textOf(builtLedger());
    const section = (id: string, ...paragraphs: string[]) => ({ id, heading: id, paragraphs });
    const before = { ...base, sections: [section('a', '一', '二', '三'), section('b', '乙')], tables: [] };
    const after = { ...base, sections: [section('a', '一', '新', '二', '三改'), section('c', '丙')], tables: [] };
    expect(compareReports(before, after).sections).toEqual([
      {
        id: 'a',
        heading: 'a',
        kind: 'changed',
        paragraphs: [
          [{ kind: 'added', text: '新' }],
          [
            { kind: 'same', text: '三' },
            { kind: 'added', text: '改' },
          ],
        ],
      },
      { id: 'b', heading: 'b', kind: 'dropped', paragraphs: [[{ kind: 'dropped', text: '乙' }]] },
      { id: 'c', heading: 'c', kind: 'added', paragraphs: [[{ kind: 'added', text: '丙' }]] },
    ]);
  });

  it('differ in title, number and date, said as people read them', () => {
    const before = textOf(builtLedger());
    const after = { ...before, title: '另一标题', number: '嘉司〔2023〕41号', date: '2023-10-10' };
    expect(compareReports(before, after).head).toEqual([
      { label: '标题', before: before.title, after: '另一标题' },
      { label: '发文字号', before: '', after: '嘉司〔2023〕41号' },
      { label: '成文日期', before: '', after: '2023年10月10日' },
    ]);
  });
});

it('a project that is gone is a row that went', () => {
  const builder = builtLedger();
  const before = textOf(builder);
  const second = [...builder.ledger.projects.values()][1];
  if (!second) throw new Error('no project');
  putRecord(builder.ledger, 'projects', second.id, { ...second, deletedAt: CREATED });
  const { tables } = compareReports(before, textOf(builder));
  expect(tables[0]?.rows).toMatchObject([{ name: '2 行政调解', kind: 'dropped' }]);
});
