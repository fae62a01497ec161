import { expect, it } from 'vitest';
import { cell, row } from '../../../shared/document/blocks.ts';
import { tableText } from '../../../shared/document/table-text.ts';

it('is a table for slides and cells for Excel', () => {
  const { html, text } = tableText({
    head: [row(['序号', '项目\n名称'])],
    rows: [row(['1', 'A&B<“甲”>']), row(['2', '一"二\t三'])],
  });
  expect(html.match(/<tr>/g)).toHaveLength(3);
  expect(html).toContain('>项目<br style="mso-data-placement:same-cell">名称</th>');
  expect(html).toContain('>A&amp;B&lt;“甲”&gt;</td>');
  expect(text.split('\r\n')).toEqual(['序号\t"项目\n名称"', '1\tA&B<“甲”>', '2\t"一""二\t三"']);
});

it('keeps the columns where cells are merged', () => {
  const { html, text } = tableText({
    head: [row([cell('甲', { gridSpan: 2 }), cell('乙', { rowSpan: 2 })]), row(['丙', '丁'])],
    rows: [row(['1', '2', '3'])],
  });
  expect(html).toContain('<th colspan="2"');
  expect(html).toContain('<th rowspan="2"');
  expect(text.split('\r\n')).toEqual(['甲\t\t乙', '丙\t丁\t', '1\t2\t3']);
});
