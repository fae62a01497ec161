// Why a file could not be written out, in Chinese.
import type { WriteError } from '../../shared/document/write-error.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import type { Problem } from '../../shared/messages/problem.ts';
import { describeWriteError } from '../../shared/messages/write-problems.ts';
import { describeShellError } from '../../shared/messages/shell-error.ts';

export function describeExportError(error: ShellError | WriteError): Problem {
  if (error.type === 'textTooLong' || error.type === 'templateRefused') return describeWriteError(error);
  return describeShellError(error, '台账没有变动，没有留下半个文件。');
}
