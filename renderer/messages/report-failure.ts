// Why a step of a report, or a file of it, could not be made, in Chinese.
import { assertNever } from '../../shared/base/assert-never.ts';
import type { ApplyError } from '../../shared/change/apply.ts';
import type { WriteError } from '../../shared/document/write-error.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import { describeReadError } from '../../shared/messages/read-problems.ts';
import type { Problem } from '../../shared/messages/problem.ts';
import type { ReadError } from '../../shared/table/read-error.ts';
import { describeExportError } from './export-error.ts';

type OwnFailure =
  | ApplyError
  | { readonly type: 'periodLocked' }
  | { readonly type: 'notNow' }
  | { readonly type: 'numberTaken' }
  | { readonly type: 'mustFindings'; readonly count: number }
  | { readonly type: 'wordNeeded' }
  | { readonly type: 'changedMeanwhile' }
  | { readonly type: 'notAReport' }
  | { readonly type: 'newerReport' }
  | { readonly type: 'unread'; readonly name: string; readonly error: ReadError };

export type ReportFailure = OwnFailure | ShellError | WriteError;

const OWN: Readonly<Record<OwnFailure['type'], true>> = {
  exists: true,
  missing: true,
  differs: true,
  periodLocked: true,
  notNow: true,
  numberTaken: true,
  mustFindings: true,
  wordNeeded: true,
  changedMeanwhile: true,
  notAReport: true,
  newerReport: true,
  unread: true,
};

function isOwn(error: ReportFailure): error is OwnFailure {
  return Object.hasOwn(OWN, error.type);
}

const UNHARMED = '报告和台账都没有变动。';

export function describeReportFailure(error: ReportFailure): Problem {
  return isOwn(error) ? describeOwn(error) : describeExportError(error);
}

function describeOwn(error: OwnFailure): Problem {
  const about = (happened: string, todo: string): Problem => ({ happened, unharmed: UNHARMED, todo });
  switch (error.type) {
    case 'exists':
    case 'missing':
    case 'differs':
      return about('报告刚刚被别处改动，这一步没有做成。', '请看一下现在的内容，再试一次。');
    case 'periodLocked':
      return about('这一期已经定稿，没有写更正理由。', '要改请先写明理由。');
    case 'notNow':
      return about('报告已经不在这一步了。', '请看报告现在的状态，再决定下一步。');
    case 'numberTaken':
      return about('这个发文字号已经给了别的文件。', '请换一个号，程序建议的是下一个空号。');
    case 'mustFindings':
      return about(`校核还有 ${error.count} 处必改没有处理。`, '请到校核里逐处修改；确实不用改的，写明理由忽略。');
    case 'wordNeeded':
      return about('还有没有处理的事项，没有写明为什么仍要定稿。', '请写明理由，或先处理。');
    case 'changedMeanwhile':
      return about('排文件的时候台账又有改动，没有定稿。', '请核对改动后再定稿一次。');
    case 'notAReport':
      return about('存档的报告文字读不出来。', '定稿的 Word 和 Excel 不受影响，可以再次导出。');
    case 'newerReport':
      return about(
        '这份报告由更新版本的程序定稿，这个版本读不了。',
        '请用新版本打开；定稿的 Word 和 Excel 仍可再次导出。',
      );
    case 'unread':
      return describeReadError(error.error, error.name);
    default:
      return assertNever(error);
  }
}
