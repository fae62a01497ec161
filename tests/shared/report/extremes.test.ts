// Names, texts and numbers at their limits: every kind comes out well-formed and agrees with itself.
import { describe, expect, it } from 'vitest';
import { textWidth, wrappedLines } from '../../../shared/base/width.ts';
import type { OfficialDocument } from '../../../shared/document/document.ts';
import { LINE_TWIPS, PORTRAIT, textHeightTwips, TITLE_LINE_TWIPS } from '../../../shared/document/page.ts';
import { putRecord } from '../../../shared/ledger/ledger.ts';
import { DEFAULT_SCORE_RULES } from '../../../shared/ledger/score-rule.ts';
import { DEFAULT_SETTINGS } from '../../../shared/ledger/settings.ts';
import { newUnit } from '../../../shared/ledger/unit.ts';
import { writeXlsx } from '../../../shared/office/write/write-xlsx.ts';
import { XmlReader } from '../../../shared/office/read/xml/xml-reader.ts';
import { kindInfo, REPORT_KIND_LIST } from '../../../shared/report/kinds.ts';
import { reconcile } from '../../../shared/report/reconcile.ts';
import type { ReportModel } from '../../../shared/report/report-model.ts';
import { paragraphText } from '../../../shared/report/sentence.ts';
import { reportDocument } from '../../../shared/report/to-document.ts';
import { reportWorkbook } from '../../../shared/report/to-workbook.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';
import { partsOf } from '../office/docx-parts.ts';
import { modelsOf, NOW, sampleLedger, samplePeriod } from './every-kind.ts';

const LONG_TITLE = '深化司法行政改革推进全市公共法律服务体系建设和基层治理能力提升'.repeat(2).slice(0, 60);
const LONG_UNIT = '嘉兴市人民参与和促进法治处暨基层工作协调推进领导小组办公室三十'.slice(0, 30);
const LONG_TEXT = '推进各项工作，完成办件1200件；'.repeat(400).slice(0, 5000);

/** A book that scores, with units; `count` projects, every third of them late and every seventh silent. */
function aLedger(count: number, long = false): LedgerBuilder {
  const builder = new LedgerBuilder({ scoring: true });
  builder.issuer();
  for (const [order, rule] of DEFAULT_SCORE_RULES.entries()) {
    const id = `scr_${order}` as const;
    putRecord(builder.ledger, 'scoreRules', id, { id, bookId: builder.book.id, order, ...rule });
  }
  for (let place = 1; place <= Math.min(20, Math.max(1, count)); place += 1) {
    const id = `unt_${place}` as const;
    const fullName = long ? `${LONG_UNIT.slice(0, 28)}${place}` : `第${place}处`;
    putRecord(builder.ledger, 'units', id, newUnit({ id, fullName, order: place }));
  }
  for (let index = 0; index < count; index += 1) {
    const project = builder.project({
      title: long ? LONG_TITLE : `推进第${index + 1}项改革`,
      leadUnitIds: [`unt_${(index % 20) + 1}`],
      categoryId: index % 2 === 0 ? 'cat_a' : 'cat_b',
    });
    builder.milestone(project, { due: '2023-11-30' });
    if (index % 7 === 6) continue;
    const text = long ? LONG_TEXT : `完成办件${index + 1}件。`;
    builder.entry(project, {
      progress: text,
      results: text,
      problems: index % 3 === 0 ? text : '',
      nextSteps: text,
      completion: index % 3 === 0 ? 40 : 80,
      inBody: index % 5 === 0,
      highlight: index % 10 === 0,
    });
    if (index % 4 === 0) builder.figure(project, {}, {}, { value: index % 8 === 0 ? 20 : 90 });
  }
  return builder;
}

/** Read by the strict reader: it throws on anything that is not closed by its own name. */
function wellFormed(parts: Record<string, string>): void {
  for (const [path, xml] of Object.entries(parts)) {
    if (!/\.(?:xml|rels)$/.test(path)) continue;
    const reader = new XmlReader(path, '', { open: () => undefined, close: () => undefined, text: () => undefined });
    reader.write(xml);
    reader.end();
  }
}

async function check(model: ReportModel, files: readonly ('docx' | 'xlsx')[], written: boolean): Promise<void> {
  const workbook = reportWorkbook(model, NOW);
  expect(reconcile(model, workbook).mismatches).toEqual([]);
  const document = reportDocument(model, DEFAULT_SETTINGS, NOW);
  expect(document.parts.length).toBeGreaterThan(0);
  if (!written) return;
  if (files.includes('docx')) wellFormed(await partsOf(document));
  if (files.includes('xlsx')) expect(await writeXlsx(workbook)).toMatchObject({ ok: true });
}

