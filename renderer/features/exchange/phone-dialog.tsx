import { type ReactNode, useState } from 'react';
import type { Reminder } from '../../../shared/ledger/reminder.ts';
import type { Unit } from '../../../shared/ledger/unit.ts';
import { noteReminders } from '../../actions/exchange-notes.ts';
import type { Place } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { FormRow } from '../../ui/form-row.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { CHANNEL_NAMES } from './delivery-words.ts';

interface PhoneDialogProps {
  readonly place: Place;
  readonly unit: Unit;
  readonly onClose: () => void;
}

/** 记一次催报: whom one spoke to and what they said. */
export function PhoneDialog({ place, unit, onClose }: PhoneDialogProps): ReactNode {
  const [channel, setChannel] = useState<Reminder['channel']>('phone');
  const [contact, setContact] = useState(unit.liaison);
  const [note, setNote] = useState('');
  const save = async (): Promise<void> => {
    onClose();
    await noteReminders(place.period, [unit], () => ({ channel, contact: contact.trim(), note: note.trim() }));
  };
  return (
    <Dialog
      title={`登记对${unit.shortName}的催报`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>不登记</Button>
          <Button variant="primary" onClick={() => void save()}>
            登记催报
          </Button>
        </>
      }
    >
      <RadioGroup
        label="方式"
        options={(['phone', 'message', 'letter'] as const).map((value) => ({ value, label: CHANNEL_NAMES[value] }))}
        value={channel}
        onChange={setChannel}
      />
      <FormRow label="联络员" hint={unit.phone}>
        <TextField label="联络员" value={contact} onTextChange={setContact} width="full" />
      </FormRow>
      <FormRow label="对方答复" hint="可不填">
        <TextArea label="对方答复" value={note} onTextChange={setNote} minRows={2} maxRows={5} firstFocus />
      </FormRow>
    </Dialog>
  );
}
