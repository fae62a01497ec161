// What a file cannot hold, in Chinese.
import type { WriteError } from '../document/write-error.ts';
import type { Problem } from './problem.ts';

export function describeWriteError(error: WriteError): Problem {
  const unharmed = '台账没有变动，没有留下半个文件。';
  if (error.type === 'templateRefused') {
    return {
      happened:
        error.problems.length === 0
          ? '按单位模板写 Word 时出错，没有写出文件。'
          : `单位模板有 ${error.problems.length} 处问题，没有写出文件。${error.problems.slice(0, 3).join('')}`,
      unharmed,
      todo: '请改好模板，到设置的单位模板里换上新的；急用可先在版式和选项里改为不用模板。',
    };
  }
  return {
    happened: `工作表“${error.sheet}”第${error.row}行第${error.column}列的文字超过 Excel 一格能放的 32767 字，没有写出文件。`,
    unharmed,
    todo: '请先把这一项的文字改短。',
  };
}
