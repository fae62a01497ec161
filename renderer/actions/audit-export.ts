// 操作日志 as an Excel file: the lines a person filtered, and what changed in them.
import { fail, ok } from '../../shared/base/result.ts';
import type { WorkbookModel } from '../../shared/document/workbook.ts';
import { eachAuditRecord, type AuditLine, type AuditRecord } from './audit.ts';
import { saveForPerson, type SavedFile } from './save-file.ts';
import { type ExportError, type Progress, type Running, startRun } from './writing-run.ts';

type AuditFile = {
  readonly lines: readonly AuditLine[];
  readonly name: string;
  /** Takes what changed in a line; false when there is room for no more. */
  readonly add: (generation: number, record: AuditRecord | null) => boolean;
  /** Asked for when every line has been read. */
  readonly workbook: () => WorkbookModel;
};

/** Reads line after line out of the journal, writes the workbook, asks where. */
export function exportAudit(
  { lines, name, add, workbook }: AuditFile,
  onProgress: (progress: Progress) => void,
): Running<SavedFile> {
  return startRun<SavedFile, ExportError>(async (run) => {
    let done = 0;
    const read = await eachAuditRecord(new Set(lines.map(({ generation }) => generation)), (generation, record) => {
      if (done % TOLD_EVERY === 0) run.tell({ words: '整理日志', done, of: lines.length, unit: '条' });
      done += 1;
      return !run.cancelled && add(generation, record);
    });
    if (!read.ok) return fail(read.error);
    if (run.cancelled) return ok(null);
    const written = await run.write({ type: 'xlsx', workbook: workbook() }, '写 Excel');
    if (!written.ok || written.value === null) return written.ok ? ok(null) : written;
    run.tell({ words: '选择保存位置', done: 1, of: 1, unit: '步' });
    return saveForPerson({ suggestedName: `${name}.xlsx`, kind: 'xlsx', bytes: written.value, what: '导出操作日志' });
  }, onProgress);
}

const TOLD_EVERY = 50;
