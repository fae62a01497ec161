import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { forkReader } from '../../../electron/reader/fork-reader.ts';
import { readInOwnProcess } from '../../../electron/reader/read-in-own-process.ts';
import { problemText } from '../../../shared/messages/problem.ts';
import { describeReadError, describeReadWarning } from '../../../shared/messages/read-problems.ts';
import { Answer, type Command } from '../command.ts';

/** From the folder of this program's build to the reader's, which the window's program shares. */
const READER_FILE = '../reader/reader.cjs';

export const readCommand: Command = {
  name: 'read',
  usage: 'FILE',
  words: '读一个外来文件（先过关卡，再读取），打印其中的表格',
  positionals: 1,
  options: [],
  run: async (call) => {
    const [given = ''] = call.positionals;
    const file = call.path(given);
    const childFile = path.join(path.dirname(fileURLToPath(import.meta.url)), READER_FILE);
    const result = await readInOwnProcess(file, forkReader(childFile));
    if (!result.ok) {
      const message = problemText(describeReadError(result.error, path.basename(file)));
      return new Answer({ ok: false, error: { ...result.error, message } }, 2);
    }
    const warnings = result.value.warnings.map((warning) => ({ ...warning, message: describeReadWarning(warning) }));
    return new Answer({ ok: true, ...result.value, warnings }, 0);
  },
};
