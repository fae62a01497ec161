// What a file cannot hold, in Chinese.
import type { TextTooLong } from '../document/workbook.ts';
import type { Problem } from './problem.ts';

export function describeWriteError({ sheet, row, column }: TextTooLong): Problem {
  return {
    happened: `工作表“${sheet}”第${row}行第${column}列的文字超过 Excel 一格能放的 32767 字，没有写出文件。`,
    unharmed: '台账没有变动。',
    todo: '请先把这一项的文字改短。',
  };
}
