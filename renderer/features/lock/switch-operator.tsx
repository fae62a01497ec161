import { type ReactNode, useState } from 'react';
import type { Operator } from '../../../shared/ledger/operator.ts';
import { handOver, isGuarded } from '../../actions/lock.ts';
import { describeShellError } from '../../../shared/messages/shell-error.ts';
import { currentLedger } from '../../store/ledger-store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormRow } from '../../ui/form-row.tsx';
import { Remark } from '../../ui/remark.tsx';
import { useToast } from '../../ui/toast.tsx';
import { PasswordField } from './password-field.tsx';
import { SetPasswordDialog } from './set-password-dialog.tsx';
import { usePasswordTry } from './use-password-try.ts';

type Step = 'idle' | 'password' | 'newPassword';

/** 换成李敏: by their password where they have one; where the window is guarded they set one first. */
export function SwitchOperator({ operator }: { readonly operator: Operator }): ReactNode {
  const [step, setStep] = useState<Step>('idle');
  const toast = useToast();
  const say = (): void => toast({ text: `现在的操作人是${operator.name}，此后的改动记在其名下。` });
  const take = async (): Promise<void> => {
    if ((await handOver(operator, null)).ok) say();
  };
  const begin = (): void => {
    if (operator.password !== null) setStep('password');
    else if (isGuarded(currentLedger())) setStep('newPassword');
    else void take();
  };
  const close = (): void => setStep('idle');
  return (
    <>
      <Button small onClick={begin}>
        {`换成${operator.name}`}
      </Button>
      {step === 'password' ? (
        <PasswordDialog operator={operator} onClose={close} onDone={() => (close(), say())} />
      ) : null}
      {step === 'newPassword' ? (
        <SetPasswordDialog
          operator={operator}
          why="打开程序或闲置后要口令，没有口令的操作人不能接手。"
          onClose={close}
          onDone={(password) => void handOver({ ...operator, password: null }, password).then(() => (close(), say()))}
        />
      ) : null}
    </>
  );
}

interface PasswordDialogProps {
  readonly operator: Operator;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function PasswordDialog({ operator, onClose, onDone }: PasswordDialogProps): ReactNode {
  const [password, setPassword] = useState('');
  const [attempt, wrong] = usePasswordTry();
  const go = async (): Promise<void> => {
    const answer = await attempt(() => handOver(operator, password));
    if (answer === 'fits') onDone();
    if (answer === 'wrong') setPassword('');
  };
  return (
    <Dialog
      title={`换成${operator.name}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>不换</Button>
          <Button
            variant="primary"
            blocked={wrong?.type === 'wrong' && wrong.wait > 0 ? '等几秒再试' : undefined}
            onClick={() => void go()}
          >
            换操作人
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        <FormRow label={`${operator.name}的口令`}>
          <PasswordField
            label={`${operator.name}的口令`}
            value={password}
            onTextChange={setPassword}
            firstFocus
            invalid={wrong?.type === 'wrong' ? wrong.words : undefined}
          />
        </FormRow>
        {wrong?.type === 'failed' ? <Remark>{describeShellError(wrong.error, '').happened}</Remark> : null}
      </form>
    </Dialog>
  );
}
