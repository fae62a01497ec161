import { expect, test } from 'vitest';
import { documentParts, zip } from './build-package.ts';
import { bookOf, errorOf } from './expect-read.ts';

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
const read = (body: string): ReturnType<typeof bookOf> => bookOf(zip(documentParts(body)));

test('a sheet per table, other text in paragraphs, numbering is no text', () => {
  const numbered = '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>第一项</w:t></w:r></w:p>';
  const book = read(
    `${paragraph('标题')}${table(row(cell('序号'), cell('名称')), row(cell('1'), cell('项目')))}<w:p/>${numbered}`,
  );
  expect(book).toEqual({
    format: 'docx',
    sheets: [
      {
        name: '表1',
        state: 'visible',
        rows: [
          ['序号', '名称'],
          ['1', '项目'],
        ],
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
      },
    ],
    paragraphs: ['标题', '第一项'],
    warnings: [],
  });
});

test('cells over several columns and rows, and rows that begin further right', () => {
  const { sheets } = read(
    table(
      row(cell('甲', '<w:vMerge w:val="restart"/>'), cell('乙', '<w:gridSpan w:val="2"/>')),
      row(cell('', '<w:vMerge/>'), cell('1'), cell('2')),
      row(cell('', '<w:vMerge/>'), cell('3'), cell('4')),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('5')}</w:tr>`,
    ),
  );
  expect(sheets[0]?.rows).toEqual([
    ['甲', '乙'],
    [null, '1', '2'],
    [null, '3', '4'],
    [null, '5'],
  ]);
  expect(sheets[0]?.merges).toEqual(['A1:A3', 'B1:C1']);
});

test('several paragraphs, breaks and tabs in a cell', () => {
  const inside = `${paragraph('一')}<w:p><w:r><w:t>二</w:t><w:br/><w:t>三</w:t><w:tab/><w:t>四</w:t></w:r></w:p>`;
  expect(read(table(`<w:tr><w:tc>${inside}</w:tc></w:tr>`)).sheets[0]?.rows).toEqual([['一\n二\n三\t四']]);
});

test('a table within a cell is a sheet of its own', () => {
  const book = read(table(`<w:tr><w:tc>${paragraph('外')}${table(row(cell('内')))}${paragraph('外二')}</w:tc></w:tr>`));
  expect(book.sheets.map(({ name, rows }) => [name, rows])).toEqual([
    ['表1', [['外\n外二']]],
    ['表2', [['内']]],
  ]);
  expect(book.warnings).toEqual([{ type: 'nestedTable', place: '表2' }]);
});

test('tracked changes: inserted stays, deleted goes, rows and paragraph ends too', () => {
  const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
  const deleted = '<w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del>';
  const book = read(
    `<w:p>${run('完成')}${deleted}<w:ins w:id="2">${run('新')}</w:ins></w:p>` +
      `<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${run('前')}</w:p><w:p>${run('后')}</w:p>` +
      table(row(cell('留')), `<w:tr><w:trPr><w:del w:id="4"/></w:trPr>${cell('删')}</w:tr>`),
  );
  expect(book.paragraphs).toEqual(['完成新', '前后']);
  expect(book.sheets[0]?.rows).toEqual([['留']]);
  expect(book.warnings).toEqual([{ type: 'trackedChanges', place: '' }]);
});

test('fields give their result, ruby its base, alternate content one of its forms', () => {
  const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
  const box = (text: string): string => `<w:pict><w:txbxContent>${paragraph(text)}</w:txbxContent></w:pict>`;
  const book = read(
    '<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r></w:p>' +
      '<w:p><w:r><w:ruby><w:rt><w:r><w:t>pīn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>拼</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>' +
      `<w:p><w:r><mc:AlternateContent ${mc}><mc:Choice Requires="wps">${box('框')}</mc:Choice><mc:Fallback>${box('框')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`,
  );
  expect(book.paragraphs).toEqual(['3', '拼', '框']);
  const boxes = '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>是</w:t><w:sym w:char="F0A8"/></w:r></w:p>';
  expect(read(boxes).paragraphs).toEqual(['☑是□']);
});

test('a document that is none is damaged', () => {
  expect(errorOf(zip({ ...documentParts(''), 'word/document.xml': '<w:p/>' })).type).toBe('damaged');
});
