// 退回意见: the remarks once more as a list, for programs that hide comments and for print.
import type { Sheet } from '../document/workbook.ts';
import { figureCellKey, goalCellKey, rowCellKey, ROW_FIELDS, type FormModel } from './form-model.ts';
import { FORM_PRINT, text } from './form-sheet.ts';
import { rowFieldLabel } from './form-words.ts';

export const REMARK_SHEET = '退回意见';

export function remarkSheet(model: FormModel): Sheet {
  const places = remarkPlaces(model);
  return {
    name: REMARK_SHEET,
    columns: [{ width: 6 }, { width: 30 }, { width: 22 }, { width: 66 }],
    rows: [
      { cells: [text('退回修改意见', 'title'), null, null, null], heightPoints: 34 },
      { cells: ['序号', '项目或指标', '栏目', '请修改'].map((head) => text(head, 'head')) },
      ...model.remarks.map(({ cell, words }) => {
        const place = places.get(cell);
        return {
          cells: [
            text(place?.number ?? '', 'center'),
            text(place?.title ?? '', 'body'),
            text(place?.field ?? '', 'center'),
            text(words, 'body'),
          ],
        };
      }),
    ],
    merges: [{ top: 1, left: 1, bottom: 1, right: 4 }],
    frozenRows: 2,
    isProtected: true,
    print: { ...FORM_PRINT, repeatRows: [2, 2] },
  };
}

type RemarkPlace = { readonly number: string; readonly title: string; readonly field: string };

function remarkPlaces(model: FormModel): Map<string, RemarkPlace> {
  const places = new Map<string, RemarkPlace>();
  for (const { projectId, number, title } of model.projects)
    for (const field of ROW_FIELDS) {
      const label = rowFieldLabel({ entryFields: [...model.fields] }, field);
      places.set(rowCellKey(projectId, field), { number: String(number), title, field: label });
    }
  for (const { goalItemId, number, text: goal } of model.goals)
    for (const of of ['state', 'sentence'] as const)
      places.set(goalCellKey(goalItemId, of), {
        number: String(number),
        title: goal,
        field: of === 'state' ? '落实状态' : '落实情况说明',
      });
  for (const { indicatorId, numbers, name } of model.figures)
    for (const of of ['value', 'lastYearValue'] as const)
      places.set(figureCellKey(indicatorId, of), {
        number: numbers.join('、'),
        title: name,
        field: of === 'value' ? '本期值' : '上年同期值',
      });
  return places;
}
