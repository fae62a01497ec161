// Writing the third quarter's report for 30, 300 and 3,000 projects; its first annex alone beside programs that fill
// or build the same table. All take turns, so that a busy machine is busy for each of them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
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
import { medians, print } from './measure.ts';

const NOW = '2023-10-10T01:00:00.000Z';
const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const round = (value: number): number => Math.round(value);

function modelOf({ ledger, period }: ManyProjects) {
  const scope = gatherReportScope(ledger, period, 'quarterlyReport');
  if (!scope) throw new Error('no scope');
  return { model: buildReport(scope, '2023-10-10'), settings: scope.settings };
}

/** 附件1 with its title, and nothing else. */
function annexOf(document: OfficialDocument): { readonly alone: OfficialDocument; readonly table: TableBlock } {
  const part = document.parts.find(({ kind }) => kind === 'annex');
  const table = part?.blocks.find((block) => block.type === 'table');
  if (!part || table?.type !== 'table') throw new Error('no annex');
  return { alone: { ...document, parts: [part] }, table };
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

// Bare cells, no styles: what python-docx does at its fastest. It says how long each run took, without its start.
const PYTHON = `
import io, json, statistics, sys, time
try:
    import docx
except ImportError:
    sys.exit(3)
rows = [[row[letter] for letter in 'abcdef'] for row in json.load(open(sys.argv[1]))['rows']]
times = []
for run in range(int(sys.argv[2])):
    started = time.perf_counter()
    document = docx.Document()
    table = document.add_table(rows=len(rows), cols=6)
    # table.rows and row.cells walk the whole table each time; this is its quick way.
    cells = table._cells
    for at, texts in enumerate(rows):
        for column, text in enumerate(texts):
            cells[at * 6 + column].text = text
    document.save(io.BytesIO())
    times.append((time.perf_counter() - started) * 1000)
print(statistics.median(times))
`;

/** Milliseconds, or null where python-docx is not installed. */
function pythonDocx(data: unknown, runs: number): number | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const file = path.join(folder, 'rows.json');
  writeFileSync(file, JSON.stringify(data));
  try {
    const found = ['python3', '/usr/bin/python3']
      .map((python) => spawnSync(python, ['-c', PYTHON, file, String(runs)], { encoding: 'utf8' }))
      .find(({ status }) => status === 0);
    return found ? Number(found.stdout) : null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const empty = await template();
const times = [];
const ratios = [];
for (const count of [30, 300, 3000]) {
  const many = manyProjects(count);
  const { model, settings } = modelOf(many);
  const document = reportDocument(model, settings, NOW);
  const { alone, table } = annexOf(document);
  const data = dataOf(table);
  const runs = count === 3000 ? 5 : 15;
  const [build = 0, whole = 0, annex = 0, excel = 0, docxtemplater = 0, easy = 0] = await medians(runs, [
    async () => reportDocument(modelOf(many).model, settings, NOW),
    () => writeDocx(document),
    () => writeDocx(alone),
    () => writeXlsx(reportWorkbook(model, NOW)),
    async () => new Docxtemplater(new PizZip(empty), { linebreaks: true }).render(data).toBuffer(),
    () => new TemplateHandler().process(Buffer.from(empty), data),
  ]);
  const python = pythonDocx(data, count === 3000 ? 1 : 3);
  times.push({
    projects: count,
    'build ms': round(build),
    'report, Word ms': round(whole),
    'report, Excel ms': round(excel),
    'annex, Word ms': round(annex),
    'docxtemplater ms': round(docxtemplater),
    'easy-template-x ms': round(easy),
    'python-docx ms': python === null ? '—' : round(python),
  });
  ratios.push({
    projects: count,
    'annex ÷ docxtemplater': (annex / docxtemplater).toFixed(2),
    'annex ÷ easy-template-x': (annex / easy).toFixed(2),
    'annex ÷ python-docx': python === null ? '—' : (annex / python).toFixed(2),
    'whole report ÷ docxtemplater': (whole / docxtemplater).toFixed(2),
  });
}
print('The quarterly report, and its first annex alone as the others fill it', times);
print('The same as ratios (below 1: ahead). The whole report has a body, styles, and two more annexes', ratios);
