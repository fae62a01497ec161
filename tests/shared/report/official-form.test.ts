import { expect, it } from 'vitest';
import { putRecord } from '../../../shared/ledger/ledger.ts';
import { newReport, type Report, type ReportKind } from '../../../shared/ledger/report.ts';
import { DEFAULT_SETTINGS, SETTINGS_ID, type Settings } from '../../../shared/ledger/settings.ts';
import { buildReport } from '../../../shared/report/build-report.ts';
import { numberSections } from '../../../shared/report/numbered-sections.ts';
import { gatherReportScope } from '../../../shared/report/report-scope.ts';
import { reportDocument } from '../../../shared/report/to-document.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';

const NOW = '2023-10-10T01:00:00.000Z';

type Given = {
  readonly layout?: Partial<Settings['layout']>;
  readonly kind?: ReportKind;
  readonly quarter?: 3 | 4;
  readonly report?: Partial<Report>;
  /** 签发: the day, and the number that was given. */
  readonly signed?: boolean;
};

function documentOf({ layout, kind = 'quarterlyReport', quarter = 3, report, signed = false }: Given) {
  const builder = new LedgerBuilder();
  builder.issuer();
  const [named] = builder.ledger.issuers.values();
  if (!named) throw new Error('no issuer');
  const issuer = {
    ...named,
    mark: '嘉司',
    signatory: '周文清',
    copyTo: '市委办公室。',
    printOffice: '嘉兴市司法局办公室',
  };
  putRecord(builder.ledger, 'issuers', issuer.id, issuer);
  const settings = { ...DEFAULT_SETTINGS, layout: { ...DEFAULT_SETTINGS.layout, ...layout } };
  putRecord(builder.ledger, 'settings', SETTINGS_ID, settings);
  builder.entry(builder.project({ title: '司法协理员试点' }), { completion: 80 });
  const period = builder.quarter(quarter);
  const record = newReport({
    id: 'rpt_1',
    yearId: period.yearId,
    periodId: period.id,
    kind,
    issuerId: issuer.id,
    date: signed ? '2023-10-10' : null,
    ...report,
  });
  putRecord(builder.ledger, 'reports', record.id, record);
  if (signed) {
    putRecord(builder.ledger, 'documentNumbers', 'num_1', {
      id: 'num_1',
      issuerId: issuer.id,
      year: 2023,
      number: 12,
      reportId: record.id,
      issuedOn: '2023-10-11',
    });
  }
  const scope = gatherReportScope(builder.ledger, period, kind);
  if (!scope) throw new Error('no scope');
  return reportDocument(buildReport(scope, null), settings, NOW);
}

it('without 版头 and 版记 by default, and without the empty lines that stand under a red rule', () => {
  const document = documentOf({ signed: true });
  expect(document).toMatchObject({ letterhead: null, imprint: null, options: { layout: { letterhead: 'none' } } });
  expect(document.parts[0]?.blocks[0]).toMatchObject({ role: 'title' });
});

it('a signed 报告 has its number, 签发人, urgency and 版记', () => {
  const document = documentOf({
    layout: { letterhead: 'red', imprint: 'last' },
    signed: true,
    report: { urgency: 'extraUrgent' },
  });
  expect(document.letterhead).toEqual({
    urgency: '特急',
    issuerMark: '嘉兴市司法局文件',
    number: '嘉司〔2023〕12号',
    signers: ['周文清'],
  });
  expect(document.imprint).toEqual({
    copyTo: '市委办公室。',
    printer: '嘉兴市司法局办公室',
    printDate: '2023年10月11日',
  });
  expect(document.parts[0]?.blocks.slice(0, 3)).toMatchObject([
    { role: 'empty' },
    { role: 'empty' },
    { role: 'title' },
  ]);
});

it('number and dates are blank until 签发; the fourth quarter goes out in the next year', () => {
  const layout = { letterhead: 'red', imprint: 'last' } as const;
  const document = documentOf({ layout });
  expect(document.letterhead?.number).toBe('嘉司〔2023〕　号');
  expect(document.imprint?.printDate).toBe('2023年　月　日');
  const last = documentOf({ layout, quarter: 4 });
  expect(last.letterhead?.number).toBe('嘉司〔2024〕　号');
  expect(JSON.stringify(last.parts[0])).toContain('2024年　月　日');
});

it('a 通报 has no 签发人; what goes round in the office has neither 版头 nor 版记', () => {
  const layout = { letterhead: 'red', imprint: 'even' } as const;
  const circular = documentOf({ layout, kind: 'quarterlyCircular' });
  expect(circular.letterhead?.signers).toEqual([]);
  expect(circular.options.imprintPage).toBe('even');
  const briefing = documentOf({ layout, kind: 'briefing' });
  expect(briefing).toMatchObject({ letterhead: null, imprint: null, options: { layout: { letterhead: 'none' } } });
});

it('the report’s own 签发人, 抄送 and 附注 come before the issuer’s', () => {
  const document = documentOf({
    layout: { letterhead: 'preprinted', imprint: 'last', sealed: true, boldLevel3: true },
    report: { signatory: '周文清 沈建平', copyTo: '市政府办公室', note: '联系人及电话：沈建平，82080000' },
  });
  expect(document.letterhead?.signers).toEqual(['周文清', '沈建平']);
  expect(document.imprint?.copyTo).toBe('市政府办公室');
  expect(JSON.stringify(document.parts[0])).toContain('（联系人及电话：沈建平，82080000）');
  expect(document.options).toMatchObject({ boldLevel3: true, layout: { letterhead: 'preprinted', sealed: true } });
});

it('headings have four levels, and a level begins anew under each one above it', () => {
  const section = (level: 0 | 1 | 2 | 3 | 4) => ({ id: '', level, heading: '事', paragraphs: [], edited: false });
  const levels = [0, 1, 2, 3, 4, 4, 3, 4, 2, 3, 1, 2] as const;
  expect(numberSections(levels.map(section)).map(({ numberedHeading }) => numberedHeading)).toEqual([
    '',
    '一、事',
    '（一）事',
    '1.事',
    '（1）事',
    '（2）事',
    '2.事',
    '（1）事',
    '（二）事',
    '1.事',
    '二、事',
    '（一）事',
  ]);
});
