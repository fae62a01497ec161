// What was noticed in a list that is imported, in Chinese.
import { assertNever } from '../base/assert-never.ts';
import type { ApplyImportError } from '../import/apply-import.ts';
import type { ApplyMergeError } from '../import/apply-merge.ts';
import type { ImportIssue } from '../import/import-plan.ts';
import { LIST_FIELD_LABELS, type ListField } from '../import/list-source.ts';
import type { Problem } from './problem.ts';

export function describeImportIssue({ type, rowKey, field, text }: ImportIssue): string {
  const place = rowKey === null || rowKey.startsWith('!') ? '' : `${rowKey.replace(/!(\d+)$/, '第$1行')}：`;
  const said = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  switch (type) {
    case 'noTitle':
      return `${place}没有项目名称，没有导入：“${said}”。`;
    case 'similarName':
      return `${place}名称与已有的“${said}”相近，请确认是同一个项目还是新项目；确认前不导入。`;
    case 'sameNumber':
      return `${place}序号${said}已有别的项目，导入后排在最后。`;
    case 'noNumber':
      return `${place}没有序号，导入后排在最后。`;
    case 'doubledProject':
      return `${place}“${said}”在表里出现了两次，只取第一次。`;
    case 'newCategory':
      return `${place}新类别“${said}”，导入时加入。`;
    case 'noCategory':
      return '没有“类别”这一列，项目归入“未分类”。';
    case 'newUnit':
      return `${place}单位“${said}”不在名录里，导入时加入，请核对是不是已有单位的另一种叫法。`;
    case 'notADate':
      return `${place}${labelOf(field)}“${said}”认不出日期，这一格没有导入。`;
    case 'notANumber':
      return `${place}${labelOf(field)}“${said}”不是数字，这一格没有导入。`;
    case 'notAnOption':
      return `${place}${labelOf(field)}“${said}”不在可选项里，这一格没有导入。`;
    case 'tooLong':
      return `${place}${labelOf(field)}太长，这一格没有导入。`;
    case 'columnNotRead':
      return `“${said}”列没有对应，内容没有导入；可以给它指定一个栏目，或新增一列。`;
    case 'hiddenRow':
      return `${place}这一行是隐藏的（${said}），也读取了，请核对。`;
    case 'secrecyMark':
      return `${place}有密级标志“${said}”，涉密内容不得录入，没有导入，请停止处理。`;
    case 'missingProject':
      return `台账里的项目${said}不在表里，保持不变。`;
    default:
      return assertNever(type);
  }
}

export function describeApplyImportError(error: ApplyImportError | ApplyMergeError): Problem {
  const unharmed = '台账没有变动。';
  switch (error.type) {
    case 'noSuchYear':
      return { happened: '要导入到的台账或年度已经不在了。', unharmed, todo: '请重新选择导入到哪里。' };
    case 'ledgerChanged':
      return { happened: '台账在预览之后又有改动，没有导入。', unharmed, todo: '请重新预览，再导入。' };
    default:
      return assertNever(error);
  }
}

function labelOf(field: ListField | null): string {
  const label = Object.entries(LIST_FIELD_LABELS).find(([name]) => name === field)?.[1];
  return label === undefined ? '' : `“${label}”`;
}
