import { type ReactNode, useState } from 'react';
import { quote } from '../../../shared/base/quote.ts';
import { useDraft } from '../../actions/drafts.ts';
import { useTyped } from '../frame/use-typed.ts';
import { NumberField, TextField, type TextFieldProps } from '../../ui/field.tsx';

export interface DraftFieldProps {
  /** Names what is edited: another key is another draft. */
  readonly draftKey: string;
  readonly label: string;
  readonly value: string;
  readonly save: (text: string) => Promise<unknown>;
  /** What is wrong with a text; null: nothing is. An empty one is refused where `required`. */
  readonly check?: ((text: string) => string | null) | undefined;
  readonly required?: boolean | undefined;
  readonly placeholder?: string | undefined;
  readonly small?: boolean | undefined;
  readonly width?: number | 'full' | undefined;
  readonly maxLength?: number | undefined;
  /** Of a figure: it stands on the right with its unit after it. */
  readonly unit?: string | undefined;
}

/** A line of text that is saved as one types; what cannot be is said under it, and what was there stays. */
export function DraftField({
  draftKey,
  label,
  value,
  save,
  check,
  required,
  width = 'full',
  unit,
  ...rest
}: DraftFieldProps): ReactNode {
  const [wrong, setWrong] = useState<string | null>(null);
  // Blanks at the ends are not kept, but stay in sight while one goes on writing.
  const typed = useTyped(value, (text) => text.trim());
  const draft = useDraft(draftKey, async (text) => {
    const why = required === true && text.trim() === '' ? '这里不能空着' : (check?.(text.trim()) ?? null);
    setWrong(why);
    if (why === null) await save(text.trim());
  });
  const kept = value === '' ? '这里还空着' : `原来的${quote(value)}还在`;
  const field: TextFieldProps = {
    ...rest,
    label,
    value: typed.value,
    width,
    invalid: wrong === null ? undefined : `${wrong}。没有保存，${kept}。`,
    onTextChange: (text, composing) => {
      typed.onTyped(text);
      draft.onTextChange(text, composing);
    },
    onCommit: () => {
      typed.onLeave();
      draft.onCommit();
    },
  };
  return unit === undefined ? <TextField {...field} /> : <NumberField {...field} unit={unit} />;
}
