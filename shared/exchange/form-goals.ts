// 目标表: a row per goal, how far it is and one sentence on it.
import type { CellRange, Sheet } from '../document/workbook.ts';
import { goalCellKey, type FormModel } from './form-model.ts';
import {
  bannerMerge,
  bannerRow,
  FORM_PRINT,
  GOAL_LABELS,
  ID_COLUMN,
  ID_HEAD,
  openCell,
  remarksAt,
  text,
} from './form-sheet.ts';
import { formTitle } from './form-title.ts';

const COLUMNS = [
  { head: '序号', width: 6 },
  { head: '项目名称', width: 22 },
  { head: '目标内容', width: 62 },
  { head: '上期状态', width: 10 },
  { head: '落实状态', width: 12 },
  { head: '落实情况说明', width: 46 },
];
const HEAD_ROW = 3;

export function goalSheet(model: FormModel): Sheet {
  const width = COLUMNS.length + 1;
  const labels = Object.values(GOAL_LABELS);
  const column = (from: number): CellRange => ({
    top: HEAD_ROW + 1,
    left: from,
    bottom: HEAD_ROW + model.goals.length,
    right: from,
  });
  return {
    name: '目标表',
    columns: [ID_COLUMN, ...COLUMNS.map((one) => ({ width: one.width }))],
    rows: [
      bannerRow(`${formTitle(model)}（${model.unit.shortName}）：年度目标落实情况`, 'title', width, 34),
      bannerRow(
        '每条年度目标选一个落实状态；已完成的写明何时、如何完成，推进中的写明到哪一步，一句话即可。',
        'note',
        width,
      ),
      { cells: [text(ID_HEAD, 'head'), ...COLUMNS.map(({ head }) => text(head, 'head'))] },
      ...model.goals.map((goal) => ({
        cells: [
          text(goal.goalItemId, 'hiddenText'),
          { type: 'number' as const, value: goal.number, style: 'contextCenter' as const },
          text(goal.title, 'contextCenter'),
          text(goal.text, 'context'),
          text(goal.lastState === null ? '' : GOAL_LABELS[goal.lastState], 'contextCenter'),
          openCell(
            goal.state === null ? '' : GOAL_LABELS[goal.state],
            'openCenter',
            remarksAt(model, goalCellKey(goal.goalItemId, 'state')),
          ),
          openCell(goal.sentence, 'open', remarksAt(model, goalCellKey(goal.goalItemId, 'sentence'))),
        ],
      })),
    ],
    merges: [bannerMerge(1, width), bannerMerge(2, width)],
    frozenRows: HEAD_ROW,
    isProtected: true,
    checks: [
      {
        range: column(6),
        takes: { type: 'list', options: labels },
        hint: { title: '落实状态', words: `从下拉框里选：${labels.join('、')}。` },
        refusal: `请从下拉框里选：${labels.join('、')}。`,
      },
      {
        range: column(7),
        takes: { type: 'any' },
        hint: { title: '落实情况说明', words: '一句话：何时、做成了什么，或到哪一步。' },
        refusal: '',
      },
    ],
    required: [column(6)],
    print: { ...FORM_PRINT, repeatRows: [HEAD_ROW, HEAD_ROW] },
  };
}
