import { describe, expect, test } from 'vitest';
import { bookOf, errorOf, rowsOf, text } from './expect-read.ts';

/** 名称,投资⏎改革,007 in GBK. */
const GBK = Uint8Array.from([
  0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xcd, 0xb6, 0xd7, 0xca, 0x0a, 0xb8, 0xc4, 0xb8, 0xef, 0x2c, 0x30, 0x30, 0x37,
]);
const EXPECTED = [
  ['名称', '投资'],
  ['改革', '007'],
];

describe('separated values', () => {
  test('in GBK, in UTF-8 with and without a mark, in UTF-16', () => {
    const content = '名称,投资\r\n改革,007\r\n';
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(content, (one) => one.charCodeAt(0)).buffer),
    ]);
    for (const bytes of [GBK, text(content), text(`\ufeff${content}`), wide]) expect(rowsOf(bytes)).toEqual(EXPECTED);
  });

  test('tabs, semicolons, quotes, line ends within quotes, the line that names the separator', () => {
    expect(rowsOf(text('a\tb\n1,5\t2,5\n'))).toEqual([
      ['a', 'b'],
      ['1,5', '2,5'],
    ]);
    expect(rowsOf(text('a;b\n1,5;2\n'))).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ]);
    expect(rowsOf(text('a,b\n"x, ""y""\r\nz",2\n\n,3'))).toEqual([['a', 'b'], ['x, "y"\nz', '2'], [], [null, '3']]);
    expect(rowsOf(text('sep=|\na|b\n'))).toEqual([['a', 'b']]);
  });

  test('what stands within quotes says nothing of the separator', () => {
    const goals = '1.不少于20件;\n2.“五个一”, ""三年"";\n3.覆盖率达90%;\n4.印发;';
    for (const separator of [',', ';', '\t']) {
      const line = (...cells: string[]): string => cells.map((cell) => `"${cell}"`).join(separator);
      const lines = [
        line('标题', '', ''),
        line('序号', '目标', '进展'),
        ...['1', '2', '3'].map((n) => line(n, goals, '无')),
      ];
      const [title, head, first] = rowsOf(text(lines.join('\n')));
      expect([title, head]).toEqual([['标题'], ['序号', '目标', '进展']]);
      expect(first).toEqual(['1', goals.replaceAll('""', '"'), '无']);
    }
  });

  test('a quoted cell longer than what is looked at for the separator is read whole', () => {
    const long = '一;\n'.repeat(60_000);
    expect(rowsOf(text(`序号,目标\n1,"${long}"\n2,短`))).toEqual([
      ['序号', '目标'],
      ['1', long],
      ['2', '短'],
    ]);
  });

  test('formula-like text stays text, and a file without checksum says so', () => {
    const book = bookOf(text('a,b\n=1+1,@x\n'));
    expect(book.sheets[0]?.rows[1]).toEqual(['=1+1', '@x']);
    expect(book.warnings).toEqual([{ type: 'unchecked', place: '' }]);
  });

  test('nearly good UTF-8 is damaged, and not read as GBK', () => {
    const bytes = text('名称,投资\n改革事项推进情况,007\n');
    bytes[1] = 0x41;
    expect(errorOf(bytes).type).toBe('damaged');
    expect(errorOf(text('a,b\n"x,2\n')).type).toBe('damaged');
  });

  test('one column needs a name that says so; prose and binary are no table', () => {
    expect(rowsOf(text('名称\n甲\n'), '名单.csv')).toEqual([['名称'], ['甲']]);
    expect(errorOf(text('这是一段文字。\n还有一段。\n')).type).toBe('notAWorkbook');
    expect(errorOf(Uint8Array.from({ length: 500 }, (_, index) => (index * 7919) % 256)).type).toBe('notAWorkbook');
  });
});

describe('web pages named .xls', () => {
  test('tables with merges, numbers as Excel writes them, text around', () => {
    const html =
      '\ufeff<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{}</style><title>t</title></head><body><p>标题&nbsp;一</p>' +
      '<table><tr><th rowspan=2>甲</th><th colspan="2">乙 &amp; 丙</th></tr><tr><td x:num="0.5">50%</td><td x:num>12</td></tr>' +
      '<tr><td>007</td><td>第一行<br>第二行<td>末</table></body></html>';
    expect(bookOf(text(html))).toEqual({
      format: 'html',
      sheets: [
        {
          name: '表1',
          state: 'visible',
          rows: [
            ['甲', '乙 & 丙'],
            [null, 0.5, 12],
            ['007', '第一行\n第二行', '末'],
          ],
          merges: ['A1:A2', 'B1:C1'],
          hiddenRows: [],
          hiddenColumns: [],
        },
      ],
      paragraphs: ['标题 一'],
      warnings: [{ type: 'unchecked', place: '' }],
    });
  });

  test('one that ends within a table is damaged, one without any is none', () => {
    expect(errorOf(text('<html><table><tr><td>1</td>')).type).toBe('damaged');
    expect(errorOf(text('<html><body>登录</body></html>')).type).toBe('notAWorkbook');
  });
});

test('XML of Excel 2003', () => {
  const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">
    <Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style></Styles>
    <Worksheet ss:Name="表"><Table><Column ss:Index="2" ss:Hidden="1"/>
      <Row><Cell ss:MergeAcross="1"><Data ss:Type="String">甲</Data><Comment><Data>批注</Data></Comment></Cell><Cell><Data ss:Type="Number">1.5</Data></Cell></Row>
      <Row ss:Index="3" ss:Hidden="1"><Cell ss:Index="2"><Data ss:Type="DateTime">2023-09-30T00:00:00.000</Data></Cell><Cell ss:StyleID="d"><Data ss:Type="Number">45199</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell></Row>
    </Table><x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet></Workbook>`;
  expect(bookOf(text(xml)).sheets).toEqual([
    {
      name: '表',
      state: 'hidden',
      rows: [['甲', null, 1.5], [], [null, '2023-09-30', '2023-09-30', true]],
      merges: ['A1:B1'],
      hiddenRows: [3],
      hiddenColumns: ['B'],
    },
  ]);
  expect(errorOf(text(xml.replace('<Workbook', '<!DOCTYPE a><Workbook')))).toEqual({ type: 'unsafe', what: 'doctype' });
});

test.each([
  ['%PDF-1.7\n…', { type: 'unsupportedFormat', kind: 'pdf' }],
  ['\x89PNG\r\n', { type: 'unsupportedFormat', kind: 'picture' }],
  ['{\\rtf1', { type: 'unsupportedFormat', kind: 'rtf' }],
  ['BM\x36\x10\0\0\0\0\0\0', { type: 'unsupportedFormat', kind: 'picture' }],
  ['Rar!\x1a', { type: 'unsupportedFormat', kind: 'archive' }],
  ['MIME-Version: 1.0\r\n', { type: 'unsupportedFormat', kind: 'webArchive' }],
  ['\x09\x04\x06\x00\x00\x00', { type: 'oldFormat', kind: 'Excel 4' }],
  ['\x62\x14\x23\x65E-SafeNet', { type: 'drm' }],
  ['%TSD-Header-###%', { type: 'drm' }],
  ['', { type: 'empty' }],
  [' \r\n\0\0', { type: 'empty' }],
])('known by its first bytes: %j', (head, error) => {
  expect(errorOf(Uint8Array.from(head, (character) => character.charCodeAt(0)))).toEqual(error);
});
