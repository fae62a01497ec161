import { type ReactNode, useState } from 'react';
import { FormRow } from '../../ui/form-row.tsx';
import { PasswordField } from './password-field.tsx';

export interface NewPassword {
  readonly password: string;
  /** Says under the fields what is wrong; true when the password can be taken. */
  readonly check: () => boolean;
  readonly fields: NewPasswordFieldsProps;
}

/** A password that is thought up now: typed twice, no shorter than `shortest`; spoken of once it was asked for. */
export function useNewPassword(shortest: number): NewPassword {
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [checked, setChecked] = useState(false);
  const short = password.length < shortest ? `口令至少${shortest}位。` : undefined;
  const other = short === undefined && password !== again ? '两次输入的不一样。' : undefined;
  return {
    password,
    check: () => {
      setChecked(true);
      return short === undefined && other === undefined;
    },
    fields: {
      password,
      again,
      short: checked ? short : undefined,
      other: checked ? other : undefined,
      onPassword: setPassword,
      onAgain: setAgain,
    },
  };
}

interface NewPasswordFieldsProps {
  readonly password: string;
  readonly again: string;
  readonly short: string | undefined;
  readonly other: string | undefined;
  readonly onPassword: (password: string) => void;
  readonly onAgain: (again: string) => void;
}

interface FieldWords {
  readonly label: string;
  readonly hint: string;
  readonly firstFocus?: boolean;
}

export function NewPasswordFields(props: NewPasswordFieldsProps & FieldWords): ReactNode {
  const { label, hint, firstFocus, password, again, short, other, onPassword, onAgain } = props;
  return (
    <>
      <FormRow label={label} hint={hint}>
        <PasswordField
          label={label}
          value={password}
          onTextChange={onPassword}
          firstFocus={firstFocus}
          invalid={short}
        />
      </FormRow>
      <FormRow label="再输一次">
        <PasswordField label="再输一次" value={again} onTextChange={onAgain} invalid={other} />
      </FormRow>
    </>
  );
}
