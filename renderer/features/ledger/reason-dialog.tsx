import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { FormRow } from '../../ui/form-row.tsx';

interface ReasonDialogProps {
  readonly title: string;
  readonly act: string;
  /** What follows from it, above the reason. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
  readonly onSave: (reason: string) => void;
}

/** A decision that may be given a reason. */
export function ReasonDialog({ title, act, children, onClose, onSave }: ReasonDialogProps): ReactNode {
  const [reason, setReason] = useState('');
  const save = (): void => {
    onClose();
    onSave(reason.trim());
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button variant="primary" onClick={save}>
            {act}
          </Button>
        </>
      }
    >
      {children}
      <FormRow label="理由" hint="可不填">
        <TextField label="理由" value={reason} onTextChange={setReason} onEnter={save} width="full" firstFocus />
      </FormRow>
    </Dialog>
  );
}
