import { type ReactNode, useState } from 'react';
import type { Day } from '../../../shared/base/dates.ts';
import { quote } from '../../../shared/base/quote.ts';
import { readNumber } from '../../../shared/base/read-number.ts';
import type { Target } from '../../../shared/ledger/target.ts';
import { understoodValue } from '../../../shared/proposals/understood-words.ts';
import type { FigureStanding } from '../../../shared/standing/figure-standing.ts';
import { adjustTarget } from '../../actions/figures.ts';
import type { Place } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { NumberField, TextField } from '../../ui/field.tsx';
import { FormRow } from '../../ui/form-row.tsx';

interface AdjustDialogProps {
  readonly figure: FigureStanding;
  readonly target: Target;
  readonly place: Place;
  readonly onClose: () => void;
}

/** 调目标: what counts from which day, on what basis, and who approved. The first target stays. */
export function AdjustDialog({ figure, target, place, onClose }: AdjustDialogProps): ReactNode {
  const { indicator } = figure;
  const [text, setText] = useState('');
  const [date, setDate] = useState<Day | null>(null);
  const [basis, setBasis] = useState('');
  const [approvedBy, setApprovedBy] = useState('');
  const [asked, setAsked] = useState(false);
  const typed = readNumber(text);
  const falls = figure.target.value < 0;
  const save = (): void => {
    setAsked(true);
    if (typeof typed !== 'number' || date === null || basis.trim() === '' || approvedBy.trim() === '') return;
    onClose();
    const value = falls ? -Math.abs(typed) : typed;
    void adjustTarget(target, indicator, { date, basis: basis.trim(), approvedBy: approvedBy.trim(), value, note: '' });
  };
  const missing = (empty: boolean, words: string): string | undefined => (asked && empty ? words : undefined);
  return (
    <Dialog
      title={`调整${quote(indicator.name)}的目标`}
      size="medium"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button variant="primary" onClick={save}>
            调整目标
          </Button>
        </>
      }
    >
      <p className="dialog-words">
        {`现在的目标是${understoodValue({ ...indicator, ...figure.target })}。从执行日起按新目标算序时，原目标留着备查。`}
      </p>
      <div className="figure-form-pair">
        <FormRow label={falls ? '新目标（下降）' : '新目标'} required>
          <NumberField
            label="新目标"
            value={text}
            onTextChange={setText}
            unit={indicator.unit}
            invalid={missing(typeof typed !== 'number', '这里要填数字，如 12。')}
            width="full"
            firstFocus
          />
        </FormRow>
        <FormRow label="执行日" required>
          <DateField
            label="执行日"
            value={date}
            onChange={setDate}
            today={place.period.dataDate}
            invalid={missing(date === null, '这里要填日期。')}
            width="full"
          />
        </FormRow>
      </div>
      <FormRow label="依据" required>
        <TextField
          label="依据"
          value={basis}
          onTextChange={setBasis}
          placeholder="如：省厅扩大清理范围的通知"
          invalid={missing(basis.trim() === '', '调整目标要写明依据。')}
          width="full"
        />
      </FormRow>
      <FormRow label="批准" required>
        <TextField
          label="批准"
          value={approvedBy}
          onTextChange={setApprovedBy}
          placeholder="如：局党委会议（4月11日）"
          invalid={missing(approvedBy.trim() === '', '要写明谁批准的。')}
          width="full"
        />
      </FormRow>
    </Dialog>
  );
}
