// 附件 and their tables (7.3.7).
import { expectAll, runsOf, type Context, type Section } from './context.ts';
import { child, descendants, textOf, type Element } from './xml.ts';

export function checkAnnexes(context: Context): void {
  const { sections, styles, findings } = context;
  const annexes = sections.slice(1).filter(({ children }) => children.some((one) => textOf(one).startsWith('附件')));
  annexes.forEach(({ children }, index) => {
    const [mark, empty, title] = children;
    const where = `annex ${index + 1}`;
    const wanted = annexes.length === 1 ? '附件' : `附件${index + 1}`;
    if (!mark || textOf(mark) !== wanted) findings.push(`${where}: begins with “${mark ? textOf(mark) : ''}”`);
    if (mark) {
      for (const run of runsOf(mark)) {
        expectAll(styles.run(mark, run), { 'sz.val': '32', 'rFonts.eastAsia': '黑体' }, context, where);
      }
    }
    if (!empty || textOf(empty) !== '' || !title || styles.paragraph(title)['jc.val'] !== 'center')
      findings.push(`${where}: its title is not centred on the third line`);
    checkEnd(children, where, context);
  });
}

/** Nothing at a section's end may need a page of its own. */
function checkEnd(children: Section['children'], where: string, { styles, findings }: Context): void {
  const last = children.at(-1);
  if (!last || last.name !== 'w:p' || textOf(last) !== '' || descendants(last, 'w:drawing').length > 0) return;
  if (Number(styles.paragraph(last)['spacing.line']) > 20) findings.push(`${where}: ends in an empty line`);
}

const WIDTHS: Readonly<Record<string, number>> = { '11906': 8844, '16838': 12756, '23811': 19729 };

export function checkTables(context: Context): void {
  for (const { children, properties } of context.sections) {
    const wanted = WIDTHS[child(properties, 'w:pgSz')?.attributes['w:w'] ?? ''] ?? 0;
    for (const table of children.filter(({ name }) => name === 'w:tbl')) checkTable(table, wanted, context);
  }
}

function checkTable(table: Element, wanted: number, context: Context): void {
  const { styles, findings } = context;
  const properties = child(table, 'w:tblPr');
  if (child(properties, 'w:tblLayout')?.attributes['w:type'] !== 'fixed') findings.push('table: not of fixed layout');
  const grid = descendants(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
  const sum = grid.reduce((total, width) => total + width, 0);
  if (sum !== wanted) findings.push(`table: ${sum} wide, not ${wanted}`);
  const rows = table.children.filter(({ name }) => name === 'w:tr');
  rows.forEach((row, index) => {
    const head = descendants(row, 'w:tblHeader').length > 0;
    if (index === 0 && !head) findings.push('table: its head is not repeated');
    if (!head && descendants(row, 'w:cantSplit').length > 0) findings.push(`table: row ${index} cannot break`);
    const widths = descendants(row, 'w:tcW').reduce((total, { attributes }) => total + Number(attributes['w:w']), 0);
    if (widths !== wanted) findings.push(`table: row ${index} is ${widths} wide`);
    for (const paragraph of descendants(row, 'w:p')) checkCell(paragraph, head, { ...context, styles });
  });
}

function checkCell(paragraph: Element, head: boolean, context: Context): void {
  const { styles, findings } = context;
  const found = styles.paragraph(paragraph);
  const line = Number(found['spacing.line']);
  if (found['spacing.lineRule'] !== 'exact' || line < 320 || line > 400) findings.push(`cell: line of ${line}`);
  for (const run of runsOf(paragraph)) {
    const look = styles.run(paragraph, run);
    if (look['sz.val'] !== '21' && look['sz.val'] !== '24') findings.push(`cell: size ${look['sz.val']}`);
    if (head && look['rFonts.eastAsia'] !== '黑体') findings.push('table: its head is not 黑体');
  }
}