describe('every kind is well-formed and agrees with itself', { timeout: 120_000 }, () => {
  it.each(REPORT_KIND_LIST)(
    '$commandName with a title of 60, a unit of 30 and entries of 5,000 characters',
    async (kind) => {
      const builder = aLedger(8, true);
      for (const model of modelsOf(builder.ledger, builder.quarter(3), kind)) await check(model, kind.files, true);
    },
  );

  it.each(REPORT_KIND_LIST)('$commandName of an empty quarter and of one project', async (kind) => {
    for (const builder of [aLedger(0), aLedger(1)]) {
      for (const model of modelsOf(builder.ledger, builder.quarter(3), kind)) await check(model, kind.files, true);
    }
  });

  it.each(REPORT_KIND_LIST)('$commandName of 1,000 projects', async (kind) => {
    const builder = aLedger(1000);
    const models = modelsOf(builder.ledger, builder.quarter(3), kind);
    for (const model of models) await check(model, kind.files, kind.kind === 'quarterlyReport');
    for (const model of models)
      for (const { paragraphs } of model.sections)
        // A section that one can read, however many projects there are; what a person marked 入正文 is all told.
        expect(Math.max(0, ...paragraphs.map((parts) => paragraphText(parts).length))).toBeLessThan(900);
  });
});

describe('一页纸', () => {
  const linesOf = ({ parts }: OfficialDocument): number =>
    (parts[0]?.blocks ?? []).reduce((sum, block) => {
      if (block.type === 'table') throw new Error('no tables here');
      const text = block.runs.map((run) => run.text).join('');
      if (block.role === 'title') return sum + (text.split('\n').length * TITLE_LINE_TWIPS) / LINE_TWIPS;
      const indent = block.role === 'body' || block.role === 'note' ? '　　' : '';
      return sum + (textWidth(text) === 0 ? 1 : wrappedLines(indent + text, 56));
    }, 0);

  it.each([0, 1, 8, 30, 1000])('fits its page with %i projects', (count) => {
    for (const long of [false, true]) {
      if (long && count > 30) continue;
      const builder = aLedger(count, long);
      const [model] = modelsOf(builder.ledger, builder.quarter(3), kindInfo('onePage'));
      if (!model) throw new Error('no model');
      const lines = linesOf(reportDocument(model, DEFAULT_SETTINGS, NOW));
      expect(lines).toBeLessThanOrEqual(textHeightTwips(PORTRAIT) / LINE_TWIPS);
      expect(model.notices.some(({ type }) => type === 'leftOut')).toBe(count >= 30);
    }
  });
});

describe('prose, tables and workbook', () => {
  const ledger = sampleLedger();
  const quarter = samplePeriod(ledger, '2023Q3');
  const counted = REPORT_KIND_LIST.filter(({ kind }) => !['supervisionNotice', 'closingForm'].includes(kind));

  it.each(counted)('$commandName: a count that differs is found', (kind) => {
    const [model] = modelsOf(ledger, quarter, kind);
    if (!model) throw new Error('no model');
    const workbook = reportWorkbook(model, NOW);
    expect(reconcile(model, workbook).checked).toBeGreaterThan(0);
    const more = (text: string): string => String(Number(text) + 1);
    const other: ReportModel = {
      ...model,
      statistics: { ...model.statistics, total: model.statistics.total + 1 },
      numbers: Object.fromEntries(Object.entries(model.numbers).map(([name, text]) => [name, more(text)])),
      annexes: model.annexes.map((annex) => ({ ...annex, table: { ...annex.table, rows: annex.table.rows.slice(1) } })),
    };
    expect(reconcile(other, workbook).mismatches.length).toBeGreaterThan(0);
  });

  it('a row that leaves a table, or a status that is printed otherwise, is found', () => {
    const [model] = modelsOf(ledger, quarter, kindInfo('quarterlyReport'));
    if (!model) throw new Error('no model');
    for (const id of ['progress', 'behind', 'figures']) {
      const annexes = model.annexes.map((annex) =>
        annex.id === id ? { ...annex, table: { ...annex.table, rows: annex.table.rows.slice(1) } } : annex,
      );
      const { mismatches } = reconcile({ ...model, annexes }, reportWorkbook(model, NOW));
      expect(
        mismatches.map(({ sectionId }) => sectionId),
        id,
      ).toContain(`annex:${id}`);
    }
  });

  it('no number of 总体进展情况 stands free: each is bound, or a date, or of a record', () => {
    for (const kind of ['quarterlyReport', 'quarterlyCircular', 'briefing', 'annualSummary', 'onePage'] as const) {
      for (const { sections } of modelsOf(ledger, quarter, kindInfo(kind))) {
        const parts = sections
          .filter(({ id }) => ['overall', 'opening'].includes(id))
          .flatMap((one) => one.paragraphs.flat());
        for (const part of parts.filter(({ source, bound }) => source.length === 0 && bound === null))
          expect(part.text.replace(/\d{4}年|\d{1,2}月\d{1,2}日/g, ''), kind).not.toMatch(/\d/);
      }
    }
  });

  it('every sentence of the sections knows its records', () => {
    const [model] = modelsOf(ledger, quarter, kindInfo('quarterlyReport'));
    const told = model?.sections.filter(({ id }) => /^(?:achievements:|corrections)/.test(id)) ?? [];
    expect(told.length).toBeGreaterThan(2);
    for (const { paragraphs } of told)
      for (const parts of paragraphs)
        for (const part of parts)
          expect(part.source.length > 0 || /^[一二三四五六七八九十]+是$/.test(part.text), part.text).toBe(true);
  });
});
