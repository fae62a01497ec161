import { describe, expect, it } from 'vitest';
import { planParts, unitsOf } from '../../../../renderer/features/report/preview/measure.ts';
import { planPages, type PreviewPage } from '../../../../renderer/features/report/preview/page-plan.ts';
import { chosenPages, parsePages } from '../../../../renderer/features/report/preview/print-pages.ts';
import { cell, paragraph, row } from '../../../../shared/document/blocks.ts';
import { composeAnnex, composeBody } from '../../../../shared/document/compose.ts';
import type { DocumentOptions, OfficialDocument, TableBlock } from '../../../../shared/document/document.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/ledger/settings.ts';

const LINE = 38.6;
const ROW = 100;

function table(rows: number): TableBlock {
  return {
    type: 'table',
    size: '5',
    columns: [{ width: { weight: 1 } }, { width: { weight: 3 } }],
    head: [row(['序号', '姓名'])],
    rows: Array.from({ length: rows }, (_, index) => row([cell(String(index + 1)), cell('某某')])),
  };
}

type Given = {
  readonly lines?: number;
  readonly rows?: number;
  readonly options?: Partial<DocumentOptions>;
  readonly letterhead?: boolean;
  readonly imprint?: boolean;
  readonly annex?: 'portrait' | 'landscape';
};

function documentOf({ lines = 3, rows = 3, options, letterhead = false, imprint = false, annex }: Given = {}) {
  const layout = { ...DEFAULT_SETTINGS.layout, letterhead: letterhead ? ('red' as const) : ('none' as const) };
  const own: DocumentOptions = { fonts: DEFAULT_SETTINGS.fonts, layout, ...options };
  const body = composeBody(
    {
      title: '关于进展情况的报告',
      recipient: '',
      content: Array.from({ length: lines }, (_, index) => paragraph('body', `第${index}段`, 'text')),
      attachments: [],
      issuer: '嘉兴市司法局',
      date: '2023年10月10日',
      note: '',
    },
    own,
  );
  const parts = annex
    ? [body, composeAnnex({ number: null, title: '名单', page: annex, content: [table(rows)] })]
    : [body];
  const document: OfficialDocument = {
    properties: { title: '', subject: '', author: '', created: '2023-10-10T01:00:00.000Z' },
    options: own,
    letterhead: letterhead
      ? { urgency: '', issuerMark: '嘉兴市司法局文件', number: '嘉司〔2023〕12号', signers: [] }
      : null,
    parts,
    imprint: imprint ? { copyTo: '市委办公室', printer: '局办公室', printDate: '2023年10月10日' } : null,
  };
  return document;
}

/** One line a paragraph, every row 100 px: what a browser would have measured. */
function pagesOf(document: OfficialDocument): PreviewPage[] {
  const plans = planParts(document);
  const measures = new Map(
    unitsOf(plans).map((unit) => {
      if (unit.type === 'paragraph') return [unit.key, [unit.block.role === 'title' ? 45.33 : LINE]];
      return [unit.key, unit.type === 'head' ? [40] : unit.rows.map(() => ROW)];
    }),
  );
  return planPages(document, plans, measures);
}

const shape = (pages: readonly PreviewPage[]) => pages.map(({ number, part, kind }) => [number, part, kind]);

