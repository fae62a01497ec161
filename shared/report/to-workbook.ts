// Report model → workbook: the annex as printed, its statistics with formulas over the rows, and the list of standings.
import type { Moment } from '../base/dates.ts';
import { printed } from '../document/typography.ts';
import {
  DEFAULT_WORKBOOK_FONTS,
  type Cell,
  type CellStyleName,
  type Sheet,
  type SheetPrint,
  type SheetRow,
  type WorkbookModel,
} from '../document/workbook.ts';
import type { ReportAnnex, ReportModel } from './report-model.ts';

const PRINT: SheetPrint = {
  landscape: true,
  paper: 'A4',
  fitWidth: true,
  repeatRows: [2, 2],
  pageNumbers: true,
  marginsMillimetres: { top: 28, bottom: 26, left: 20, right: 20 },
};

/** Widths in half-width characters by column of the annex; others get what a short text needs. */
const WIDTHS: Readonly<Record<string, number>> = {
  number: 6,
  title: 18,
  category: 9,
  problems: 36,
  plan: 42,
  goals: 62,
};

const STANDING_SHEET = '项目状态';

export function reportWorkbook(model: ReportModel, created: Moment): WorkbookModel {
  return {
    properties: { title: model.title.replaceAll('\n', ''), author: model.signature.issuer, created },
    fonts: DEFAULT_WORKBOOK_FONTS,
    sheets: [...model.annexes.map((annex) => annexSheet(annex, model)), standingSheet(model), statisticsSheet(model)],
  };
}

function annexSheet(annex: ReportAnnex, model: ReportModel): Sheet {
  const { columns, rows } = annex.table;
  const width = columns.length;
  return {
    name: annex.sheetName,
    columns: columns.map(({ key }) => ({ width: WIDTHS[key] ?? 16 })),
    rows: [
      { cells: [text(titleOf(model, annex.title), 'title'), ...Array.from({ length: width - 1 }, () => null)] },
      { cells: columns.map(({ heading }) => text(heading, 'head')) },
      ...rows.map(({ cells }): SheetRow => ({
        cells: cells.map((lines, index) =>
          annexCell(
            columns[index]?.key ?? '',
            lines.map((line) => line.text),
          ),
        ),
      })),
    ],
    merges: [{ top: 1, left: 1, bottom: 1, right: width }],
    frozenRows: 2,
    print: PRINT,
  };
}

function annexCell(key: string, lines: readonly string[]): Cell {
  const joined = lines.map(printed).join('\n');
  if (key === 'number') return number(Number(joined), 'center');
  return text(joined, key === 'title' || key === 'category' ? 'center' : 'body');
}

function standingSheet(model: ReportModel): Sheet {
  const heads = ['序号', '项目名称', '类别', '牵头单位', '进展状态', '完成度', '目标完成数', '目标总数', '判定依据'];
  return {
    name: STANDING_SHEET,
    columns: [6, 36, 10, 22, 12, 10, 12, 10, 60].map((width) => ({ width })),
    rows: [
      {
        cells: [
          text(titleOf(model, `${model.period.title}${model.bookName}状态`), 'title'),
          ...Array.from({ length: heads.length - 1 }, () => null),
        ],
      },
      { cells: heads.map((head) => text(head, 'head')) },
      ...model.standings.map((row): SheetRow => ({
        cells: [
          number(row.number, 'center'),
          text(printed(row.title), 'body'),
          text(row.category, 'center'),
          text(row.leadUnits, 'body'),
          text(row.status, 'center'),
          row.completion === null ? text('—', 'center') : number(row.completion, 'percent'),
          number(row.goalsMet, 'number'),
          number(row.goalsAll, 'number'),
          text(row.reason, 'body'),
        ],
      })),
    ],
    merges: [{ top: 1, left: 1, bottom: 1, right: heads.length }],
    frozenRows: 2,
    filterRow: 2,
    print: PRINT,
  };
}

/** Counts are formulas over the rows of 项目状态; percentages are written (largest remainder), as in the prose. */
function statisticsSheet(model: ReportModel): Sheet {
  const { statistics } = model;
  const last = model.standings.length + 2;
  const column = (letter: string): string => `'${STANDING_SHEET}'!$${letter}$3:$${letter}$${Math.max(last, 3)}`;
  const groups = statistics.byStatus;
  const width = groups.length + 2;
  const total = (letter: string, name: string): string => `COUNTIF(${column(letter)},"${name}")`;
  const categoryRows = statistics.byCategory.map(({ category, count }, row): SheetRow => ({
    cells: [
      text(category.name, 'label'),
      ...groups.map(({ label }, index) =>
        formula(
          `COUNTIFS(${column('C')},"${category.name}",${column('E')},"${label}")`,
          statistics.table[row]?.[index] ?? 0,
        ),
      ),
      formula(total('C', category.name), count),
    ],
  }));
  return {
    name: '统计',
    columns: [{ width: 14 }, ...groups.map(() => ({ width: 11 })), { width: 11 }],
    rows: [
      {
        cells: [
          text(titleOf(model, `${model.period.title}${model.bookName}统计`), 'title'),
          ...Array.from({ length: width - 1 }, () => null),
        ],
      },
      { cells: [text('类别', 'head'), ...groups.map(({ label }) => text(label, 'head')), text('合计', 'head')] },
      ...categoryRows,
      {
        cells: [
          text('合计', 'label'),
          ...groups.map(({ label, count }) => formula(total('E', label), count)),
          formula(`COUNTA(${column('B')})`, statistics.total),
        ],
      },
      {
        cells: [
          text('占比', 'label'),
          ...groups.map(({ percent }) => number(percent, 'percent')),
          number(statistics.total === 0 ? 0 : 100, 'percent'),
        ],
      },
      { cells: [] },
      {
        cells: [
          text('年度目标', 'label'),
          text('总数', 'center'),
          formula(`SUM(${column('H')})`, statistics.goals.all),
          text('已完成', 'center'),
          formula(`SUM(${column('G')})`, statistics.goals.met),
        ],
      },
      {
        cells: [
          text('量化指标', 'label'),
          text('总数', 'center'),
          number(statistics.figures.all, 'number'),
          text('达到序时', 'center'),
          number(statistics.figures.onPlan, 'number'),
          text('落后', 'center'),
          number(statistics.figures.behind, 'number'),
          text('暂无数据', 'center'),
          number(statistics.figures.noValue, 'number'),
        ],
      },
      { cells: [text('占比按最大余数法取一位小数，合计为100.0%，与报告正文一致。', 'note')] },
    ],
    merges: [
      { top: 1, left: 1, bottom: 1, right: width },
      { top: categoryRows.length + 8, left: 1, bottom: categoryRows.length + 8, right: width },
    ],
    frozenRows: 2,
    print: { ...PRINT, repeatRows: [2, 2] },
  };
}

/** The sample is marked wherever it shows. */
function titleOf({ sample }: ReportModel, title: string): string {
  return sample ? `${title}（示例）` : title;
}

function text(value: string, style: CellStyleName): Cell {
  return { type: 'text', text: value, style };
}

function number(value: number, style: CellStyleName): Cell {
  return { type: 'number', value, style };
}

function formula(expression: string, value: number): Cell {
  return { type: 'formula', formula: expression, value, style: 'number' };
}
