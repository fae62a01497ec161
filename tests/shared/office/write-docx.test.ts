import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { cell, paragraph, row } from '../../../shared/document/blocks.ts';
import type { DocumentLayout, OfficialDocument, TableBlock } from '../../../shared/document/document.ts';
import { writeDocx } from '../../../shared/office/write/write-docx.ts';
import { sampleDocument } from './sample-document.ts';
import { seedProjects } from './seed-projects.ts';

const PROJECTS = seedProjects(readFileSync(new URL('../../../seeds/2023.txt', import.meta.url), 'utf8'));

async function partsOf(document: OfficialDocument): Promise<Record<string, string>> {
  const written = await writeDocx(document);
  if (!written.ok) throw new Error(written.error.type);
  return Object.fromEntries(Object.entries(unzipSync(written.value)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

function sample(layout: Partial<DocumentLayout> = {}): OfficialDocument {
  return sampleDocument(PROJECTS, layout);
}

describe('a report with the list of 2023', () => {
  let parts: Record<string, string>;
  let xml = '';
  beforeAll(async () => {
    parts = await partsOf(sample());
    xml = parts['word/document.xml'] ?? '';
  });

  it('has the page and the grid of GB/T 9704, and turned margins with no grid for the annex', () => {
    const sections = [...xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>/g)].map(([section]) => section);
    expect(sections).toHaveLength(3);
    expect(sections[0]).toContain('w:w="11906" w:h="16838" w:orient="portrait"');
    expect(sections[0]).toContain(
      'w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1447"',
    );
    expect(sections[0]).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
    expect(sections[1]).toContain('w:w="16838" w:h="11906" w:orient="landscape"');
    expect(sections[1]).toContain('w:top="1588" w:right="2098" w:bottom="1474" w:left="1984"');
    expect(sections[1]).not.toContain('docGrid');
  });

  it('holds every project and item, with the head repeated and its last column on two lines', () => {
    expect([...xml.matchAll(/<w:tr>/g)]).toHaveLength(30 + 2 + 2);
    expect([...xml.matchAll(/<w:cantSplit\/><w:tblHeader\/>/g)]).toHaveLength(2);
    expect(xml).toContain('项目建设进展</w:t></w:r></w:p>');
    for (const project of PROJECTS)
      expect(xml).toContain(`>${project.title.replaceAll('(', '（').replaceAll(')', '）')}<`);
  });

  it('names no theme font, writes all four slots, and marks quotes for the Chinese font', () => {
    const styles = parts['word/styles.xml'] ?? '';
    expect(xml + styles).not.toMatch(/Theme="/);
    for (const [fonts] of styles.matchAll(/<w:rFonts[^>]*>/g)) {
      expect(fonts).toMatch(/w:ascii=.*w:hAnsi=.*w:eastAsia=.*w:cs=/);
    }
    for (const [run] of xml.matchAll(/<w:r>(?:(?!<\/w:r>).)*[“”‘’—…·].*?<\/w:r>/gs))
      expect(run).toContain('w:hint="eastAsia"');
    expect(parts['word/fontTable.xml']).toMatch(
      /w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong,[^"]*"\/>.*?<w:charset w:val="86"\/>/,
    );
  });

  it('prints a name outside GB 2312 in a font that has it', () => {
    expect(xml).toMatch(/<w:rFonts [^>]*w:eastAsia="仿宋"[^>]*\/><\/w:rPr><w:t xml:space="preserve">镕喆</);
  });

  it('places 署名 and date, and brackets sections by hidden bookmarks that open and close once', () => {
    expect(xml).toContain('<w:pStyle w:val="Signature"/><w:ind w:left="0" w:right="1600"');
    expect(xml).toMatch(/<w:pStyle w:val="Date"\/>(?:<w:keepNext\/>)?<w:ind w:left="0" w:right="640"/);
    const starts = [...xml.matchAll(/<w:bookmarkStart w:name="_jz_\w+" w:id="(\d+)"/g)].map(([, id]) => Number(id));
    const ends = [...xml.matchAll(/<w:bookmarkEnd w:id="(\d+)"/g)].map(([, id]) => Number(id));
    expect(new Set(starts).size).toBe(starts.length);
    expect(ends.length).toBe(starts.length);
    expect(new Set([...starts, ...ends]).size).toBe(starts.length);
  });

  it('has headings in the outline and odd and even page numbers', () => {
    expect(parts['word/styles.xml']).toMatch(
      /w:styleId="Heading2"><w:name w:val="heading 2"\/>.*?<w:outlineLvl w:val="1"\/>/,
    );
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
    expect(parts['word/footer1.xml']).toMatch(
      /<w:pStyle w:val="Footer"\/><w:ind w:right="320"\/><w:jc w:val="right"\/>/,
    );
    expect(parts['word/footer2.xml']).toMatch(/<w:ind w:left="320"\/><w:jc w:val="left"\/>/);
  });

  it('gives the same bytes twice, with the document’s own moment', async () => {
    const [first, second] = [await writeDocx(sample()), await writeDocx(sample())];
    expect(first).toEqual(second);
    expect(parts['docProps/core.xml']).toContain('2023-10-10T01:00:00Z</dcterms:modified>');
  });
});

it('turns the landscape page number into the left margin where the bound document has it', async () => {
  const parts = await partsOf(sample({ landscapePageNumber: 'standard' }));
  expect(parts['word/footer1.xml']).not.toContain('vert="vert"');
  expect(parts['word/footer3.xml']).toContain('vert="vert"');
  expect(parts['word/footer3.xml']).toContain('relativeFrom="page"');
});

it('keeps forbidden characters and markup in texts from breaking the file', async () => {
  const base = sample();
  const evil = '一\u0000二\u000b<w:p>&"三\ud800四';
  const table: TableBlock = {
    type: 'table',
    size: '5',
    columns: [{ width: { weight: 1 } }, { width: { weight: 1 } }],
    head: [],
    rows: [row([cell(evil, { rowSpan: 2 }), 'b']), row(['c']), row([cell('d', { gridSpan: 2 })])],
  };
  const part = { id: 'x', kind: 'annex', page: 'portrait', blocks: [paragraph('body', evil), table] } as const;
  const parts = await partsOf({ ...base, parts: [part] });
  const xml = parts['word/document.xml'] ?? '';
  expect(xml.split('一二&lt;w:p&gt;&amp;&quot;三四').length).toBe(3);
  expect(xml).toContain('<w:vMerge w:val="restart"/>');
  expect(xml).toContain('<w:gridSpan w:val="2"/>');
});

it('tells how far it is, and stops when it is asked to', async () => {
  const calls: number[] = [];
  const signal = { aborted: false };
  const written = await writeDocx(sample(), { onProgress: (done, of) => calls.push(done / of), signal });
  expect(written.ok).toBe(true);
  expect(calls.at(-1)).toBe(1);
  expect([...calls].sort((a, b) => a - b)).toEqual(calls);
  expect(await writeDocx(sample(), { signal: { aborted: true } })).toEqual({ ok: false, error: { type: 'cancelled' } });
});
