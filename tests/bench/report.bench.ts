// Writing the third quarter's report for 30, 300 and 3,000 projects, beside template engines that fill the same table.
import Docxtemplater from 'docxtemplater';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { TemplateHandler } from 'easy-template-x';
import PizZip from 'pizzip';
import type { OfficialDocument, TableBlock } from '../../shared/document/document.ts';
import { writeDocx } from '../../shared/office/write/write-docx.ts';
import { writeXlsx } from '../../shared/office/write/write-xlsx.ts';
import { buildReport } from '../../shared/report/build-report.ts';
import { gatherReportScope } from '../../shared/report/report-scope.ts';
import { reportDocument } from '../../shared/report/to-document.ts';
import { reportWorkbook } from '../../shared/report/to-workbook.ts';
import { manyProjects, type ManyProjects } from './many-projects.ts';
import { median, print } from './measure.ts';

const NOW = '2023-10-10T01:00:00.000Z';
const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const round = (value: number): number => Math.round(value);

function modelOf({ ledger, period }: ManyProjects) {
  const scope = gatherReportScope(ledger, period, 'quarterlyReport');
  if (!scope) throw new Error('no scope');
  return { model: buildReport(scope, '2023-10-10'), settings: scope.settings };
}

function annexOf(document: OfficialDocument): TableBlock {
  const table = document.parts.at(-1)?.blocks.find((block) => block.type === 'table');
  if (table?.type !== 'table') throw new Error('no annex');
  return table;
}

/** A template with the annex's six columns and one row that is repeated. */
async function template(): Promise<Uint8Array> {
  const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
  const tags = LETTERS.map((letter, index) => {
    const tag = `{${letter}}`;
    if (index === 0) return `{#rows}${tag}`;
    return index === LETTERS.length - 1 ? `${tag}{/rows}` : tag;
  });
  const table = new Table({
    rows: [new TableRow({ children: LETTERS.map(cell) }), new TableRow({ children: tags.map(cell) })],
  });
  return Packer.pack(new Document({ sections: [{ children: [table] }] }), 'uint8array');
}

function dataOf(annex: TableBlock) {
  const text = (row: TableBlock['rows'][number], column: number): string =>
    (row.cells[column]?.paragraphs ?? []).map(({ runs }) => runs.map((run) => run.text).join('')).join('\n');
  return {
    rows: annex.rows.map((row) => Object.fromEntries(LETTERS.map((letter, column) => [letter, text(row, column)]))),
  };
}

const empty = await template();
const rows = [];
for (const count of [30, 300, 3000]) {
  const many = manyProjects(count);
  const runs = count === 3000 ? 3 : 7;
  const { model, settings } = modelOf(many);
  const document = reportDocument(model, settings, NOW);
  const data = dataOf(annexOf(document));
  const build = await median(runs, async () => reportDocument(modelOf(many).model, settings, NOW));
  const word = await median(runs, () => writeDocx(document));
  const excel = await median(runs, () => writeXlsx(reportWorkbook(model, NOW)));
  const docxtemplater = await median(runs, async () =>
    new Docxtemplater(new PizZip(empty), { linebreaks: true }).render(data).toBuffer(),
  );
  const easy = await median(runs, () => new TemplateHandler().process(Buffer.from(empty), data));
  rows.push({
    projects: count,
    'build ms': round(build),
    'Word ms': round(word),
    'Excel ms': round(excel),
    'docxtemplater ms': round(docxtemplater),
    'easy-template-x ms': round(easy),
    'Word ÷ docxtemplater': (word / docxtemplater).toFixed(2),
    'Word ÷ easy-template-x': (word / easy).toFixed(2),
  });
}
print('The quarterly report (Word: body and annex; the template engines fill the annex alone)', rows);
