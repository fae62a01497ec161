// 操作日志 as an Excel file: the lines a person filtered, and what changed in them.
import { fail, type Result } from '../../shared/base/result.ts';
import type { WorkbookModel } from '../../shared/document/workbook.ts';
import type { SavedFile, ShellError } from '../../shared/ipc/contract.ts';
import type { WriteError } from '../worker/protocol.ts';
import { startWriting } from '../worker/start-writing.ts';
import { saveForPerson } from './save-file.ts';

/** Null when the person thought better of it. */
export async function exportAuditWorkbook(
  workbook: WorkbookModel,
  name: string,
): Promise<Result<SavedFile | null, ShellError | WriteError>> {
  const written = await startWriting({ type: 'xlsx', workbook }, () => undefined).result;
  if (!written.ok) return fail(written.error);
  if (written.value === null) return { ok: true, value: null };
  return saveForPerson({ suggestedName: `${name}.xlsx`, kind: 'xlsx', bytes: written.value, what: '导出操作日志' });
}
