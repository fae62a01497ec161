import { expect, test } from 'vitest';
import { zip } from './build-package.ts';
import { bookOf, errorOf } from './expect-read.ts';

const NAMES = ['office', 'table', 'text', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');
const file = (body: string, styles = ''): Uint8Array =>
  zip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content ${NAMES}><office:automatic-styles>${styles}</office:automatic-styles><office:body>${body}</office:body></office:document-content>`,
  });
const cell = (attributes: string, text = ''): string =>
  `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;

test('values by their type, repeats, merges, hidden rows, columns and sheets', () => {
  const rows =
    '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>' +
    `<table:table-row>${cell('office:value-type="string" table:number-columns-spanned="2"', '甲<text:s text:c="2"/>乙')}<table:covered-table-cell/>${cell('office:value-type="float" office:value="1.5"', '1.50')}</table:table-row>` +
    `<table:table-row table:number-rows-repeated="2" table:visibility="collapse">${cell('office:value-type="date" office:date-value="2023-09-30T08:00:00" table:number-columns-repeated="2"')}</table:table-row>` +
    `<table:table-row>${cell('office:value-type="boolean" office:boolean-value="true"')}${cell('office:value-type="time" office:time-value="PT26H30M00S"')}<table:table-cell office:value-type="string"><office:annotation><text:p>批注</text:p></office:annotation><text:p>一</text:p><text:p>二</text:p></table:table-cell></table:table-row>` +
    '<table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
  const hidden = '<style:style style:name="h"><style:table-properties table:display="false"/></style:style>';
  const book = bookOf(
    file(
      `<office:spreadsheet><table:table table:name="表" table:style-name="h">${rows}</table:table></office:spreadsheet>`,
      hidden,
    ),
  );
  expect(book.format).toBe('ods');
  expect(book.sheets).toEqual([
    {
      name: '表',
      state: 'hidden',
      rows: [
        ['甲  乙', null, 1.5],
        ['2023-09-30T08:00:00', '2023-09-30T08:00:00'],
        ['2023-09-30T08:00:00', '2023-09-30T08:00:00'],
        [true, '26:30:00', '一\n二'],
      ],
      merges: ['A1:B1'],
      hiddenRows: [2, 3],
      hiddenColumns: ['C'],
    },
  ]);
});

test('a value repeated over the whole sheet is too much', () => {
  const row = `<table:table-row table:number-rows-repeated="1048576">${cell('office:value-type="float" office:value="1" table:number-columns-repeated="16384"')}</table:table-row>`;
  expect(
    errorOf(file(`<office:spreadsheet><table:table table:name="表">${row}</table:table></office:spreadsheet>`)),
  ).toEqual({ type: 'tooLarge', what: 'cells' });
});

test('text documents: tables and the text around them', () => {
  const table = `<table:table table:name="表格1"><table:table-row>${cell('office:value-type="string"', '格')}</table:table-row></table:table>`;
  const book = bookOf(
    file(
      `<office:text><text:h>标题</text:h>${table}<text:p>一<text:tab/>二<text:line-break/>三</text:p></office:text>`,
    ),
  );
  expect([book.format, book.sheets[0]?.rows, book.paragraphs]).toEqual(['odt', [['格']], ['标题', '一\t二\n三']]);
});

test('encrypted, and of another kind', () => {
  const manifest =
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
  expect(errorOf(zip({ 'content.xml': '<a/>', 'META-INF/manifest.xml': manifest }))).toEqual({ type: 'encrypted' });
  expect(errorOf(file('<office:drawing/>'))).toEqual({ type: 'unsupportedFormat', kind: 'otherOffice' });
});
