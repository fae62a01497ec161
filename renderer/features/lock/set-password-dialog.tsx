import { type ReactNode, useState } from 'react';
import type { Operator } from '../../../shared/ledger/operator.ts';
import { checkOperator, setPassword } from '../../actions/lock.ts';
import { describeShellError } from '../../../shared/messages/shell-error.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormRow } from '../../ui/form-row.tsx';
import { Remark } from '../../ui/remark.tsx';
import { NewPasswordFields, useNewPassword } from './new-password.tsx';
import { PasswordField } from './password-field.tsx';
import { usePasswordTry } from './use-password-try.ts';

export const SHORTEST_PASSWORD = 6;

interface SetPasswordDialogProps {
  readonly operator: Operator;
  /** Why it is asked for now. */
  readonly why?: string | undefined;
  readonly onClose: () => void;
  readonly onDone: (password: string) => void;
}

/** A first or another password, typed twice; another one needs the old. */
export function SetPasswordDialog({ operator, why, onClose, onDone }: SetPasswordDialogProps): ReactNode {
  const changes = operator.password !== null;
  const [old, setOld] = useState('');
  const { password, check, fields } = useNewPassword(SHORTEST_PASSWORD);
  const [problem, setProblem] = useState<string | null>(null);
  const [attempt, wrong, reset] = usePasswordTry();
  const save = async (): Promise<void> => {
    if (!check()) return;
    if (changes && (await attempt(() => checkOperator(operator, old))) !== 'fits') return;
    const done = await setPassword(operator, password);
    if (done.ok) onDone(password);
    else setProblem(describeShellError(done.error, '').happened);
  };
  const title = `${changes ? '修改' : '设置'}${operator.name}的口令`;
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button
            variant="primary"
            blocked={wrong?.type === 'wrong' && wrong.wait > 0 ? '等几秒再试' : undefined}
            onClick={() => void save()}
          >
            {changes ? '修改口令' : '设置口令'}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {why === undefined ? null : <p>{why}</p>}
        {changes ? (
          <FormRow label="原口令">
            <PasswordField
              label="原口令"
              value={old}
              firstFocus
              onTextChange={(text) => {
                setOld(text);
                reset();
              }}
              invalid={wrong?.type === 'wrong' ? wrong.words : undefined}
            />
          </FormRow>
        ) : null}
        <NewPasswordFields
          {...fields}
          label="新口令"
          hint={`至少${SHORTEST_PASSWORD}位，字母、数字、汉字都可以`}
          firstFocus={!changes}
        />
        {wrong?.type === 'failed' ? <Remark>{describeShellError(wrong.error, '').happened}</Remark> : null}
        {problem === null ? null : <Remark>{problem}</Remark>}
        <Remark>口令不存原文，忘了找不回来，只能清除后重设（办法写在“口令与锁定”页上）。数据不会因此丢失。</Remark>
        <button type="submit" className="unseen" tabIndex={-1} aria-hidden="true">
          {title}
        </button>
      </form>
    </Dialog>
  );
}
