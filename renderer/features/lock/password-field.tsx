import { type ReactNode, useState } from 'react';
import type { TextChange } from '../../ui/use-draft-text.ts';
import { TextField } from '../../ui/field.tsx';

interface PasswordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onTextChange: (text: string) => void;
  readonly invalid?: string | undefined;
  readonly firstFocus?: boolean | undefined;
}

/** A line whose letters are not shown, and a word when Caps Lock is on, which is half of all wrong passwords. */
export function PasswordField({ label, value, onTextChange, invalid, firstFocus }: PasswordFieldProps): ReactNode {
  const [capitals, setCapitals] = useState(false);
  const change: TextChange = (text) => onTextChange(text);
  return (
    <TextField
      label={label}
      kind="password"
      width="full"
      maxLength={200}
      value={value}
      onTextChange={change}
      onKeyDown={(event) => setCapitals(event.getModifierState('CapsLock'))}
      invalid={invalid ?? (capitals ? '大写锁定（Caps Lock）开着。' : undefined)}
      firstFocus={firstFocus}
    />
  );
}
