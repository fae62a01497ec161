import { type ReactNode, useState } from 'react';
import { exportBackup } from '../../actions/backups.ts';
import { revealSavedFile } from '../../actions/save-file.ts';
import { describeShellError } from '../../../shared/messages/shell-error.ts';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Remark } from '../../ui/remark.tsx';
import { useToast } from '../../ui/toast.tsx';
import { today } from '../frame/today.ts';
import { NewPasswordFields, useNewPassword } from '../lock/new-password.tsx';

const SHORTEST = 8;

/** What the file is for: its words, and whether a password is proposed. */
export type ExportPurpose = {
  /** 导出备份到文件. */
  readonly title: string;
  /** 备份, 交接包. */
  readonly thing: string;
  readonly about: string;
  readonly sealed: boolean;
};

const BACKUP: ExportPurpose = {
  title: '导出备份到文件',
  thing: '备份',
  about:
    '全部台账、设置和附件，写成一个文件。可以放进 U 盘，到另一台电脑上打开：第一次打开程序时点“从备份恢复”，已有台账的在这里点“从备份文件恢复”。',
  sealed: false,
};

/** The present state with its files as one file, for a stick; sealed by a password where one is given. */
export function ExportBackup({ purpose = BACKUP }: { readonly purpose?: ExportPurpose }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="export" onClick={() => setOpen(true)}>
        {purpose.title}
      </Button>
      {open ? <ExportDialog purpose={purpose} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

interface ExportDialogProps {
  readonly purpose: ExportPurpose;
  readonly onClose: () => void;
}

function ExportDialog({ purpose, onClose }: ExportDialogProps): ReactNode {
  const { title, thing, about } = purpose;
  const [sealed, setSealed] = useState(purpose.sealed);
  const { password, check, fields } = useNewPassword(SHORTEST);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const toast = useToast();
  const go = async (): Promise<void> => {
    if (sealed && !check()) return;
    setBusy(true);
    const suggestedName = `进展台账${thing}${today().replaceAll('-', '')}`;
    const saved = await exportBackup({ number: null, suggestedName, password: sealed ? password : null });
    setBusy(false);
    if (!saved.ok) {
      setProblem(describeShellError(saved.error, '').happened);
      return;
    }
    const file = saved.value;
    if (file === null) return;
    toast({
      text: `已导出${thing}：${file.name}`,
      action: { label: '打开所在文件夹', run: () => void revealSavedFile(file) },
    });
    onClose();
  };
  return (
    <Dialog
      title={title}
      size="medium"
      onClose={busy ? undefined : onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button variant="primary" blocked={busy ? '正在写' : undefined} onClick={() => void go()}>
            {busy ? '正在写…' : '选择位置并导出'}
          </Button>
        </>
      }
    >
      <p>{about}</p>
      <CheckBox label="用口令加密" checked={sealed} onChange={setSealed} />
      {sealed ? (
        <>
          <p>
            <b>{`这个口令忘了，${thing}就再也打不开，谁也没有办法。`}</b>
            请另记一处，与操作人的口令无关。
          </p>
          <NewPasswordFields {...fields} label={`${thing}的口令`} hint={`至少${SHORTEST}位`} />
        </>
      ) : (
        <p className="mid">{`不加密的${thing}，捡到 U 盘的人都能读。`}</p>
      )}
      {problem === null ? null : <Remark>{problem}</Remark>}
    </Dialog>
  );
}
