import { type ReactNode, useState } from 'react';
import { localDay } from '../../../shared/base/dates.ts';
import { fail, type Result } from '../../../shared/base/result.ts';
import type { Problem } from '../../../shared/messages/problem.ts';
import type { ValueContext } from '../../../shared/messages/value-words.ts';
import { exportAuditWorkbook } from '../../actions/audit-export.ts';
import { eachAuditRecord, type AuditLine } from '../../actions/audit.ts';
import { openSavedFile, type SavedFile } from '../../actions/save-file.ts';
import { describeExportError } from '../../messages/export-error.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorBox } from '../../ui/error-box.tsx';
import { ProgressDialog } from '../../ui/progress-dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { AuditRows, auditWorkbook } from './audit-workbook.ts';

interface AuditExportProps {
  readonly lines: readonly AuditLine[];
  readonly context: ValueContext;
  readonly blocked: string | undefined;
}

type Step = { readonly type: 'idle' | 'writing' } | { readonly type: 'failed'; readonly problem: Problem };

/** 导出 Excel of just the lines that are shown. */
export function AuditExport({ lines, context, blocked }: AuditExportProps): ReactNode {
  const [step, setStep] = useState<Step>({ type: 'idle' });
  const toast = useToast();
  const run = async (): Promise<void> => {
    setStep({ type: 'writing' });
    const done = await writeAudit(lines, context);
    if (!done.ok) {
      setStep({ type: 'failed', problem: describeExportError(done.error) });
      return;
    }
    setStep({ type: 'idle' });
    const file = done.value;
    if (file !== null) {
      toast({
        text: `已导出 ${lines.length} 条日志：${file.name}`,
        action: { label: '打开文件', run: () => void openSavedFile(file) },
      });
    }
  };
  return (
    <>
      <Button small icon="export" blocked={blocked} onClick={() => void run()}>
        导出 Excel
      </Button>
      {step.type === 'writing' ? <ProgressDialog title="正在导出操作日志" words="逐条整理" percent={null} /> : null}
      {step.type === 'failed' ? (
        <Dialog title="没能导出" onClose={() => setStep({ type: 'idle' })}>
          <ErrorBox what={step.problem.happened} unharmed={step.problem.unharmed} advice={step.problem.todo} />
        </Dialog>
      ) : null}
    </>
  );
}

async function writeAudit(
  lines: readonly AuditLine[],
  context: ValueContext,
): Promise<Result<SavedFile | null, Parameters<typeof describeExportError>[0]>> {
  const oldestFirst = [...lines].reverse();
  const details = new AuditRows(new Map(lines.map((line) => [line.generation, line])), context);
  const read = await eachAuditRecord(new Set(lines.map(({ generation }) => generation)), (generation, record) =>
    details.add(generation, record),
  );
  if (!read.ok) return fail(read.error);
  const created = new Date().toISOString();
  const { timeZoneOffset } = context;
  const last = oldestFirst.at(-1)?.generation ?? 0;
  const note = `共 ${lines.length} 条，到第 ${last} 次改动为止。`;
  const workbook = auditWorkbook(oldestFirst, details, { note, created, timeZoneOffset });
  return exportAuditWorkbook(workbook, `操作日志${localDay(created, timeZoneOffset).replaceAll('-', '')}`);
}
