// 指标表: a row per figure. A figure of several projects is entered once.
import type { Cell, CellCheck, Sheet } from '../document/workbook.ts';
import { figureCellKey, type FormFigure, type FormModel } from './form-model.ts';
import { bannerMerge, bannerRow, FORM_PRINT, ID_COLUMN, ID_HEAD, openCell, remarksAt, text } from './form-sheet.ts';
import { formTitle } from './form-title.ts';

const COLUMNS = [
  { head: '项目序号', width: 9 },
  { head: '指标名称', width: 30 },
  { head: '口径', width: 28 },
  { head: '计量单位', width: 10 },
  { head: '年度目标值', width: 40 },
  { head: '上期值', width: 11 },
  { head: '本期值', width: 14 },
  { head: '上年同期值', width: 14 },
];
const HEAD_ROW = 3;
const VALUE_COLUMN = 8;

export function figureSheet(model: FormModel): Sheet {
  const width = COLUMNS.length + 1;
  const last = HEAD_ROW + model.figures.length;
  return {
    name: '指标表',
    columns: [ID_COLUMN, ...COLUMNS.map((one) => ({ width: one.width }))],
    rows: [
      bannerRow(`${formTitle(model)}（${model.unit.shortName}）：量化指标`, 'title', width, 34),
      bannerRow(
        '本期值只填数字，单位见“计量单位”。次数、件数等填年初至今的累计数；比率、满意率填期末水平；同比指标另填上年同期值。',
        'note',
        width,
      ),
      { cells: [text(ID_HEAD, 'head'), ...COLUMNS.map(({ head }) => text(head, 'head'))] },
      ...model.figures.map((figure) => ({ cells: figureCells(model, figure) })),
    ],
    merges: [bannerMerge(1, width), bannerMerge(2, width)],
    frozenRows: HEAD_ROW,
    isProtected: true,
    checks: model.figures.flatMap((figure, index) => figureChecks(figure, HEAD_ROW + 1 + index)),
    required: [{ top: HEAD_ROW + 1, left: VALUE_COLUMN, bottom: last, right: VALUE_COLUMN }],
    print: { ...FORM_PRINT, repeatRows: [HEAD_ROW, HEAD_ROW] },
  };
}

function figureCells(model: FormModel, figure: FormFigure): Cell[] {
  const { indicatorId } = figure;
  return [
    text(indicatorId, 'hiddenText'),
    text(figure.numbers.join('、'), 'contextCenter'),
    text(figure.name, 'context'),
    text(figure.definition, 'context'),
    text(figure.unit, 'contextCenter'),
    text(figure.target, 'context'),
    text(figure.lastValue === null ? '' : String(figure.lastValue), 'contextCenter'),
    openCell(figure.value, 'openNumber', remarksAt(model, figureCellKey(indicatorId, 'value'))),
    figure.needsLastYear
      ? openCell(figure.lastYearValue, 'openNumber', remarksAt(model, figureCellKey(indicatorId, 'lastYearValue')))
      : text('', 'contextCenter'),
  ];
}

function figureChecks(figure: FormFigure, row: number): CellCheck[] {
  const cell = (column: number): CellCheck['range'] => ({ top: row, left: column, bottom: row, right: column });
  const measure = figure.unit === '' ? '' : `，单位：${figure.unit}`;
  const takes = { type: 'number' as const, from: figure.needsLastYear ? null : 0, to: null };
  const example = figure.unit === '%' ? '如 85，不用写百分号' : '如 90000，不写“9万”';
  const refusal = `请只填数字${measure}，${example}。`;
  const checks: CellCheck[] = [
    { range: cell(VALUE_COLUMN), takes, hint: { title: '本期值', words: `只填数字${measure}；${example}。` }, refusal },
  ];
  if (figure.needsLastYear)
    checks.push({
      range: cell(VALUE_COLUMN + 1),
      takes,
      hint: { title: '上年同期值', words: `上年同期的数${measure}，用来算同比。` },
      refusal,
    });
  return checks;
}
