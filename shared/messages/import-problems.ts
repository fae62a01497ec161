// What went wrong with a file that came in, in Chinese. One place for the program and the command line.
import { assertNever } from '../base/assert-never.ts';
import type { ListTextError } from '../import/list-text.ts';
import type { SnapshotError } from '../schema/snapshot.ts';
import type { Problem } from './problem.ts';

const NOTHING_CHANGED = '台账没有变动。';
const EXPECTED = {
  title: '项目名称（序号下面一行）',
  category: '类别，如“创新类”（项目名称下面一行）',
  block: '“1.”开头的条目或一段文字，不能是空行',
} as const;

export function describeListTextError(error: ListTextError): Problem {
  const about = (happened: string, todo: string): Problem => ({ happened, unharmed: NOTHING_CHANGED, todo });
  switch (error.type) {
    case 'empty':
      return about('文本是空的。', '请把清单的文字整段复制进来。');
    case 'noProject':
      return about(
        '这不像一份项目清单：没有找到“序号、项目名称、类别”连着的三行。',
        '每个项目应依次是：一行序号、一行名称、一行类别（以“类”结尾），再是聚焦问题、工作方案、目标成效三段。',
      );
    case 'unexpectedLine':
      return about(
        `第${error.line}行不对：这里应为${EXPECTED[error.expected]}，读到的是${error.found.trim() === '' ? '空行' : `“${shorten(error.found)}”`}。`,
        '改好这一行再试。',
      );
    case 'wrongNumber':
      return about(
        `第${error.line}行不对：这里应为第${error.expected}个项目的序号“${error.expected}”，读到的是“${error.found}”。`,
        '检查前后是否漏了项目、或条目里有单独成行的数字。',
      );
    case 'wrongBlocks':
      return about(
        `第${error.line}行起的项目${error.project}应有聚焦问题、工作方案、目标成效三段，读到${error.blocks}段。`,
        '每段以“1.”开头，或是不带序号的一段文字；检查是否漏了“1.”。',
      );
    default:
      return assertNever(error);
  }
}

export function describeSnapshotError(error: SnapshotError): Problem {
  const about = (happened: string, todo: string): Problem => ({ happened, unharmed: NOTHING_CHANGED, todo });
  switch (error.type) {
    case 'notJson':
      return about('文件读不出来：内容不完整，或不是台账快照。', '请换一份完整的快照，不要用编辑器改动快照文件。');
    case 'notSnapshot':
      return about('这不是进展台账的快照。', '请选择由本程序导出的快照文件。');
    case 'newerSchema':
      return about(
        `这份快照由更新的版本写成（格式${error.schema}，本程序认得到${error.known}），没有打开，也没有改动它。`,
        '请先升级本程序。',
      );
    case 'damagedRecord':
      return about(
        `快照已损坏：表“${error.table}”的记录“${error.id}”${error.field === '' ? '' : `的“${error.field}”`}不合要求${error.message === '' ? '' : `（${error.message}）`}。`,
        '请换一份快照；损坏的一份先留着，不要删除。',
      );
    case 'doubleId':
      return about(`快照已损坏：表“${error.table}”里有两条“${error.id}”。`, '请换一份快照。');
    case 'danglingReference':
      return about(
        `快照已损坏：表“${error.table}”的记录“${error.id}”指向不存在的“${error.missing}”（${error.field}）。`,
        '请换一份快照。',
      );
    default:
      return assertNever(error);
  }
}

function shorten(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
