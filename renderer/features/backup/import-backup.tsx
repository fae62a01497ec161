import { type ReactNode, useState } from 'react';
import {
  type BackupFile,
  chooseBackupFile,
  closePreview,
  previewBackupFile,
  restore,
  type RestorePreview,
} from '../../actions/backups.ts';
import { describeShellError } from '../../../shared/messages/shell-error.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { FormRow } from '../../ui/form-row.tsx';
import { Remark } from '../../ui/remark.tsx';
import { PasswordField } from '../lock/password-field.tsx';
import { type RestoreBy, RestoreDialog } from './restore-dialog.tsx';
import { usePreview } from './use-preview.tsx';

interface ImportBackupProps {
  readonly label: string;
  readonly icon?: IconName;
  /** Asked before a file is chosen; false: something is still missing here. */
  readonly mayBegin?: () => boolean;
  readonly restoreBy?: RestoreBy;
}

/** From a file of another PC or a stick: read and compared first, restored after one question. */
export function ImportBackup({ label, icon, mayBegin, restoreBy = restore }: ImportBackupProps): ReactNode {
  const [file, setFile] = useState<BackupFile | null>(null);
  const { read: readPreview, reading, dialog } = usePreview();
  const [shown, setShown] = useState<RestorePreview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const read = async (chosen: BackupFile, password: string | null): Promise<void> => {
    const preview = await readPreview((watch) => previewBackupFile(chosen, password, watch));
    if (preview.ok) {
      setFile(null);
      setProblem(null);
      setShown(preview.value);
    } else {
      const { happened, todo } = preview.error;
      setProblem(`${happened}${todo}`);
    }
  };
  const choose = async (): Promise<void> => {
    setProblem(null);
    if (mayBegin?.() === false) return;
    const chosen = await chooseBackupFile();
    if (!chosen.ok) setProblem(describeShellError(chosen.error, '').happened);
    else if (chosen.value?.locked === true) setFile(chosen.value);
    else if (chosen.value !== null) await read(chosen.value, null);
  };
  const close = (restored: boolean): void => {
    if (shown !== null && !restored) void closePreview(shown);
    setShown(null);
  };
  return (
    <>
      <Button icon={icon} onClick={() => void choose()}>
        {label}
      </Button>
      {problem !== null && file === null ? <Remark>{problem}</Remark> : null}
      {file === null ? null : (
        <PasswordDialog
          file={file}
          problem={problem}
          busy={reading !== null}
          onGo={(password) => void read(file, password)}
          onClose={() => {
            reading?.cancel();
            setFile(null);
            setProblem(null);
          }}
        />
      )}
      {file === null ? dialog : null}
      {shown === null ? null : <RestoreDialog preview={shown} restoreBy={restoreBy} onClose={close} />}
    </>
  );
}

interface PasswordDialogProps {
  readonly file: BackupFile;
  readonly problem: string | null;
  readonly busy: boolean;
  readonly onGo: (password: string) => void;
  readonly onClose: () => void;
}

function PasswordDialog({ file, problem, busy, onGo, onClose }: PasswordDialogProps): ReactNode {
  const [password, setPassword] = useState('');
  return (
    <Dialog
      title={`“${file.name}”要口令`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button variant="primary" blocked={busy ? '正在打开' : undefined} onClick={() => onGo(password)}>
            {busy ? '正在打开…' : '打开'}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onGo(password);
        }}
      >
        <FormRow label="备份的口令" hint="导出时设的">
          <PasswordField
            label="备份的口令"
            value={password}
            onTextChange={setPassword}
            firstFocus
            invalid={problem ?? undefined}
          />
        </FormRow>
      </form>
    </Dialog>
  );
}
