// Why a change is not saved yet, for the status line.
import type { ShellError } from '../../shared/ipc/contract.ts';
import { shortShellError } from '../../shared/messages/shell-error.ts';

/** 未能保存：磁盘已满，改动还在，正在重试. */
export function saveFailureWords(
  failure: ShellError | { readonly type: 'database'; readonly message: string },
): string {
  const cause = failure.type === 'database' ? '写不进工作数据' : shortShellError(failure);
  return `未能保存：${cause}，改动还在，正在重试`;
}
