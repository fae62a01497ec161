import { type ReactNode, useState } from 'react';
import { day } from '../../../shared/base/dates.ts';
import type { FigureFields } from '../../../shared/proposals/propose-figures.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { FormRow } from '../../ui/form-row.tsx';
import { FigureFormRows } from './figure-form-rows.tsx';
import { keptWords } from './kept-words.ts';
import { fieldsOf, formOf, problemsOf } from './figure-form-state.ts';

interface FigureDialogProps {
  readonly title: string;
  readonly act: string;
  readonly fields: FigureFields;
  /** The words of the goal that promise it. */
  readonly quote: string;
  /** The goal in which the words must stand; given where they may be chosen. */
  readonly within?: string | undefined;
  /** Other projects whose figure is the same: 项目17. */
  readonly sharedWith?: string | undefined;
  readonly year: number;
  readonly onClose: () => void;
  readonly onSave: (fields: FigureFields, quote: string) => void;
}

/** A figure's name, kind and target, as they were understood, to be corrected. */
export function FigureDialog(props: FigureDialogProps): ReactNode {
  const { title, act, within, sharedWith = '', year, onClose, onSave } = props;
  const [form, setForm] = useState(() => formOf(props.fields));
  const [quote, setQuote] = useState(props.quote);
  const [asked, setAsked] = useState(false);
  const kept = within === undefined || quote.trim() === '' ? quote.trim() : keptWords(within, quote.trim());
  const misplaced = within !== undefined && (kept === null || kept === '');
  const save = (): void => {
    setAsked(true);
    if (problemsOf(form) === null && !misplaced) onSave(fieldsOf(form), kept ?? '');
  };
  return (
    <Dialog
      title={title}
      size="medium"
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
      {within === undefined ? (
        <p className="dialog-words">{`原文：${quote}`}</p>
      ) : (
        <FormRow label="原文里的字" hint="照抄目标里的几个字" required>
          <TextField
            label="原文里的字"
            value={quote}
            onTextChange={setQuote}
            invalid={asked && misplaced ? '目标里没有这几个字，请照原文写。' : undefined}
            width="full"
          />
        </FormRow>
      )}
      <FigureFormRows
        form={form}
        problems={asked ? (problemsOf(form) ?? {}) : {}}
        today={day(year, 12, 31)}
        onChange={(change) => setForm({ ...form, ...change })}
      />
      {sharedWith === '' ? null : (
        <p className="s13 dim">{`名称、单位和类型是${sharedWith}共用的，改了两边都改；目标值只改本项目的。`}</p>
      )}
    </Dialog>
  );
}
