// Why a file that came in was not taken, in Chinese.
import type { ShellError } from '../../shared/ipc/contract.ts';
import type { Problem } from '../../shared/messages/problem.ts';
import { describeReadError } from '../../shared/messages/read-problems.ts';
import type { ReadError } from '../../shared/table/read-error.ts';
import type { ApplyPlanError } from '../../shared/exchange/apply-plan.ts';
import { describeApplyError } from '../../shared/messages/exchange-problems.ts';
import { describeShellError } from '../../shared/messages/shell-error.ts';

const UNHARMED = '原文件没有改动，台账也没有变动。';

export function describeKeepFailure(
  failure:
    | { readonly type: 'shell'; readonly error: ShellError }
    | { readonly type: 'read'; readonly name: string; readonly error: ReadError },
): Problem {
  return failure.type === 'shell'
    ? describeShellError(failure.error, UNHARMED)
    : describeReadError(failure.error, failure.name);
}

/** Why a plan was not written; files before the one it speaks of are written, and each can be taken back. */
export function describeWriteFailure(error: ApplyPlanError | CommitFailure | BackupFailure): Problem {
  switch (error.type) {
    case 'noBackup':
      return describeNoBackup(error.error);
    case 'periodLocked':
      return describeApplyError({ type: 'periodLocked' });
    case 'noSuchPeriod':
    case 'ledgerChanged':
      return describeApplyError(error);
    case 'exists':
    case 'missing':
    case 'differs':
      return {
        happened: '台账在列出变更以后变过了，这份来件没有写入。',
        unharmed: '台账没有因它变动；在它以前写好的来件不受影响。',
        todo: '变更已经重新列出，请再看一遍，再写入。',
      };
  }
}

/** Before an import the state is backed up; where that fails, nothing is imported. */
export function describeNoBackup(error: ShellError): Problem {
  const problem = describeShellError(error, '台账没有变动，原文件也没有改动。');
  return { ...problem, happened: `导入前的备份没有做成，没有导入：${problem.happened}` };
}

type BackupFailure = { readonly type: 'noBackup'; readonly error: ShellError };
type CommitFailure = { readonly type: 'exists' | 'missing' | 'differs' | 'periodLocked' };

/** Why an import could not be taken back as a whole. */
export function describeRevertFailure(error: { readonly type: string }): Problem {
  return {
    happened:
      error.type === 'periodLocked'
        ? '这一期已经定稿，这次导入不能撤销。'
        : '这次导入写入的内容，后来有的又改过，不能整份撤销。',
    unharmed: '台账没有变动。',
    todo: '请先撤销后来的改动，或到项目里逐处改回。',
  };
}
