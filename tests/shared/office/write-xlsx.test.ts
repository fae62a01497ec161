import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { WorkbookModel } from '../../../shared/document/workbook.ts';
import { writeXlsx } from '../../../shared/office/write/write-xlsx.ts';
import { sampleWorkbook } from './sample-workbook.ts';
import { seedProjects } from './seed-projects.ts';

const PROJECTS = seedProjects(readFileSync(new URL('../../../seeds/2023.txt', import.meta.url), 'utf8'));

async function partsOf(model: WorkbookModel): Promise<Record<string, string>> {
  const written = await writeXlsx(model);
  if (!written.ok) throw new Error(written.error.type);
  return Object.fromEntries(Object.entries(unzipSync(written.value)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

describe('a workbook of the list', () => {
  it('prints landscape, one page wide, with its head repeated and pages numbered', async () => {
    const parts = await partsOf(sampleWorkbook(PROJECTS));
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toContain('orientation="landscape"');
    expect(sheet).toMatch(/paperSize="9"/);
    expect(sheet).toMatch(/fitToHeight="0"/);
    expect(sheet).toContain('<oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter>');
    expect(sheet).toMatch(/<pane ySplit="2"/);
    expect(sheet).toMatch(/<mergeCell ref="A1:F1"/);
    expect(parts['xl/workbook.xml']).toContain('$2:$2');
  });

  it('writes text as text and formulas with what they come to', async () => {
    const parts = await partsOf(sampleWorkbook(PROJECTS));
    const sheet = parts['xl/worksheets/sheet2.xml'] ?? '';
    expect(sheet).toContain('<f>COUNTIF(进展情况表!$C$3:$C$32,A2)</f><v>15</v>');
    expect([...sheet.matchAll(/<f>/g)]).toHaveLength(4);
    expect(parts['xl/sharedStrings.xml']).toContain('>=1+1<');
    expect(parts['xl/styles.xml']).toContain('<sz val="10.5"/><color rgb="FF000000"/><name val="宋体"/>');
  });

  it('gives the same bytes twice', async () => {
    expect(await writeXlsx(sampleWorkbook(PROJECTS))).toEqual(await writeXlsx(sampleWorkbook(PROJECTS)));
  });

  it('refuses a text that no cell can hold, and stops when asked to', async () => {
    const model = sampleWorkbook(PROJECTS.slice(0, 1).map((project) => ({ ...project, plan: '字'.repeat(40_000) })));
    expect(await writeXlsx(model)).toEqual({
      ok: false,
      error: { type: 'textTooLong', sheet: '进展情况表', row: 3, column: 5 },
    });
    expect(await writeXlsx(sampleWorkbook(PROJECTS), { signal: { aborted: true } })).toEqual({
      ok: false,
      error: { type: 'cancelled' },
    });
  });
});
