// The sample's and a builder's reports of every kind, and a report as lines of text to compare with.
import { readFileSync } from 'node:fs';
import type { OfficialDocument, TableBlock } from '../../../shared/document/document.ts';
import type { WorkbookModel } from '../../../shared/document/workbook.ts';
import type { Ledger } from '../../../shared/ledger/ledger.ts';
import type { Period } from '../../../shared/ledger/period.ts';
import { buildReport } from '../../../shared/report/build-report.ts';
import type { ReportKindInfo } from '../../../shared/report/kinds.ts';
import type { ReportModel } from '../../../shared/report/report-model.ts';
import { gatherReportScope } from '../../../shared/report/report-scope.ts';
import { reportSubjects, type SubjectChoice } from '../../../shared/report/subjects.ts';
import { parseSnapshot } from '../../../shared/schema/snapshot.ts';
import { booksInOrder, periodByKey, yearsOfBook } from '../../../shared/select/places.ts';

export const NOW = '2023-10-10T01:00:00.000Z';

export function sampleLedger(): Ledger {
  const text = readFileSync(new URL('../../../seeds/2023-sample.json', import.meta.url), 'utf8');
  const parsed = parseSnapshot(text);
  if (!parsed.ok) throw new Error(parsed.error.type);
  return parsed.value.ledger;
}

export function samplePeriod(ledger: Ledger, key: string): Period {
  const [book] = booksInOrder(ledger);
  const periods = yearsOfBook(ledger, book?.id ?? '').flatMap(({ id }) => periodByKey(ledger, id, key) ?? []);
  const [period] = periods;
  if (!period) throw new Error(`no ${key}`);
  return period;
}

export function modelOf(ledger: Ledger, period: Period, kind: ReportKindInfo, subject: SubjectChoice): ReportModel {
  const scope = gatherReportScope(ledger, period, kind.kind, subject);
  if (!scope) throw new Error('no scope');
  return buildReport(scope, '2023-10-10');
}

/** The reports of a kind that would be written at once, or of its first few subjects where nothing is suggested. */
export function modelsOf(ledger: Ledger, period: Period, kind: ReportKindInfo): ReportModel[] {
  const all = reportSubjects(ledger, period, kind.kind);
  const suggested = all.filter((choice) => choice.suggested);
  return (suggested.length > 0 ? suggested : all).slice(0, 3).map((subject) => modelOf(ledger, period, kind, subject));
}

const ROWS_SHOWN = 2;

/** Every paragraph with its role; of a table the head, its first rows and how many there are. */
export function documentText({ parts, letterhead, imprint }: OfficialDocument): string {
  const lines = parts.flatMap(({ id, kind, page, blocks }) => [
    `== ${id} ${kind} ${page}`,
    ...blocks.flatMap((block) =>
      block.type === 'table'
        ? tableText(block)
        : [
            `${block.role}${block.chart ? ` 图：${block.chart.title}` : ''}\t${block.runs.map(({ text }) => text).join('')}`,
          ],
    ),
  ]);
  return [`版头 ${JSON.stringify(letterhead)}`, `版记 ${JSON.stringify(imprint)}`, ...lines, ''].join('\n');
}

function tableText({ head, rows }: TableBlock): string[] {
  const text = (row: TableBlock['rows'][number]): string =>
    row.cells
      .map(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')).join('/'))
      .join(' | ');
  const shown = head.length === 0 ? rows : rows.slice(0, ROWS_SHOWN);
  return [...head.map((row) => `表头\t${text(row)}`), ...shown.map((row) => `行\t${text(row)}`), `共${rows.length}行`];
}

export function workbookText({ sheets }: WorkbookModel): string {
  const lines = sheets.flatMap(({ name, rows, print }) => [
    `== ${name} ${print.paper} ${rows.length}行`,
    ...rows.slice(0, ROWS_SHOWN + 2).map(({ cells }) =>
      cells
        .map((cell) => {
          if (cell === null) return '';
          if (cell.type === 'formula') return `=${cell.formula}→${cell.value}`;
          return cell.type === 'number' ? String(cell.value) : cell.text.replaceAll('\n', '/');
        })
        .join(' | '),
    ),
  ]);
  return [...lines, ''].join('\n');
}
