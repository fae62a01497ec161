import { type ReactNode, useState } from 'react';
import { exportDiagnostics } from '../../actions/diagnostics.ts';
import { openSavedFile } from '../../actions/save-file.ts';
import { describeShellError } from '../../../shared/messages/shell-error.ts';
import { Button } from '../../ui/button.tsx';
import { Remark } from '../../ui/remark.tsx';
import { useToast } from '../../ui/toast.tsx';
import { SettingsGroup } from '../settings/settings-group.tsx';

/** 导出诊断信息, to be looked at before it is given away. */
export function DiagnosticsGroup(): ReactNode {
  return (
    <SettingsGroup title="请人帮忙时" note="版本、数目和程序日志，没有台账里的字，也没有姓名和路径">
      <div className="backup-acts">
        <ExportDiagnostics />
      </div>
    </SettingsGroup>
  );
}

/** The button by itself: it stands on the error screens too. */
export function ExportDiagnostics({ variant }: { readonly variant?: 'primary' | undefined }): ReactNode {
  const [problem, setProblem] = useState<string | null>(null);
  const toast = useToast();
  const run = async (): Promise<void> => {
    const saved = await exportDiagnostics();
    setProblem(saved.ok ? null : describeShellError(saved.error, '').happened);
    const file = saved.ok ? saved.value : null;
    if (file !== null) {
      toast({
        text: `已导出诊断信息：${file.name}`,
        action: { label: '打开看看', run: () => void openSavedFile(file) },
      });
    }
  };
  return (
    <>
      <Button variant={variant} icon="export" onClick={() => void run()}>
        导出诊断信息
      </Button>
      {problem === null ? null : <Remark>{problem}</Remark>}
    </>
  );
}
