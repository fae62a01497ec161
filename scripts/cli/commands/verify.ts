import { existsSync } from 'node:fs';
import path from 'node:path';
import { createKeeper } from '../../../electron/keeper/tasks.ts';
import type { DiskCheck } from '../../../electron/keeper/keeper.ts';
import { problemText } from '../../../shared/messages/problem.ts';
import { describeShellError } from '../../../shared/messages/shell-error.ts';
import { Answer, Refusal, type Command } from '../command.ts';

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'DATA_DIR',
  words: '自检一个数据文件夹：数据日志、备份、原件；只读，不改动任何文件',
  positionals: 1,
  options: [],
  run: async (call) => {
    const [given = ''] = call.positionals;
    const folder = call.path(given);
    const known = ['journal', 'snapshots'].some((name) => existsSync(path.join(folder, name)));
    if (!known) throw new Refusal('noData', `“${path.basename(folder)}”里没有数据日志，也没有备份。请给出数据文件夹。`);
    const checked = await createKeeper(folder).verify({ until: Number.MAX_SAFE_INTEGER });
    if (!checked.ok)
      throw new Refusal(checked.error.type, problemText(describeShellError(checked.error, '没有改动任何文件。')));
    const { tornBytes, ...check } = checked.value;
    for (const words of faultsOf(check)) call.say(words);
    for (const { from, to } of check.journal.gaps)
      call.say(`数据日志缺少第 ${from} 到第 ${to} 次改动的记录；此前已发现，数据已接上，修改记录无法找回。`);
    if (tornBytes > 0)
      call.say(`数据日志末尾有 ${tornBytes} 字节没有写完，是一次没有确认的改动；下次打开程序时会移到一边。`);
    return new Answer({ ...check, database: 'not checked' }, faultsOf(check).length > 0 ? 2 : 0);
  },
};

/** What is wrong, a sentence each; none: all is well. */
function faultsOf({ journal, snapshots, blobs, restorable }: Omit<DiskCheck, 'tornBytes'>): string[] {
  return [
    ...journal.damagedLines.map((line) => `数据日志第 ${line} 行与写入时不一致。`),
    ...snapshots
      .filter(({ whole }) => !whole)
      .map(({ number }) => `第 ${number} 份备份已损坏，或与数据日志的校验链对不上。`),
    ...(restorable ? [] : ['由备份和日志得出的数据里有不合格式的内容，恢复时会被拒绝。']),
    ...blobs.missing.map((hash) => `缺少原件 ${hash}。`),
    ...blobs.damaged.map((hash) => `原件 ${hash} 与存入时不一致。`),
  ];
}
