import path from 'node:path';
import { readInOwnProcess } from '../../../electron/reader/read-in-own-process.ts';
import { problemText } from '../../../shared/messages/problem.ts';
import { describeReadError, describeReadWarning } from '../../../shared/messages/read-problems.ts';
import { Answer, type Command } from '../command.ts';
import { outsideReader } from '../read-outside-file.ts';

export const readCommand: Command = {
  name: 'read',
  usage: 'FILE',
  words: '读一个外来文件（先过关卡，再读取），打印其中的表格',
  positionals: 1,
  options: [],
  run: async (call) => {
    const [given = ''] = call.positionals;
    const file = call.path(given);
    const result = await readInOwnProcess(file, outsideReader());
    if (!result.ok) {
      const message = problemText(describeReadError(result.error, path.basename(file)));
      return new Answer({ ok: false, error: { ...result.error, message } }, 2);
    }
    const warnings = result.value.warnings.map((warning) => ({ ...warning, message: describeReadWarning(warning) }));
    return new Answer({ ok: true, ...result.value, warnings }, 0);
  },
};
