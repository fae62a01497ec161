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
import { FormRow } from '../../ui/form-row.tsx';
import { ProgressDialog } from '../../ui/progress-dialog.tsx';
import { Remark } from '../../ui/remark.tsx';
import { PasswordField } from '../lock/password-field.tsx';
import { type RestoreBy, RestoreDialog } from './restore-dialog.tsx';

interface ImportBackupProps {
  readonly label: string;
  /** Asked before a file is chosen; false: something is still missing here. */
  readonly mayBegin?: () => boolean;
  readonly restoreBy?: RestoreBy;
}

/** From a file of another PC or a stick: read and compared first, restored after one question. */
export function ImportBackup({ label, mayBegin, restoreBy = restore }: ImportBackupProps): ReactNode {
  const [file, setFile] = useState<BackupFile | null>(null);
  const [reading, setReading] = useState(false);
  const [shown, setShown] = useState<RestorePreview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const read = async (chosen: BackupFile, password: string | null): Promise<void> => {
    setReading(true);
    const preview = await previewBackupFile(chosen, password);
    setReading(false);
    if (preview.ok) {
      setFile(null);
      setProblem(null);
      setShown(preview.value);
    } else {
      const { happened, todo } = describeShellError(preview.error, '台账没有变动。');
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
      <Button icon="import" onClick={() => void choose()}>
        {label}
      </Button>
      {problem !== null && file === null ? <Remark>{problem}</Remark> : null}
      {file === null ? null : (
        <PasswordDialog
          file={file}
          problem={problem}
          busy={reading}
          onGo={(password) => void read(file, password)}
          onClose={() => {
            setFile(null);
            setProblem(null);
          }}
        />
      )}
      {reading && file === null ? (
        <ProgressDialog title="正在读备份" words="与现在的数据逐条比较" percent={null} />
      ) : null}
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
