import { expect, it } from 'vitest';
import { chart } from '../../../shared/document/blocks.ts';
import { bookmarkName } from '../../../shared/document/bookmark-name.ts';
import { writeDocx } from '../../../shared/office/write/write-docx.ts';
import { fullDocument, partsOf } from './docx-parts.ts';

it('Word’s own character grid on request, with the characters not spaced twice', async () => {
  const lines = await partsOf(fullDocument());
  const grid = await partsOf(fullDocument({ layout: { grid: 'linesAndChars' } }));
  expect(grid['word/document.xml']).toContain(
    '<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/>',
  );
  expect(lines['word/styles.xml']).toMatch(/w:styleId="Body">.*?<w:spacing w:val="-5"\/>/);
  expect(grid['word/styles.xml']).not.toContain('<w:spacing w:val="-5"/>');
});

it('four levels of headings with their fonts; the third bold on request', async () => {
  const parts = await partsOf(fullDocument());
  ['黑体', '楷体_GB2312', '仿宋_GB2312', '仿宋_GB2312'].forEach((font, index) => {
    expect(parts['word/styles.xml']).toMatch(
      new RegExp(
        `w:styleId="Heading${index + 1}"><w:name w:val="heading ${index + 1}"/>(?:(?!</w:style>).)*` +
          `<w:outlineLvl w:val="${index}"/>(?:(?!</w:style>).)*w:eastAsia="${font}"(?:(?!</w:style>).)*<w:sz w:val="32"/>`,
      ),
    );
  });
  expect(parts['word/document.xml']).not.toContain('<w:b/>');
  const bold = (await partsOf(fullDocument({ options: { boldLevel3: true } })))['word/document.xml'] ?? '';
  expect(bold.match(/<w:b\/>/g)).toHaveLength(1);
  expect(bold).toMatch(/<w:b\/><w:bCs\/><\/w:rPr><w:t xml:space="preserve">1\.公共法律服务</);
});

it('送审稿: wide lines, numbers in small type, none beside 版头 and empty lines', async () => {
  const parts = await partsOf(fullDocument({ options: { reviewCopy: true } }));
  expect(parts['word/document.xml']).toContain('<w:lnNumType w:countBy="1" w:restart="newPage" w:distance="284"/>');
  expect(parts['word/document.xml']).toContain('<w:docGrid w:type="lines" w:linePitch="850"/>');
  const styles = parts['word/styles.xml'] ?? '';
  expect(styles).toMatch(/w:styleId="LineNumber">(?:(?!<\/w:style>).)*<w:sz w:val="18"\/>/);
  expect(styles).toMatch(/w:styleId="EmptyLine">(?:(?!<\/w:style>).)*<w:suppressLineNumbers\/>/);
  expect(styles).not.toMatch(/w:styleId="Title">(?:(?!<\/w:style>).)*<w:suppressLineNumbers\/>/);
});

it('the page number at the standard place has a form for Word 2007, and can be centred', async () => {
  const turned = await partsOf(fullDocument({ annex: 'landscape', layout: { landscapePageNumber: 'standard' } }));
  const [choice, fallback] = (turned['word/footer3.xml'] ?? '').split('<mc:Fallback>');
  expect(choice).toContain('vert="vert"');
  expect(fallback).toContain('style="layout-flow:vertical"');
  for (const form of [choice, fallback]) expect(form).toContain('>PAGE<');
  const centred = await partsOf(fullDocument({ layout: { pageNumberAlign: 'center' } }));
  for (const name of ['footer1', 'footer2']) expect(centred[`word/${name}.xml`]).toContain('<w:jc w:val="center"/>');
});

it('characters outside GB 2312 have a font that has them: in title, 署名 and cells', async () => {
  const parts = await partsOf(fullDocument());
  const xml = parts['word/document.xml'] ?? '';
  const fonts = [...xml.matchAll(/w:eastAsia="([^"]*)"[^>]*\/><\/w:rPr><w:t xml:space="preserve">镕喆/g)].map(
    ([, font]) => font,
  );
  expect(fonts).toEqual(['宋体', '仿宋', '仿宋']);
  for (const font of ['仿宋', '楷体', '宋体'])
    expect(parts['word/fontTable.xml']).toContain(`<w:font w:name="${font}">`);
});

it('tells of itself, and that a table’s first row is its head', async () => {
  const parts = await partsOf(fullDocument());
  for (const element of [
    '<dc:title>通报</dc:title>',
    '<dc:subject>2023年第三季度</dc:subject>',
    '<dc:creator>嘉兴市司法局</dc:creator>',
    '<dc:language>zh-CN</dc:language>',
  ])
    expect(parts['docProps/core.xml']).toContain(element);
  expect(parts['docProps/app.xml']).toContain('<Company>嘉兴市司法局</Company>');
  expect(parts['word/document.xml']).toContain('<w:tblLook w:val="0620"/></w:tblPr>');
});

it('what stands between a section’s bookmarks is the section', async () => {
  const xml = (await partsOf(fullDocument()))['word/document.xml'] ?? '';
  const textOf = (sectionId: string): string[] => {
    const start = new RegExp(`<w:bookmarkStart w:name="${bookmarkName(sectionId)}" w:id="(\\d+)"/>`).exec(xml);
    const end = xml.indexOf(`<w:bookmarkEnd w:id="${start?.[1] ?? ''}"/>`);
    return [...xml.slice(start?.index ?? 0, end).matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => text ?? '');
  };
  expect(textOf('practice')).toEqual([
    '一、主要做法',
    '（一）创新类项目',
    '1.公共法律服务',
    '（1）法律援助',
    '全年办理案件120件。',
  ]);
  expect(textOf('closing')).toEqual(['特此通报。']);
  expect(textOf('title').join('')).toBe('关于张镕喆同志先进事迹的通报');
  expect(textOf('annex').join('')).toContain('张镕喆');
});

it('draws a chart as Word’s own, with its figures, the same bytes each time', async () => {
  const base = fullDocument();
  const [body] = base.parts;
  if (!body) throw new Error('a document has a body');
  const figures = chart({
    title: '各类项目进展',
    bars: 'stacked',
    categories: ['创新类', '攻坚类'],
    series: [
      { name: '达序时', values: [12, 9] },
      { name: '欠序时', values: [3, null] },
    ],
  });
  const empty = chart({ title: '空', bars: 'grouped', categories: [], series: [] });
  const document = { ...base, parts: [{ ...body, blocks: [...body.blocks, figures, empty] }] };
  const parts = await partsOf(document);
  expect(Object.keys(parts).filter((path) => path.startsWith('word/charts/chart'))).toHaveLength(1);
  const xml = parts['word/charts/chart1.xml'] ?? '';
  expect(xml).toContain('<c:v>欠序时</c:v>');
  expect(xml).toContain('<c:grouping val="stacked"/>');
  expect(xml).not.toMatch(/typeface="\+m/);
  expect(parts['word/_rels/document.xml.rels']).toContain('Id="rIdChart1"');
  expect(parts['word/document.xml']).toContain(
    'descr="各类项目进展。创新类：达序时12、欠序时3；攻坚类：达序时9、欠序时无。"',
  );
  expect(await writeDocx(document)).toEqual(await writeDocx(document));
});
