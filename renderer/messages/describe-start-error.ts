// Why the program cannot open its data, in Chinese.
import { assertNever } from '../../shared/base/assert-never.ts';
import type { Problem } from '../../shared/messages/problem.ts';
import { describeShellError } from '../../shared/messages/shell-error.ts';
import type { StartError } from './start-error.ts';

const UNHARMED = '数据文件没有改动。';

export function describeStartError(error: StartError): Problem {
  switch (error.type) {
    case 'shell':
      return describeShellError(error.error, UNHARMED);
    case 'database':
      return {
        happened: '打不开本机的工作数据。',
        unharmed: `${UNHARMED}修改记录是另存的一份，不受影响。`,
        todo: '请关闭程序的其他窗口，检查磁盘空间，再重新打开。',
      };
    default:
      return assertNever(error);
  }
}
