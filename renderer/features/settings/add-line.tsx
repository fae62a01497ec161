import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';

interface AddLineProps {
  /** 新类别. */
  readonly label: string;
  readonly placeholder: string;
  /** 添加类别. */
  readonly act: string;
  /** What is wrong with a name; null: nothing. */
  readonly check?: ((name: string) => string | null) | undefined;
  readonly onAdd: (name: string) => void;
}

/** A field for a name and a button that adds it to the list above. */
export function AddLine({ label, placeholder, act, check, onAdd }: AddLineProps): ReactNode {
  const [name, setName] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const add = (): void => {
    const trimmed = name.trim();
    const why = trimmed === '' ? '先写名称。' : (check?.(trimmed) ?? null);
    setWrong(why);
    if (why !== null) return;
    onAdd(trimmed);
    setName('');
  };
  return (
    <div className="settings-add">
      <TextField
        label={label}
        value={name}
        onTextChange={(text) => {
          setName(text);
          setWrong(null);
        }}
        onEnter={add}
        placeholder={placeholder}
        maxLength={200}
        width={260}
        invalid={wrong ?? undefined}
      />
      <Button icon="plus" onClick={add}>
        {act}
      </Button>
    </div>
  );
}
