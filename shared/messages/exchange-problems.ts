// What was noticed in a form that came back, and why a plan was not applied, in Chinese.
import { assertNever } from '../base/assert-never.ts';
import type { ApplyPlanError } from '../exchange/apply-plan.ts';
import { placeName, type FormIssue } from '../exchange/parsed-form.ts';
import { READ_WARNING_TYPES, type ReadWarning } from '../table/raw-book.ts';
import type { Problem } from './problem.ts';
import { describeReadWarning } from './read-problems.ts';

const NOTHING_CHANGED = '台账没有变动。';

/** With the place in front where there is one: `填报表!F7：……`. */
export function describeFormIssue(issue: FormIssue): string {
  const place = issue.place === null ? '' : placeName(issue.place);
  return place === '' ? issueWords(issue) : `${place}：${issueWords(issue)}`;
}

function issueWords({ type, text }: FormIssue): string {
  const said = shorten(text);
  switch (type) {
    case 'noTable':
      return '没有找到可用的表格：前15行里没有“项目名称”和“进展情况”一类的表头。请确认是不是填报表。';
    case 'metaDamaged':
      return '隐藏的表格信息不完整，改按表头和项目名称识别，请核对。';
    case 'otherFormVersion':
      return `填报表由另一版本的程序生成（格式${said}），请核对后再采用。`;
    case 'otherLedger':
      return `填报表来自另一本台账或另一年度（${said}）。`;
    case 'otherPeriod':
      return `填报表是${said}的，不是本期的。`;
    case 'otherUnit':
      return `文件名里是“${said}”，表里的项目却属于别的单位，请核对。`;
    case 'unknownUnit':
      return `不知道是哪个单位报的${said === '' ? '' : `（“${said}”不在单位名录里，或项目没有牵头单位）`}。`;
    case 'severalUnits':
      return '表里有几个单位的项目，各按自己的牵头单位记收件。';
    case 'periodLocked':
      return '本期已经定稿锁定，不能再采用；需要改动的，用“更正”。';
    case 'seenBefore':
      return '这个文件以前收过。';
    case 'sameContent':
      return '内容与已收的一样。';
    case 'fileWarning':
      return warningWords(text);
    case 'hiddenSheet':
      return `工作表“${said}”是隐藏的，其中的内容也读取了，请核对。`;
    case 'hiddenRow':
      return `这一行是隐藏的（${said}），也读取了，请核对。`;
    case 'hiddenColumn':
      return `“${said}”列是隐藏的，也读取了，请核对。`;
    case 'extraColumn':
      return `多出的列“${said}”，填报表里没有，内容保留备查，没有采用。`;
    case 'doubledColumn':
      return `“${said}”与另一列意思相同，只采用了其中一列，这一列保留备查。`;
    case 'missingColumn':
      return `没有“${said}”这一列，按未报处理，原有内容不动。`;
    case 'noteRow':
      return `表格以外的文字，没有采用：“${said}”。`;
    case 'unmatchedRow':
      return `“${said}”在台账里没有对应的项目，没有采用。请指定是哪个项目，或不采用。`;
    case 'similarName':
      return `名称与“${said}”相近，请确认是不是同一个项目；确认前不采用。`;
    case 'numberDiffers':
      return `名称对上了“${said}”，序号对不上，按名称采用。`;
    case 'titleDiffers':
      return `项目名称与编号对不上，按“${said}”采用，请核对。`;
    case 'rowOfOtherUnit':
      return `“${said}”不是这个单位牵头或配合的项目，没有采用。`;
    case 'continuedRow':
      return `没有序号和名称，按接着上一行的“${said}”读取。`;
    case 'doubledRow':
      return `同一个项目有几行（${said}），内容不同的按先后合在一起，请核对。`;
    case 'emptyRow':
      return `“${said}”没有填写。`;
    case 'unmatchedGoal':
      return `这条目标在台账里找不到，没有采用：“${said}”。`;
    case 'unmatchedFigure':
      return `这个指标在台账里找不到，没有采用：“${said}”。`;
    case 'rowNotReturned':
      return `项目${said}没有在表里，按未报处理。`;
    case 'errorCell':
      return `公式出错（${said}），这一格没有采用。`;
    case 'notANumber':
      return `“${said}”不是数字，这一格没有采用。`;
    case 'outOfRange':
      return `数字超出范围（应为${said}），这一格没有采用。`;
    case 'percentRead':
      return `按百分数读取：${said}，请核对。`;
    case 'scaleRead':
      return `按计量单位换算：${said}，请核对。`;
    case 'otherMeasure':
      return `计量单位不是“${said}”，这一格没有采用。`;
    case 'unknownState':
      return `“${said}”不是已完成、推进中、未启动中的一种，这一格没有采用。`;
    case 'doubledCell':
      return `同一项目的几行里填得不一样（${said}），这一格没有采用。`;
    case 'mergedCell':
      return `合并的单元格，几个项目共用一段文字：“${said}”，请核对。`;
    case 'blankKept':
      return '空着，按未填处理，原有内容不动。';
    case 'requiredEmpty':
      return `必填的“${said}”没有填。`;
    case 'secrecyMark':
      return `有密级标志“${said}”，涉密内容不得录入，这一格没有采用，请停止处理。`;
    case 'tooLong':
      return `文字太长（${said}字），这一格没有采用。`;
    default:
      return assertNever(type);
  }
}

export function describeApplyError(error: ApplyPlanError): Problem {
  switch (error.type) {
    case 'periodLocked':
      return {
        happened: '本期已经定稿锁定，没有采用。',
        unharmed: NOTHING_CHANGED,
        todo: '需要改动的，用“更正”并写明理由。',
      };
    case 'noSuchPeriod':
      return { happened: '这一期或这个文件已经不在了，没有采用。', unharmed: NOTHING_CHANGED, todo: '请重新收一次。' };
    case 'ledgerChanged':
      return {
        happened: '台账在预览之后又有改动，没有采用。',
        unharmed: NOTHING_CHANGED,
        todo: '请重新预览，再采用。',
      };
    default:
      return assertNever(error);
  }
}

function warningWords(text: string): string {
  const [name = '', place = ''] = text.split('|');
  const type = READ_WARNING_TYPES.find((one): one is ReadWarning['type'] => one === name);
  return type ? describeReadWarning({ type, place }) : text;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
