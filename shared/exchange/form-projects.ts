// 填报表: a row per project of the unit. Grey is for reading, white is to be filled in.
import { chineseDate } from '../base/dates.ts';
import type { EntryText } from '../ledger/book.ts';
import type { Cell, CellCheck, CellRange, Sheet, SheetRow } from '../document/workbook.ts';
import { rowCellKey, type FormModel, type FormProject, type RowField } from './form-model.ts';
import { bannerMerge, bannerRow, FORM_PRINT, ID_COLUMN, ID_HEAD, openCell, remarksAt, text } from './form-sheet.ts';
import { formTitle } from './form-title.ts';

const CONTEXT = [
  { head: '序号', width: 5 },
  { head: '项目名称', width: 15 },
  { head: '类别', width: 8 },
  { head: '年度目标', width: 30 },
  { head: '上期进展', width: 26 },
];
const TEXT_WIDTHS: Readonly<Record<EntryText, number>> = {
  progress: 36,
  results: 24,
  problems: 22,
  nextSteps: 26,
  coordination: 16,
};
const COMPLETION = { head: '完成度（%）', width: 9 };
/** The id and the context stand before what is filled in. */
const FIRST_OPEN = CONTEXT.length + 2;

export function projectSheet(model: FormModel): Sheet {
  const width = FIRST_OPEN + model.fields.length;
  const signers = signerRows(model, width);
  const head = 3 + signers.rows.length;
  const rows: SheetRow[] = [
    bannerRow(`${formTitle(model)}（${model.unit.shortName}）`, 'title', width, 34),
    bannerRow(noteWords(model), 'note', width),
    ...signers.rows,
    { cells: headCells(model) },
    ...model.projects.map((project) => projectRow(model, project)),
    { cells: [], heightPoints: 10 },
    bannerRow(
      '负责人签字（盖章）：　　　　　　　　　　　　　　　　填报日期：　　　　年　　月　　日',
      'note',
      width,
      40,
    ),
  ];
  const first = head + 1;
  const last = head + model.projects.length;
  return {
    name: '填报表',
    columns: [
      ID_COLUMN,
      ...CONTEXT.map((column) => ({ width: column.width })),
      ...model.fields.map(({ key }) => ({ width: TEXT_WIDTHS[key] })),
      { width: COMPLETION.width },
    ],
    rows,
    merges: [bannerMerge(1, width), bannerMerge(2, width), ...signers.merges, bannerMerge(rows.length, width)],
    frozenRows: head,
    frozenColumns: 3,
    isProtected: true,
    checks:
      model.projects.length === 0 ? [] : [...fieldChecks(model, first, last), completionCheck(width, first, last)],
    required: [
      ...signers.required,
      ...(model.projects.length === 0
        ? []
        : model.fields.flatMap(({ required }, index): CellRange[] =>
            required ? [{ top: first, left: FIRST_OPEN + index, bottom: last, right: FIRST_OPEN + index }] : [],
          )),
    ],
    print: { ...FORM_PRINT, repeatRows: [head, head] },
  };
}

function noteWords({ period, kind }: FormModel): string {
  const what =
    kind === 'returned' ? '退回修改：请修改黄底、带批注的格子（意见另见“退回意见”表），改好后重新报送。' : '';
  return `${what}请于${chineseDate(period.fillDeadline)}前报送，数据截至${chineseDate(period.dataDate)}。白色格子填写，灰色格子供对照、不用改；红色为必填未填。说明见“填表说明”。`;
}

/** 填报人, 联系电话, 审核人: once for the form, as many in a row as the columns hold. */
function signerRows(
  model: FormModel,
  width: number,
): { readonly rows: SheetRow[]; readonly merges: CellRange[]; readonly required: CellRange[] } {
  const pairs = [
    ['填报人', model.signers.filler],
    ['联系电话', model.signers.phone],
    ['审核人', model.signers.reviewer],
  ] as const;
  const from = 5;
  const each = Math.max(1, Math.floor((width - from + 1) / 2));
  const rows: SheetRow[] = [];
  const required: CellRange[] = [];
  const merges: CellRange[] = [];
  for (let at = 0; at < pairs.length; at += each) {
    const row = 3 + rows.length;
    const cells: (Cell | null)[] = Array.from({ length: width }, () => null);
    if (at === 0) {
      cells[1] = text(`填报单位：${model.unit.fullName}`, 'note');
      merges.push({ top: row, left: 2, bottom: row, right: 4 });
    }
    pairs.slice(at, at + each).forEach(([label, value], index) => {
      const column = from + index * 2;
      cells[column - 1] = text(`${label}：`, 'label');
      cells[column] = text(value, 'openCenter');
      required.push({ top: row, left: column + 1, bottom: row, right: column + 1 });
    });
    rows.push({ cells, heightPoints: 32 });
  }
  return { rows, merges, required };
}

function headCells({ fields }: FormModel): Cell[] {
  return [
    text(ID_HEAD, 'head'),
    ...CONTEXT.map(({ head }) => text(head, 'head')),
    ...fields.map(({ label, required }) => text(required ? `${label}*` : label, 'head')),
    text(COMPLETION.head, 'head'),
  ];
}

function projectRow(model: FormModel, project: FormProject): SheetRow {
  const remarks = (field: RowField): string[] => remarksAt(model, rowCellKey(project.projectId, field));
  return {
    cells: [
      text(project.projectId, 'hiddenText'),
      { type: 'number', value: project.number, style: 'contextCenter' },
      text(project.title, 'contextCenter'),
      text(project.category, 'contextCenter'),
      text(project.goals, 'context'),
      text(project.last, 'context'),
      ...model.fields.map(({ key }) => openCell(project.texts[key] ?? '', 'open', remarks(key))),
      openCell(project.completion, 'openNumber', remarks('completion')),
    ],
  };
}

function fieldChecks({ fields }: FormModel, first: number, last: number): CellCheck[] {
  return fields.map(({ label, hint, required }, index) => ({
    range: { top: first, left: FIRST_OPEN + index, bottom: last, right: FIRST_OPEN + index },
    takes: { type: 'any' },
    hint: {
      title: `${label}${required ? '（必填）' : ''}`,
      words: hint === '' ? '直接填写，换行按 Alt+Enter。' : hint,
    },
    refusal: '',
  }));
}

function completionCheck(column: number, first: number, last: number): CellCheck {
  return {
    range: { top: first, left: column, bottom: last, right: column },
    takes: { type: 'number', from: 0, to: 100 },
    hint: { title: '完成度（%）', words: '填 0 到 100 的数字，如 75；不用写百分号。不填则由目标和指标算出。' },
    refusal: '完成度应为 0 到 100 的数字，如 75，不用写百分号。',
  };
}