describe('pages of a document', () => {
  it('have 22 lines of 3号, and fewer under a 版头', () => {
    const plain = pagesOf(documentOf({ lines: 60 }));
    expect(plain[1]?.items).toHaveLength(22);
    const [first] = pagesOf(documentOf({ lines: 60, letterhead: true }));
    expect(first?.letterhead).not.toBeNull();
    expect(first?.items.length).toBeLessThan(plain[0]?.items.length ?? 0);
    // Two empty lines, the title, one empty line, and the text.
    expect(first?.items.slice(0, 4).map(({ block }) => block.type === 'paragraph' && block.role)).toEqual([
      'empty',
      'empty',
      'title',
      'empty',
    ]);
  });

  it('carry 署名 over with the last paragraph, never alone', () => {
    for (let lines = 14; lines < 24; lines += 1) {
      const pages = pagesOf(documentOf({ lines }));
      const last = pages.at(-1);
      expect(last?.items.some(({ block }) => block.type === 'paragraph' && block.role === 'body')).toBe(true);
      expect(last?.items.at(-1)?.block).toMatchObject({ role: 'date' });
    }
  });

  it('have 版记 at the foot of the last one where it fits, else on the next with the date', () => {
    for (let lines = 10; lines < 24; lines += 1) {
      const last = pagesOf(documentOf({ lines, imprint: true })).at(-1);
      expect(last?.imprint).not.toBeNull();
      expect(last?.items.length).toBeGreaterThan(0);
    }
  });

  it('give 版记 a page of its own after landscape ones, without a number, and an even one on request', () => {
    const after = pagesOf(documentOf({ imprint: true, annex: 'landscape' }));
    expect(shape(after)).toEqual([
      [1, 'body', 'portrait'],
      [2, 'annex', 'landscape'],
      [3, 'imprint', 'portrait'],
    ]);
    expect(after[2]).toMatchObject({ numbered: false });
    const even = pagesOf(documentOf({ imprint: true, annex: 'landscape', options: { imprintPage: 'even' } }));
    expect(shape(even).slice(2)).toEqual([
      [3, 'blank', 'portrait'],
      [4, 'imprint', 'portrait'],
    ]);
  });

  it('hold every row of a table once, or its two parts', () => {
    const pages = pagesOf(documentOf({ rows: 40, annex: 'landscape' }));
    const items = pages.flatMap((page) => page.items).filter((item) => item.type === 'table');
    expect(items.reduce((sum, { height }) => sum + height, 0)).toBe(40 * ROW);
    const whole = items.flatMap(({ rows, hidden }) => (hidden > 0 ? rows.slice(1) : rows));
    expect(whole).toHaveLength(40);
    expect(items.some(({ open }) => open)).toBe(true);
  });

  it('number the lines of a 送审稿 anew on every page, and its annexes not at all', () => {
    const pages = pagesOf(documentOf({ lines: 40, options: { reviewCopy: true }, annex: 'portrait' }));
    const numbers = pages.map(({ items }) =>
      items.flatMap((item) => (item.type === 'paragraph' && item.firstLine !== null ? [item.firstLine] : [])),
    );
    expect(numbers[0]?.slice(0, 3)).toEqual([1, 2, 3]);
    expect(numbers[1]?.[0]).toBe(1);
    expect(numbers.at(-1)).toEqual([]);
  });

  it('keep their keys where nothing changed', () => {
    const keys = (document: OfficialDocument) => pagesOf(document).map(({ key }) => key);
    expect(keys(documentOf({ lines: 60 }))).toEqual(keys(documentOf({ lines: 60 })));
    expect(keys(documentOf({ lines: 61 }))[0]).toBe(keys(documentOf({ lines: 60 }))[0]);
  });

  it('are shown part by part while the rest is not measured', () => {
    const document = documentOf({ annex: 'landscape' });
    const plans = planParts(document);
    const body = unitsOf(plans).filter(({ type }) => type === 'paragraph');
    const measures = new Map(body.map(({ key }) => [key, [LINE]]));
    expect(shape(planPages(document, plans, measures))).toEqual([[1, 'body', 'portrait']]);
  });
});

describe('pages to print', () => {
  it.each([
    ['1-3,5', [1, 2, 3, 5]],
    ['第2页、4～6页', [2, 4, 5, 6]],
    ['８', [8]],
    ['3—5，1', [1, 3, 4, 5]],
    ['9-', [9, 10]],
    ['2-99', [2, 3, 4, 5, 6, 7, 8, 9, 10]],
  ])('%s', (text, pages) => {
    expect([...(parsePages(text, 10) ?? [])].sort((a, b) => a - b)).toEqual(pages);
  });

  it.each(['', '0', '5-3', '11', '一', '1,,x', '-3'])('not %s', (text) => expect(parsePages(text, 10)).toBeNull());

  it('are the text, the annexes, or those named', () => {
    const pages = pagesOf(documentOf({ imprint: true, annex: 'landscape' }));
    const numbers = (chosen: readonly PreviewPage[]) => chosen.map(({ number }) => number);
    expect(numbers(chosenPages(pages, 'all', null))).toEqual([1, 2, 3]);
    expect(numbers(chosenPages(pages, 'body', null))).toEqual([1]);
    expect(numbers(chosenPages(pages, 'annex', null))).toEqual([2]);
    expect(numbers(chosenPages(pages, 'some', new Set([3])))).toEqual([3]);
  });
});
