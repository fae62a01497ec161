// The form as a workbook: 填报表, 目标表, 指标表, 填表说明, and the hidden sheets that it is known by when it comes back.
import { rowHeight } from '../document/row-height.ts';
import { DEFAULT_WORKBOOK_FONTS, type Sheet, type SheetRow, type WorkbookModel } from '../document/workbook.ts';
import { metaRows, META_SHEET } from './form-meta.ts';
import type { FormModel } from './form-model.ts';
import { figureSheet } from './form-figures.ts';
import { goalSheet } from './form-goals.ts';
import { guideSheet } from './form-guide.ts';
import { remarkSheet } from './form-remarks.ts';
import { projectSheet } from './form-projects.ts';
import { FORM_PRINT, GOAL_LABELS, text } from './form-sheet.ts';
import { formTitle } from './form-title.ts';

export const DICT_SHEET = '_dict';
/** Room for a pen where a form is filled in by hand. */
const LOWEST_OPEN_ROW = 60;

export function formWorkbook(model: FormModel): WorkbookModel {
  const sheets = [
    projectSheet(model),
    ...(model.goals.length > 0 ? [goalSheet(model)] : []),
    ...(model.figures.length > 0 ? [figureSheet(model)] : []),
    guideSheet(model),
    ...(model.remarks.length > 0 ? [remarkSheet(model)] : []),
    dictSheet(model),
    metaSheet(model),
  ];
  return {
    properties: { title: formTitle(model), author: model.officeName, created: model.at },
    fonts: DEFAULT_WORKBOOK_FONTS,
    sheets: sheets.map((sheet, index) => (index === 0 ? withRoom(sheet, model.projects.length) : sheet)),
  };
}

/** Rows that are filled in are high enough to write in; longer texts make them higher. */
function withRoom(sheet: Sheet, projects: number): Sheet {
  const last = sheet.rows.length - 2;
  const rows = sheet.rows.map((row, index): SheetRow => {
    const isData = index >= last - projects && index < last;
    return isData && rowHeight(sheet, index + 1).points < LOWEST_OPEN_ROW
      ? { ...row, heightPoints: LOWEST_OPEN_ROW }
      : row;
  });
  return { ...sheet, rows };
}

/** The words of drop-downs, for lists that are too long to stand in the cell's own check. */
function dictSheet(model: FormModel): Sheet {
  const labels = Object.values(GOAL_LABELS);
  return hiddenSheet(DICT_SHEET, 'hidden', [
    ['落实状态', '栏目'],
    ...Array.from({ length: Math.max(labels.length, model.fields.length) }, (_, row) => [
      labels[row] ?? '',
      model.fields[row]?.label ?? '',
    ]),
  ]);
}

function metaSheet(model: FormModel): Sheet {
  return hiddenSheet(META_SHEET, 'veryHidden', metaRows(model));
}

function hiddenSheet(name: string, state: 'hidden' | 'veryHidden', rows: readonly (readonly string[])[]): Sheet {
  return {
    name,
    state,
    columns: [{ width: 12 }, { width: 30 }, { width: 30 }],
    rows: rows.map((cells) => ({
      heightPoints: 18,
      cells: cells.map((value) => (value === '' ? null : text(value, 'hiddenText'))),
    })),
    merges: [],
    frozenRows: 0,
    isProtected: true,
    print: { ...FORM_PRINT, repeatRows: null },
  };
}
