import { describe, expect, test } from 'vitest';
import { sharedStrings, styles, workbook, workbookParts, zip, MAIN } from './build-package.ts';
import { bookOf, errorOf, rowsOf, sheetOf, warningsOf } from './expect-read.ts';

describe('cells', () => {
  test('numbers, text of all three kinds, booleans, errors and cached values', () => {
    const strings = sharedStrings([
      '<t xml:space="preserve">  两头空格 </t>',
      '<r><t>富</t></r><r><rPr><b/></rPr><t>文本</t></r><rPh sb="0" eb="1"><t>ふ</t></rPh>',
    ]);
    const rows = workbook(
      '<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' +
        '<row r="2"><c r="A2" t="inlineStr"><is><r><t>内</t></r><r><t>联</t></r></is></c>' +
        '<c r="B2" t="str"><f>A1&amp;"x"</f><v>a_x000D_b</v></c><c r="C2" t="b"><v>1</v></c>' +
        '<c r="D2" t="e"><f>NA()</f><v>#N/A</v></c><c r="E2"><f>SUM(A1:A1)</f><v>1e-3</v></c></row>',
      strings,
    );
    expect(rowsOf(rows)).toEqual([
      [1.5, '  两头空格 ', '富文本'],
      ['内联', 'a\rb', true, '#N/A', 0.001],
    ]);
  });

  test('numbers shown per cent stay numbers, and are told as runs', () => {
    const cell = (place: string, style: number): string => `<c r="${place}" s="${style}"><v>0.7</v></c>`;
    const rows = [1, 2, 3, 4].map(
      (row) => `<row r="${row}">${cell(`A${row}`, row === 3 ? 0 : 1)}${cell(`B${row}`, 2)}</row>`,
    );
    const sheet = sheetOf(workbook(rows.join(''), styles(['0%', '0.00'])));
    expect(sheet.rows).toEqual([1, 2, 3, 4].map(() => [0.7, 0.7]));
    expect(sheet.percents).toEqual(['A1:A2', 'A4:A4']);
  });

  test('rows and cells without references follow each other', () => {
    expect(rowsOf(workbook('<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>'))).toEqual([
      [1, null, 3],
      [],
      [4],
    ]);
  });

  test('trailing empty cells and rows are left out, a far corner is not walked', () => {
    const sheet = sheetOf(
      workbook(
        '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="C1" s="0"/></row>' +
          '<row r="1048576"><c r="B1048576"><v>2</v></c></row></sheetData>' +
          '<mergeCells><mergeCell ref="A2:XFD1048575"/></mergeCells>',
      ),
    );
    expect(sheet.rows.length).toBe(1_048_576);
    expect([sheet.rows[0], sheet.rows[1], sheet.rows.at(-1)]).toEqual([[1], [], [null, 2]]);
  });

  test('cells by the million at the right edge are too many', () => {
    const rows = Array.from({ length: 400 }, (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`);
    expect(errorOf(workbook(rows.join('')))).toEqual({ type: 'tooLarge', what: 'cells' });
  });

  test.each([
    ['a number that is none', '<c r="A1"><v>12x</v></c>'],
    ['a text that is not there', '<c r="A1" t="s"><v>7</v></c>'],
    ['a boolean that is neither', '<c r="A1" t="b"><v>2</v></c>'],
    ['an unknown type', '<c r="A1" t="z"><v>2</v></c>'],
    ['a cell of another row', '<c r="A2"><v>2</v></c>'],
    ['a cell beyond the sheet', '<c r="XFE1"><v>2</v></c>'],
    ['two values at one place', '<c r="A1"><v>2</v></c><c r="A1"><v>3</v></c>'],
  ])('%s: damaged', (_, cell) => {
    expect(errorOf(workbook(`<row r="1">${cell}</row>`)).type).toBe('damaged');
  });
});

describe('dates', () => {
  const codes = [
    'yyyy"年"m"月"d"日"',
    'yyyy\\-mm\\-dd hh:mm:ss',
    'h:mm',
    '[h]:mm:ss',
    '0.00E+00',
    '#,##0"年"',
    '[$-804]m"月"',
  ];

  test('by the number format, Chinese ones too', () => {
    const cells = codes.map((_, index) => `<c s="${index + 1}"><v>45199.5</v></c>`);
    expect(rowsOf(workbook(`<row>${cells.join('')}</row>`, styles(codes)))).toEqual([
      [
        '2023-09-30T12:00:00',
        '2023-09-30T12:00:00',
        '2023-09-30T12:00:00',
        '1084788:00:00',
        45199.5,
        45199.5,
        '2023-09-30T12:00:00',
      ],
    ]);
    expect(rowsOf(workbook('<row><c s="1"><v>45199</v></c><c s="3"><v>0.25</v></c></row>', styles(codes)))).toEqual([
      ['2023-09-30', '06:00:00'],
    ]);
  });

  test('of the 1904 system, and as ISO text', () => {
    const parts = workbookParts(
      [{ name: '表', inside: '<row><c s="1"><v>43737</v></c><c t="d"><v>2023-09-30T00:00:00</v></c></row>' }],
      styles(codes),
    );
    const book = String(parts['xl/workbook.xml']).replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
    expect(rowsOf(zip({ ...parts, 'xl/workbook.xml': book }))).toEqual([['2023-09-30', '2023-09-30']]);
  });
});

describe('sheets', () => {
  test('states, merges, hidden rows and columns; a value under a merge is said', () => {
    const bytes = zip(
      workbookParts([
        {
          name: '填报表',
          inside:
            '<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>9</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
        },
        { name: '__proto__', inside: '<row><c><v>1</v></c></row>', state: 'hidden' },
        { name: 'constructor', inside: '<sheetData/>', state: 'veryHidden' },
      ]),
    );
    const book = bookOf(bytes);
    expect(book.sheets).toEqual([
      { name: '填报表', state: 'visible', rows: [[1], [2]], merges: ['A1:B1'], hiddenRows: [2], hiddenColumns: ['B'] },
      { name: '__proto__', state: 'hidden', rows: [[1]], merges: [], hiddenRows: [], hiddenColumns: [] },
      { name: 'constructor', state: 'veryHidden', rows: [], merges: [], hiddenRows: [], hiddenColumns: [] },
    ]);
    expect(book.warnings).toEqual([{ type: 'valuesUnderMerge', place: '填报表' }]);
    expect(Object.hasOwn(Object.prototype, 'name')).toBe(false);
  });

  test('of XML with a prefix, of the strict kind, in UTF-16, and without a namespace', () => {
    const cell = (prefix: string): string =>
      `<${prefix}sheetData><${prefix}row><${prefix}c><${prefix}v>7</${prefix}v></${prefix}c></${prefix}row></${prefix}sheetData>`;
    const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const forms = [
      `<x:worksheet xmlns:x="${MAIN}">${cell('x:')}</x:worksheet>`,
      `<worksheet xmlns="${strict}">${cell('')}</worksheet>`,
      `<worksheet>${cell('')}</worksheet>`,
      utf16(`<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}">${cell('')}</worksheet>`),
    ];
    for (const form of forms) expect(rowsOf(workbook('', { 'xl/worksheets/sheet1.xml': form }))).toEqual([[7]]);
  });

  test.each(['worksheets/sheet1.xml', 'sharedStrings.xml', 'styles.xml'])(
    'a reference to %s that leads to another part: damaged, and nothing is read as empty',
    (target) => {
      const rows = '<row><c t="s" s="1"><v>0</v></c></row>';
      const parts = workbookParts([{ name: '表', inside: rows }], {
        ...sharedStrings(['<t>甲</t>']),
        ...styles(['0%']),
      });
      const relations = 'xl/_rels/workbook.xml.rels';
      const led = String(parts[relations]).replace(`Target="${target}"`, 'Target="workbook.xml"');
      expect(led).not.toBe(parts[relations]);
      expect(errorOf(zip({ ...parts, [relations]: led })).type).toBe('damaged');
    },
  );

  test('a formula that was never calculated is empty, and that is said', () => {
    const bytes = workbook('<row><c><f>1+1</f></c><c><f>1+1</f><v>2</v></c><c t="str"><f>""</f><v></v></c></row>');
    expect(rowsOf(bytes)).toEqual([[null, 2]]);
    expect(warningsOf(bytes)).toEqual(['noCachedValue']);
  });

  test('what lies beside them is named and left alone', () => {
    const beside = {
      'xl/vbaProject.bin': 'x',
      'xl/externalLinks/externalLink1.xml': '<a/>',
      'xl/embeddings/a.bin': 'x',
    };
    expect(warningsOf(workbook('<row/>', beside))).toEqual(['macros', 'externalLinks', 'embeddedObjects']);
  });
});

function utf16(content: string): Uint8Array {
  const bytes = new Uint8Array(2 + 2 * content.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let at = 0; at < content.length; at += 1) view.setUint16(2 + 2 * at, content.charCodeAt(at), true);
  return bytes;
}
