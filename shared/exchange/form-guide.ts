// 填表说明: the deadline, what each column asks for, an example, how to send it back.
import { chineseDate } from '../base/dates.ts';
import type { Cell, Sheet } from '../document/workbook.ts';
import type { FormModel } from './form-model.ts';
import { FORM_PRINT, text } from './form-sheet.ts';

export const GUIDE_SHEET = '填表说明';

const EXAMPLES: Readonly<Record<string, string>> = {
  progress: '9月18日印发《实施办法》；7至9月开展培训4期、212人次，累计11期。',
  results: '平均办理时间由12天减至7天，群众满意率98.6%。',
  problems: '2个县（市、区）平台尚未接入，预计晚1个月。',
  nextSteps: '11月底前完成2个县（市、区）平台接入；12月组织验收。',
  coordination: '请市财政局协调落实平台运维经费。',
};

export function guideSheet(model: FormModel): Sheet {
  const { period, fields, officeName } = model;
  const lines: (readonly [string, string])[] = [
    ['填报截止', `${chineseDate(period.fillDeadline)}；数据截至${chineseDate(period.dataDate)}`],
    ['填写范围', '“填报表”“目标表”“指标表”里的白色格子。灰色格子供对照，已锁定；红色格子是必填还没有填的。'],
    ['填报单位', '项目由排在第一位的牵头单位填报；表里只有本单位的项目。'],
    ...fields.map(({ key, label, hint, required }): readonly [string, string] => [
      `${label}${required ? '（必填）' : ''}`,
      `${hint === '' ? '' : `${hint}。`}例：${EXAMPLES[key] ?? ''}`,
    ]),
    ['完成度（%）', '填 0 到 100 的数字，不用写百分号；不填则由目标和指标算出。'],
    ['落实状态', '已完成：目标已经做到；推进中：已经动手，还没有做到；未启动：还没有动手。'],
    ['指标本期值', '只填数字。累计数从年初算起；比率填期末水平；同比指标另填上年同期值。没有数据就空着，不要填 0。'],
    ['换行', '格子里换行按 Alt+Enter。各条之间可用 1. 2. 3. 编号。'],
    ['请不要', '改动表名、删除列、合并单元格；可以调整列宽、行高。'],
    ['签字盖章', '打印“填报表”由负责人签字、加盖单位公章。电子表和盖章扫描件都要报送。'],
    [
      '报送',
      `把填好的文件发回${officeName === '' ? '汇总单位' : officeName}。修改后再报，直接发新的文件，以后报的为准。`,
    ],
    ['佐证材料', '文件名以项目序号开头，如“2-培训签到表.pdf”，与本表放在同一个文件夹或压缩包里。'],
    ['保密', '本表为非涉密材料，请勿填写涉密内容。'],
  ];
  const row = ([label, words]: readonly [string, string]): { cells: Cell[] } => ({
    cells: [text(label, 'label'), text(words, 'body')],
  });
  return {
    name: GUIDE_SHEET,
    columns: [{ width: 18 }, { width: 92 }],
    rows: [{ cells: [text('填表说明', 'title'), null], heightPoints: 34 }, ...lines.map(row)],
    merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
    frozenRows: 1,
    isProtected: true,
    print: { ...FORM_PRINT, landscape: false },
  };
}
