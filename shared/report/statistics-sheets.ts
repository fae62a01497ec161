// The list of standings and its statistics: counts are formulas over the list's rows.
import { printed } from '../document/typography.ts';
import type { Sheet, SheetRow } from '../document/workbook.ts';
import type { ReportModel } from './report-model.ts';
import { formulaCell as formula, numberCell as number, PRINT, textCell as text, titleOf } from './workbook-cells.ts';

export const STANDING_SHEET = '项目状态';

export function standingSheet(model: ReportModel): Sheet {
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
export function statisticsSheet(model: ReportModel): Sheet {
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
          text('其中超序时', 'center'),
          number(statistics.figures.ahead, 'number'),
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
