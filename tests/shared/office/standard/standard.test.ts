import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DocumentLayout } from '../../../../shared/document/document.ts';
import { buildReport } from '../../../../shared/report/build-report.ts';
import { gatherReportScope } from '../../../../shared/report/report-scope.ts';
import { reportDocument } from '../../../../shared/report/to-document.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/ledger/settings.ts';
import { manyProjects } from '../../../bench/many-projects.ts';
import { partsOf } from '../docx-parts.ts';
import { sampleDocument } from '../sample-document.ts';
import { seedProjects } from '../seed-projects.ts';
import { checkDocument } from './check-document.ts';

const PROJECTS = seedProjects(readFileSync(new URL('../../../../seeds/2023.txt', import.meta.url), 'utf8'));

function reportOf(
  kind: 'quarterlyReport' | 'quarterlyCircular',
  layout: Partial<DocumentLayout & { imprint: 'last' }>,
) {
  const { ledger, period } = manyProjects(30);
  const settings = { ...DEFAULT_SETTINGS, layout: { ...DEFAULT_SETTINGS.layout, ...layout } };
  const gathered = gatherReportScope(ledger, period, kind);
  if (!gathered) throw new Error('no scope');
  const scope = { ...gathered, settings };
  return reportDocument(buildReport(scope, '2023-10-10'), settings, '2023-10-10T01:00:00.000Z');
}

describe('a written file by the numbers of GB/T 9704', () => {
  it.each([{}, { landscapePageNumber: 'standard' as const }])('the real list of 2023, %o', async (layout) => {
    expect(checkDocument(await partsOf(sampleDocument(PROJECTS, layout)))).toEqual([]);
  });

  it('a sealed one', async () => {
    expect(checkDocument(await partsOf(sampleDocument(PROJECTS, { sealed: true })), true)).toEqual([]);
  });

  it.each(['quarterlyReport', 'quarterlyCircular'] as const)('the sample’s %s with 版头 and 版记', async (kind) => {
    expect(checkDocument(await partsOf(reportOf(kind, { letterhead: 'red', imprint: 'last' })))).toEqual([]);
  });
});

describe('the checker', () => {
  it.each([
    ['word/document.xml', 'w:top="2098"', 'w:top="2097"', 'page: top is 2097'],
    ['word/document.xml', 'w:linePitch="579"', 'w:linePitch="580"', 'body: no grid'],
    ['word/document.xml', 'w:right="1600"', 'w:right="1601"', '署名: 1601 from the right'],
    ['word/document.xml', '<w:tblHeader/>', '', 'its head is not repeated'],
    ['word/document.xml', '>附件1<', '>附件一<', 'annex 1: begins with'],
    ['word/document.xml', '二、主要做法', '三、主要做法', 'numbering: '],
    ['word/styles.xml', 'w:firstLineChars="200"', 'w:firstLineChars="199"', 'ind.firstLineChars is 199'],
    ['word/styles.xml', '<w:sz w:val="44"/>', '<w:sz w:val="43"/>', 'title: sz.val is 43'],
    ['word/footer1.xml', 'w:right="320"', 'w:right="300"', 'page number: not right'],
    ['word/fontTable.xml', '<w:charset w:val="86"/>', '<w:charset w:val="00"/>', 'font table: '],
  ])('sees what is wrong in %s: %s', async (path, right, wrong, finding) => {
    const parts = await partsOf(sampleDocument(PROJECTS));
    expect(parts[path]).toContain(right);
    const spoilt = { ...parts, [path]: (parts[path] ?? '').replaceAll(right, wrong) };
    expect(checkDocument(spoilt).join('\n')).toContain(finding);
  });
});
