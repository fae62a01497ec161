import type { ReactNode } from 'react';
import { localDay } from '../../../shared/base/dates.ts';
import type { ValueContext } from '../../../shared/messages/value-words.ts';
import { exportAudit } from '../../actions/audit-export.ts';
import type { AuditLine } from '../../actions/audit.ts';
import { openSavedFile } from '../../actions/save-file.ts';
import { Button } from '../../ui/button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWork } from '../report/use-work.tsx';
import { AuditRows, auditWorkbook } from './audit-workbook.ts';

interface AuditExportProps {
  readonly lines: readonly AuditLine[];
  readonly context: ValueContext;
  readonly blocked: string | undefined;
}

/** 导出 Excel of just the lines that are shown. */
export function AuditExport({ lines, context, blocked }: AuditExportProps): ReactNode {
  const { run, dialogs } = useWork();
  const toast = useToast();
  const write = (): void =>
    run({
      title: '正在导出操作日志',
      failed: '没能导出',
      note: '取消后不留半个文件。',
      start: (tell) => exportAudit(auditFile(lines, context), tell),
      done: (file) =>
        toast({
          text: `已导出 ${lines.length} 条日志：${file.name}`,
          action: { label: '打开文件', run: () => void openSavedFile(file) },
        }),
    });
  return (
    <>
      <Button small icon="export" blocked={blocked} onClick={write}>
        导出 Excel
      </Button>
      {dialogs}
    </>
  );
}

function auditFile(lines: readonly AuditLine[], context: ValueContext): Parameters<typeof exportAudit>[0] {
  const oldestFirst = [...lines].reverse();
  const details = new AuditRows(new Map(lines.map((line) => [line.generation, line])), context);
  const created = new Date().toISOString();
  const { timeZoneOffset } = context;
  const last = oldestFirst.at(-1)?.generation ?? 0;
  const note = `共 ${lines.length} 条，到第 ${last} 次改动为止。`;
  return {
    lines,
    name: `操作日志${localDay(created, timeZoneOffset).replaceAll('-', '')}`,
    add: (generation, record) => details.add(generation, record),
    workbook: () => auditWorkbook(oldestFirst, details, { note, created, timeZoneOffset }),
  };
}
